// SPDX-License-Identifier: EUPL-1.2
import { classOf } from "../classify/class-of.ts";
import { type Cell, gap, hasNumber, type Status, statusCodes } from "../model/cell.ts";
import type { AreaId, AreaLevelId, IndicatorId } from "../model/ids.ts";
import type { PublishedIndicator } from "../package/edition-format.ts";
import { areaValue, readValue } from "./area-value.ts";
import { comparesToCity } from "./city-comparison.ts";
import type { AtlasData, LevelAreas, LoadedTable } from "./atlas-data.ts";
import type { AreaValue, CityDistance, ClassView, IndicatorView } from "./indicator-view.ts";
import { findIndicator } from "./levels-and-years.ts";
import {
  areaNames,
  areaPositions,
  columnsOf,
  joinNeeds,
  isLoading,
  loadedAreas,
  loadedTable,
  type Loading,
  yearsWithValues,
} from "./read-cell.ts";
import type { PaletteName } from "./scene.ts";

/** One indicator on one level in one year: what a map or table shows. */
export interface IndicatorQuery {
  readonly indicator: IndicatorId;
  readonly level: AreaLevelId;
  readonly year: number;
}

/**
 * One indicator on one level in one year, for map, ruler, sentence, table and text alike. Areas are all of the level, in
 * its order; on the level of the city the only area is the city itself. What the table does not hold is `missing`.
 * Throws for an indicator that the edition does not have; {@link normaliseState} comes before.
 */
export function selectIndicatorView(data: AtlasData, query: IndicatorQuery): IndicatorView | Loading {
  const indicator = knownIndicator(data, query.indicator);
  const table = loadedTable(data, indicator, query.level);
  const areas = loadedAreas(data, query.level);
  if (isLoading(table) || isLoading(areas)) return joinNeeds(table, areas) ?? { loading: [] };
  const columns = columnsOf(indicator, table);
  const limits = indicator.classes[query.level]?.limits ?? [];
  const values = readAreas(data, { indicator, table, areas, year: query.year });
  return {
    indicator,
    level: areas.level,
    year: query.year,
    years: yearsWithValues(columns.numerator),
    ...values,
    classes: classViews(limits, values.areas, comparesToCity(indicator) ? values.city.cell : gap("notApplicable")),
    gaps: countGaps(values.areas),
    extent: extentOf(values.areas),
    palette: paletteOf(indicator),
  };
}

/** Indicator of the edition; throws if there is none of this name. */
export function knownIndicator(data: AtlasData, id: IndicatorId): PublishedIndicator {
  const indicator = findIndicator(data.manifest, id);
  if (indicator === null) throw new Error(`knownIndicator: one of ${data.manifest.indicators.length} indicators expected, "${id}" found`);
  return indicator;
}

/** City and all areas of a level in one year, with everything said about their values. */
export function readAreas(
  data: AtlasData,
  source: { readonly indicator: PublishedIndicator; readonly table: LoadedTable; readonly areas: LevelAreas; readonly year: number },
): { readonly city: AreaValue; readonly areas: readonly AreaValue[] } {
  const { indicator, table, areas } = source;
  const columns = columnsOf(indicator, table);
  const limits = indicator.classes[areas.level.id]?.limits ?? [];
  const year = table.years.indexOf(source.year);
  const cityCells = readValue(indicator, columns, { year, area: 0 });
  const cityId = table.areas[0];
  if (cityId === undefined) throw new Error(`readAreas: the city expected as first area of table "${table.table}", none found`);
  const cityName = { id: cityId, name: data.manifest.place.name, parentName: null };
  const city = areaValue(cityName, cityCells, { indicator, limits, city: null });
  if (areas.level.parent === null) return { city, areas: [city] };
  const nameOf = areaNames(data, areas);
  const positions = areaPositions(table);
  const frame = { indicator, limits, city: cityCells };
  const valueOf = (id: AreaId): AreaValue =>
    areaValue(nameOf(id), readValue(indicator, columns, { year, area: positions.get(id) ?? -1 }), frame);
  return { city, areas: areas.ids.map(valueOf) };
}

/**
 * Palette by direction: need of support for burdens of either direction, neutral facts otherwise. The darker colour is always the
 * higher value, also where a low value is the burden (direction −1): map, ruler and limits then read from left to right like every
 * other indicator, and the words of the classes stay "höher" and "niedriger" instead of judging.
 */
export function paletteOf(indicator: PublishedIndicator): PaletteName {
  return indicator.direction === 0 ? "fact" : "need";
}

/** `city`: the cell that classes are held against; without a number they have no distance. */
export function classViews(limits: readonly number[], areas: readonly AreaValue[], city: Cell): readonly ClassView[] {
  return Array.from({ length: limits.length + 1 }, (_, index) => ({
    lower: limits[index - 1] ?? null,
    upper: limits[index] ?? null,
    areaCount: areas.filter((area) => area.classIndex === index).length,
    distance: hasNumber(city) ? cityDistance(index - classOf(city.value, limits)) : null,
  }));
}

function cityDistance(steps: number): CityDistance {
  if (steps === 0) return 0;
  if (steps > 0) return steps === 1 ? 1 : 2;
  return steps === -1 ? -1 : -2;
}

export function countGaps(areas: readonly AreaValue[]): readonly { readonly status: Status; readonly count: number }[] {
  const count = (status: Status): number => areas.filter((area) => area.cell.status === status).length;
  const counted = statusCodes.map((status) => ({ status, count: count(status) }));
  return counted.filter((entry) => entry.status !== "ok" && entry.count > 0);
}

export function extentOf(areas: readonly AreaValue[]): IndicatorView["extent"] {
  const sorted = areas.filter((area) => hasNumber(area.cell)).sort((a, b) => (a.cell.value ?? 0) - (b.cell.value ?? 0) || compareIds(a, b));
  const [min, max] = [sorted[0], sorted.at(-1)];
  return min === undefined || max === undefined ? null : { min, max };
}

/** Ties are decided by id, so that the order of rows never matters. */
function compareIds(a: AreaValue, b: AreaValue): number {
  return a.id < b.id ? -1 : 1;
}
