// SPDX-License-Identifier: EUPL-1.2
import { isLoading } from "../core/view/read-cell.ts";
import { defaultState } from "../core/view/normalise-state.ts";
import { type HintMoment, type HintName, selectHint } from "../core/view/select-hint.ts";
import { selectIndicatorView } from "../core/view/select-indicator-view.ts";
import type { AtlasState } from "../core/view/state.ts";
import { printUrl } from "../core/view/url.ts";
import { loadCode } from "../data/load-code.ts";
import { LoadFailure } from "../data/load-failure.ts";
import type { AtlasMemory } from "./atlas-memory.ts";
import type { HintCard } from "./hint-card.ts";
import { watchViews } from "./watch-views.ts";

const sortedByValue = "#sa-form th[aria-sort] [data-sort=value]";

/**
 * Watches for the mistakes that readers make and says a sentence where one is likely: each once while the page is open, beside what is
 * read and never in its place. Embedded pages say nothing.
 */
export class ContextHints {
  private readonly given = new Set<HintName>();
  private before: HintMoment | null = null;
  private card: HintCard | null = null;

  constructor(
    private readonly document: Document,
    private readonly memory: AtlasMemory,
    private readonly stateNow: () => AtlasState,
  ) {
    watchViews(document, () => this.look());
    document.addEventListener("click", (event) => {
      const isSorting = event.target instanceof Element && event.target.closest("[data-sort=value]") !== null;
      if (isSorting) requestAnimationFrame(() => this.look());
    });
    this.look();
  }

  private look(): void {
    const state = this.stateNow();
    if (state.embed !== null) return;
    const now = this.momentOf(state);
    const { before } = this;
    this.before = now;
    if (before !== null && before.view !== now.view) this.card?.hide();
    const hint = selectHint(now, before, this.given);
    if (hint !== null) this.give(hint, state);
    this.card?.seen(state);
  }

  private momentOf(state: AtlasState): HintMoment {
    const isSortedByValue = state.form === "table" && this.document.querySelector(sortedByValue) !== null;
    return { view: state.view, level: state.level, area: state.area, isSortedByValue, isUnreliable: this.isUnreliable(state) };
  }

  private isUnreliable(state: AtlasState): boolean {
    if (state.area === null) return false;
    const view = selectIndicatorView(this.memory.data, state);
    return !isLoading(view) && view.areas.find(({ id }) => id === state.area)?.cell.status === "unreliable";
  }

  /** A hint that cannot be had is no disturbance: it comes another time. */
  private give(hint: HintName, state: AtlasState): void {
    this.given.add(hint);
    this.show(hint, state).catch((error: unknown) => {
      this.given.delete(hint);
      if (!(error instanceof LoadFailure)) throw error;
    });
  }

  private async show(hint: HintName, state: AtlasState): Promise<void> {
    const { HintCard, hintWords } = await loadCode("hint-card.js", () => import("./hint-card.ts"));
    this.card ??= new HintCard(this.document);
    const href = `#${printUrl({ ...state, view: "glossary" }, defaultState(this.memory.source.manifest))}`;
    this.card.show(await hintWords(hint, state.language), href);
  }
}
