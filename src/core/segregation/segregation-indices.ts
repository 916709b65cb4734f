// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";
import { groupShares } from "./group-shares.ts";
import type { GroupArea, GroupInput } from "./group-shares.ts";

/**
 * How differently a group and the rest live over the areas of one city. Every number depends on the number and size of the areas:
 * compare only on the same areas.
 */
export interface SegregationIndices {
  /** Share of the group among everybody. */
  readonly share: number;
  /** Share of the group that would have to move for even shares everywhere, 0 to 1. */
  readonly dissimilarity: number;
  /** Mean share of the own group, and of the rest, in the area of a member of the group. */
  readonly isolation: number;
  readonly interaction: number;
  /** Isolation adjusted for the size of the group (correlation ratio). */
  readonly eta2: number;
  /** Information index of Theil, 0 to 1. */
  readonly theilH: number;
  readonly gini: number;
  /** Share of the group that would have to move for an even density over the land; `null` without land areas. */
  readonly delta: number | null;
}

export interface Segregation {
  /** `null` if the group holds nobody or everybody. */
  readonly indices: SegregationIndices | null;
  readonly warnings: readonly "AREAS_SKIPPED"[];
}

/**
 * Indices of a group against the rest of the population. `land` is the size of each area in any unit, for delta.
 * Throws as `groupShares`; MethodError LENGTH and WEIGHTS for `land`. Source: Massey & Denton 1988; Theil & Finizza 1971
 */
export function segregation(input: GroupInput, land?: readonly number[]): Segregation {
  const { areas, group: x, total: t, warnings } = groupShares(input);
  if (x === 0 || x === t) return { indices: null, warnings };
  const share = x / t;
  const isolation = sum(areas.map(({ group, share: own }) => (group / x) * own));
  const indices: SegregationIndices = {
    share,
    dissimilarity: sum(areas.map(({ group, total }) => Math.abs(group / x - (total - group) / (t - x)))) / 2,
    isolation,
    interaction: sum(areas.map(({ group, total }) => ((group / x) * (total - group)) / total)),
    eta2: (isolation - share) / (1 - share),
    theilH: sum(areas.map(({ total, share: own }) => total * (entropy(share) - entropy(own)))) / (entropy(share) * t),
    gini: giniOfShares(areas) / (2 * t * t * share * (1 - share)),
    delta: land === undefined ? null : delta(areas, x, checkedLand(land, input.group.length)),
  };
  return { indices, warnings };
}

/** Duncan's dissimilarity of two groups that need not add up to everybody; `null` if one holds nobody. Areas with a gap are left out. */
export function dissimilarity(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  if (a.length !== b.length) throw new MethodError("LENGTH", `dissimilarity: ${a.length} counts expected, ${b.length} found`);
  const known = a.flatMap((first, index) => {
    const second = at(b, index);
    return first === null || second === null ? [] : [{ first, second }];
  });
  const wrong = known.flatMap(({ first, second }) => [first, second]).find((count) => !(count >= 0));
  if (wrong !== undefined) throw new MethodError("NEGATIVE_COUNT", `dissimilarity: counts from 0 expected, ${wrong} found`);
  const [all, others] = [sum(known.map(({ first }) => first)), sum(known.map(({ second }) => second))];
  if (all === 0 || others === 0) return null;
  return sum(known.map(({ first, second }) => Math.abs(first / all - second / others))) / 2;
}

/** −p ln p − (1−p) ln(1−p), with 0 · ln 0 = 0. */
function entropy(p: number): number {
  return [p, 1 - p].reduce((total, part) => (part > 0 ? total - part * Math.log(part) : total), 0);
}

/** ΣΣ t_i t_j |p_i − p_j|, in one pass over the areas by increasing share. */
function giniOfShares(areas: readonly GroupArea[]): number {
  const increasing = [...areas].sort((a, b) => a.share - b.share || a.total - b.total);
  const all = sum(areas.map(({ total }) => total));
  let below = 0;
  const terms = increasing.map(({ share, total }) => {
    const before = below;
    below += total;
    return total * share * (before - (all - below));
  });
  return 2 * sum(terms);
}

function delta(areas: readonly GroupArea[], x: number, land: readonly number[]): number | null {
  const all = sum(areas.map(({ place }) => at(land, place)));
  return all === 0 ? null : sum(areas.map(({ place, group }) => Math.abs(group / x - at(land, place) / all))) / 2;
}

function checkedLand(land: readonly number[], size: number): readonly number[] {
  if (land.length !== size) throw new MethodError("LENGTH", `segregation: ${size} land areas expected, ${land.length} found`);
  const wrong = land.find((one) => !(one >= 0) || !Number.isFinite(one));
  if (wrong !== undefined) throw new MethodError("WEIGHTS", `segregation: land areas from 0 expected, ${wrong} found`);
  return land;
}
