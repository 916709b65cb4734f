// SPDX-License-Identifier: EUPL-1.2
import { onLine } from "./calendar.ts";
import { drawSubgroup, personsOf, type CityModel } from "./city-model.ts";
import type { Counts } from "./counts.ts";
import { towardsToday } from "./trends.ts";

/** Medical examination before school, by place of residence and school year. */
export interface SchoolStart {
  readonly examined: Counts;
  readonly languageNeeds: Counts;
  readonly overweight: Counts;
  readonly checkUpBooklets: Counts;
  readonly checkUpsIncomplete: Counts;
  readonly vaccinationRecords: Counts;
  readonly measlesVaccinated: Counts;
}

/** There was no examination in the year of the pandemic. */
export const isExaminationYear = (year: number): boolean => year >= 2012 && year !== 2020;

export function drawSchoolStart(model: CityModel): SchoolStart {
  const of = personsOf(model, { from: 5, below: 6 });
  const examined = drawSubgroup(model, { name: "examined", of, part: () => 0.965, lean: 0, unrest: 0.006 });
  const checkUpBooklets = drawSubgroup(model, {
    name: "booklets",
    of: examined,
    part: ({ plan }) => 0.965 - 0.002 * plan.childPoverty,
    lean: 0,
  });
  const vaccinationRecords = drawSubgroup(model, {
    name: "records",
    of: examined,
    part: ({ plan }) => 0.955 - 0.0018 * plan.childPoverty,
    lean: 0,
  });
  return {
    examined,
    checkUpBooklets,
    vaccinationRecords,
    languageNeeds: drawSubgroup(model, {
      name: "language needs",
      of: examined,
      part: ({ plan }, year) => (plan.languageNeeds / 100) * towardsToday(0.88, year),
      lean: 0.1,
      unrest: 0.04,
    }),
    overweight: drawSubgroup(model, {
      name: "overweight",
      of: examined,
      part: ({ plan }, year) => (0.058 + 0.0026 * plan.childPoverty) * towardsToday(0.9, year),
      lean: 0.1,
      unrest: 0.05,
    }),
    checkUpsIncomplete: drawSubgroup(model, {
      name: "check-ups incomplete",
      of: checkUpBooklets,
      part: ({ plan }, year) => (0.055 + 0.0042 * plan.languageNeeds) * towardsToday(1.25, year),
      lean: 0.08,
      unrest: 0.05,
    }),
    measlesVaccinated: drawSubgroup(model, {
      name: "measles",
      of: vaccinationRecords,
      part: ({ plan }, year) => onLine([[2012, 0.925], [2019, 0.94], [2021, 0.965], [2025, 0.972]], year) - 0.00035 * Math.abs(plan.childPoverty - 14), // prettier-ignore
      lean: 0,
      unrest: 0.004,
    }),
  };
}
