// SPDX-License-Identifier: EUPL-1.2
import type { AtlasState } from "../core/view/state.ts";
import { yearSteps } from "../core/view/levels-and-years.ts";
import { yearIds } from "../markup/year-line.ts";

export interface PlayerHandles {
  readonly state: () => AtlasState;
  readonly years: () => readonly number[];
  readonly change: (year: number) => void;
  /** Called once each time the years stop, by the reader or at the end. */
  readonly paused: () => void;
}

/** Time in ms that a year stays: long enough to see what changed. */
const pause = 1200;

/**
 * Shows one year after the other while somebody wants it: never by itself, from the shown year to the last one (from the first one if
 * the last is shown). Any other key or press stops it, so that nobody has to catch it. With reduced motion the first press goes one year on.
 */
export class YearPlayer {
  private timer: number | null = null;

  constructor(
    private readonly document: Document,
    private readonly handles: PlayerHandles,
  ) {
    document.addEventListener("pointerdown", (event) => this.stopUnless(event));
    document.addEventListener("keydown", (event) => this.stopUnless(event));
  }

  toggle(): void {
    if (this.timer !== null) return this.stop();
    const years = this.handles.years();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.once();
    if (this.next() === null && years[0] !== undefined) this.handles.change(years[0]);
    this.timer = window.setInterval(() => this.step(), pause);
    this.mark(true);
  }

  /** A single step, without any movement. */
  private once(): void {
    const next = this.next() ?? this.handles.years()[0];
    if (next !== undefined) this.handles.change(next);
  }

  private next(): number | null {
    return yearSteps(this.handles.years(), this.handles.state().year).next;
  }

  private step(): void {
    const next = this.next();
    if (next === null || this.handles.state().view !== "map") return this.stop();
    this.handles.change(next);
  }

  private stop(): void {
    if (this.timer === null) return;
    window.clearInterval(this.timer);
    this.timer = null;
    this.mark(false);
    this.handles.paused();
  }

  /** The button itself answers to its own press; any other key stops the years, wherever the focus is. */
  private stopUnless(event: Event): void {
    const button = this.button;
    const isPress = !(event instanceof KeyboardEvent) || event.key === " " || event.key === "Enter";
    const isOwn = isPress && button !== null && event.composedPath().includes(button);
    if (this.timer !== null && !isOwn) this.stop();
  }

  private get button(): HTMLElement | null {
    return this.document.getElementById(yearIds.play);
  }

  private mark(isPlaying: boolean): void {
    if (isPlaying) this.button?.setAttribute("data-live", "playing");
    else this.button?.removeAttribute("data-live");
  }
}
