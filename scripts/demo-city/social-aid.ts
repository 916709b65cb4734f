// SPDX-License-Identifier: EUPL-1.2
import { onLine } from "./calendar.ts";
import { drawSubgroup, personsOf, type CityModel } from "./city-model.ts";
import type { Counts } from "./counts.ts";
import type { Benefits } from "./benefits.ts";
import type { Households } from "./households.ts";
import { towardsToday } from "./trends.ts";

/** Support outside SGB II, care and disability, end of year. */
export interface SocialAid {
  /** SGB XII chapter 4, people of 65 and over at home. */
  readonly oldAgeSupport: Counts;
  /** SGB XII chapters 3 and 4, all ages. */
  readonly socialAssistance: Counts;
  readonly housingBenefitHouseholds: Counts;
  readonly inNeedOfCare: Counts;
  readonly severelyDisabled: Counts;
}

/** Statistics of care are taken every second year. */
export const isCareYear = (year: number): boolean => year % 2 === 1;

export function drawSocialAid(model: CityModel, { households, benefits }: { households: Households; benefits: Benefits }): SocialAid {
  const over65 = personsOf(model, { from: 65 });
  const oldAgeSupport = drawSubgroup(model, {
    name: "old-age support",
    of: over65,
    part: ({ plan }, year) => (plan.oldAgePoverty / 100) * onLine([[2010, 0.62], [2020, 0.86], [2021, 0.88], [2022, 0.95], [2025, 1]], year), // prettier-ignore
    lean: 0.16,
  });
  const withReducedCapacity = drawSubgroup(model, {
    name: "assistance below 65",
    of: personsOf(model, { from: 18, below: 65 }),
    part: ({ plan }, year) => (0.004 + 0.0009 * plan.sgb2) * towardsToday(0.85, year),
    lean: 0.16,
  });
  return {
    oldAgeSupport,
    socialAssistance: oldAgeSupport.plus(withReducedCapacity),
    housingBenefitHouseholds: drawSubgroup(model, {
      name: "housing benefit",
      of: households.all.minus(benefits.units),
      part: ({ plan }, year) => (0.012 + 0.0011 * plan.sgb2) * onLine([[2010, 0.66], [2015, 0.42], [2016, 0.55], [2022, 0.5], [2023, 0.94], [2025, 1]], year), // prettier-ignore
      lean: 0.1,
    }),
    inNeedOfCare: drawSubgroup(model, {
      name: "need of care",
      of: over65,
      part: ({ plan }, year) => (0.21 + 0.006 * plan.oldAgePoverty) * onLine([[2010, 0.52], [2016, 0.64], [2017, 0.74], [2025, 1]], year), // prettier-ignore
      lean: 0.05,
    }),
    severelyDisabled: drawSubgroup(model, {
      name: "severe disability",
      of: personsOf(model, { from: 30 }),
      part: ({ plan }, year) => (0.062 + 0.0026 * plan.over65 + 0.0009 * plan.sgb2) * towardsToday(0.94, year),
      lean: 0.05,
    }),
  };
}
