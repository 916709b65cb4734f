// SPDX-License-Identifier: EUPL-1.2
import { drawSubgroup, personsOf, type CityModel } from "./city-model.ts";
import type { Counts } from "./counts.ts";
import type { Households } from "./households.ts";
import { supportLevel } from "./trends.ts";

/** People and benefit units with basic income support (SGB II), end of year. */
export interface Benefits {
  readonly persons: Counts;
  readonly employable: Counts;
  readonly childrenUnder15: Counts;
  readonly under18: Counts;
  readonly longTerm: Counts;
  readonly units: Counts;
  readonly loneParentUnits: Counts;
}

/** Persons are employable (15 to 65), children under 15, or a few others of 15 and over who cannot work. */
export function drawBenefits(model: CityModel, households: Households): Benefits {
  const childrenUnder15 = drawSubgroup(model, {
    name: "children on benefits",
    of: personsOf(model, { below: 15 }),
    part: (stadtteil, year) => (stadtteil.plan.childPoverty / 100) * supportLevel(stadtteil, year),
    lean: 0.16,
  });
  const employable = drawSubgroup(model, {
    name: "employable on benefits",
    of: personsOf(model, { from: 15, below: 65 }),
    part: (stadtteil, year) => employablePart(stadtteil.plan) * supportLevel(stadtteil, year),
    lean: 0.16,
  });
  const unableToWork = drawSubgroup(model, {
    name: "unable to work",
    of: personsOf(model, { from: 15, below: 65 }).minus(employable),
    part: ({ plan }) => 0.0006 + 0.0001 * plan.sgb2,
    lean: 0.1,
  });
  const teenagers = drawSubgroup(model, {
    name: "teenagers on benefits",
    of: employable,
    within: personsOf(model, { from: 15, below: 18 }),
    part: ({ plan }) => 0.06 + 0.0008 * plan.childPoverty,
    lean: 0,
  });
  const units = drawSubgroup(model, { name: "benefit units", of: employable, within: households.all, part: () => 0.76, lean: 0 });
  return {
    persons: employable.plus(childrenUnder15).plus(unableToWork),
    employable,
    childrenUnder15,
    under18: childrenUnder15.plus(teenagers),
    longTerm: drawSubgroup(model, { name: "long-term benefits", of: employable, part: ({ plan }) => 0.4 + 0.006 * plan.sgb2, lean: 0.03 }),
    units,
    loneParentUnits: drawSubgroup(model, {
      name: "lone parents on benefits",
      of: households.loneParents,
      within: units,
      part: ({ plan }, year) => Math.min(0.75, 0.02 + 0.0165 * plan.childPoverty) * (year < 2017 ? 0.93 : 1),
      lean: 0.08,
    }),
  };
}

/** Employable persons among those of 15 to 65, such that all persons make up the planned part of the people below 65. */
function employablePart(plan: {
  readonly sgb2: number;
  readonly childPoverty: number;
  readonly under18: number;
  readonly over65: number;
}): number {
  const under15 = plan.under18 * 0.845;
  const under65 = 100 - plan.over65;
  return Math.max(0.002, (plan.sgb2 * under65 - plan.childPoverty * under15) / (100 * (under65 - under15)));
}
