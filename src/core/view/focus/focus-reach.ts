// SPDX-License-Identifier: EUPL-1.2
import { type CheapestSet, cheapestSet, reachedAfterSwap, wantedPeople } from "../../focus/cheapest-set.ts";
import { hasNumber } from "../../model/cell.ts";
import { at } from "../../stats/at.ts";
import type { FocusArea, FocusGroup, FocusSwap } from "./focus-view.ts";

interface CheapestQuery {
  readonly areas: readonly FocusArea[];
  /** Positions of the shortlist. */
  readonly listed: readonly number[];
  readonly percent: number;
}

/** The fewest areas of the shortlist that surely reach a share of all people of a group; `null` if they cannot. */
export function cheapestFor({ counts, reach }: FocusGroup, { areas, listed, percent }: CheapestQuery): CheapestSet | null {
  const wanted = wantedPeople(reach.total, Math.min(100, Math.max(0, percent)) / 100);
  if (wanted === null) return null;
  return cheapestSet(
    listed.map((index) => ({ id: at(areas, index).id, count: at(counts, index), cost: 1 })),
    wanted,
  );
}

interface SwapQuery {
  /** Positions of the chosen areas and of the shortlist. */
  readonly chosen: readonly number[];
  readonly listed: readonly number[];
}

/**
 * The exchange of one chosen area for one of the shortlist that reaches most more people; ties go to the earlier pair. `null` if none
 * reaches more, or if a chosen count or the total is not known: then nothing can be promised.
 */
export function bestSwap({ counts, reach }: FocusGroup, areas: readonly FocusArea[], { chosen, listed }: SwapQuery): FocusSwap | null {
  const { total } = reach;
  if (reach.reached.isLowerBound || !hasNumber(total) || total.value === 0) return null;
  const others = listed.filter((index) => !chosen.includes(index));
  const swaps = chosen.flatMap((out) =>
    others.flatMap((next) => {
      const reached = reachedAfterSwap(counts, chosen, { out, in: next });
      return reached === null ? [] : [{ out: at(areas, out), in: at(areas, next), reached, share: reached / total.value }];
    }),
  );
  const [first, ...rest] = swaps;
  if (first === undefined) return null;
  const best = rest.reduce((found, swap) => (swap.reached > found.reached ? swap : found), first);
  return best.reached > (reach.reached.value ?? 0) ? best : null;
}
