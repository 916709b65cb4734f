// SPDX-License-Identifier: EUPL-1.2
import { at } from "./at.ts";

/** Rank of equal values: the lowest or highest place they take, or the mean of both. */
export type Ties = "min" | "average" | "max";

/** Ranks from 1 for the smallest number. Source: R rank(ties.method = …) */
export function ascendingRanks(values: ArrayLike<number>, ties: Ties): Float64Array {
  const sorted = Float64Array.from(values).sort();
  return Float64Array.from({ length: values.length }, (_, index) => {
    const value = at(values, index);
    const below = countBelow(sorted, value);
    if (ties === "min") return below + 1;
    const upTo = countUpTo(sorted, value);
    return ties === "max" ? upTo : (below + 1 + upTo) / 2;
  });
}

/** How many of the increasing numbers are smaller than `value`. */
export function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the increasing numbers are at most `value`. */
export function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
