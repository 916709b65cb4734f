// SPDX-License-Identifier: EUPL-1.2
import { indicatorValue } from "../../indicators/indicator-value.ts";
import { gap } from "../../model/cell.ts";
import type { PublishedIndicator } from "../../package/edition-format.ts";
import { combineCells, sumCells } from "../../stats/combine-cells.ts";
import { changeBetween } from "../../time/change.ts";
import { crossesBreak } from "../../time/series-segments.ts";
import type { SeriesPoint } from "../indicator-view.ts";
import type { YearCounts } from "./time-view.ts";

/**
 * Every value as 100 · value / value of the base year. Years on the other side of a series break are `notApplicable`: they are counted
 * differently. All `undefined` if the base is 0; without a value in the base year all have its status.
 */
export function indexPoints(points: readonly SeriesPoint[], baseYear: number, breakYears: readonly number[]): readonly SeriesPoint[] {
  const base = points.find(({ year }) => year === baseYear) ?? { year: baseYear, cell: gap("missing") };
  return points.map((point) => {
    const [earlier, later] = point.year < base.year ? [point, base] : [base, point];
    const isComparable = !crossesBreak(earlier, later, breakYears);
    return { year: point.year, cell: isComparable ? changeBetween(base.cell, point.cell).index : gap("notApplicable") };
  });
}

/**
 * Moving average over a year, the one before and the one after, from their counts together: Σ cases / Σ base, never the mean of rates; the
 * mean of three for counts. A year at an end, beside a gap or at a series break has none (`notApplicable`), nor has an
 * indicator that was delivered without its counts.
 */
export function averagePoints(
  counts: readonly YearCounts[],
  indicator: PublishedIndicator,
  breakYears: readonly number[],
): readonly SeriesPoint[] {
  return counts.map((middle, index): SeriesPoint => {
    const [before, after] = [counts[index - 1], counts[index + 1]];
    const { year } = middle;
    if (before === undefined || after === undefined || indicator.kind === "given" || crossesBreak(before, after, breakYears)) {
      return { year, cell: gap("notApplicable") };
    }
    return { year, cell: averageOf([before, middle, after], indicator) };
  });
}

function averageOf(years: readonly YearCounts[], indicator: PublishedIndicator): SeriesPoint["cell"] {
  const numerator = sumCells(years.map((entry) => entry.numerator));
  if (indicator.denominator === null) return combineCells(numerator, { value: years.length, status: "ok" }, (total, n) => total / n);
  const denominator = sumCells(years.map((entry) => entry.denominator ?? gap("missing")));
  return indicatorValue(indicator, numerator, denominator);
}
