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

/**
 * As {@link countUpTo} for many questions about the same numbers: a table of as many steps as numbers says where to look, so that a question
 * takes about the same time however many numbers there are.
 */
export function countUpToIn(sorted: Float64Array): (value: number) => number {
  const n = sorted.length;
  const lowest = sorted[0] ?? 0;
  const highest = sorted[n - 1] ?? 0;
  if (!(highest > lowest) || !Number.isFinite(n / (highest - lowest))) return (value) => countUpTo(sorted, value);
  const scale = n / (highest - lowest);
  const starts = new Uint32Array(n + 2);
  for (let index = 0; index < n; index++) {
    const next = Math.floor(((sorted[index] ?? 0) - lowest) * scale) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let step = 1; step < starts.length; step++) starts[step] = (starts[step] ?? 0) + (starts[step - 1] ?? 0);
  return (value) => {
    if (value < lowest) return 0;
    if (value >= highest) return n;
    const step = Math.floor((value - lowest) * scale);
    let low = starts[step] ?? 0;
    let high = starts[step + 1] ?? n;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
