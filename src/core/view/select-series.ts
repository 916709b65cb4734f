import { hasNumber } from "../model/cell.ts";
import { localise } from "../format/value.ts";
import type { AreaId, AreaLevelId, IndicatorId } from "../model/ids.ts";
import type { PublishedIndicator } from "../package/edition-format.ts";
import { comparableEnds, splitSeries } from "../time/series-segments.ts";
import { readValue } from "./area-value.ts";
import type { AtlasData } from "./atlas-data.ts";
import type { SeriesPoint, SeriesView } from "./indicator-view.ts";
import { areaNames, areaPositions, columnsOf, isLoading, joinNeeds, loadedAreas, loadedTable, type Loading } from "./read-cell.ts";
import { knownIndicator } from "./select-indicator-view.ts";

export interface SeriesQuery {
  readonly indicator: IndicatorId;
  readonly level: AreaLevelId;
  /** `null` for the city, whose values are in the file of every level. */
  readonly area: AreaId | null;
  readonly language: string;
}

/**
 * One indicator of one area over all years of its table, cut where it may not be joined: at gaps and series breaks.
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
  const all = table.years.map((year, index): SeriesPoint => {
    return { year, cell: readValue(indicator, columns, { year: index, area: position }).cell };
  });
  const points = trim(all);
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
