// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";

/** Rates pulled towards a common value, the more the smaller their base. Shown as "geglättet". */
export interface Smoothing {
  readonly raw: readonly number[];
  readonly estimate: readonly number[];
  /** Variance between areas beyond chance, never negative, and the common rate. */
  readonly a: number;
  readonly b: number;
}

/**
 * Empirical Bayes estimate of rates x/n towards the rate of all areas.
 * Throws MethodError: NO_DENOMINATOR if an n is not positive, LENGTH. Source: Marshall 1991; spdep::EBest(family = "poisson")
 */
export function empiricalBayes(x: readonly number[], n: readonly number[]): Smoothing {
  checkCounts(x, n);
  const { a, b } = priorOf(x, n);
  const raw = x.map((count, index) => count / at(n, index));
  return { raw, estimate: raw.map((rate, index) => shrink(rate, at(n, index), { a, b })), a, b };
}

/**
 * Empirical Bayes estimate of each rate towards that of its surroundings: its neighbours (0-based indices) and itself. The
 * variance within the surroundings measures every rate against the mean of its own surroundings, as the reference does.
 * Throws as {@link empiricalBayes}. Source: spdep::EBlocal
 */
export function empiricalBayesLocal(x: readonly number[], n: readonly number[], neighbours: readonly (readonly number[])[]): number[] {
  checkCounts(x, n);
  const surroundings = x.map((_, index) => [...new Set([index, ...at(neighbours, index)])]);
  const totals = surroundings.map((areas) => ({
    cases: sum(areas.map((area) => at(x, area))),
    people: sum(areas.map((area) => at(n, area))),
  }));
  const means = totals.map(({ cases, people }) => cases / people);
  const squares = x.map((count, index) => at(n, index) * (count / at(n, index) - at(means, index)) ** 2);
  return surroundings.map((areas, index) => {
    const { people } = at(totals, index);
    const b = at(means, index);
    const a = Math.max(0, sum(areas.map((area) => at(squares, area))) / people - b / (people / areas.length));
    return shrink(at(x, index) / at(n, index), at(n, index), { a, b });
  });
}

interface Prior {
  readonly a: number;
  readonly b: number;
}

function priorOf(x: readonly number[], n: readonly number[]): Prior {
  const total = sum(n);
  const b = sum(x) / total;
  const variance = sum(x.map((count, index) => at(n, index) * (count / at(n, index) - b) ** 2)) / total;
  return { a: Math.max(0, variance - b / (total / x.length)), b };
}

function shrink(rate: number, n: number, { a, b }: Prior): number {
  return a === 0 ? b : b + (a * (rate - b)) / (a + b / n);
}

export interface ShrunkShares {
  /** Share of the area's own value in its estimate, 0 to 1. */
  readonly weight: readonly number[];
  readonly estimate: readonly number[];
  readonly cityLogit: number;
  /** Variance between areas on the logit scale. */
  readonly betweenVariance: number;
}

/**
 * Shares x/n shrunk towards the city's on the logit scale, as in the English and Scottish Indices of Deprivation.
 * Needs two areas. Throws MethodError: NO_DENOMINATOR, LENGTH, NO_DATA. Source: Scottish Indices of Deprivation 2003, appendix 1
 */
export function shrinkLogit(x: readonly number[], n: readonly number[]): ShrunkShares {
  checkCounts(x, n);
  if (x.length < 2) throw new MethodError("NO_DATA", `shrinkLogit: at least 2 areas expected, ${x.length} found`);
  const cityLogit = logit(sum(x), sum(n));
  const logits = x.map((count, index) => logit(count, at(n, index)));
  const betweenVariance = sum(logits.map((value) => (value - cityLogit) ** 2)) / (x.length - 1);
  const weight = x.map((count, index) => {
    const base = at(n, index);
    const precision = (base * (count + 1) * (base - count + 1)) / ((base + 1) * (base + 2));
    return betweenVariance === 0 ? 0 : precision / (precision + 1 / betweenVariance);
  });
  const estimate = weight.map((own, index) => 1 / (1 + Math.exp(-(own * at(logits, index) + (1 - own) * cityLogit))));
  return { weight, estimate, cityLogit, betweenVariance };
}

function logit(x: number, n: number): number {
  return Math.log((x + 0.5) / (n - x + 0.5));
}

function checkCounts(x: readonly number[], n: readonly number[]): void {
  if (x.length !== n.length) throw new MethodError("LENGTH", `smoothing: ${x.length} denominators expected, ${n.length} found`);
  const empty = n.findIndex((base) => !(base > 0));
  if (empty >= 0)
    throw new MethodError("NO_DENOMINATOR", `smoothing: a positive denominator expected, ${n[empty]} found for area ${empty}`);
}
