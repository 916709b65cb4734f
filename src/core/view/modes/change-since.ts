// SPDX-License-Identifier: EUPL-1.2
import { changeMeasure } from "../../indicators/indicator-value.ts";
import { type Cell, gap, hasNumber } from "../../model/cell.ts";
import type { PublishedIndicator } from "../../package/edition-format.ts";
import { changeBetween } from "../../time/change.ts";
import { shareDifference } from "../../uncertainty/difference.ts";
import type { ValueCells } from "../area-value.ts";
import type { AreaValue, IndicatorView } from "../indicator-view.ts";
import type { Differences } from "./differences.ts";
import type { YearValues } from "./year-values.ts";

/**
 * Relative changes of fewer cases than this are `unreliable`: a random count of 20 has a standard deviation of √20, more than a
 * fifth of itself, so that a change in per cent is mostly chance.
 */
const smallCount = 20;

/**
 * The year that a change is counted from: `wanted` if it lies before `year` and no series break lies between, otherwise the first
 * year that fulfils both; `null` if there is none. `years` increases.
 */
export function baseYear(
  indicator: PublishedIndicator,
  years: readonly number[],
  { year, wanted }: { year: number; wanted: number | null },
): number | null {
  const isComparable = (from: number): boolean => from < year && !indicator.breaks.some((entry) => from < entry.year && entry.year <= year);
  if (wanted !== null && years.includes(wanted) && isComparable(wanted)) return wanted;
  return years.find(isComparable) ?? null;
}

/**
 * Change of every area since an earlier year: counts in per cent, everything relative in points of its unit (percentage points for shares).
 * `relation` and `interval` are those of the change: for shares Newcombe's interval (95 %) of the two shares, `similar` if it holds 0;
 * elsewhere there is no test. `null` without an earlier year that is counted alike. Limits come from the changes of all years, each
 * against its own first year.
 */
export function changesSince(view: IndicatorView, years: readonly YearValues[], wanted: number | null): Differences | null {
  const { indicator } = view;
  const listed = years.map(({ year }) => year);
  const pairOf = (year: number): readonly [YearValues, YearValues] | null => {
    const from = baseYear(indicator, listed, { year, wanted });
    const [old, recent] = [years.find((one) => one.year === from), years.find((one) => one.year === year)];
    return old === undefined || recent === undefined ? null : [old, recent];
  };
  const shown = pairOf(view.year);
  if (shown === null) return null;
  const [old, recent] = shown;
  const measure = changeMeasure(indicator.kind);
  const all = listed.flatMap((year) => {
    const pair = pairOf(year);
    return pair === null ? [] : [...pair[1].areas].map(([id, cells]) => changeOf(indicator, pair[0].areas.get(id), cells));
  });
  const place = (area: AreaValue, before: ValueCells | undefined, now: ValueCells | undefined): AreaValue => ({
    ...area,
    cell: changeOf(indicator, before, now),
    ...testOf(indicator, before, now),
    beside: [before?.cell ?? gap("missing"), area.cell],
  });
  return {
    city: place(view.city, old.city, recent.city),
    areas: view.areas.map((area) =>
      view.level.parent === null ? place(area, old.city, recent.city) : place(area, old.areas.get(area.id), recent.areas.get(area.id)),
    ),
    all,
    years: [old.year, recent.year],
    isPercent: measure === "percent",
  };
}

function changeOf(indicator: PublishedIndicator, before: ValueCells | undefined, now: ValueCells | undefined): Cell {
  if (before === undefined || now === undefined) return gap("missing");
  const measure = changeMeasure(indicator.kind);
  const change = changeBetween(before.cell, now.cell)[measure];
  const isSmall = measure === "percent" && hasNumber(before.cell) && Math.abs(before.cell.value) < smallCount;
  return isSmall && hasNumber(change) ? { ...change, status: "unreliable" } : change;
}

function testOf(
  indicator: PublishedIndicator,
  before: ValueCells | undefined,
  now: ValueCells | undefined,
): Pick<AreaValue, "relation" | "interval"> {
  const [a, b] = [shareOf(before), shareOf(now)];
  const interval = indicator.kind !== "share" || a === null || b === null ? null : shareDifference(a, b);
  if (interval === null) return { relation: null, interval: null };
  const { scale } = indicator;
  return {
    relation: interval.lower > 0 ? "higher" : interval.upper < 0 ? "lower" : "similar",
    interval: { lower: interval.lower * scale, upper: interval.upper * scale },
  };
}

function shareOf(cells: ValueCells | undefined): { readonly x: number; readonly n: number } | null {
  const { numerator, denominator } = cells ?? { numerator: gap("missing"), denominator: null };
  if (denominator === null || !hasNumber(numerator) || !hasNumber(denominator)) return null;
  const isShare = denominator.value > 0 && numerator.value >= 0 && numerator.value <= denominator.value;
  return isShare ? { x: numerator.value, n: denominator.value } : null;
}
