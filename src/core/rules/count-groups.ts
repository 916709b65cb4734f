// SPDX-License-Identifier: EUPL-1.2
/** Counts of met conditions that share a colour. */
export interface CountGroup {
  readonly from: number;
  readonly to: number;
}

/**
 * Divides the counts 0 to `total` into at most five groups of nearly equal width. The wider ones come last: few areas meet many
 * conditions, and "none" stays alone as long as possible.
 *
 * @example countGroups(5) // 0, 1, 2, 3, 4–5
 */
export function countGroups(total: number): readonly CountGroup[] {
  const groups = Math.min(total + 1, 5);
  const width = Math.floor((total + 1) / groups);
  const firstWide = groups - ((total + 1) % groups);
  const start = (group: number): number => group * width + Math.max(0, group - firstWide);
  return Array.from({ length: groups }, (_, group) => ({ from: start(group), to: start(group + 1) - 1 }));
}

/** How many of `total` conditions an area must meet to count as "mehrfach belastet": half of them, and two if there are two. */
export function leastConditions(total: number): number {
  return Math.max(Math.min(total, 2), Math.ceil(total / 2));
}
