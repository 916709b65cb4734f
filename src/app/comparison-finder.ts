// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, IndicatorId } from "../core/model/ids.ts";
import type { PublishedIndicator } from "../core/package/edition-format.ts";
import { createAreaSearch, type FoundAreas } from "../core/view/comparison/find-areas.ts";
import { findIndicators } from "../core/view/find-indicators.ts";
import { availableLevels } from "../core/view/levels-and-years.ts";
import { maxCompared } from "../core/view/normalise-state.ts";
import { areaNames } from "../core/view/read-cell.ts";
import type { LevelAreas } from "../core/view/atlas-data.ts";
import { finderTag } from "../markup/comparison/picks.ts";
import { SaSearch, type SearchHit } from "../ui/search/sa-search.ts";
import type { DeskState } from "./comparison-desk.ts";

type AreaSearch = (text: string, limit: number) => FoundAreas;

const mostHits = 8;

/** A search field of its own name: the page connects those of the header with everything that can be found. */
class CompareSearch extends SaSearch {}

/** Connects the search fields of the comparison with the areas of the level and with the indicators; all names are in memory. */
export class ComparisonFinder {
  private areas: LevelAreas | null = null;
  private search: AreaSearch | null = null;
  /** What each suggestion stands for, by its value. */
  private offered: readonly (readonly AreaId[])[] = [];

  constructor(
    private readonly form: HTMLElement,
    private readonly now: () => DeskState,
  ) {
    if (customElements.get(finderTag) === undefined) customElements.define(finderTag, CompareSearch);
    form.addEventListener("sa-query", (event) => this.answer(event));
    form.addEventListener("sa-choose", (event) => this.choose(event));
  }

  /** Gives every field its words; may be called again for the same fields. */
  connect(): void {
    const { context, words } = this.now();
    const { speech, data, state } = context;
    const level = data.levels.get(state.level)?.level;
    const names = level === undefined ? null : speech.areas(level);
    const { results, noResult } = speech.texts.search;
    for (const field of this.form.querySelectorAll(finderTag)) {
      if (!(field instanceof SaSearch)) continue;
      const kind = field.dataset["finds"];
      const placeholder = {
        compared: names === null ? "" : words.add(names),
        group: words.groupAdd,
        indicator: words.otherIndicatorHelp,
        partner: words.secondHelp,
      }[kind ?? ""];
      const label =
        { compared: names === null ? "" : words.addHelp(names), indicator: words.otherIndicatorHelp }[kind ?? ""] ?? placeholder;
      field.texts = {
        label: label ?? "",
        placeholder: placeholder ?? "",
        results: (count) => results(speech.count(count)),
        noResult,
        unknown: "",
      };
    }
  }

  private answer(event: Event): void {
    const field = event.target;
    if (!(field instanceof SaSearch) || !(event instanceof CustomEvent) || typeof event.detail !== "string") return;
    const kind = field.dataset["finds"];
    field.hits = kind === "compared" || kind === "group" ? this.areaHits(event.detail, kind) : this.indicatorHits(event.detail);
  }

  private areaHits(query: string, kind: "compared" | "group"): readonly SearchHit[] {
    const search = this.areaSearch();
    if (search === null || query.trim() === "") return [];
    const { context, words } = this.now();
    const { compared, group } = context.state;
    const taken: readonly AreaId[] = kind === "compared" ? compared : group;
    const { hits, together } = search(query, mostHits + taken.length);
    const fresh = hits.filter(({ entry }) => !taken.includes(entry.area)).slice(0, mostHits);
    const all = together.filter(({ area }) => !taken.includes(area));
    this.offered = [...fresh.map(({ entry }) => [entry.area]), ...(all.length === 0 ? [] : [all.map(({ area }) => area)])];
    const offers = fresh.map(({ entry, match, emphasis }, index): SearchHit => {
      const detail = entry.kind === "key" ? context.speech.texts.search.keyOf(entry.detail) : entry.detail;
      const isInText = emphasis !== null && match !== "detail";
      return {
        value: String(index),
        text: entry.text,
        detail,
        emphasis: isInText ? { of: "text", start: emphasis[0], end: emphasis[1] } : null,
      };
    });
    if (all.length === 0) return offers;
    const text = words.together(context.speech.count(all.length));
    const detail = all.map((entry) => (entry.kind === "key" ? entry.detail : entry.text)).join(", ");
    return [...offers, { value: String(fresh.length), text, detail, emphasis: null }];
  }

  /** Folds the names of a level once. */
  private areaSearch(): AreaSearch | null {
    const { context } = this.now();
    const areas = context.data.levels.get(context.state.level) ?? null;
    if (areas !== this.areas) this.search = null;
    this.areas = areas;
    if (areas === null) return null;
    const named = areaNames(context.data, areas);
    this.search ??= createAreaSearch(
      areas,
      areas.ids.map((id) => named(id).parentName ?? ""),
    );
    return this.search;
  }

  private indicatorHits(query: string): readonly SearchHit[] {
    const { context, words } = this.now();
    const { speech, data, state } = context;
    const isShown = ({ id }: PublishedIndicator): boolean => availableLevels(data.manifest, id).some((level) => level.id === state.level);
    const found = findIndicators(data.manifest.indicators.filter(isShown), query, speech.language).slice(0, mostHits);
    return found.map(({ id, name }) => ({ value: id, text: speech.local(name), detail: words.indicator, emphasis: null }));
  }

  private choose(event: Event): void {
    const field = event.target;
    if (!(field instanceof SaSearch) || !(event instanceof CustomEvent) || typeof event.detail !== "string") return;
    const { handles, context } = this.now();
    const { compared, group } = handles.state();
    const kind = field.dataset["finds"];
    const areas = this.offered[Number(event.detail)] ?? [];
    if (kind === "compared") this.addAll([...new Set([...compared, ...areas])]);
    else if (kind === "group") handles.change({ group: [...new Set([...group, ...areas])] });
    else {
      const id: IndicatorId | undefined = context.data.manifest.indicators.find((one) => one.id === event.detail)?.id;
      if (id !== undefined) handles.change(kind === "partner" ? { pair: id } : { indicator: id });
    }
  }

  private addAll(areas: readonly AreaId[]): void {
    const { handles, context, words } = this.now();
    const kept = areas.slice(0, maxCompared);
    handles.change({ compared: kept });
    const last = kept.at(-1);
    const level = context.data.levels.get(context.state.level);
    const name = level?.names[level.ids.findIndex((id) => id === last)] ?? "";
    const { speech } = context;
    handles.announce(areas.length > kept.length ? words.full(speech.count(maxCompared)) : words.added(name, speech.count(kept.length)));
  }
}
