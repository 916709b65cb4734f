// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber } from "../model/cell.ts";
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";

/** An area that may be chosen. */
export interface Candidate {
  readonly id: string;
  /** People of the group that should be reached. */
  readonly count: Cell;
  /** What choosing it costs: money, or 1 where the number of areas is what counts. */
  readonly cost: number;
}

export interface CheapestSet {
  /** Ids of the areas, most people first. */
  readonly areas: readonly string[];
  readonly cost: number;
  /** People who are surely reached: areas without a known count add nothing. */
  readonly reached: number;
  /** `exact`: no cheaper choice exists · `greedy`: a good one, found without trying all. */
  readonly method: "exact" | "greedy";
}

/** Up to so many areas with different costs all choices are tried. */
const mostTried = 16;

interface Known {
  readonly id: string;
  readonly people: number;
  readonly cost: number;
}

/**
 * The cheapest choice of areas that surely reaches `wanted` people: exact where all areas cost the same (the largest first) or up to 16
 * areas, otherwise greedy by people per cost, then without the areas that are not needed. Among equally cheap choices the one with
 * fewer areas, then with more people, then by id: the order of areas does not matter.
 *
 * `null` if even all areas with a known count do not reach them; areas with a secret or missing count are never chosen. Throws
 * MethodError PARAMETER unless `wanted` is at least 0 and every cost above 0.
 */
export function cheapestSet(candidates: readonly Candidate[], wanted: number): CheapestSet | null {
  if (!(wanted >= 0) || !Number.isFinite(wanted))
    throw new MethodError("PARAMETER", `cheapestSet: people of at least 0 expected, ${wanted} found`);
  const wrong = candidates.find(({ cost }) => !(cost > 0) || !Number.isFinite(cost));
  if (wrong !== undefined)
    throw new MethodError("PARAMETER", `cheapestSet: a cost above 0 expected, ${wrong.cost} found for "${wrong.id}"`);
  const known = candidates.flatMap(({ id, count, cost }): Known[] =>
    hasNumber(count) && count.value > 0 ? [{ id, people: count.value, cost }] : [],
  );
  const sorted = known.sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));
  if (peopleIn(sorted) < wanted) return null;
  if (new Set(sorted.map(({ cost }) => cost)).size <= 1) return described(enough(sorted, wanted), "exact");
  if (sorted.length <= mostTried) return described(bestOfAll(sorted, wanted), "exact");
  return described(greedy(sorted, wanted), "greedy");
}

function described(areas: readonly Known[], method: CheapestSet["method"]): CheapestSet {
  return { areas: areas.map(({ id }) => id), cost: sum(areas.map(({ cost }) => cost)), reached: peopleIn(areas), method };
}

function peopleIn(areas: readonly Known[]): number {
  return sum(areas.map(({ people }) => people));
}

/** The first areas of a list that reach enough people. */
function enough(areas: readonly Known[], wanted: number): readonly Known[] {
  let people = 0;
  const needed = areas.findIndex((area) => (people += area.people) >= wanted);
  return wanted === 0 ? [] : areas.slice(0, needed + 1);
}

function bestOfAll(areas: readonly Known[], wanted: number): readonly Known[] {
  const chosen = (set: number): readonly Known[] => areas.filter((_, index) => (set & (1 << index)) !== 0);
  let best = areas;
  for (let set = 0; set < 1 << areas.length; set += 1) {
    const choice = chosen(set);
    if (peopleIn(choice) >= wanted && isBetter(choice, best)) best = choice;
  }
  return best;
}

function isBetter(choice: readonly Known[], best: readonly Known[]): boolean {
  const order = [
    sum(choice.map(({ cost }) => cost)) - sum(best.map(({ cost }) => cost)),
    choice.length - best.length,
    peopleIn(best) - peopleIn(choice),
  ];
  const decided = order.find((difference) => difference !== 0);
  if (decided !== undefined) return decided < 0;
  return choice.map(({ id }) => id).join("\n") < best.map(({ id }) => id).join("\n");
}

function greedy(areas: readonly Known[], wanted: number): readonly Known[] {
  const byWorth = [...areas].sort((a, b) => b.people / b.cost - a.people / a.cost || (a.id < b.id ? -1 : 1));
  const chosen = new Set(enough(byWorth, wanted));
  const dearestFirst = [...chosen].sort((a, b) => b.cost - a.cost || (a.id < b.id ? -1 : 1));
  for (const area of dearestFirst) {
    const rest = [...chosen].filter((other) => other !== area);
    if (peopleIn(rest) >= wanted) chosen.delete(area);
  }
  return areas.filter((area) => chosen.has(area));
}

/** People that a share of a group's total means, for {@link cheapestSet}; `null` without a sure total. */
export function wantedPeople(total: Cell, share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new MethodError("PARAMETER", `wantedPeople: a share from 0 to 1 expected, ${share} found`);
  return hasNumber(total) ? total.value * share : null;
}

/** What replacing one chosen area by another changes: people reached then; `null` if a count in the new choice is not known. */
export function reachedAfterSwap(
  counts: readonly Cell[],
  chosen: readonly number[],
  swap: { readonly out: number; readonly in: number },
): number | null {
  const next = [...new Set([...chosen.filter((area) => area !== swap.out), swap.in])].map((area) => at(counts, area));
  return next.every(hasNumber) ? sum(next.map((cell) => cell.value ?? 0)) : null;
}
