// SPDX-License-Identifier: EUPL-1.2
import { drawSubgroup, personsOf, type CityModel } from "./city-model.ts";
import { Counts } from "./counts.ts";
import { towardsToday } from "./trends.ts";

/** Private households, end of year. */
export interface Households {
  readonly all: Counts;
  readonly persons: Counts;
  readonly personsOver65: Counts;
  readonly onePerson: Counts;
  readonly onePersonOver65: Counts;
  readonly withChildren: Counts;
  readonly loneParents: Counts;
  readonly threeChildren: Counts;
}

/** Households drawn from the register: everybody but residents of homes lives in exactly one household. */
export function drawHouseholds(model: CityModel): Households {
  const over65 = personsOf(model, { from: 65 });
  const personsOver65 = drawSubgroup(model, { name: "65+ at home", of: over65, part: () => 0.965, lean: 0, unrest: 0 });
  const persons = personsOf(model).minus(over65.minus(personsOver65));
  const adults = personsOf(model, { from: 18, below: 65 });
  const onePersonOver65 = drawSubgroup(model, {
    name: "alone at 65+",
    of: personsOver65,
    part: ({ plan }, year) => (plan.aloneOver65 / 100) * towardsToday(0.97, year),
    lean: 0.05,
  });
  const onePersonYounger = drawSubgroup(model, {
    name: "alone below 65",
    of: adults,
    part: ({ plan }, year) => (0.07 + 0.0105 * plan.from18to30) * towardsToday(0.92, year),
    lean: 0.03,
  });
  const withChildren = drawSubgroup(model, {
    name: "families",
    of: personsOf(model, { below: 18 }),
    part: ({ plan }) => 0.655 - 0.001 * plan.migration,
    lean: -0.01,
  });
  const loneParents = drawSubgroup(model, {
    name: "lone parents",
    of: withChildren,
    part: ({ plan }, year) => (plan.loneParents / 100) * towardsToday(0.95, year),
    lean: 0.08,
  });
  const onePerson = onePersonOver65.plus(onePersonYounger);
  return {
    all: onePerson.plus(withChildren).plus(childlessCouples(model, { persons, onePerson, withChildren, loneParents })),
    persons,
    personsOver65,
    onePerson,
    onePersonOver65,
    withChildren,
    loneParents,
    threeChildren: drawSubgroup(model, {
      name: "families with three children",
      of: withChildren.minus(loneParents),
      part: ({ plan }) => 0.08 + 0.0025 * plan.migration,
      lean: 0.05,
    }),
  };
}

type Parts = Pick<Households, "persons" | "onePerson" | "withChildren" | "loneParents">;

/** Who lives neither alone nor in a family with children: 2.15 persons per household. */
function childlessCouples(model: CityModel, { persons, onePerson, withChildren, loneParents }: Parts): Counts {
  const children = personsOf(model, { below: 18 });
  return Counts.of((year, quartier) => {
    const parents = 2 * withChildren.at(year, quartier) - loneParents.at(year, quartier);
    const others = persons.at(year, quartier) - onePerson.at(year, quartier) - children.at(year, quartier) - parents;
    return Math.max(0, Math.round(others / 2.15));
  });
}
