// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import type { AreaId, IndicatorId } from "../../model/ids.ts";
import type { Manifest, PublishedIndicator } from "../../package/edition-format.ts";
import { sd } from "../../stats/moments.ts";
import { shareDifference } from "../../uncertainty/difference.ts";
import type { AreaValue, IndicatorView } from "../indicator-view.ts";
import { availableLevels } from "../levels-and-years.ts";
import type { AtlasState } from "../state.ts";

/** The indicator in which compared areas lie furthest apart, and their smallest and largest value. */
export interface FurthestApart {
  readonly view: IndicatorView;
  readonly lower: number;
  readonly upper: number;
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
 * Among views of one level the one in which the compared areas lie furthest apart, measured in standard deviations (population
 * form) of all its areas, so that units do not matter. A view with fewer than two known values among the compared areas, or
 * without any spread, does not take part; `null` if none does. Of equal ones the first.
 */
export function furthestApart(views: readonly IndicatorView[], compared: readonly AreaId[]): FurthestApart | null {
  const spreads = views.flatMap((view) => {
    const known = view.areas.flatMap(({ id, cell }) => (hasNumber(cell) ? [{ id, value: cell.value }] : []));
    const values = known.filter(({ id }) => compared.includes(id)).map(({ value }) => value);
    const spread = sd(
      known.map(({ value }) => value),
      0,
    );
    if (values.length < 2 || spread === null || spread === 0) return [];
    const [lower, upper] = [Math.min(...values), Math.max(...values)];
    return [{ view, lower, upper, distance: (upper - lower) / spread }];
  });
  const furthest = spreads.reduce<(typeof spreads)[number] | null>(
    (best, next) => (best === null || next.distance > best.distance ? next : best),
    null,
  );
  return furthest === null ? null : { view: furthest.view, lower: furthest.lower, upper: furthest.upper };
}

/** Standard deviation (population form) of all known values of a view; `null` for none or equal ones. */
export function spreadOf({ areas }: IndicatorView): number | null {
  const spread = sd(
    areas.flatMap(({ cell }) => (hasNumber(cell) ? [cell.value] : [])),
    0,
  );
  return spread === 0 ? null : spread;
}

/** The difference to head a comparison with; `isClear` as in {@link compareTwo}. */
export interface TellingDifference extends FurthestApart {
  readonly isClear: boolean | null;
}

/**
 * The indicator in which the compared areas lie furthest apart, of those whose lowest and highest area differ by more than chance; where
 * no such difference is there, the furthest of all, with `isClear` saying so (`null`: it cannot be tested).
 */
export function tellingDifference(views: readonly IndicatorView[], compared: readonly AreaId[]): TellingDifference | null {
  const judged = views.map((view) => ({ view, isClear: extremesDiffer(view, compared) }));
  const clear = judged.filter(({ isClear }) => isClear === true).map(({ view }) => view);
  const furthest = furthestApart(clear.length > 0 ? clear : views, compared);
  const isClear = judged.find(({ view }) => view === furthest?.view)?.isClear ?? null;
  return furthest === null ? null : { ...furthest, isClear };
}

function extremesDiffer(view: IndicatorView, compared: readonly AreaId[]): boolean | null {
  const known = view.areas.filter(({ id, cell }) => compared.includes(id) && hasNumber(cell));
  const sorted = known.toSorted((a, b) => (a.cell.value ?? 0) - (b.cell.value ?? 0));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return lowest === undefined || highest === undefined ? null : (compareTwo(view.indicator, lowest, highest)?.isClear ?? null);
}

/**
 * Whether two areas differ in an indicator: second − first in the unit of the indicator, `isClear` if chance is ruled out at 95 %
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
