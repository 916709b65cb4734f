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
  const reach = Math.ceil(10 * Math.sqrt(n * p * (1 - p))) + 40;
  const first = Math.max(0, mode - reach);
  const cumulative = new Float64Array(Math.min(n, mode + reach) - first + 1);
  cumulative[mode - first] = 1;
  for (let k = mode, weight = 1; k > first && weight > negligible; k--) {
    weight *= k / ((n - k + 1) * odds);
    cumulative[k - 1 - first] = weight;
  }
  for (let k = mode, weight = 1; k - first + 1 < cumulative.length && weight > negligible; k++) {
    weight *= ((n - k) / (k + 1)) * odds;
    cumulative[k + 1 - first] = weight;
  }
  for (let index = 1; index < cumulative.length; index++) cumulative[index] = (cumulative[index] ?? 0) + (cumulative[index - 1] ?? 0);
  return { first, cumulative };
}

/** One number of cases. */
export function drawBinomial({ first, cumulative }: BinomialTable, random: Random): number {
  const total = cumulative[cumulative.length - 1] ?? 1;
  return first + Math.min(cumulative.length - 1, countBelow(cumulative, random() * total));
}
