// SPDX-License-Identifier: EUPL-1.2
import { at } from "./at.ts";
import { MethodError } from "./method-error.ts";

/** Distribution of a count: `cumulative[i]` is proportional to the probability of at most `first + i`. */
export interface ChanceTable {
  readonly first: number;
  readonly cumulative: Float64Array;
}

/** Beside the most likely count, counts this much rarer are left out: 1 of 10¹⁵ draws would be another one. */
const rarest = 1e-17;

/**
 * Binomial distribution of cases among `n` people who are each a case with probability x/n: what chance could have made of x.
 *
 * Only sums, products and quotients, which are the same everywhere; no logarithm. x and n are rounded to whole numbers.
 * Throws MethodError PARAMETER unless 0 ≤ x ≤ n.
 */
export function binomialTable(x: number, n: number): ChanceTable {
  if (!(x >= 0 && x <= n)) throw new MethodError("PARAMETER", `binomialTable: a count from 0 to its base expected, ${x} of ${n} found`);
  const [cases, people] = [Math.round(x), Math.round(n)];
  if (cases === 0 || cases === people) return certain(cases);
  const odds = cases / (people - cases);
  return tableAround(cases, {
    up: (count) => ((people - count) / (count + 1)) * odds,
    down: (count) => count / (people - count + 1) / odds,
  });
}

/** Poisson distribution of a count around its rounded value x. Throws MethodError NEGATIVE_COUNT below 0. */
export function poissonTable(x: number): ChanceTable {
  if (!(x >= 0) || !Number.isFinite(x)) throw new MethodError("NEGATIVE_COUNT", `poissonTable: a count of at least 0 expected, ${x} found`);
  const mean = Math.round(x);
  if (mean === 0) return certain(0);
  return tableAround(mean, { up: (count) => mean / (count + 1), down: (count) => count / mean });
}

/** The count at a random number from 0 to below 1. */
export function drawFrom({ first, cumulative }: ChanceTable, random: number): number {
  const wanted = random * at(cumulative, cumulative.length - 1);
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(cumulative, middle) > wanted) high = middle;
    else low = middle + 1;
  }
  return first + low;
}

function certain(count: number): ChanceTable {
  return { first: count, cumulative: Float64Array.of(1) };
}

/** Probabilities relative to that of `centre`, from the quotients of neighbouring counts, as far as they matter. */
function tableAround(
  centre: number,
  quotient: { readonly up: (count: number) => number; readonly down: (count: number) => number },
): ChanceTable {
  const above = tail(centre, 1, quotient.up);
  const below = tail(centre, -1, quotient.down);
  const weights = [...below.reverse(), 1, ...above];
  let total = 0;
  const cumulative = Float64Array.from(weights, (weight) => (total += weight));
  return { first: centre - below.length, cumulative };
}

function tail(centre: number, step: 1 | -1, quotient: (count: number) => number): number[] {
  const weights: number[] = [];
  let weight = quotient(centre);
  for (let count = centre + step; weight > rarest; count += step) {
    weights.push(weight);
    weight *= quotient(count);
  }
  return weights;
}
