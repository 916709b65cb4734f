// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import { crossesBreak, splitSeries } from "../../time/series-segments.ts";
import { type CountedShare, shareDifference } from "../../uncertainty/difference.ts";
import { readValue } from "../area-value.ts";
import type { AtlasData, LoadedTable } from "../atlas-data.ts";
import type { AreaId } from "../../model/ids.ts";
import type { PublishedIndicator } from "../../package/edition-format.ts";
import type { SeriesPoint, SeriesView } from "../indicator-view.ts";
import { areaPositions, columnsOf, isLoading, joinNeeds, loadedAreas, loadedTable, type Loading } from "../read-cell.ts";
import { knownIndicator } from "../select-indicator-view.ts";
import { selectSeries } from "../select-series.ts";
import type { AtlasState } from "../state.ts";
import { averagePoints, indexPoints } from "./line-forms.ts";
import type { ChangeKind, TimeLine, TimeView, YearCounts } from "./time-view.ts";

type TimeState = Pick<AtlasState, "indicator" | "level" | "year" | "area" | "compared" | "since" | "line" | "language">;

/**
 * City, chosen area and compared areas over the years, as measured, as index of the base year, or as moving average of three years; and the
 * change of each from the base year to the year shown. The base year is the one asked for, otherwise the first that may be
 * compared with the year shown.
 */
export function selectTime(data: AtlasData, state: TimeState): TimeView | Loading {
  const indicator = knownIndicator(data, state.indicator);
  const [table, areas] = [loadedTable(data, indicator, state.level), loadedAreas(data, state.level)];
  if (isLoading(table) || isLoading(areas)) return joinNeeds(table, areas) ?? { loading: [] };
  const compared = state.compared.filter((id) => id !== state.area);
  const wanted: readonly Pick<TimeLine, "kind" | "position" | "area">[] = [
    ...cityLine(table),
    ...(state.area === null || areas.level.parent === null ? [] : [{ kind: "chosen" as const, position: 0, area: state.area }]),
    ...compared.map((area, position) => ({ kind: "compared" as const, position, area })),
  ];
  const measured = wanted.flatMap((line) => {
    const series = selectSeries(data, { ...state, area: line.kind === "city" ? null : line.area });
    return isLoading(series) ? [] : [{ ...line, series }];
  });
  const breakYears = indicator.breaks.map(({ year }) => year);
  const years = [...new Set(measured.flatMap(({ series }) => series.points.map(({ year }) => year)))].sort((a, b) => a - b);
  const since = state.since ?? firstComparable(years, state.year, breakYears);
  const lines = measured.map(({ series, ...line }): TimeLine => {
    const counts = countsOf(indicator, table, yearsOf(series), { area: series.area, isCity: line.kind === "city" });
    return {
      ...line,
      name: series.name,
      measured: series,
      counts: countsOf(indicator, table, years, { area: line.area, isCity: line.kind === "city" }),
      shown: shownSeries(series, counts, { form: state.line, since, indicator, breakYears }),
      change: changeOf(counts, { since, year: state.year, breakYears, isShare: indicator.kind === "share" }),
    };
  });
  return { indicator, level: areas.level, form: state.line, years, since, year: state.year, lines };
}

function cityLine({ areas }: LoadedTable): readonly Pick<TimeLine, "kind" | "position" | "area">[] {
  const [city] = areas;
  return city === undefined ? [] : [{ kind: "city", position: 0, area: city }];
}

/** The first year from which no series break lies before the year shown. */
function firstComparable(years: readonly number[], year: number, breakYears: readonly number[]): number {
  const start = Math.max(-Infinity, ...breakYears.filter((broken) => broken <= year));
  return years.find((candidate) => candidate >= start) ?? year;
}

/** Value, cases and base of one area, or of the city, in the years of an indicator; `null` while the table is not in memory. */
export function selectYearCounts(
  data: AtlasData,
  { indicator: id, level }: Pick<AtlasState, "indicator" | "level">,
  { years, ...whose }: CountsOwner & { readonly years: readonly number[] },
): readonly YearCounts[] | null {
  const indicator = knownIndicator(data, id);
  const table = loadedTable(data, indicator, level);
  return isLoading(table) ? null : countsOf(indicator, table, years, whose);
}

export interface CountsOwner {
  readonly area: AreaId;
  /** The values of the city stand in the table of every level. */
  readonly isCity: boolean;
}

function countsOf(
  indicator: PublishedIndicator,
  table: LoadedTable,
  years: readonly number[],
  { area, isCity }: CountsOwner,
): readonly YearCounts[] {
  const columns = columnsOf(indicator, table);
  const position = isCity ? 0 : (areaPositions(table).get(area) ?? -1);
  return years.map((year) => ({ year, ...readValue(indicator, columns, { year: table.years.indexOf(year), area: position }) }));
}

function yearsOf({ points }: SeriesView): readonly number[] {
  return points.map(({ year }) => year);
}

interface Shape extends Pick<TimeView, "indicator" | "form" | "since"> {
  readonly breakYears: readonly number[];
}

function shownSeries(series: SeriesView, counts: readonly YearCounts[], { form, since, indicator, breakYears }: Shape): SeriesView {
  if (form === "value") return series;
  const points = form === "index" ? indexPoints(series.points, since, breakYears) : averagePoints(counts, indicator, breakYears);
  return { ...series, points, segments: splitSeries(points, breakYears), change: null };
}

interface Span {
  readonly since: number;
  readonly year: number;
  readonly breakYears: readonly number[];
  readonly isShare: boolean;
}

function changeOf(counts: readonly YearCounts[], { since, year, breakYears, isShare }: Span): TimeLine["change"] {
  const [from, to] = [counts.find((entry) => entry.year === since), counts.find((entry) => entry.year === year)];
  if (from === undefined || to === undefined || from === to || !hasNumber(from.cell) || !hasNumber(to.cell)) return "gap";
  const [earlier, later] = from.year < to.year ? [from, to] : [to, from];
  if (crossesBreak(earlier, later, breakYears)) return "break";
  const difference = to.cell.value - from.cell.value;
  return { from: pointOf(from), to: pointOf(to), difference, kind: isShare ? kindOf(from, to) : "untested" };
}

function pointOf({ year, cell }: YearCounts): SeriesPoint {
  return { year, cell };
}

/** Newcombe's interval of the difference: a change may only be said where it leaves out 0. */
function kindOf(from: YearCounts, to: YearCounts): ChangeKind {
  const [before, after] = [shareOf(from), shareOf(to)];
  const interval = before === null || after === null ? null : shareDifference(before, after);
  if (interval === null) return "untested";
  if (interval.lower > 0) return "rose";
  return interval.upper < 0 ? "fell" : "same";
}

function shareOf({ numerator, denominator }: YearCounts): CountedShare | null {
  if (denominator === null || !hasNumber(numerator) || !hasNumber(denominator)) return null;
  const isPart = denominator.value > 0 && numerator.value >= 0 && numerator.value <= denominator.value;
  return isPart ? { x: numerator.value, n: denominator.value } : null;
}
