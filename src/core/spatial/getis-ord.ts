// SPDX-License-Identifier: EUPL-1.2
import { normalUpperTail } from "../stats/distributions.ts";
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";
import { isConstant } from "./moran.ts";
import { inPlace, knownMap } from "./neighbours.ts";
import type { ValuesOnMap } from "./neighbours.ts";
import { weightSums } from "./weight-sums.ts";
import type { WeightSums } from "./weight-sums.ts";

/** z-values: high where high values gather, low where low values do. */
export interface HotSpot {
  /** Neighbours only; `null` where the z-value has no variance. */
  readonly g: number | null;
  /** Neighbours and the area itself. */
  readonly gStar: number | null;
}

/**
 * Local Getis-Ord statistics with binary weights, as z-values. `null` for areas without a value and for islands.
 * Throws as `knownMap`. Source: Getis & Ord 1996; spdep::localG (G* with include.self)
 */
export function getisOrd(map: ValuesOnMap): (HotSpot | null)[] {
  const { values, neighbours, ...known } = knownMap(map);
  const constant = isConstant(values);
  const total = sum(values);
  const squares = sum(values.map((value) => value ** 2));
  const results = neighbours.map((list, area): HotSpot | null => {
    if (list.length === 0) return null;
    if (constant) return { g: null, gStar: null };
    const own = at(values, area);
    const around = sum(list.map((other) => at(values, other)));
    const others = { n: values.length - 1, mean: (total - own) / (values.length - 1), squares: squares - own ** 2 };
    const all = { n: values.length, mean: total / values.length, squares };
    return { g: zOfSum(around, list.length, others), gStar: zOfSum(around + own, list.length + 1, all) };
  });
  return inPlace({ values, neighbours, ...known }, map.values.length, results);
}

interface Urn {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

/** z-value of a sum of `size` values drawn from an urn without putting them back. */
function zOfSum(observed: number, size: number, { n, mean: centre, squares }: Urn): number | null {
  const variance = (squares / n - centre ** 2) * ((n * size - size ** 2) / (n - 1));
  return variance > 1e-14 * squares ? (observed - size * centre) / Math.sqrt(variance) : null;
}

export interface GlobalG {
  readonly g: number;
  readonly expected: number;
  readonly variance: number;
  readonly z: number;
  /** One-sided, in the direction of z. */
  readonly p: number;
}

/**
 * Global Getis-Ord G with binary weights: the share of all products of two values that are of neighbours; for positive values.
 * `null` below four areas or if all values are equal. Throws MethodError PARAMETER for a negative value, else as `knownMap`.
 * Source: Getis & Ord 1992
 */
export function globalG(map: ValuesOnMap): GlobalG | null {
  const { values, neighbours } = knownMap(map);
  const negative = values.find((value) => value < 0);
  if (negative !== undefined) throw new MethodError("PARAMETER", `globalG: values from 0 expected, ${negative} found`);
  const n = values.length;
  if (n < 4 || isConstant(values)) return null;
  const m = [1, 2, 3, 4].map((power) => sum(values.map((value) => value ** power)));
  const pairs = at(m, 0) ** 2 - at(m, 1);
  const products = neighbours.map((list, area) => at(values, area) * sum(list.map((other) => at(values, other))));
  const sums = weightSums(neighbours, "binary");
  const g = sum(products) / pairs;
  const expected = sums.s0 / (n * (n - 1));
  const variance = squareOfG(sums, n, m) / (pairs ** 2 * n * (n - 1) * (n - 2) * (n - 3)) - expected ** 2;
  const z = (g - expected) / Math.sqrt(variance);
  return { g, expected, variance, z, p: normalUpperTail(Math.abs(z)) };
}

/** Numerator of E(G²), from the power sums m of the values. */
function squareOfG({ s0, s1, s2 }: WeightSums, n: number, m: readonly number[]): number {
  const [m1, m2, m3, m4] = [at(m, 0), at(m, 1), at(m, 2), at(m, 3)];
  const b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 ** 2;
  const b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 ** 2);
  const b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 ** 2);
  const b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 ** 2;
  const b4 = s1 - s2 + s0 ** 2;
  return b0 * m2 ** 2 + b1 * m4 + b2 * m1 ** 2 * m2 + b3 * m1 * m3 + b4 * m1 ** 4;
}
