// SPDX-License-Identifier: EUPL-1.2
import {
  addToShortlist,
  type FocusDraft,
  openStep,
  removeFromShortlist,
  type FocusStep,
  focusSteps,
  toggleChoice,
} from "../core/focus/draft.ts";
import { printDraft } from "../core/focus/print-draft.ts";
import type { FocusView } from "../core/view/focus/focus-view.ts";
import { choiceMapId } from "../markup/focus/choice-step.ts";
import type { FocusInput } from "../markup/focus/focus-words.ts";
import { changeField, isTyped } from "./focus-fields.ts";
import { loadPoll, loadRecord, saveRecord, saveShare } from "./focus-files.ts";
import { MapKeyboard } from "./map-keyboard.ts";
import type { PageContext } from "./page-context.ts";

export interface FocusConnection {
  readonly view: FocusView;
  readonly context: PageContext;
  readonly input: FocusInput;
}

/** Browsers refuse more than about three changes of the address in a second, so typed text waits for a pause. */
const pause = 400;

/**
 * Answers the controls of the path. Every step and every decision is a state of the address; typed text replaces it after a pause and
 * before anything else happens. The draft kept here is ahead of the page only while that is being painted.
 */
export class FocusControls {
  readonly messages: { poll: readonly string[]; file: readonly string[] } = { poll: [], file: [] };
  private now: FocusConnection | null = null;
  private draft: FocusDraft | null = null;
  private typed: ReturnType<typeof setTimeout> | null = null;
  private ownHash = "";
  private host: HTMLElement | null = null;
  private map: { readonly element: HTMLElement; readonly keyboard: MapKeyboard } | null = null;

  /** Called after every painting of the path. */
  connect(now: FocusConnection): void {
    this.now = now;
    if (this.typed === null) this.draft = now.view.draft;
    const host = document.getElementById("sa-form");
    if (host === null) return;
    if (this.host !== host) this.listen(host);
    this.showValues(host);
    this.connectMap(now.context);
  }

  private listen(host: HTMLElement): void {
    this.host = host;
    host.addEventListener("click", (event) => this.onClick(event));
    host.addEventListener("input", (event) => this.onInput(event));
    host.addEventListener("change", (event) => this.onChange(event));
    window.addEventListener("pagehide", () => this.flush());
  }

  private get isHere(): boolean {
    return this.now !== null && location.hash.includes("view=focus");
  }

  private current(): FocusDraft {
    if (this.draft === null) throw new Error("FocusControls: a draft expected after the first painting, none found");
    return this.draft;
  }

  private go(draft: FocusDraft, options: { readonly replace?: boolean } = {}): void {
    this.stopTyping();
    this.draft = draft;
    this.now?.context.change({ view: "focus", focus: printDraft(draft) }, options);
    this.ownHash = location.hash;
  }

  private stopTyping(): void {
    if (this.typed !== null) clearTimeout(this.typed);
    this.typed = null;
  }

  /** What was typed and is not in the address yet goes there now. */
  private flush(): void {
    if (this.typed !== null && this.isHere) this.go(this.current(), { replace: true });
  }

  private onInput(event: Event): void {
    const { target } = event;
    if (!this.isHere || !isTyped(target)) return;
    this.draft = changeField(this.current(), target, this.now?.view ?? null);
    this.stopTyping();
    this.typed = setTimeout(() => this.flush(), pause);
  }

  private onChange(event: Event): void {
    const { target } = event;
    if (!this.isHere) return;
    if (target instanceof HTMLInputElement && target.type === "file") return void this.readFile(target);
    if (isTyped(target)) return this.flush();
    if ((target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && target.dataset["field"] !== undefined) {
      const next = changeField(this.current(), target, this.now?.view ?? null);
      this.go(next);
    }
  }

  private onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (!this.isHere || target === null) return;
    const link = target.closest<HTMLElement>("a[data-step]");
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (link !== null && isPlain) {
      event.preventDefault();
      return this.toStep(Number(link.dataset["step"]));
    }
    const area = target.closest(`#${choiceMapId}`) === null ? null : target.closest<HTMLElement>("[data-area]");
    if (area !== null) return this.toggle(area.dataset["area"] ?? "");
    const button = target.closest<HTMLElement>("[data-do]");
    if (button !== null) this.act(button);
  }

  private toStep(wanted: number): void {
    const step: FocusStep = focusSteps.find((candidate) => candidate === wanted) ?? 1;
    this.go(openStep(this.current(), step));
    this.focusWhenPainted(`sa-focus-${step}`);
  }

  private toggle(area: string): void {
    const { now } = this;
    if (now === null) return;
    const draft = toggleChoice(this.current(), area);
    const name = now.view.areas.find(({ id }) => id === area)?.name ?? area;
    const { choice } = now.input.words;
    now.context.announce(draft.chosen.includes(area) ? choice.taken(name) : choice.left(name));
    this.go(draft);
  }

  private act(button: HTMLElement): void {
    const { now } = this;
    const area = button.dataset["area"] ?? "";
    const draft = this.current();
    switch (button.dataset["do"]) {
      case "toggle":
        return this.toggle(area);
      case "remove":
        return this.go(removeFromShortlist(draft, { area, reason: "" }));
      case "restore":
        return this.go(addToShortlist(draft, { area, reason: "" }));
      case "add":
        return this.addArea();
      case "take":
        return this.takeCheapest();
      case "drop-poll":
        return this.go({ ...draft, polls: draft.polls.filter((_, index) => String(index) !== button.dataset["index"]) });
      case "print":
        this.flush();
        return window.print();
      case "save":
        return now === null ? undefined : saveRecord({ ...now.view, draft }, now.input);
      case "share-csv":
        return now === null ? undefined : saveShare(now.view, now.input);
      case "show-record":
        return this.showRecord();
    }
  }

  private takeCheapest(): void {
    const cheapest = this.now?.view.cheapest ?? null;
    if (cheapest !== null) this.go({ ...this.current(), chosen: cheapest.areas });
  }

  private addArea(): void {
    const choice = document.getElementById("sa-focus-add");
    const why = document.getElementById("sa-focus-why");
    if (!(choice instanceof HTMLSelectElement) || !(why instanceof HTMLInputElement) || choice.value === "") return;
    this.go(addToShortlist(this.current(), { area: choice.value, reason: why.value.trim() }));
    why.value = "";
  }

  private showRecord(): void {
    const record = document.getElementById("sa-focus-record");
    record?.toggleAttribute("data-live");
    if (record?.hasAttribute("data-live") === true) record.scrollIntoView();
  }

  private async readFile(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    const { now } = this;
    if (file === undefined || now === null) return;
    const kind = field.dataset["file"] === "poll" ? "poll" : "file";
    const read = kind === "poll" ? loadPoll : loadRecord;
    const { draft, messages } = await read(file, now, this.current());
    field.value = "";
    this.messages[kind] = messages;
    if (draft === null) now.context.refill();
    else this.go(draft);
  }

  /** The page holds what was typed; a step back in the history must be seen in the fields too. */
  private showValues(host: HTMLElement): void {
    const isOwn = location.hash === this.ownHash || this.typed !== null;
    for (const field of host.querySelectorAll<HTMLInputElement>("input[data-field]")) {
      if (field.type === "checkbox" || field.type === "radio") field.checked = field.hasAttribute("checked");
      else if (!isOwn || document.activeElement !== field) field.value = field.getAttribute("value") ?? "";
    }
    for (const field of host.querySelectorAll<HTMLTextAreaElement>("textarea[data-field]")) {
      if (!isOwn || document.activeElement !== field) field.value = field.dataset["value"] ?? "";
    }
    for (const field of host.querySelectorAll<HTMLSelectElement>("select[data-field]")) {
      const chosen = [...field.options].find((option) => option.hasAttribute("selected"));
      if (chosen !== undefined) field.value = chosen.value;
    }
  }

  private connectMap({ geometry }: PageContext): void {
    const element = document.getElementById(choiceMapId);
    if (element === null || geometry === null) return;
    if (this.map?.element !== element) {
      const keyboard = new MapKeyboard(element, {
        focusArea: (area) => this.pointAt(area),
        select: (area) => this.toggle(area),
        leave: () => element.blur(),
      });
      this.map = { element, keyboard };
    }
    this.map.keyboard.setMap(geometry, null);
  }

  /** The area under the keyboard is drawn with a thick edge and named. */
  private pointAt(area: string | null): void {
    const element = this.map?.element;
    for (const path of element?.querySelectorAll("[data-live]") ?? []) path.removeAttribute("data-live");
    if (area === null) return;
    element?.querySelector(`path[data-area="${CSS.escape(area)}"]`)?.setAttribute("data-live", "");
    const found = this.now?.view.areas.find(({ id }) => id === area);
    const { plate } = this.now?.input.words.choice ?? {};
    if (found === undefined || plate === undefined) return;
    const state = found.place !== null ? plate.chosen(String(found.place)) : found.listed === null ? plate.other : plate.listed;
    this.now?.context.announce(`${found.name}, ${state}`);
  }

  private focusWhenPainted(id: string, tries = 40): void {
    if (document.documentElement.dataset["painted"] === location.hash.slice(1)) {
      const heading = document.getElementById(id);
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: "start" });
    } else if (tries > 0) setTimeout(() => this.focusWhenPainted(id, tries - 1), 25);
  }
}
