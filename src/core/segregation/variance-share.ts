// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { checkWeights, weightedMean } from "../stats/moments.ts";
import { sum } from "../stats/sum.ts";

/** Areas with the municipality (or any other whole) they are part of, and the people who count for each value. */
export interface GroupedValues {
  readonly values: readonly (number | null)[];
  readonly people: readonly number[];
  readonly groups: readonly string[];
}

export interface VarianceShare {
  /** Share of the variance between areas that lies between the groups, and inside them; together 1. */
  readonly between: number;
  readonly within: number;
  /** Mean per group, weighted by people; groups without a value or without people are left out. */
  readonly means: ReadonlyMap<string, number>;
}

/**
 * Whether differences are those between municipalities or those inside them, every person counting the same.
 * Areas without a value are left out; `null` if nothing is left or all values are equal.
 * Throws MethodError: LENGTH, WEIGHTS. Source: decomposition of the weighted sum of squares (eta²)
 */
export function varianceShare({ values, people, groups }: GroupedValues): VarianceShare | null {
  if (groups.length !== values.length)
    throw new MethodError("LENGTH", `varianceShare: ${values.length} groups expected, ${groups.length} found`);
  checkWeights(values, people);
  const areas = values.flatMap((value, place) => {
    const weight = at(people, place);
    return value === null || weight === 0 ? [] : [{ value, weight, group: at(groups, place) }];
  });
  const centre = areas.length === 0 ? null : meanOf(areas);
  if (centre === null || areas.every(({ value }) => value === areas[0]?.value)) return null;
  const means = new Map(
    [...new Set(areas.map(({ group }) => group))].map((name) => [name, meanOf(areas.filter(({ group }) => group === name))]),
  );
  const total = sum(areas.map(({ value, weight }) => weight * (value - centre) ** 2));
  const inside = sum(areas.map(({ value, weight, group }) => weight * (value - (means.get(group) ?? value)) ** 2));
  const within = Math.min(1, inside / total);
  return { between: 1 - within, within, means };
}

function meanOf(areas: readonly { readonly value: number; readonly weight: number }[]): number {
  const mean = weightedMean(
    areas.map(({ value }) => value),
    areas.map(({ weight }) => weight),
  );
  return mean ?? 0;
}
