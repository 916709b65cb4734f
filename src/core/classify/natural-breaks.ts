// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { optimalPartition } from "./optimal-partition.ts";
import { squaredDeviations } from "./squared-deviations.ts";
import { breaksAtStarts } from "./value-groups.ts";
import type { ValueGroups } from "./value-groups.ts";

/**
 * Natural breaks (Fisher, Jenks): the k classes with the smallest sum of squared deviations from their class means, exactly.
 * Breaks are midpoints between neighbouring classes. Of several optimal partitions the one with the most even class sizes is
 * taken, then the one with the smaller first break. Equal values are never separated; k must not exceed the distinct values.
 *
 * Source: Fisher 1958, "On grouping for maximum homogeneity"; methods.md 2.2
 */
export function naturalBreaks(groups: ValueGroups, k: number): number[] {
  const { sorted, distinct } = groups;
  const { exact, scan, count } = squaredDeviations(groups);
  const n = sorted.length;
  const largest = Math.max(...[at(sorted, 0), at(sorted, n - 1)].map(Math.abs));
  const tolerance = (total: number) => 1e-12 * total + Number.EPSILON * largest * Math.sqrt(n * total);
  const starts = optimalPartition(distinct.length, k, {
    cost: exact,
    scan: (row, near) => scan(row, near, tolerance),
    tieCost: (from, to) => count(from, to) ** 2,
    tolerance,
  });
  return breaksAtStarts(distinct, starts);
}
