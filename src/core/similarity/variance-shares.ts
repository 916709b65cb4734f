// SPDX-License-Identifier: EUPL-1.2
import { weightedMean } from "../stats/moments.ts";
import { sum } from "../stats/sum.ts";

/** One member of a group with its weight (people). */
export interface WeightedValue {
  readonly value: number;
  readonly weight: number;
}

/** How much of the differences lies between groups, and how much inside them; both add up to 1. */
export interface VarianceShares {
  readonly between: number;
  readonly within: number;
}

/**
 * Splits the weighted variance of all members into the part between the means of the groups and the part inside them
 * (η² and 1 − η²). `null` without at least two groups of two, without weights, or if all values are equal.
 * Source: law of total variance, Σw(x−m)² = Σ_g W_g(m_g−m)² + Σ_g Σw(x−m_g)²
 */
export function varianceShares(groups: readonly (readonly WeightedValue[])[]): VarianceShares | null {
  const weighed = groups.map((group) => group.filter(({ weight }) => weight > 0)).filter((group) => group.length > 0);
  if (weighed.filter((group) => group.length >= 2).length < 2) return null;
  const centre = meanOf(weighed.flat());
  if (centre === null) return null;
  const between = sum(weighed.map((group) => sum(group.map(({ weight }) => weight)) * ((meanOf(group) ?? centre) - centre) ** 2));
  const total = sum(weighed.flat().map(({ value, weight }) => weight * (value - centre) ** 2));
  if (total === 0) return null;
  const share = Math.min(1, between / total);
  return { between: share, within: 1 - share };
}

function meanOf(members: readonly WeightedValue[]): number | null {
  if (members.length === 0) return null;
  return weightedMean(
    members.map(({ value }) => value),
    members.map(({ weight }) => weight),
  );
}
