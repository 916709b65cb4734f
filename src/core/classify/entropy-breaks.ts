// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { type NearStarts, optimalPartition, type Row } from "./optimal-partition.ts";
import { breaksAtStarts } from "./value-groups.ts";
import type { ValueGroups } from "./value-groups.ts";

const tolerance = 1e-12;

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
    scan: (row, near) => scanAll(cost, row, near),
    tieCost: () => 0,
    tolerance: () => tolerance,
  });
  return breaksAtStarts(distinct, starts);
}

/** p·ln p is below 0 and does not even grow with p: every start is computed. */
function scanAll(cost: (from: number, to: number) => number, { from, first, last, tails }: Row, near: NearStarts): void {
  let smallest = Infinity;
  near.count = 0;
  for (let next = first; next <= last; next += 1) {
    const total = cost(from, next) + (tails[next] ?? Infinity);
    if (total > smallest + tolerance) continue;
    if (total < smallest - tolerance) near.count = 0;
    smallest = Math.min(smallest, total);
    near.nexts[near.count] = next;
    near.count += 1;
  }
}

/** −Σ p·ln p in nats of the class shares; empty classes contribute 0. */
export function classEntropy(counts: readonly number[]): number {
  const total = counts.reduce((a, b) => a + b, 0);
  return -counts.filter((count) => count > 0).reduce((entropy, count) => entropy + (count / total) * Math.log(count / total), 0);
}
