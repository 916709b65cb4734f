// SPDX-License-Identifier: EUPL-1.2
import { areaId, type AreaId, areaLevelId, type AreaLevelId, indicatorId } from "../core/model/ids.ts";
import { findIndicators } from "../core/view/find-indicators.ts";
import { createSearch, type SearchHit as CoreHit } from "../core/view/search.ts";
import { availableLevels, levelChain } from "../core/view/levels-and-years.ts";
import type { AtlasState } from "../core/view/state.ts";
import { loadCode } from "../data/load-code.ts";
import { loadViewTexts } from "../i18n/load-view-texts.ts";
import type { Speech } from "../i18n/speech.ts";
import { SaSearch, type SearchHit } from "../ui/search/sa-search.ts";
import type { AtlasMemory } from "./atlas-memory.ts";
import { searchWords } from "./search-words.ts";

export interface FinderHandles {
  readonly speech: () => Speech;
  readonly state: () => AtlasState;
  readonly go: (state: AtlasState) => void;
  /** A file of the search did not come; `again` asks for it once more. */
  readonly failed: (error: unknown, again: () => void) => void;
  /** It came after all. */
  readonly mended: () => void;
}

type Search = (query: string, limit: number) => readonly CoreHit[];

const mostHits = 8;
const roomForIndicators = 3;
/** Before the id of an indicator, where areas have the id of their level. */
const indicatorSign = "=";

/** Connects the search fields with the index of names, keys and streets, and with the indicators; the index is fetched when somebody first touches a field. */
export class AreaFinder {
  private search: Search | null = null;

  constructor(
    private readonly memory: AtlasMemory,
    private readonly handles: FinderHandles,
  ) {}

  /** Gives a field its words and its answers; may be called again for the same field. */
  connect(field: Element): void {
    if (!(field instanceof SaSearch)) return;
    const { search } = this.handles.speech().texts;
    field.texts = {
      ...searchWords(this.memory.data.manifest, this.handles.state(), this.handles.speech()),
      results: (count) => search.results(this.handles.speech().count(count)),
      noResult: search.noResult,
      unknown: search.loading,
    };
    if (field.dataset["connected"] === "yes") return;
    field.dataset["connected"] = "yes";
    field.addEventListener("sa-query", (event) => void this.answer(field, detailOf(event)));
    field.addEventListener("sa-choose", (event) => void this.choose(detailOf(event)));
    field.addEventListener("sa-locate", () => void this.locate(field));
    field.addEventListener("focusin", () => void this.offerLocation(field));
  }

  /** "Mein Standort" comes with its words when the field is first used; without them the field does without it. */
  private async offerLocation(field: SaSearch): Promise<void> {
    const texts = await loadViewTexts("access", this.handles.speech().language).catch(() => null);
    field.location = texts === null || !("geolocation" in navigator) ? null : texts.location;
  }

  private async locate(field: SaSearch): Promise<void> {
    try {
      const { locateReader } = await loadCode("own-location.js", () => import("./own-location.ts"));
      await locateReader(this.memory, this.handles, (words) => (field.located = words));
    } catch (error) {
      this.handles.failed(error, () => void this.locate(field));
    }
  }

  private async answer(field: SaSearch, query: string): Promise<void> {
    try {
      this.search ??= await this.loadSearch(field);
    } catch (error) {
      field.texts = { ...field.texts, unknown: this.handles.speech().texts.search.failed };
      return this.handles.failed(error, () => void this.answer(field, query));
    }
    field.hits = query.trim() === "" ? [] : this.hitsFor(query, this.search);
  }

  /** Areas and streets first; some room is always left for indicators, so that a word like "Kinderarmut" leads somewhere. */
  private hitsFor(query: string, search: Search): readonly SearchHit[] {
    const speech = this.handles.speech();
    const indicators = findIndicators(this.memory.data.manifest.indicators, query, speech.language);
    const places = search(query, mostHits - Math.min(roomForIndicators, indicators.length)).map((hit) => this.hitOf(hit));
    const others = indicators.slice(0, mostHits - places.length).map((indicator): SearchHit => {
      const text = speech.local(indicator.name);
      return { value: indicatorSign + indicator.id, text, detail: speech.texts.comparison.indicator, emphasis: null };
    });
    return [...places, ...others];
  }

  /** Until the index is there, the field must not say that nothing was found. */
  private async loadSearch(field: SaSearch): Promise<Search> {
    field.hits = null;
    field.texts = { ...field.texts, unknown: this.handles.speech().texts.search.loading };
    const { entries } = await this.memory.loadSearch();
    this.handles.mended();
    return createSearch(entries);
  }

  private hitOf({ entry, match, emphasis }: CoreHit): SearchHit {
    const { keyOf, streetIn } = this.handles.speech().texts.search;
    const details = { area: entry.detail, key: keyOf(entry.detail), street: streetIn(entry.detail) };
    const text = entry.numbers === undefined ? entry.text : `${entry.text} ${entry.numbers}`;
    const detail = details[entry.kind];
    const offset = match === "detail" ? Math.max(0, detail.indexOf(entry.detail)) : 0;
    return {
      value: `${entry.level}/${entry.area}`,
      text,
      detail,
      emphasis:
        emphasis === null ? null : { of: match === "detail" ? "detail" : "text", start: emphasis[0] + offset, end: emphasis[1] + offset },
    };
  }

  /** Goes to the indicator, or to the area that was found, or to the one around it on the level that is shown. */
  private async choose(value: string): Promise<void> {
    if (value.startsWith(indicatorSign)) {
      const indicator = indicatorId(value.slice(indicatorSign.length));
      return this.handles.go({ ...this.handles.state(), view: "map", indicator });
    }
    const at = value.indexOf("/");
    const found = { level: areaLevelId(value.slice(0, at)), area: areaId(value.slice(at + 1)) };
    const state = this.handles.state();
    const view = state.view === "disadvantage" ? "disadvantage" : "map";
    try {
      const target = await this.onShownLevel(found, state);
      if (target !== null) this.handles.go({ ...state, view, ...target });
    } catch (error) {
      this.handles.failed(error, () => void this.choose(value));
    }
  }

  /** Climbs from the found area to the level of the view; a coarser find changes the level instead. `null` if the indicator has neither. */
  private async onShownLevel(found: FoundArea, state: AtlasState): Promise<FoundArea | null> {
    const { manifest } = this.memory.source;
    let { level, area }: FoundArea = found;
    const chain = levelChain(manifest, level).map((step) => step.id);
    while (level !== state.level && chain.includes(state.level)) {
      const areas = await this.memory.loadAreas(level, new AbortController().signal);
      const parent = areas.parents[areas.ids.indexOf(area)] ?? null;
      if (parent === null || areas.level.parent === null) return null;
      area = parent;
      level = areas.level.parent;
    }
    return availableLevels(manifest, state.indicator).some((step) => step.id === level) ? { level, area } : null;
  }
}

interface FoundArea {
  readonly level: AreaLevelId;
  readonly area: AreaId;
}

function detailOf(event: Event): string {
  return event instanceof CustomEvent && typeof event.detail === "string" ? event.detail : "";
}
