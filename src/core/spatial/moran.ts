// SPDX-License-Identifier: EUPL-1.2
import { normalTwoSided } from "../stats/distributions.ts";
import { at } from "../stats/at.ts";
import { mean } from "../stats/moments.ts";
import { sum } from "../stats/sum.ts";
import { knownMap } from "./neighbours.ts";
import type { KnownMap, ValuesOnMap, WeightStyle } from "./neighbours.ts";
import { lagOf } from "./spatial-lag.ts";
import { weightSums } from "./weight-sums.ts";
import type { WeightSums } from "./weight-sums.ts";

/** Whether areas that touch are alike. */
export interface Moran {
  /** `undefined`: all values are equal, or no two areas with a value touch. */
  readonly status: "ok" | "undefined";
  /** About 1: alike · about 0: by chance · about −1: a chessboard. */
  readonly i: number | null;
  /** What chance alone gives on average, −1/(n−1). */
  readonly expected: number | null;
  /** Against values shuffled among the areas; `null` below four areas. */
  readonly randomisation: MoranTest | null;
  /** Against normally distributed values. */
  readonly normality: MoranTest | null;
  /** `ISLANDS`: areas without a neighbour add to the mean only. */
  readonly warnings: readonly "ISLANDS"[];
}

export interface MoranTest {
  readonly variance: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Moran's I = n/S0 · ΣΣ w_ij z_i z_j / Σz² with its expectation and variance. Areas without a value are left out.
 * Throws as `knownMap`. Source: Cliff & Ord 1981; spdep::moran.test
 */
export function moranI(map: ValuesOnMap, style: WeightStyle): Moran {
  const known = knownMap(map);
  const { warnings } = known;
  const sums = weightSums(known.neighbours, style);
  const i = moranOf(known, style, sums);
  if (i === null) return { status: "undefined", i: null, expected: null, randomisation: null, normality: null, warnings };
  const expected = -1 / (sums.n - 1);
  const test = (variance: number | null) => testOf(i - expected, variance);
  return {
    status: "ok",
    i,
    expected,
    randomisation: test(randomisedVariance(sums, kurtosis(known.values), expected)),
    normality: test(normalVariance(sums, expected)),
    warnings,
  };
}

/** Moran's I alone; `null` where it has no value. */
export function moranOf(
  { values, neighbours }: Pick<KnownMap, "values" | "neighbours">,
  style: WeightStyle,
  { n, s0 }: WeightSums,
): number | null {
  const centre = mean(values) ?? 0;
  const z = values.map((value) => value - centre);
  const squares = sum(z.map((value) => value ** 2));
  if (squares === 0 || s0 === 0 || isConstant(values)) return null;
  const lag = lagOf(z, neighbours, style);
  return ((n / s0) * sum(z.map((value, index) => value * at(lag, index)))) / squares;
}

/** Whether all values are the same number; asked of the values, as a mean may differ from them by a rounding. */
export function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function kurtosis(values: readonly number[]): number {
  const centre = mean(values) ?? 0;
  const power = (exponent: number) => sum(values.map((value) => (value - centre) ** exponent));
  return (values.length * power(4)) / power(2) ** 2;
}

function randomisedVariance({ n, s0, s1, s2 }: WeightSums, k: number, expected: number): number | null {
  if (n < 4) return null;
  const plain = n * (s1 * (n * n - 3 * n + 3) - n * s2 + 3 * s0 ** 2);
  const peaked = k * (s1 * (n * n - n) - 2 * n * s2 + 6 * s0 ** 2);
  return (plain - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0 ** 2) - expected ** 2;
}

function normalVariance({ n, s0, s1, s2 }: WeightSums, expected: number): number {
  return (n * n * s1 - n * s2 + 3 * s0 ** 2) / (s0 ** 2 * (n * n - 1)) - expected ** 2;
}

function testOf(distance: number, variance: number | null): MoranTest | null {
  if (variance === null || !(variance > 0)) return null;
  const z = distance / Math.sqrt(variance);
  return { variance, z, p: normalTwoSided(z) };
}
