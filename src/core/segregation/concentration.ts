// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";
import { groupShares } from "./group-shares.ts";
import type { GroupArea, GroupInput } from "./group-shares.ts";

/**
 * Location quotient per area: its share of the group divided by the share in all areas together. 2 is twice the usual share.
 * `null` without people, for unknown counts, and everywhere if the group holds nobody. Throws as `groupShares`.
 */
export function locationQuotients(input: GroupInput): (number | null)[] {
  const { areas, group, total } = groupShares(input);
  const quotients: (number | null)[] = input.group.map(() => null);
  if (group > 0) for (const { place, share } of areas) quotients[place] = share / (group / total);
  return quotients;
}

/** 0: all areas have the same count; near 1: one area has everything. `corrected` reaches 1 in that case. */
export interface Gini {
  readonly gini: number;
  /** gini · n/(n−1); `null` for one area. */
  readonly corrected: number | null;
}

/**
 * Gini coefficient of counts over areas, not weighted. Gaps are left out; `null` if nothing is left or all counts are 0.
 * Throws MethodError NEGATIVE_COUNT. Source: R ineq::Gini
 */
export function giniOfCounts(counts: readonly (number | null)[]): Gini | null {
  const known = counts.filter((count) => count !== null).sort((a, b) => a - b);
  const wrong = known.find((count) => !(count >= 0) || !Number.isFinite(count));
  if (wrong !== undefined) throw new MethodError("NEGATIVE_COUNT", `gini: counts from 0 expected, ${wrong} found`);
  const [n, total] = [known.length, sum(known)];
  if (total === 0) return null;
  const gini = sum(known.map((count, index) => (2 * index + 1 - n) * count)) / (n * total);
  return { gini, corrected: n > 1 ? (gini * n) / (n - 1) : null };
}

/** Lorenz curve: areas by increasing share of the group, both axes from 0 to 1. */
export interface Lorenz {
  readonly population: readonly number[];
  readonly group: readonly number[];
  /** Twice the area between the curve and the diagonal. */
  readonly gini: number;
  /** Share of the group that would have to move for the same share everywhere. */
  readonly hoover: number;
}

/** `null` if nobody lives in the areas or the group holds nobody. Throws as `groupShares`. */
export function lorenzCurve(input: GroupInput): Lorenz | null {
  const shares = groupShares(input);
  if (shares.group === 0) return null;
  const increasing = [...shares.areas].sort((a, b) => a.share - b.share);
  const population = runningShares(increasing, (area) => area.total, shares.total);
  const group = runningShares(increasing, (area) => area.group, shares.group);
  const below = group.slice(1).map((y, index) => (at(population, index + 1) - at(population, index)) * (y + at(group, index)));
  const distances = increasing.map((area) => Math.abs(area.group / shares.group - area.total / shares.total));
  return { population, group, gini: 1 - sum(below), hoover: sum(distances) / 2 };
}

/** Cumulated counts as shares of their total, from 0; the last is exactly 1. */
function runningShares(areas: readonly GroupArea[], count: (area: GroupArea) => number, total: number): number[] {
  let reached = 0;
  const running = areas.map((area) => (reached += count(area)));
  return [0, ...running.map((value, index) => (index === running.length - 1 ? 1 : value / total))];
}

export interface TopShare {
  /** Number of areas that were taken. */
  readonly count: number;
  /** Share of the group that lives there. */
  readonly share: number;
}

/**
 * How much of a group lives in the areas where its share is highest: `areaShare` of all inhabited areas, rounded up; of equal shares
 * the area with more people comes first. `null` if the group holds nobody.
 * Throws as `groupShares`; MethodError PARAMETER unless 0 < areaShare ≤ 1.
 */
export function topShare(input: GroupInput, areaShare: number): TopShare | null {
  if (!(areaShare > 0 && areaShare <= 1)) {
    throw new MethodError("PARAMETER", `topShare: a share of the areas above 0, up to 1 expected, ${areaShare} found`);
  }
  const { areas, group } = groupShares(input);
  if (group === 0) return null;
  const count = Math.ceil(areaShare * areas.length - 1e-9);
  const top = [...areas].sort((a, b) => b.share - a.share || b.total - a.total).slice(0, count);
  return { count, share: sum(top.map((area) => area.group)) / group };
}
