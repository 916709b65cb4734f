// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../core/model/ids.ts";
import { maxCompared } from "../core/view/normalise-state.ts";
import type { ComparisonTexts } from "../i18n/de-views/comparison.ts";
import { ComparisonFinder } from "./comparison-finder.ts";
import { ComparisonSlots } from "./comparison-slots.ts";
import { ComparisonWalk } from "./comparison-walk.ts";
import { ExternalDesk } from "./external-desk.ts";
import type { PageHandles } from "./page-actions.ts";
import type { PageContext } from "./page-context.ts";

/** What the controls of the comparison need of the page as it is now. */
export interface DeskState {
  readonly context: PageContext;
  readonly handles: PageHandles;
  readonly words: ComparisonTexts;
}

const desks = new WeakMap<HTMLElement, ComparisonDesk>();

/** Answers clicks, keys, fields and pointers of the comparison in a form; may be called again whenever the page has changed. */
export function attendComparison(form: HTMLElement, state: DeskState): void {
  const desk = desks.get(form) ?? new ComparisonDesk(form, state);
  desks.set(form, desk);
  desk.update(state);
}

/** The controls of one comparison. Listens on the form, which stays when its content changes; does nothing for other views. */
class ComparisonDesk {
  private readonly walk: ComparisonWalk;
  private readonly finder: ComparisonFinder;
  private readonly slots: ComparisonSlots;
  private readonly external: ExternalDesk;
  /** Where the focus goes once a removed area is gone from the page. */
  private focusAfter: { readonly gone: string; readonly target: string } | null = null;

  constructor(
    private readonly form: HTMLElement,
    private state: DeskState,
  ) {
    const now = (): DeskState => this.state;
    const toggle = (area: AreaId): void => this.toggle(area);
    this.walk = new ComparisonWalk(form, now, toggle);
    this.finder = new ComparisonFinder(form, now);
    this.slots = new ComparisonSlots(now);
    this.external = new ExternalDesk(form, now);
    form.addEventListener("click", (event) => this.onClick(event));
    form.addEventListener("keydown", (event) => this.onKey(event));
  }

  update(state: DeskState): void {
    this.state = state;
    this.finder.connect();
    this.walk.refresh();
    const { focusAfter } = this;
    if (focusAfter === null || state.context.state.compared.some((id) => id === focusAfter.gone)) return;
    this.focusAfter = null;
    this.form.querySelector<HTMLElement>(focusAfter.target)?.focus();
  }

  private get compared(): readonly AreaId[] {
    return this.state.handles.state().compared;
  }

  private onClick(event: Event): void {
    const target = event.target instanceof Element ? event.target : null;
    const named = (name: string): string | undefined =>
      target?.closest<HTMLElement>(`[data-${name}]:not(:disabled)`)?.dataset[
        name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
      ];
    const [removed, included, moved, ungrouped] = ["remove", "include", "move", "ungroup"].map(named);
    if (removed !== undefined) this.remove(removed);
    if (included !== undefined) this.withArea(included, (area) => this.add(area));
    if (moved !== undefined) this.move(moved, 0);
    const { handles } = this.state;
    if (ungrouped !== undefined) handles.change({ group: handles.state().group.filter((id) => id !== ungrouped) });
    const slot = target?.closest<HTMLElement>("[data-cmp-slot]");
    if (slot !== null && slot !== undefined) this.slots.open(slot);
    const command = named("cmp");
    if (command === "group-compared") handles.change({ group: [...new Set([...handles.state().group, ...this.compared])] });
    if (command === "group-use") this.slots.refer("group");
    if (command === "external-take") this.external.takeText();
    if (command === "external-forget") this.external.forget();
  }

  /** The arrow keys move an area in the order; the focus stays on it. */
  private onKey(event: KeyboardEvent): void {
    const name = event.target instanceof HTMLElement ? event.target.dataset["move"] : undefined;
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (name === undefined || step === undefined) return;
    event.preventDefault();
    this.move(name, this.compared.findIndex((id) => id === name) + step);
  }

  private withArea(key: string, action: (area: AreaId) => void): void {
    const { context } = this.state;
    const area = context.data.levels.get(context.state.level)?.ids.find((id) => id === key);
    if (area !== undefined) action(area);
  }

  private toggle(area: AreaId): void {
    if (this.compared.includes(area)) this.remove(area);
    else this.add(area);
  }

  private add(area: AreaId): void {
    const { handles, words, context } = this.state;
    if (this.compared.includes(area)) return;
    if (this.compared.length >= maxCompared) return handles.announce(words.full(context.speech.count(maxCompared)));
    const place = context.speech.count(this.compared.length + 1);
    handles.change({ compared: [...this.compared, area] });
    handles.announce(words.added(this.nameOf(area), place));
  }

  /** The focus goes to the neighbour of what is gone, so that a keyboard stays where it was. */
  private remove(key: string): void {
    const { handles, words } = this.state;
    const index = this.compared.findIndex((id) => id === key);
    const left = this.compared.filter((id) => id !== key);
    const next = left[Math.min(index, left.length - 1)];
    const target = next === undefined ? "#sa-cmp-add input" : `[data-move="${CSS.escape(next)}"]`;
    if (document.activeElement?.matches(".pick-close") === true) this.focusAfter = { gone: key, target };
    handles.announce(words.removed(this.nameOf(key)));
    handles.change({ compared: left });
  }

  private move(key: string, to: number): void {
    const { handles, words, context } = this.state;
    const area = this.compared.find((id) => id === key);
    if (area === undefined || to < 0 || to >= this.compared.length) return;
    const others = this.compared.filter((id) => id !== area);
    handles.change({ compared: [...others.slice(0, to), area, ...others.slice(to)] }, { replace: true });
    handles.announce(words.moved(this.nameOf(area), context.speech.count(to + 1)));
  }

  private nameOf(key: string): string {
    const { context } = this.state;
    const areas = context.data.levels.get(context.state.level);
    return areas?.names[areas.ids.findIndex((id) => id === key)] ?? key;
  }
}
