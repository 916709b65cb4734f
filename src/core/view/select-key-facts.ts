// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, AreaLevelId } from "../model/ids.ts";
import type { PublishedIndicator } from "../package/edition-format.ts";
import type { AtlasData } from "./atlas-data.ts";
import type { AreaValue } from "./indicator-view.ts";
import { keyFactIndicators } from "./key-fact-indicators.ts";
import { nearestYear } from "./levels-and-years.ts";
import { columnsOf, isLoading, joinNeeds, loadedAreas, loadedTable, type Loading, yearsWithValues } from "./read-cell.ts";
import { knownIndicator, readAreas } from "./select-indicator-view.ts";

/** One thing worth knowing about an area: value, counts, and how it stands against the city. */
export interface KeyFact {
  readonly indicator: PublishedIndicator;
  /** The year asked for, or the closest in which this indicator has values. */
  readonly year: number;
  readonly area: AreaValue;
  readonly city: AreaValue;
}

/**
 * The key facts of an area ({@link keyFactIndicators}), most important first. An indicator without any value on this level is left
 * out; one without a value for this area stays, with the status that says why. Empty for an area that the level does not have.
 */
export function selectKeyFacts(
  data: AtlasData,
  query: { readonly level: AreaLevelId; readonly area: AreaId; readonly year: number },
): readonly KeyFact[] | Loading {
  const { level } = query;
  const indicators = keyFactIndicators(data.manifest, level).map((id) => knownIndicator(data, id));
  const needs = joinNeeds(loadedAreas(data, level), ...indicators.map((indicator) => loadedTable(data, indicator, level)));
  if (needs !== null) return needs;
  return indicators.flatMap((indicator) => keyFact(data, indicator, query) ?? []);
}

function keyFact(
  data: AtlasData,
  indicator: PublishedIndicator,
  query: { readonly level: AreaLevelId; readonly area: AreaId; readonly year: number },
): KeyFact | null {
  const table = loadedTable(data, indicator, query.level);
  const areas = loadedAreas(data, query.level);
  if (isLoading(table) || isLoading(areas)) return null;
  const year = nearestYear(yearsWithValues(columnsOf(indicator, table).numerator), query.year);
  if (year === null) return null;
  const values = readAreas(data, { indicator, table, areas, year });
  const area = values.areas.find(({ id }) => id === query.area);
  return area === undefined ? null : { indicator, year, area, city: values.city };
}
