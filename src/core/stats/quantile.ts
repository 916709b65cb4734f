// SPDX-License-Identifier: EUPL-1.2
import { at } from "./at.ts";
import { MethodError } from "./method-error.ts";
import { checkWeights } from "./moments.ts";
import { sum } from "./sum.ts";

/** Definitions of Hyndman and Fan that official and research software uses; 7 is the default of R, numpy, d3 and this project. */
export type QuantileType = 1 | 2 | 6 | 7 | 8;

/** Positions closer than this to a whole number are that number: 20 × 0.15 is 3, not 3.0000000000000004. */
const positionTolerance = 8 * Number.EPSILON;

/**
 * Quantile of unsorted values at probability p in 0..1; `null` for no values.
 *
 * Source: Hyndman & Fan 1996; numbers agree with R stats::quantile(type = …).
 */
export function quantile(values: readonly number[], p: number, type: QuantileType = 7): number | null {
  if (values.length === 0) return null;
  return quantileSorted(
    [...values].sort((a, b) => a - b),
    p,
    type,
  );
}

/** As {@link quantile}, for values that are already increasing and not empty. */
export function quantileSorted(sorted: readonly number[], p: number, type: QuantileType = 7): number {
  if (!(p >= 0 && p <= 1)) throw new MethodError("PARAMETER", `quantile: probability from 0 to 1 expected, ${p} found`);
  const position = positionOf(p, sorted.length, type);
  const nearest = Math.round(position);
  const isWhole = Math.abs(position - nearest) <= positionTolerance * Math.max(1, Math.abs(position));
  const below = isWhole ? nearest : Math.floor(position);
  const fraction = isWhole ? 0 : position - below;
  return between(sorted, below, shareOfNext(type, fraction));
}

/** Position among the sorted values, counted from 1. */
function positionOf(p: number, n: number, type: QuantileType): number {
  if (type === 1 || type === 2) return p * n;
  if (type === 6) return p * (n + 1);
  if (type === 7) return 1 + p * (n - 1);
  return p * (n + 1 / 3) + 1 / 3;
}

function shareOfNext(type: QuantileType, fraction: number): number {
  if (type === 1) return fraction > 0 ? 1 : 0;
  if (type === 2) return fraction > 0 ? 1 : 0.5;
  return fraction;
}

function between(sorted: readonly number[], below: number, share: number): number {
  const clamp = (position: number) => at(sorted, Math.min(Math.max(position, 1), sorted.length) - 1);
  const lower = clamp(below);
  const upper = clamp(below + 1);
  if (share === 0 || lower === upper) return lower;
  return share === 1 ? upper : lower + share * (upper - lower);
}

/**
 * Smallest value whose cumulative weight reaches p × total weight; no interpolation. `null` for no values.
 * Throws WEIGHTS as {@link checkWeights} does.
 */
export function weightedQuantile(values: readonly number[], weights: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new MethodError("PARAMETER", `weightedQuantile: probability from 0 to 1 expected, ${p} found`);
  checkWeights(values, weights);
  if (values.length === 0) return null;
  const pairs = values.map((value, index) => ({ value, weight: at(weights, index) })).filter((pair) => pair.weight > 0);
  pairs.sort((a, b) => a.value - b.value || a.weight - b.weight);
  const total = sum(pairs.map((pair) => pair.weight));
  const wanted = p * total - 1e-12 * total;
  let reached = 0;
  const found = pairs.find((pair) => (reached += pair.weight) >= wanted);
  return (found ?? at(pairs, pairs.length - 1)).value;
}
