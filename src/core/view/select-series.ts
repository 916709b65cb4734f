// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../model/cell.ts";
import { localise } from "../format/value.ts";
import type { MeasureSeries } from "../model/count-table.ts";
import type { AreaId, AreaLevelId, IndicatorId } from "../model/ids.ts";
import type { PublishedIndicator } from "../package/edition-format.ts";
import { comparableEnds, splitSeries } from "../time/series-segments.ts";
import { readValue } from "./area-value.ts";
import type { AtlasData } from "./atlas-data.ts";
import type { SeriesPoint, SeriesView } from "./indicator-view.ts";
import {
  areaNames,
  areaPositions,
  columnsOf,
  isLoading,
  joinNeeds,
  loadedAreas,
  loadedTable,
  type Loading,
  yearsWithValues,
} from "./read-cell.ts";
import { knownIndicator } from "./select-indicator-view.ts";

export interface SeriesQuery {
  readonly indicator: IndicatorId;
  readonly level: AreaLevelId;
  /** `null` for the city, whose values are in the file of every level. */
  readonly area: AreaId | null;
  readonly language: string;
}

/**
 * One indicator of one area over its years, cut where it may not be joined: at gaps and series breaks.
 * The change is the one after the last break only; years before the first and after the last known value are left out, so that
 * an axis does not begin with emptiness. An area that the table does not have has no points.
 */
export function selectSeries(data: AtlasData, query: SeriesQuery): SeriesView | Loading {
  const indicator = knownIndicator(data, query.indicator);
  const table = loadedTable(data, indicator, query.level);
  const areas = loadedAreas(data, query.level);
  if (isLoading(table) || isLoading(areas)) return joinNeeds(table, areas) ?? { loading: [] };
  const columns = columnsOf(indicator, table);
  const position = query.area === null ? 0 : (areaPositions(table).get(query.area) ?? -1);
  const points = trim(
    expectedYears(table.years, columns.numerator).map((year): SeriesPoint => {
      return { year, cell: readValue(indicator, columns, { year: table.years.indexOf(year), area: position }).cell };
    }),
  );
  const breakYears = indicator.breaks.map((entry) => entry.year);
  const id = query.area ?? table.areas[0];
  if (id === undefined) throw new Error(`selectSeries: the city expected as first area of table "${table.table}", none found`);
  return {
    area: id,
    name: query.area === null ? data.manifest.place.name : areaNames(data, areas)(id).name,
    points,
    segments: splitSeries(points, breakYears),
    breaks: breaksWithin(indicator, points, query.language),
    change: changeOf(points, breakYears),
  };
}

/**
 * Years in which a value is to be expected: the indicator's own rhythm within the years of the table it shares with others.
 * An election every fourth year has no gaps between; a year without any value in a yearly series is one.
 */
function expectedYears(years: readonly number[], numerator: MeasureSeries | null): readonly number[] {
  const filled = yearsWithValues(numerator);
  const first = filled[0] ?? 0;
  const step = Math.min(...filled.slice(1).map((year, index) => year - (filled[index] ?? year)));
  return years.filter((year) => filled.includes(year) || (year - first) % step === 0);
}

function trim(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const isSomething = (point: SeriesPoint): boolean => point.cell.status !== "missing";
  const first = points.findIndex(isSomething);
  return first < 0 ? [] : points.slice(first, points.findLastIndex(isSomething) + 1);
}

function breaksWithin(indicator: PublishedIndicator, points: readonly SeriesPoint[], language: string): SeriesView["breaks"] {
  const [first, last] = [points[0]?.year ?? Infinity, points.at(-1)?.year ?? -Infinity];
  return indicator.breaks
    .filter(({ year }) => first < year && year <= last)
    .map(({ year, text }) => ({ year, text: localise(text, language) }));
}

function changeOf(points: readonly SeriesPoint[], breakYears: readonly number[]): SeriesView["change"] {
  const ends = comparableEnds(points, breakYears);
  if (ends === null || !hasNumber(ends.from.cell) || !hasNumber(ends.to.cell)) return null;
  return { ...ends, difference: ends.to.cell.value - ends.from.cell.value };
}
