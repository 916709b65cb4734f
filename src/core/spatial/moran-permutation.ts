// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { moranOf } from "./moran.ts";
import { knownMap } from "./neighbours.ts";
import type { ValuesOnMap, WeightStyle } from "./neighbours.ts";
import { pseudoP } from "./pseudo-p.ts";
import type { PseudoP } from "./pseudo-p.ts";
import { weightSums } from "./weight-sums.ts";

export interface MoranPermutation extends PseudoP {
  readonly i: number;
  /** Moran's I of every shuffled map. */
  readonly permuted: readonly number[];
}

/**
 * Moran's I against given permutations: `order[k]` is the area (among those with a value, in their order) whose value goes to area k.
 * `null` where I has no value. Throws MethodError PARAMETER for a list that is no permutation, else as `knownMap`.
 */
export function moranPermutation(map: ValuesOnMap, style: WeightStyle, orders: readonly (readonly number[])[]): MoranPermutation | null {
  const known = knownMap(map);
  const sums = weightSums(known.neighbours, style);
  const i = moranOf(known, style, sums);
  if (i === null) return null;
  const permuted = orders.map((order) => {
    checkPermutation(order, known.values.length);
    return moranOf({ values: order.map((area) => at(known.values, area)), neighbours: known.neighbours }, style, sums) ?? i;
  });
  return { i, permuted, ...pseudoP(i, permuted) };
}

function checkPermutation(order: readonly number[], size: number): void {
  const isComplete =
    order.length === size && new Set(order).size === size && order.every((area) => Number.isInteger(area) && area >= 0 && area < size);
  if (!isComplete) throw new MethodError("PARAMETER", `moranPermutation: each of ${size} areas once expected, "${order.join(" ")}" found`);
}
