// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../../model/cell.ts";
import type { AreaId, IndicatorId } from "../../model/ids.ts";
import type { PublishedIndicator } from "../../package/edition-format.ts";
import { conditionsOf } from "../../rules/rule-conditions.ts";
import { readValue } from "../area-value.ts";
import type { AtlasData, LevelAreas, LoadedTable } from "../atlas-data.ts";
import { availableLevels, findIndicator, nearestYear } from "../levels-and-years.ts";
import { selectPopulation } from "../population.ts";
import {
  areaNames,
  areaPositions,
  columnsOf,
  isLoading,
  joinNeeds,
  loadedAreas,
  loadedTable,
  type Loading,
  type NamedArea,
  yearsWithValues,
} from "../read-cell.ts";
import type { AtlasState } from "../state.ts";
import type { IndicatorSet } from "./study.ts";

/** Which indicators, on which level, and over how many years; `years` is 0 where no change is asked for. */
export interface SetQuery extends Pick<AtlasState, "level" | "year" | "conditions"> {
  readonly set: IndicatorSet;
  readonly years: number;
  /** Leaves out indicators whose high values say nothing about need. */
  readonly needsDirection: boolean;
}

/** Why an indicator of the set is not part of the pattern. */
export type LeftOutReason = "neutral" | "count" | "level" | "year";

/** One indicator with its values per area, in the order of the areas. */
export interface SetColumn {
  readonly indicator: PublishedIndicator;
  readonly now: readonly Cell[];
  /** Values `years` earlier; the same as `now` where no change is asked for. */
  readonly before: readonly Cell[];
}

export interface PopulatedArea extends NamedArea {
  readonly population: Cell;
}

/** Several indicators of the areas of one level in one year, and in the year that changes are counted from. */
export interface IndicatorSetView {
  readonly areas: readonly PopulatedArea[];
  readonly level: LevelAreas["level"];
  readonly year: number;
  readonly since: number;
  readonly columns: readonly SetColumn[];
  readonly leftOut: readonly { readonly indicator: PublishedIndicator; readonly reason: LeftOutReason }[];
}

/** The sets that an edition has: without rules there are no indicators of action fields. */
export function availableSets({ manifest }: Pick<AtlasData, "manifest">): readonly IndicatorSet[] {
  const sets: readonly (IndicatorSet | null)[] = [
    manifest.conditions.length > 0 ? "conditions" : null,
    manifest.rules === undefined ? null : "fields",
  ];
  return sets.filter((set) => set !== null);
}

/**
 * The indicators of a set with their values, or what is missing in memory. The year is the one next to the wanted one in which most of
 * them have values (and had them `years` before, without a series break between); the others are left out and named. Counts are left
 * out, since areas differ in size.
 */
export function selectIndicatorSet(data: AtlasData, query: SetQuery): IndicatorSetView | Loading {
  if (query.set === "fields" && data.rules === undefined) return { loading: [{ kind: "rules" }] };
  const areas = loadedAreas(data, query.level);
  const found = indicatorsOf(data, query).map((indicator) => ({ indicator, reason: reasonAgainst(data, indicator, query) }));
  const usable = found.filter(({ reason }) => reason === null).map(({ indicator }) => indicator);
  const tables = usable.map((indicator) => loadedTable(data, indicator, query.level));
  const needs = joinNeeds(areas, ...tables);
  if (needs !== null || isLoading(areas)) return needs ?? { loading: [] };
  const readings = usable.flatMap((indicator, index): readonly Reading[] => {
    const table = tables[index];
    return table === undefined || isLoading(table) ? [] : [{ indicator, table, years: yearsFor(indicator, table, query.years) }];
  });
  const year = commonYear(readings, query.year);
  const population = selectPopulation(data, { level: query.level, year });
  if (isLoading(population)) return population;
  const nameOf = areaNames(data, areas);
  const since = year - query.years;
  const [kept, late] = [readings.filter(({ years }) => years.includes(year)), readings.filter(({ years }) => !years.includes(year))];
  return {
    areas: areas.ids.map((id) => ({ ...nameOf(id), population: population(id) })),
    level: areas.level,
    year,
    since,
    columns: kept.map((reading) => ({
      indicator: reading.indicator,
      now: cellsIn(reading, year, areas.ids),
      before: cellsIn(reading, since, areas.ids),
    })),
    leftOut: [
      ...found.flatMap(({ indicator, reason }) => (reason === null ? [] : [{ indicator, reason }])),
      ...late.map(({ indicator }) => ({ indicator, reason: "year" as const })),
    ],
  };
}

interface Reading {
  readonly indicator: PublishedIndicator;
  readonly table: LoadedTable;
  /** Years in which it can be part of the pattern. */
  readonly years: readonly number[];
}

function indicatorsOf({ manifest, rules }: AtlasData, { set, conditions }: SetQuery): readonly PublishedIndicator[] {
  const counted = manifest.conditions.filter(({ id }) => conditions.length === 0 || conditions.includes(id));
  const ofFields = (rules?.fields ?? []).flatMap(({ rule }) => conditionsOf(rule).map(({ condition }) => condition.indicator));
  const ids: readonly IndicatorId[] = set === "conditions" ? counted.map(({ indicator }) => indicator) : ofFields;
  return [...new Set(ids)].flatMap((id) => findIndicator(manifest, id) ?? []);
}

function reasonAgainst(
  { manifest }: AtlasData,
  { id, kind, direction }: PublishedIndicator,
  { level, needsDirection }: SetQuery,
): LeftOutReason | null {
  if (kind === "count") return "count";
  if (needsDirection && direction === 0) return "neutral";
  return availableLevels(manifest, id).some((one) => one.id === level) ? null : "level";
}

function yearsFor(indicator: PublishedIndicator, table: LoadedTable, years: number): readonly number[] {
  const all = yearsWithValues(columnsOf(indicator, table).numerator);
  const isBroken = (year: number): boolean => indicator.breaks.some((entry) => year - years < entry.year && entry.year <= year);
  return all.filter((year) => all.includes(year - years) && (years === 0 || !isBroken(year)));
}

/** The year in which most indicators take part, next to the wanted one; the wanted one if there is none at all. */
function commonYear(readings: readonly Reading[], wanted: number): number {
  const all = readings.flatMap(({ years }) => years);
  const timesOf = (year: number): number => all.filter((other) => other === year).length;
  const most = Math.max(0, ...all.map(timesOf));
  return (
    nearestYear(
      all.filter((year) => timesOf(year) === most),
      wanted,
    ) ?? wanted
  );
}

function cellsIn({ indicator, table }: Reading, year: number, ids: readonly AreaId[]): readonly Cell[] {
  const columns = columnsOf(indicator, table);
  const positions = areaPositions(table);
  const row = table.years.indexOf(year);
  return ids.map((id) => readValue(indicator, columns, { year: row, area: positions.get(id) ?? -1 }).cell);
}
