// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { sd } from "../stats/moments.ts";
import { sum } from "../stats/sum.ts";

/** Values of one thing to be compared, one per feature; `null` is unknown. */
export interface Profile<Id> {
  readonly id: Id;
  readonly values: readonly (number | null)[];
}

export interface Neighbour<Id> {
  readonly id: Id;
  /** Root of the mean squared difference in standard deviations; 0: alike in every feature. */
  readonly distance: number;
  /** Feature that differs most, in standard deviations; of equal ones the first. */
  readonly furthestFeature: number;
}

export interface Neighbours<Id> {
  /** Features that the distance is measured by: known for the chosen one, and not equal for all. */
  readonly features: readonly number[];
  /** Most similar first; equal distances in the order of the profiles. */
  readonly nearest: readonly Neighbour<Id>[];
  /** How many others lack a value of these features and so cannot be placed. */
  readonly incomplete: number;
}

/**
 * Those most similar to one of several profiles, by the Euclidean distance of their values in standard deviations (population form,
 * over all profiles that know the feature) divided by √features, so that it does not grow with their number. Only complete profiles
 * take part: an unknown value is never filled in. No feature, or an unknown `chosen`: nobody is near.
 * Source: methods.md 0 (ddof 0 for all areas of a city); CoSI and ONS use the same distance of z-values.
 */
export function mostSimilar<Id>(profiles: readonly Profile<Id>[], chosen: Id, count: number): Neighbours<Id> {
  const own = profiles.find(({ id }) => id === chosen);
  const spreads = own?.values.map((_, feature) => spreadOf(profiles, feature)) ?? [];
  const features = spreads.flatMap((spread, feature) => (spread > 0 && known(own, feature) !== null ? [feature] : []));
  if (own === undefined || features.length === 0) return { features: [], nearest: [], incomplete: 0 };
  const others = profiles.filter((profile) => profile !== own);
  const placed = others.flatMap((profile): readonly Neighbour<Id>[] => {
    const steps = features.map((feature) => stepBetween(own, profile, { feature, spread: at(spreads, feature) }));
    const complete = steps.filter((step) => step !== null);
    if (complete.length < steps.length) return [];
    const distance = Math.sqrt(sum(complete.map((step) => step ** 2)) / complete.length);
    return [{ id: profile.id, distance, furthestFeature: at(features, complete.indexOf(Math.max(...complete))) }];
  });
  const nearest = placed.toSorted((a, b) => a.distance - b.distance).slice(0, count);
  return { features, nearest, incomplete: others.length - placed.length };
}

/** Distance of two profiles in one feature, in standard deviations; `null` if one of them is unknown. */
function stepBetween<Id>(
  a: Profile<Id>,
  b: Profile<Id>,
  { feature, spread }: { readonly feature: number; readonly spread: number },
): number | null {
  const [first, second] = [known(a, feature), known(b, feature)];
  return first === null || second === null ? null : Math.abs(second - first) / spread;
}

function spreadOf<Id>(profiles: readonly Profile<Id>[], feature: number): number {
  const values = profiles.flatMap((profile) => known(profile, feature) ?? []);
  return sd(values, 0) ?? 0;
}

function known<Id>(profile: Profile<Id> | undefined, feature: number): number | null {
  return profile?.values[feature] ?? null;
}
