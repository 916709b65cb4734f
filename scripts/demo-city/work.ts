// SPDX-License-Identifier: EUPL-1.2
import type { Benefits } from "./benefits.ts";
import { drawSubgroup, personsOf, type CityModel } from "./city-model.ts";
import type { Counts } from "./counts.ts";
import { towardsToday, unemploymentLevel } from "./trends.ts";

/** Work at the place of residence, end of year. */
export interface Work {
  readonly unemployed: Counts;
  readonly unemployedOnBenefits: Counts;
  readonly unemployedUnder25: Counts;
  readonly unemployedLongTerm: Counts;
  readonly employed: Counts;
}

export function drawWork(model: CityModel, benefits: Benefits): Work {
  const workingAge = personsOf(model, { from: 15, below: 65 });
  const unemployed = drawSubgroup(model, {
    name: "unemployed",
    of: workingAge,
    part: (stadtteil, year) => (stadtteil.plan.unemployed / 100) * unemploymentLevel(year),
    lean: 0.15,
  });
  return {
    unemployed,
    unemployedOnBenefits: drawSubgroup(model, {
      name: "unemployed on benefits",
      of: unemployed,
      within: benefits.employable,
      part: ({ plan }) => Math.min(0.82, 0.28 + 0.022 * plan.sgb2),
      lean: 0.02,
    }),
    unemployedUnder25: drawSubgroup(model, {
      name: "young unemployed",
      of: personsOf(model, { from: 15, below: 25 }),
      within: unemployed,
      part: ({ plan }, year) => (plan.unemployed / 165) * unemploymentLevel(year),
      lean: 0.1,
    }),
    unemployedLongTerm: drawSubgroup(model, {
      name: "long-term unemployed",
      of: unemployed,
      part: ({ plan }, year) => (0.27 + 0.011 * plan.unemployed) * (year >= 2021 ? 1.12 : 1),
      lean: 0.03,
    }),
    employed: drawSubgroup(model, {
      name: "employed",
      of: workingAge.minus(unemployed),
      part: ({ plan }, year) => (0.73 - 0.0105 * plan.unemployed - 0.002 * plan.from18to30) * towardsToday(0.86, year),
      lean: -0.015,
      unrest: 0.004,
    }),
  };
}
