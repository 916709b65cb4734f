// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../model/cell.ts";
import { at } from "../stats/at.ts";
import { type PartialShare, partialShare, type PartialSum, partialSum, sureSum } from "../stats/partial-sum.ts";

/** People whom focus areas should reach: one count per area. */
export interface ReachGroup {
  readonly id: string;
  readonly counts: readonly Cell[];
  /** All of them in the city as published; `null`: the sum of the areas, where every count is known. */
  readonly total: Cell | null;
}

/** How many people of one group live in the chosen areas. */
export interface Reach {
  readonly group: string;
  /** A lower bound where a chosen area has a secret or missing count; `null` if all of them have. */
  readonly reached: PartialSum;
  readonly total: Cell;
  /** Part of all people of the group in the city; a lower bound where `reached` is one. */
  readonly share: PartialShare;
}

/**
 * Whom a choice of areas reaches, per group. An area chosen twice counts once. What is suppressed stays suppressed: it is in no sum,
 * and a sum without it is called a lower bound with that status.
 */
export function reach(groups: readonly ReachGroup[], chosen: readonly number[]): readonly Reach[] {
  const areas = [...new Set(chosen)];
  return groups.map(({ id, counts, total }) => {
    const reached = partialSum(areas.map((area) => at(counts, area)));
    const all = total ?? sureSum(partialSum(counts));
    return { group: id, reached, total: all, share: partialShare(reached, all) };
  });
}
