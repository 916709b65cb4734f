// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { add, divide, exactProduct, square, subtract, times, zero } from "../stats/extended.ts";
import type { Extended } from "../stats/extended.ts";
import { sum } from "../stats/sum.ts";
import { optimalPartition } from "./optimal-partition.ts";
import type { PartitionObjective } from "./optimal-partition.ts";
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
  return breaksAtStarts(groups.distinct, optimalPartition(groups.distinct.length, k, squaredDeviations(groups)));
}

function squaredDeviations(groups: ValueGroups): PartitionObjective {
  const { counts, sums, squares } = prefixSums(groups);
  const n = groups.sorted.length;
  const largest = Math.max(...[at(groups.sorted, 0), at(groups.sorted, n - 1)].map(Math.abs));
  return {
    cost: (from, to) => {
      if (to - from === 1) return 0;
      const total = subtract(at(sums, to), at(sums, from));
      const ssd = subtract(subtract(at(squares, to), at(squares, from)), divide(square(total), at(counts, to) - at(counts, from)));
      return Math.max(0, ssd.high);
    },
    tieCost: (from, to) => (at(counts, to) - at(counts, from)) ** 2,
    tolerance: (total) => 1e-12 * total + Number.EPSILON * largest * Math.sqrt(n * total),
  };
}

/** Running counts, sums and sums of squares of the values, centred on their mean so that little cancels. */
function prefixSums({ sorted, distinct, multiplicity }: ValueGroups) {
  const centre = sum(sorted) / sorted.length;
  const counts = [0];
  const sums: Extended[] = [zero];
  const squares: Extended[] = [zero];
  distinct.forEach((value, index) => {
    const weight = at(multiplicity, index);
    const centred = value - centre;
    counts.push(at(counts, index) + weight);
    sums.push(add(at(sums, index), exactProduct(centred, weight)));
    squares.push(add(at(squares, index), times(exactProduct(centred, centred), weight)));
  });
  return { counts, sums, squares };
}
