import { hasNumber } from "../model/cell.ts";
import type { AreaId, IndicatorId } from "../model/ids.ts";
import type { Cell } from "../model/cell.ts";
import type { Manifest, PublishedIndicator, PublishedLevel } from "../package/edition-format.ts";
import { sd } from "../stats/moments.ts";
import { shareDifference } from "../uncertainty/difference.ts";
import type { AtlasData } from "./atlas-data.ts";
import type { AreaValue } from "./indicator-view.ts";
import { availableLevels, availableYears, nearestYear } from "./levels-and-years.ts";
import { selectPopulation } from "./population.ts";
import { areaNames, isLoading, joinNeeds, loadedAreas, loadedTable, type Loading, type NamedArea } from "./read-cell.ts";
import { knownIndicator, readAreas } from "./select-indicator-view.ts";
import type { AtlasState } from "./state.ts";

/** Areas side by side, one row per indicator. */
export interface ComparisonView {
  readonly level: PublishedLevel;
  readonly year: number;
  /** In the order in which they were chosen; areas of another level are left out. */
  readonly areas: readonly (NamedArea & { readonly population: Cell })[];
  readonly rows: readonly ComparisonRow[];
  /** Row in which the compared areas lie furthest apart, measured in standard deviations of all areas; `null` below two areas. */
  readonly furthest: ComparisonRow | null;
}

export interface ComparisonRow {
  readonly indicator: PublishedIndicator;
  /** The year of the view, or the closest this indicator has. */
  readonly year: number;
  readonly city: AreaValue;
  /** One value per compared area, in their order. */
  readonly values: readonly AreaValue[];
  /** All areas of the level, for the strip; the compared ones included. */
  readonly all: readonly AreaValue[];
  /** Value − city value per compared area, in the unit of the indicator; `null` where one is unknown. */
  readonly fromCity: readonly (number | null)[];
  /** Smallest and largest of the compared values; `null` unless two are known. */
  readonly range: { readonly lower: number; readonly upper: number } | null;
  /** Standard deviation (population form) of all areas of the level; `null` without values. The unit of the strip. */
  readonly sd: number | null;
}

const mostRows = 9;

/**
 * Indicators of a comparison that names none: the chosen one, those of the overlay conditions, then its theme, at most nine,
 * in the order of the edition, and only what the level has. Counts are left out: areas differ in size.
 */
export function comparisonIndicators(manifest: Manifest, state: AtlasState): readonly IndicatorId[] {
  const theme = manifest.indicators.find((indicator) => indicator.id === state.indicator)?.theme;
  const isShown = (indicator: PublishedIndicator): boolean =>
    indicator.id === state.indicator ||
    (indicator.kind !== "count" && availableLevels(manifest, indicator.id).some((level) => level.id === state.level));
  const ofConditions = manifest.conditions.map((condition) => condition.indicator);
  const ofTheme = manifest.indicators.filter((indicator) => indicator.theme === theme).map((indicator) => indicator.id);
  const shown = new Set(manifest.indicators.filter(isShown).map((indicator) => indicator.id));
  const wanted = [...new Set([state.indicator, ...ofConditions, ...ofTheme])].filter((id) => shown.has(id)).slice(0, mostRows);
  return manifest.indicators.map((indicator) => indicator.id).filter((id) => wanted.includes(id));
}

/**
 * The compared areas over several indicators, with city value, range and spread. `indicators`: default
 * {@link comparisonIndicators}; those that may not be shown on this level are left out.
 */
export function selectComparison(
  data: AtlasData,
  state: AtlasState,
  indicators: readonly IndicatorId[] = comparisonIndicators(data.manifest, state),
): ComparisonView | Loading {
  const areas = loadedAreas(data, state.level);
  const population = selectPopulation(data, state);
  const needed = indicators
    .map((id) => knownIndicator(data, id))
    .filter((indicator) => availableLevels(data.manifest, indicator.id).some((level) => level.id === state.level));
  const needs = joinNeeds(areas, population, ...needed.map((indicator) => loadedTable(data, indicator, state.level)));
  if (needs !== null || isLoading(areas) || isLoading(population)) return needs ?? { loading: [] };
  const chosen = state.compared.filter((id) => areas.ids.includes(id));
  const nameOf = areaNames(data, areas);
  const rows = needed.map((indicator) => comparisonRow(data, { indicator, state, chosen })).filter((row) => row !== null);
  return {
    level: areas.level,
    year: state.year,
    areas: chosen.map((id) => ({ ...nameOf(id), population: population(id) })),
    rows,
    furthest: furthestRow(rows),
  };
}

/**
 * Whether two areas differ in a row: second − first in the unit of the indicator, `isClear` if chance is ruled out at 95 %
 * (Newcombe). `isClear` is `null` where no test exists (no share), the whole is `null` where a value is unknown.
 */
export function compareTwo(
  indicator: PublishedIndicator,
  first: AreaValue,
  second: AreaValue,
): { readonly difference: number; readonly isClear: boolean | null } | null {
  if (!hasNumber(first.cell) || !hasNumber(second.cell)) return null;
  return { difference: second.cell.value - first.cell.value, isClear: isClearlyDifferent(indicator, first, second) };
}

function isClearlyDifferent(indicator: PublishedIndicator, first: AreaValue, second: AreaValue): boolean | null {
  const [a, b] = [countsOf(first), countsOf(second)];
  if (indicator.kind !== "share" || a === null || b === null) return null;
  const interval = shareDifference(a, b);
  return interval && (interval.lower > 0 || interval.upper < 0);
}

function countsOf({ numerator, denominator }: AreaValue): { readonly x: number; readonly n: number } | null {
  if (denominator === null || !hasNumber(numerator) || !hasNumber(denominator)) return null;
  const isShare = numerator.value >= 0 && numerator.value <= denominator.value;
  return isShare ? { x: numerator.value, n: denominator.value } : null;
}

function comparisonRow(
  data: AtlasData,
  wish: { readonly indicator: PublishedIndicator; readonly state: AtlasState; readonly chosen: readonly AreaId[] },
): ComparisonRow | null {
  const { indicator, state, chosen } = wish;
  const table = loadedTable(data, indicator, state.level);
  const areas = loadedAreas(data, state.level);
  const year = nearestYear(availableYears(data.manifest, indicator.id, state.level), state.year);
  if (isLoading(table) || isLoading(areas) || year === null) return null;
  const { city, areas: all } = readAreas(data, { indicator, table, areas, year });
  const values = all.filter((area) => chosen.includes(area.id)).toSorted((a, b) => chosen.indexOf(a.id) - chosen.indexOf(b.id));
  const known = values.map((area) => area.cell).filter(hasNumber);
  const numbers = known.map((cell) => cell.value);
  return {
    indicator,
    year,
    city,
    values,
    all,
    fromCity: values.map(({ cell }) => (hasNumber(cell) && hasNumber(city.cell) ? cell.value - city.cell.value : null)),
    range: numbers.length < 2 ? null : { lower: Math.min(...numbers), upper: Math.max(...numbers) },
    sd: sd(
      all
        .map((area) => area.cell)
        .filter(hasNumber)
        .map((cell) => cell.value),
      0,
    ),
  };
}

function furthestRow(rows: readonly ComparisonRow[]): ComparisonRow | null {
  const spread = (row: ComparisonRow): number => (row.range === null || !row.sd ? -1 : (row.range.upper - row.range.lower) / row.sd);
  return rows.reduce<ComparisonRow | null>((widest, row) => {
    if (spread(row) < 0) return widest;
    return widest === null || spread(row) > spread(widest) ? row : widest;
  }, null);
}
