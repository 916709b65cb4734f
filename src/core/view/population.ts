// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../model/cell.ts";
import { gap } from "../model/cell.ts";
import type { AreaId, AreaLevelId } from "../model/ids.ts";
import type { Manifest, PublishedIndicator } from "../package/edition-format.ts";
import type { AtlasData } from "./atlas-data.ts";
import { availableLevels } from "./levels-and-years.ts";
import { areaPositions, columnsOf, isLoading, loadedTable, type Loading, readCell } from "./read-cell.ts";

const populationIds = ["einwohner", "bevoelkerung", "population"];

/**
 * The indicator that counts residents, for "13.198 Menschen" beside a name: a count with the id of the indicator catalogue
 * ("einwohner") or one of its usual other names. `null` if the edition has none; then no population is shown.
 */
export function populationIndicator(manifest: Manifest): PublishedIndicator | null {
  return countOfResidents(manifest.indicators);
}

/** The same among any indicators, published or about to be. */
export function countOfResidents<T extends Pick<PublishedIndicator, "id" | "kind">>(indicators: readonly T[]): T | null {
  const counts = indicators.filter((indicator) => indicator.kind === "count");
  return populationIds.map((id) => counts.find((indicator) => indicator.id === id)).find((found) => found !== undefined) ?? null;
}

/** Whether residents are counted on a level. */
export function hasPopulation(manifest: Manifest, level: AreaLevelId): boolean {
  const indicator = populationIndicator(manifest);
  return indicator !== null && availableLevels(manifest, indicator.id).some(({ id }) => id === level);
}

/**
 * Residents per area of a level in one year; the city under `null`. All `missing` if the edition does not count residents on
 * this level.
 */
export function selectPopulation(
  data: AtlasData,
  query: { readonly level: AreaLevelId; readonly year: number },
): ((area: AreaId | null) => Cell) | Loading {
  const indicator = populationIndicator(data.manifest);
  if (indicator === null || !hasPopulation(data.manifest, query.level)) return () => gap("missing");
  const table = loadedTable(data, indicator, query.level);
  if (isLoading(table)) return table;
  const { numerator } = columnsOf(indicator, table);
  const year = table.years.indexOf(query.year);
  const positions = areaPositions(table);
  return (area) => readCell(numerator, year, area === null ? 0 : (positions.get(area) ?? -1));
}
