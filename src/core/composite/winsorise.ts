// SPDX-License-Identifier: EUPL-1.2
import { knownValues, mapColumn } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { at } from "../stats/at.ts";
import { sampleExcessKurtosis, sampleSkewness } from "../stats/sample-shape.ts";

/** When a distribution counts as distorted by outliers, and how many values may be pulled in. */
export interface OutlierRule {
  readonly skewness: number;
  readonly kurtosis: number;
  readonly most: number;
}

/** The rule of COINr and of the JRC: skewness beyond 2 together with excess kurtosis above 3.5. */
export const coinrOutliers: OutlierRule = { skewness: 2, kurtosis: 3.5, most: 6 };

/**
 * Pulls outliers in: as long as skewness and excess kurtosis (both corrected for small samples) are beyond the rule, one more value of the
 * longer tail gets the next value. Gaps keep their status; the order of the areas stays as it is.
 *
 * Source: OECD/JRC Handbook 2008; agrees with COINr Treat(winmax = …)
 */
export function winsorise(column: CellColumn, rule: OutlierRule = coinrOutliers): CellColumn {
  const sorted = [...knownValues(column).sort()];
  const range = rangeWithin(sorted, rule);
  return range === null ? column : mapColumn(column, (value) => Math.min(range.high, Math.max(range.low, value)));
}

function rangeWithin(sorted: readonly number[], rule: OutlierRule): { readonly low: number; readonly high: number } | null {
  let [fromLow, fromHigh] = [0, 0];
  for (;;) {
    const low = sorted[fromLow];
    const high = sorted[sorted.length - 1 - fromHigh];
    if (low === undefined || high === undefined) return null;
    const current = sorted.map((value) => Math.min(high, Math.max(low, value)));
    const skewness = sampleSkewness(current);
    const kurtosis = sampleExcessKurtosis(current);
    const isDistorted = skewness !== null && kurtosis !== null && Math.abs(skewness) > rule.skewness && kurtosis > rule.kurtosis;
    if (!isDistorted || fromLow + fromHigh >= rule.most) return { low: at(sorted, fromLow), high };
    if (skewness > 0) fromHigh++;
    else fromLow++;
  }
}
