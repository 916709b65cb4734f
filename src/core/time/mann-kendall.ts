// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { normalTwoSided } from "../stats/distributions.ts";

/** Known points of a series in the order of time; gaps are left out but keep their time. */
interface TrendPoint {
  readonly time: number;
  readonly value: number;
}

export interface TrendTest {
  /** Number of rising minus number of falling pairs. */
  readonly s: number;
  /** Variance of s, corrected for ties. */
  readonly variance: number;
  readonly z: number;
  /** Two-sided p-value of the normal approximation with continuity correction. */
  readonly p: number;
  /** s divided by the number of pairs. */
  readonly tauA: number;
  /** Corrected for ties; `null` if all values are equal. */
  readonly tauB: number | null;
  /** Direction if p < 0.05, else `none`. */
  readonly trend: "increasing" | "decreasing" | "none";
  /** `TREND_SHORT`: fewer than eight values; say "Tendenz", claim no significance. */
  readonly warnings: readonly "TREND_SHORT"[];
}

/**
 * Mann-Kendall test for a monotone trend. `null` for fewer than four known values. A constant series has z = 0 and p = 1.
 *
 * Source: Mann 1945, Kendall 1975; numbers agree with pymannkendall.original_test (which reports τ_a) and R cor(kendall) (τ_b)
 */
export function mannKendall(values: readonly (number | null)[], times?: readonly number[]): TrendTest | null {
  const points = knownPoints(values, times);
  const n = points.length;
  if (n < 4) return null;
  const s = risingMinusFalling(points);
  const pairs = (n * (n - 1)) / 2;
  const ties = tieSizes(points);
  const variance = (spread(n) - ties.reduce((total, size) => total + spread(size), 0)) / 18;
  const tiedPairs = ties.reduce((total, size) => total + (size * (size - 1)) / 2, 0);
  const z = variance === 0 || s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const p = normalTwoSided(z);
  return {
    s,
    variance,
    z,
    p,
    tauA: s / pairs,
    tauB: tiedPairs === pairs ? null : s / Math.sqrt(pairs * (pairs - tiedPairs)),
    trend: p < 0.05 ? (s > 0 ? "increasing" : "decreasing") : "none",
    warnings: n < 8 ? ["TREND_SHORT"] : [],
  };
}

/** Pairs of time and value in the order of time; times default to 0, 1, 2, … */
export function knownPoints(values: readonly (number | null)[], times: readonly number[] = values.map((_, index) => index)): TrendPoint[] {
  return values.flatMap((value, index) => (value === null ? [] : [{ time: at(times, index), value }])).sort((a, b) => a.time - b.time);
}

function risingMinusFalling(points: readonly TrendPoint[]): number {
  return points.reduce(
    (total, later, index) => total + points.slice(0, index).reduce((count, earlier) => count + Math.sign(later.value - earlier.value), 0),
    0,
  );
}

function tieSizes(points: readonly TrendPoint[]): number[] {
  const sizes = new Map<number, number>();
  for (const { value } of points) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1);
}

function spread(n: number): number {
  return n * (n - 1) * (2 * n + 5);
}
