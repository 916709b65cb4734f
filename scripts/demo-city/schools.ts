// SPDX-License-Identifier: EUPL-1.2
import { drawSubgroup, personsOf, type CityModel } from "./city-model.ts";
import type { Counts } from "./counts.ts";
import { towardsToday } from "./trends.ts";

/** School by place of residence and school year. */
export interface Schools {
  /** Children who change to a secondary school after class 4. */
  readonly transitions: Counts;
  readonly toGymnasium: Counts;
  readonly leavers: Counts;
  readonly withoutCertificate: Counts;
}

export function drawSchools(model: CityModel): Schools {
  const transitions = drawSubgroup(model, {
    name: "transitions",
    of: personsOf(model, { from: 10, below: 11 }),
    part: () => 0.97,
    lean: 0,
    unrest: 0.006,
  });
  const leavers = drawSubgroup(model, { name: "leavers", of: personsOf(model, { from: 16, below: 18 }), part: () => 0.5, lean: 0 });
  return {
    transitions,
    leavers,
    toGymnasium: drawSubgroup(model, {
      name: "to Gymnasium",
      of: transitions,
      part: ({ plan }, year) => (0.63 - 0.0115 * plan.childPoverty) * towardsToday(0.93, year),
      lean: -0.1,
      unrest: 0.03,
    }),
    withoutCertificate: drawSubgroup(model, {
      name: "without certificate",
      of: leavers,
      part: ({ plan }, year) => (0.016 + 0.0031 * plan.childPoverty) * towardsToday(0.92, year),
      lean: 0.12,
      unrest: 0.06,
    }),
  };
}
