// SPDX-License-Identifier: EUPL-1.2
import { MethodError } from "./method-error.ts";
import { at } from "./at.ts";
import { sum } from "./sum.ts";

/** Divisor of a variance is n − ddof. 0: all areas of one city are the population; 1: a sample. There is no default. */
export type Ddof = 0 | 1;

/** Arithmetic mean; `null` for no values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** Variance with divisor n − ddof; `null` if that divisor is not positive. */
export function variance(values: readonly number[], ddof: Ddof): number | null {
  const centre = mean(values);
  if (centre === null || values.length <= ddof) return null;
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - ddof);
}

/** Standard deviation with divisor n − ddof; `null` if that divisor is not positive. */
export function sd(values: readonly number[], ddof: Ddof): number | null {
  const squared = variance(values, ddof);
  return squared === null ? null : Math.sqrt(squared);
}

/** Middle value, or the mean of the two middle ones; `null` for no values. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}

/** Median absolute deviation from the median, without the factor 1.4826; `null` for no values. */
export function medianAbsoluteDeviation(values: readonly number[]): number | null {
  const middle = median(values);
  return middle === null ? null : median(values.map((value) => Math.abs(value - middle)));
}

/** Skewness g1 = m3 / m2^1.5 from population moments; `null` for no or equal values. */
export function skewness(values: readonly number[]): number | null {
  const centre = mean(values);
  const spread = sd(values, 0);
  if (centre === null || spread === null || spread === 0) return null;
  return sum(values.map((value) => (value - centre) ** 3)) / values.length / spread ** 3;
}

/** Σwx / Σw; `null` for no values. Throws WEIGHTS for negative weights or a sum of 0. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number | null {
  checkWeights(values, weights);
  return values.length === 0 ? null : sum(values.map((value, index) => value * at(weights, index))) / sum(weights);
}

/** √(Σw(x−m)²/Σw) around the weighted mean m: the population form, as all weights together are the city. */
export function weightedSd(values: readonly number[], weights: readonly number[]): number | null {
  const centre = weightedMean(values, weights);
  if (centre === null) return null;
  return Math.sqrt(sum(values.map((value, index) => at(weights, index) * (value - centre) ** 2)) / sum(weights));
}

/** Throws WEIGHTS unless there is one non-negative finite weight per value and, with values, a positive sum. */
export function checkWeights(values: readonly unknown[], weights: readonly number[]): void {
  if (weights.length !== values.length) {
    throw new MethodError("WEIGHTS", `weights: ${values.length} weights expected, ${weights.length} found`);
  }
  const wrong = weights.find((weight) => !(weight >= 0) || !Number.isFinite(weight));
  if (wrong !== undefined) throw new MethodError("WEIGHTS", `weights: non-negative numbers expected, ${wrong} found`);
  if (weights.length > 0 && sum(weights) === 0) throw new MethodError("WEIGHTS", "weights: a positive sum expected, 0 found");
}
