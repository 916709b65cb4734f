// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { optimalPartition } from "./optimal-partition.ts";
import { breaksAtStarts } from "./value-groups.ts";
import type { ValueGroups } from "./value-groups.ts";

/**
 * Classes that are as equally filled as ties allow: the partition of the distinct values into k classes with the largest
 * entropy −Σ p·ln p of class shares p. Without ties these are quantiles. Of several optimal partitions the one with the
 * smaller first break is taken.
 */
export function entropyBreaks(groups: ValueGroups, k: number): number[] {
  const { sorted, distinct, multiplicity } = groups;
  const counts = [0];
  multiplicity.forEach((count, index) => counts.push(at(counts, index) + count));
  const share = (from: number, to: number) => (at(counts, to) - at(counts, from)) / sorted.length;
  const cost = (from: number, to: number) => share(from, to) * Math.log(share(from, to));
  const starts = optimalPartition(distinct.length, k, {
    cost,
    lowerCost: cost,
    tieCost: () => 0,
    tolerance: () => 1e-12,
  });
  return breaksAtStarts(distinct, starts);
}

/** −Σ p·ln p in nats of the class shares; empty classes contribute 0. */
export function classEntropy(counts: readonly number[]): number {
  const total = counts.reduce((a, b) => a + b, 0);
  return -counts.filter((count) => count > 0).reduce((entropy, count) => entropy + (count / total) * Math.log(count / total), 0);
}
