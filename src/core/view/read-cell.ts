// SPDX-License-Identifier: EUPL-1.2
import { type Cell, gap, statusCodes } from "../model/cell.ts";
import type { MeasureSeries } from "../model/count-table.ts";
import type { AreaId, AreaLevelId, MeasureId, TableId } from "../model/ids.ts";
import type { PublishedIndicator } from "../package/edition-format.ts";
import { availableLevels } from "./levels-and-years.ts";
import { type AtlasData, type LevelAreas, type LoadedTable, tableKey } from "./atlas-data.ts";

/** Files a selector waits for. The page loads them and asks again; a failed file is the page's to report. */
export interface Loading {
  readonly loading: readonly Need[];
}

export type Need =
  | { readonly kind: "table"; readonly table: TableId; readonly level: AreaLevelId }
  | { readonly kind: "areas"; readonly level: AreaLevelId }
  | { readonly kind: "offers" }
  | { readonly kind: "mask" }
  | { readonly kind: "rules" }
  | { readonly kind: "sheets" }
  | { readonly kind: "background" }
  | { readonly kind: "rules" };

export function isLoading<T extends object>(result: T | Loading): result is Loading {
  return "loading" in result;
}

/** Where the cells of one indicator lie in a loaded table. */
export interface IndicatorColumns {
  readonly table: LoadedTable;
  readonly numerator: MeasureSeries | null;
  /** `null` for counts, given values, and a measure that the file does not hold. */
  readonly denominator: MeasureSeries | null;
}

/** Numerator and denominator of an indicator in the table of its level; throws if the table is another one. */
export function columnsOf(indicator: PublishedIndicator, table: LoadedTable): IndicatorColumns {
  if (table.table !== indicator.table) throw new Error(`columnsOf: table "${indicator.table}" expected, "${table.table}" found`);
  const series = (measure: MeasureId | null): MeasureSeries | null => (measure === null ? null : (table.series.get(measure) ?? null));
  return { table, numerator: series(indicator.numerator), denominator: series(indicator.denominator) };
}

/** One cell; a year, area or measure that the file does not hold is `missing`. Positions, not ids: −1 is "not there". */
export function readCell(series: MeasureSeries | null, yearIndex: number, areaIndex: number): Cell {
  if (series === null || yearIndex < 0 || areaIndex < 0) return gap("missing");
  const cell = yearIndex * series.areas.length + areaIndex;
  const status = statusCodes[series.status[cell] ?? 1] ?? "missing";
  if (status !== "ok" && status !== "unreliable") return gap(status);
  const value = series.values[cell];
  return value === undefined ? gap("missing") : { value, status };
}

/**
 * Where each area stands in a table. The first column is the city and only counts as an area where it is the only one:
 * on the level of the city.
 */
export function areaPositions(table: LoadedTable): ReadonlyMap<AreaId, number> {
  const first = table.areas.length === 1 ? 0 : 1;
  return new Map(table.areas.slice(first).map((id, index) => [id, index + first]));
}

/**
 * The table of an indicator on a level, or what is missing in memory. Throws if the indicator may not be shown on this level or
 * has no values there, so that no selector can go below the finest level: normalise first.
 */
export function loadedTable(data: AtlasData, indicator: PublishedIndicator, level: AreaLevelId): LoadedTable | Loading {
  const available = availableLevels(data.manifest, indicator.id).map((entry) => entry.id);
  if (!available.includes(level)) {
    throw new Error(`loadedTable: a level of "${indicator.id}" (${available.join(", ")}) expected, "${level}" found`);
  }
  return data.tables.get(tableKey(indicator.table, level)) ?? { loading: [{ kind: "table", table: indicator.table, level }] };
}

/** The names of a level, or what is missing in memory. */
export function loadedAreas(data: AtlasData, level: AreaLevelId): LevelAreas | Loading {
  return data.levels.get(level) ?? { loading: [{ kind: "areas", level }] };
}

/** Joins the needs of several results; `null` if nothing is missing. */
export function joinNeeds(...results: readonly object[]): Loading | null {
  const needs = results.flatMap((result) => (isLoading(result) ? result.loading : []));
  const byKey = new Map(needs.map((need) => [needKey(need), need]));
  return byKey.size === 0 ? null : { loading: [...byKey.values()] };
}

function needKey(need: Need): string {
  if (need.kind === "table") return tableKey(need.table, need.level);
  return need.kind === "areas" ? need.level : need.kind;
}

/** Years in which at least one cell of the column is more than `missing`, increasing. */
export function yearsWithValues(series: MeasureSeries | null): readonly number[] {
  if (series === null) return [];
  const missing = statusCodes.indexOf("missing");
  const width = series.areas.length;
  return series.years.filter((_, year) => series.status.subarray(year * width, (year + 1) * width).some((code) => code !== missing));
}

/** An area as it is named: its id, its name and the name of the area around it. */
export interface NamedArea {
  readonly id: AreaId;
  readonly name: string;
  readonly parentName: string | null;
}

/**
 * Looks up names by id, for the areas of one level. An id without a name is shown as its key. The name of the area around
 * is `null` below the city, which goes without saying, and while the names of the upper level are not loaded.
 */
export function areaNames(data: AtlasData, areas: LevelAreas): (id: AreaId) => NamedArea {
  const positions = new Map(areas.ids.map((id, index) => [id, index]));
  const parentLevel = areas.level.parent;
  const isBelowCity = parentLevel === null || parentLevel === data.manifest.levels[0]?.id;
  const parents = isBelowCity ? undefined : data.levels.get(parentLevel);
  const parentNames = new Map(parents?.ids.map((id, index) => [id, parents.names[index] ?? id]));
  return (id) => {
    const index = positions.get(id) ?? -1;
    const parent = areas.parents[index] ?? null;
    return { id, name: areas.names[index] ?? id, parentName: parent === null ? null : (parentNames.get(parent) ?? null) };
  };
}
