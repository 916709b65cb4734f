// SPDX-License-Identifier: EUPL-1.2
import { onLine } from "./calendar.ts";
import { drawSubgroup, personsOf, type CityModel } from "./city-model.ts";
import { Counts } from "./counts.ts";
import type { Immigration } from "./immigration.ts";

/** Election of the city council: postal votes are assigned to the place of residence. */
export interface Participation {
  readonly eligible: Counts;
  readonly voters: Counts;
}

export function drawParticipation(model: CityModel, { foreigners }: Immigration): Participation {
  const over16 = personsOf(model, { from: 16 });
  const eligible = Counts.of((year, quartier) => Math.max(0, over16.at(year, quartier) - Math.round(foreigners.at(year, quartier) * 0.53)));
  return {
    eligible,
    voters: drawSubgroup(model, {
      name: "voters",
      of: eligible,
      part: ({ plan }, year) => (plan.turnout / 100) * onLine([[2014, 0.87], [2020, 0.93], [2025, 1]], year), // prettier-ignore
      lean: -0.03,
      unrest: 0.01,
    }),
  };
}
