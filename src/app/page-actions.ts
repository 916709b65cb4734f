// SPDX-License-Identifier: EUPL-1.2
import type { Manifest } from "../core/package/edition-format.ts";
import { areaLevelId } from "../core/model/ids.ts";
import type { AtlasData } from "../core/view/atlas-data.ts";
import type { ExternalState } from "../core/view/comparison/external-values.ts";
import { maxCompared } from "../core/view/normalise-state.ts";
import { availableLevels, yearSteps } from "../core/view/levels-and-years.ts";
import type { AtlasState } from "../core/view/state.ts";
import type { Slot } from "../i18n/parts.ts";
import type { Speech } from "../i18n/speech.ts";
import { headerIds } from "../markup/header.ts";
import { indexIds } from "../markup/index-list.ts";
import { regions } from "../markup/page-shell.ts";
import { type DialogTool, dialogTools } from "../markup/toolbar.ts";
import { isSortColumn, type TableOrder } from "../core/view/table-order.ts";
import { yearIds } from "../markup/year-line.ts";
import type { ZoomWish } from "./map-panel.ts";
import type { SaPicker } from "../ui/picker/sa-picker.ts";

/** What the controls of the page can ask for and need to know. */
export interface PageHandles {
  readonly state: () => AtlasState;
  readonly years: () => readonly number[];
  readonly manifest: () => Manifest;
  readonly speech: () => Speech;
  readonly change: (change: Partial<AtlasState>, options?: { readonly replace?: boolean }) => void;
  readonly tableOrder: () => TableOrder;
  readonly sortTable: (order: TableOrder) => void;
  readonly searchIndex: (query: string) => void;
  readonly zoom: (wish: ZoomWish) => void;
  readonly announce: (text: string) => void;
  /** Opens the dialog of a tool; the focus comes back to `opener`. */
  readonly openTool: (tool: DialogTool, opener: HTMLElement) => void;
  /** The list behind the words of the sentence; throws a `LoadFailure` if its code does not come. */
  readonly picker: () => Promise<SaPicker>;
  /** Something that was asked for could not be had; `again` asks once more. */
  readonly failed: (error: unknown, again: () => void) => void;
  readonly data: () => AtlasData;
  /** Values of other places that the reader brought. */
  readonly external: () => ExternalState | null;
  readonly useExternal: (external: ExternalState | null) => void;
}

const zoomWishes: readonly ZoomWish[] = ["in", "out", "whole"];

/** Answers clicks, keys and input of the whole page in one place; links need no script and are not listed here. */
export class PageActions {
  private indexOpener: Element | null = null;

  constructor(
    private readonly document: Document,
    private readonly handles: PageHandles,
  ) {
    document.addEventListener("click", (event) => this.onShiftClick(event), true);
    document.addEventListener("click", (event) => this.onClick(event));
    document.addEventListener("input", (event) => this.onInput(event));
    document.addEventListener("change", (event) => this.onChange(event));
    document.addEventListener("keydown", (event) => this.onKey(event));
  }

  private onClick(event: Event): void {
    const target = event.target instanceof Element ? event.target : null;
    if (target === null) return;
    if (target.closest(`#${regions.index}`) === null) this.closeIndex();
    const slot = target.closest<HTMLElement>("button[data-slot]");
    if (slot !== null) this.openSlot(slot);
    const tool = target.closest<HTMLElement>("[data-tool]");
    if (tool !== null) this.useTool(tool);
    const zoom = target.closest<HTMLElement>("[data-zoom]")?.dataset["zoom"];
    const wish = zoomWishes.find((candidate) => candidate === zoom);
    if (wish !== undefined) this.handles.zoom(wish);
    const sort = target.closest<HTMLElement>("[data-sort]")?.dataset["sort"] ?? "";
    if (isSortColumn(sort)) this.sortBy(sort);
    this.stepYear(target);
    this.takeFromList(target);
  }

  /** With Shift an area of the map, the table or a list is taken into the comparison, or out of it, and nothing is opened. */
  private onShiftClick(event: MouseEvent): void {
    const target = event.shiftKey && event.target instanceof Element ? event.target.closest("[data-area]") : null;
    const { state, change, data, announce, speech } = this.handles;
    const { compared, level } = state();
    const areas = data().levels.get(level);
    const index = areas?.ids.findIndex((id) => id === target?.getAttribute("data-area")) ?? -1;
    const area = areas?.ids[index];
    if (target === null || area === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const isIn = compared.includes(area);
    change({ compared: isIn ? compared.filter((id) => id !== area) : [...compared, area].slice(0, maxCompared) });
    const words = speech().texts.area;
    announce(`${areas?.names[index] ?? area}: ${isIn ? words.notCompared : words.compared}`);
  }

  private stepYear(target: Element): void {
    const { previous, next } = yearSteps(this.handles.years(), this.handles.state().year);
    if (target.closest(`#${yearIds.back}`) !== null && previous !== null) this.handles.change({ year: previous });
    if (target.closest(`#${yearIds.forward}`) !== null && next !== null) this.handles.change({ year: next });
  }

  private takeFromList(target: Element): void {
    const { state, change } = this.handles;
    if (target.closest("[data-action=close]") !== null) change({ area: null });
    const group = target.closest<HTMLElement>("[data-offers]")?.dataset["offers"];
    if (group !== undefined) change({ offers: group === state().offers ? null : group });
    if (target.closest(`#${headerIds.menu}`) !== null) this.toggle(headerIds.nav, target);
    if (target.closest(`#${headerIds.nav} a`) !== null) this.closeMenu();
    if (target.closest("[data-indicator], [data-action=close-index]") !== null) this.closeIndex();
  }

  private onInput(event: Event): void {
    const target = event.target;
    if (!(target instanceof HTMLInputElement)) return;
    if (target.id === indexIds.search) this.handles.searchIndex(target.value);
    if (target.id === yearIds.slider) {
      const year = this.handles.years()[Number(target.value)];
      if (year !== undefined) this.handles.change({ year }, { replace: true });
    }
  }

  private onChange(event: Event): void {
    const target = event.target;
    if (!(target instanceof HTMLInputElement)) return;
    if (target.dataset["option"] === "names") this.handles.change({ names: target.checked }, { replace: true });
    if (target.dataset["option"] === "patterns") this.handles.change({ patterns: target.checked }, { replace: true });
    if (target.dataset["condition"] !== undefined) this.chooseConditions();
  }

  /** All boxes on is the same as none named: the rule of the edition. */
  private chooseConditions(): void {
    const boxes = [...this.document.querySelectorAll<HTMLInputElement>("input[data-condition]")];
    const chosen = boxes.filter((box) => box.checked).map((box) => box.dataset["condition"] ?? "");
    this.handles.change({ conditions: chosen.length === boxes.length || chosen.length === 0 ? [] : chosen });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    this.closeIndex();
  }

  private openSlot(slot: HTMLElement): void {
    const name = slot.dataset["slot"] ?? "";
    if (name === "indicator") this.openIndex();
    if (name !== "year" && name !== "level") return;
    this.choose(slot, name).catch((error: unknown) => this.handles.failed(error, () => this.openSlot(slot)));
  }

  private async choose(slot: HTMLElement, name: Exclude<Slot, "indicator">): Promise<void> {
    const picker = await this.handles.picker();
    const answer = await picker.ask(slot, this.questionOf(name));
    if (answer === null) return;
    this.handles.change(name === "year" ? { year: Number(answer) } : { level: areaLevelId(answer), area: null, compared: [] });
  }

  private questionOf(name: Exclude<Slot, "indicator">): Parameters<SaPicker["ask"]>[1] {
    const { speech, state, years, manifest } = this.handles;
    const { sentence, common } = speech().texts;
    const shared = { label: sentence.changeSlot[name], closeText: common.close };
    if (name === "year") {
      const options = years().map((year) => ({ value: String(year), text: String(year) }));
      return { ...shared, value: String(state().year), options: options.reverse() };
    }
    const options = availableLevels(manifest(), state().indicator).map((level) => ({
      value: level.id,
      text: common.areas(speech().count(level.areaCount), speech().areas(level)),
    }));
    return { ...shared, value: state().level, options };
  }

  private useTool(tool: HTMLElement): void {
    const name = tool.dataset["tool"];
    if (name === "print") window.print();
    if (name === "index") this.openIndex();
    if (name === "year") this.document.getElementById(yearIds.slider)?.focus();
    if (name === "share") void this.copyLink();
    const dialog = dialogTools.find((candidate) => candidate === name);
    if (dialog !== undefined) this.handles.openTool(dialog, tool);
  }

  private async copyLink(): Promise<void> {
    const { announce, speech } = this.handles;
    const { controls } = speech().texts;
    try {
      await navigator.clipboard.writeText(location.href);
      announce(controls.linkCopied);
    } catch {
      announce(controls.linkNotCopied);
    }
  }

  /** Where the index is a layer over the page it opens; the focus goes into it and comes back. */
  private openIndex(): void {
    this.indexOpener = this.document.activeElement;
    this.document.getElementById(regions.index)?.setAttribute("data-live", "open");
    this.document.getElementById(indexIds.search)?.focus();
  }

  private closeIndex(): void {
    const index = this.document.getElementById(regions.index);
    if (index?.hasAttribute("data-live") !== true) return;
    const hadFocus = index.contains(this.document.activeElement);
    index.removeAttribute("data-live");
    if (hadFocus && this.indexOpener instanceof HTMLElement) this.indexOpener.focus();
  }

  /** The menu of a phone lies over the page it has led to. */
  private closeMenu(): void {
    this.document.getElementById(headerIds.nav)?.removeAttribute("data-live");
    this.document.getElementById(headerIds.menu)?.setAttribute("aria-expanded", "false");
  }

  private toggle(id: string, button: Element): void {
    const isOpen = this.document.getElementById(id)?.toggleAttribute("data-live") === true;
    button.closest("button")?.setAttribute("aria-expanded", String(isOpen));
  }

  private sortBy(column: TableOrder["column"]): void {
    const before = this.handles.tableOrder();
    const isSame = before.column === column;
    const first = column === "name" || column === "parent" ? "ascending" : "descending";
    const other = before.direction === "ascending" ? "descending" : "ascending";
    this.handles.sortTable({ column, direction: isSame ? other : first });
  }
}
