// SPDX-License-Identifier: EUPL-1.2
import { incompleteBeta } from "./incomplete-beta.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";
import { MethodError } from "./method-error.ts";

/** z for a two-sided level of 95 %: the 0.975 quantile of the standard normal distribution. */
export const z95 = 1.959963984540054;

/** P(Z > z) for the standard normal distribution; keeps its relative precision in the upper tail. */
export function normalUpperTail(z: number): number {
  const half = incompleteGamma(0.5, (z * z) / 2);
  return z >= 0 ? half.upper / 2 : 1 - half.upper / 2;
}

/** Two-sided p-value of a standard normal statistic. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalUpperTail(Math.abs(z)));
}

/** Value that a standard normal variable stays below with probability p, 0 < p < 1. */
export function normalQuantile(p: number): number {
  checkProbability(p, "normalQuantile");
  if (p === 0.5) return 0;
  if (p < 0.5) return -solve((z) => 0.5 - normalUpperTail(z), 0.5 - p, 0);
  return solve((z) => 0.5 - normalUpperTail(z), p - 0.5, 0);
}

/** z of a two-sided confidence level, e.g. 1.96 for 0.95. */
export function twoSidedZ(confidence: number): number {
  return confidence === 0.95 ? z95 : normalQuantile(1 - (1 - confidence) / 2);
}

/** Quantile of the chi-square distribution with `df` degrees of freedom. */
export function chiSquareQuantile(p: number, df: number): number {
  checkProbability(p, "chiSquareQuantile");
  return solve((x) => incompleteGamma(df / 2, x / 2).lower, p, 0);
}

/** Quantile of the beta distribution. */
export function betaQuantile(p: number, a: number, b: number): number {
  checkProbability(p, "betaQuantile");
  return solve((x) => incompleteBeta(x, a, b), p, 0);
}

/** Two-sided p-value of Student's t with `df` degrees of freedom. */
export function studentTwoSided(t: number, df: number): number {
  return Number.isFinite(t) ? incompleteBeta(df / (df + t * t), df / 2, 0.5) : 0;
}

function checkProbability(p: number, place: string): void {
  if (!(p > 0 && p < 1)) throw new MethodError("PARAMETER", `${place}: probability between 0 and 1 expected, ${p} found`);
}

/** Bisection of an increasing function from `low` upwards, down to neighbouring doubles. */
function solve(increasing: (x: number) => number, target: number, low: number): number {
  let lower = low;
  let upper = 1;
  while (increasing(upper) < target) {
    lower = upper;
    upper *= 2;
  }
  for (let step = 0; step < 200; step += 1) {
    const middle = (lower + upper) / 2;
    if (middle === lower || middle === upper) break;
    if (increasing(middle) < target) lower = middle;
    else upper = middle;
  }
  return upper;
}
