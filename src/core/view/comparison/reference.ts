// SPDX-License-Identifier: EUPL-1.2
import { gap } from "../../model/cell.ts";
import { type AreaId, areaId, type AreaLevelId, type IndicatorId } from "../../model/ids.ts";
import { areaValue } from "../area-value.ts";
import type { AtlasData, LevelAreas } from "../atlas-data.ts";
import type { AreaValue, IndicatorView, SeriesView } from "../indicator-view.ts";
import { availableLevels } from "../levels-and-years.ts";
import { areaNames, isLoading, joinNeeds, loadedAreas, type Loading } from "../read-cell.ts";
import { selectIndicatorView } from "../select-indicator-view.ts";
import { selectSeries } from "../select-series.ts";
import type { AtlasState } from "../state.ts";
import { type ExternalChoice, externalAreaValue, type ExternalValue, externalValue } from "./external-values.ts";
import { groupSeries, groupValue } from "./group-value.ts";

/** What compared areas are held against. `values`: one per indicator of the comparison. */
export interface Reference {
  readonly kind: "city" | "area" | "group" | "external";
  readonly name: string;
  readonly values: ReadonlyMap<IndicatorId, AreaValue>;
  /** Areas that are part of it: a part and its whole are not independent. */
  readonly parts: ReadonlySet<AreaId>;
  /** The chosen indicator over the years; `null` where there is none. */
  readonly series: SeriesView | null;
  /** Values the reader brought, with year and source; empty for all other references. */
  readonly external: readonly ExternalValue[];
}

/** Words for references that have no name of their own. */
export interface ReferenceWords {
  readonly group: string;
}

/**
 * The reference of a state: the city, an area of any level, or the reader's own group, for every view of the comparison. An area
 * without values of an indicator has a gap there (`notApplicable` where its level does not show the indicator).
 */
export function selectReference(
  data: AtlasData,
  state: AtlasState,
  views: readonly IndicatorView[],
  words: ReferenceWords,
): Reference | Loading {
  if (state.reference === null) return cityReference(data, state, views);
  if (state.reference === "group") return groupReference(data, state, { views, words });
  const level = levelOf(data, state.reference);
  return level === null ? cityReference(data, state, views) : areaReference(data, state, { views, level, area: state.reference });
}

/** The reader's own values take the place of a reference; nothing of the city is part of them. */
export function externalReference({ values, shown }: ExternalChoice, views: readonly IndicatorView[]): Reference | null {
  if (shown === null) return null;
  const found = views.map(({ indicator, year }) => ({
    id: indicator.id,
    value: externalValue(values, { name: shown, indicator: indicator.id, year }),
  }));
  return {
    kind: "external",
    name: shown,
    values: new Map(found.map(({ id, value }) => [id, externalAreaValue(shown, value)])),
    parts: new Set(),
    series: null,
    external: found.flatMap(({ value }) => value ?? []),
  };
}

function cityReference(data: AtlasData, state: AtlasState, views: readonly IndicatorView[]): Reference | Loading {
  const series = selectSeries(data, { ...state, area: null });
  if (isLoading(series)) return series;
  return {
    kind: "city",
    name: data.manifest.place.name,
    values: new Map(views.map((view) => [view.indicator.id, view.city])),
    parts: new Set(views.flatMap((view) => view.areas.map(({ id }) => id))),
    series,
    external: [],
  };
}

interface GroupInput {
  readonly views: readonly IndicatorView[];
  readonly words: ReferenceWords;
}

function groupReference(data: AtlasData, state: AtlasState, { views, words }: GroupInput): Reference | Loading {
  const id = areaId("group");
  const series = groupSeries(data, state, words.group, id);
  if (isLoading(series)) return series;
  const named = { id, name: words.group, parentName: null };
  const values = views.map((view): [IndicatorId, AreaValue] => {
    const parts = view.areas.filter((area) => state.group.includes(area.id));
    const { indicator } = view;
    return [indicator.id, areaValue(named, groupValue(indicator, parts), { indicator, limits: [], city: null })];
  });
  return { kind: "group", name: words.group, values: new Map(values), parts: new Set(state.group), series, external: [] };
}

interface AreaInput {
  readonly views: readonly IndicatorView[];
  readonly level: LevelAreas;
  readonly area: AreaId;
}

function areaReference(data: AtlasData, state: AtlasState, { views, level, area }: AreaInput): Reference | Loading {
  const named = areaNames(data, level)(area);
  const isShown = (indicator: IndicatorId): boolean => availableLevels(data.manifest, indicator).some(({ id }) => id === level.level.id);
  const above = views.map(({ indicator, year }) => {
    const view = isShown(indicator.id) ? selectIndicatorView(data, { indicator: indicator.id, level: level.level.id, year }) : null;
    return { id: indicator.id, view };
  });
  const series = isShown(state.indicator) ? selectSeries(data, { ...state, level: level.level.id, area }) : null;
  const needs = joinNeeds(...above.map(({ view }) => view ?? {}), series ?? {});
  if (needs !== null) return needs;
  const unknown: AreaValue = { ...externalAreaValue(named.name, null), id: area, cell: gap("notApplicable") };
  const values = above.map(({ id, view }): [IndicatorId, AreaValue] => {
    const areas = view === null || isLoading(view) ? [] : view.areas;
    return [id, areas.find((candidate) => candidate.id === area) ?? unknown];
  });
  const parts = partsOf(data, state.level, area);
  return {
    kind: "area",
    name: named.name,
    values: new Map(values),
    parts,
    series: series === null || isLoading(series) ? null : series,
    external: [],
  };
}

/** The level that has an area, of all whose names are loaded. */
export function levelOf(data: AtlasData, area: AreaId): LevelAreas | null {
  return [...data.levels.values()].find(({ ids }) => ids.includes(area)) ?? null;
}

/** Areas of a level that lie inside another one, itself included. */
export function partsOf(data: AtlasData, level: AreaLevelId, outer: AreaId): ReadonlySet<AreaId> {
  const areas = loadedAreas(data, level);
  return new Set(isLoading(areas) ? [] : areas.ids.filter((id) => ancestorsOf(data, level, id).includes(outer)));
}

/** The area itself and every area around it, from the inside out, as far as their names are loaded. */
export function ancestorsOf(data: AtlasData, level: AreaLevelId, area: AreaId): readonly AreaId[] {
  const chain: AreaId[] = [];
  let [current, at]: [AreaId | null, AreaLevelId | null] = [area, level];
  while (current !== null && at !== null) {
    chain.push(current);
    const areas: LevelAreas | undefined = data.levels.get(at);
    current = areas?.parents[areas.ids.indexOf(current)] ?? null;
    at = areas?.level.parent ?? null;
  }
  return chain;
}
