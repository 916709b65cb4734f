// SPDX-License-Identifier: EUPL-1.2
import { MethodError } from "./method-error.ts";
import type { Random } from "./random.ts";
import { countBelow } from "./ranks.ts";

/** Cumulative weights of the numbers of cases `first`, `first + 1`, … that matter for one binomial distribution. */
export interface BinomialTable {
  readonly first: number;
  readonly cumulative: Float64Array;
}

const negligible = 1e-17;

/**
 * Distribution of the cases among `n` people of whom each is one with probability `p`, built outwards from the most likely number with
 * the ratio of neighbours, (n − k)/(k + 1) · p/(1 − p). Only sums, products and quotients: every engine gets the same bits.
 * Throws PARAMETER unless n is a whole number from 0 and p lies in 0 … 1.
 */
export function binomialTable(n: number, p: number): BinomialTable {
  if (!Number.isInteger(n) || n < 0 || !(p >= 0 && p <= 1)) {
    throw new MethodError("PARAMETER", `binomialTable: whole n from 0 and p from 0 to 1 expected, ${n} and ${p} found`);
  }
  if (p === 0 || p === 1 || n === 0) return { first: p === 1 ? n : 0, cumulative: Float64Array.of(1) };
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const below: number[] = [];
  for (let k = mode, weight = 1; k > 0; k--) {
    weight *= k / ((n - k + 1) * odds);
    if (weight < negligible) break;
    below.push(weight);
  }
  const above: number[] = [];
  for (let k = mode, weight = 1; k < n; k++) {
    weight *= ((n - k) / (k + 1)) * odds;
    if (weight < negligible) break;
    above.push(weight);
  }
  let total = 0;
  const cumulative = Float64Array.from([...below.reverse(), 1, ...above], (weight) => (total += weight));
  return { first: mode - below.length, cumulative };
}

/** One number of cases. */
export function drawBinomial({ first, cumulative }: BinomialTable, random: Random): number {
  const total = cumulative[cumulative.length - 1] ?? 1;
  return first + Math.min(cumulative.length - 1, countBelow(cumulative, random() * total));
}
