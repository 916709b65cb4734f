// SPDX-License-Identifier: EUPL-1.2
import { stadtteile } from "./areas.ts";
import { drawSubgroup, personsOf, type CityModel } from "./city-model.ts";
import type { Counts } from "./counts.ts";
import type { Ground } from "./geometry-files.ts";
import { itemAt } from "./random.ts";
import { towardsToday } from "./trends.ts";

/** How many people live near what they need, measured from addresses. */
export interface Reach {
  readonly childrenNearKita: Counts;
  readonly peopleNearStop: Counts;
}

/** Denser parts of the city have more stops and more Kitas within a short walk. */
export function drawReach(model: CityModel, ground: Ground): Reach {
  const persons = personsOf(model);
  const density = stadtteile.map((stadtteil) => {
    const area = stadtteil.quartiere.reduce((sum, quartier) => sum + itemAt(ground.squareKilometres, quartier), 0);
    return Math.min(1, persons.sum(2025, stadtteil.quartiere) / area / 9000);
  });
  return {
    childrenNearKita: drawSubgroup(model, {
      name: "Kita within 500 m",
      of: personsOf(model, { below: 6 }),
      part: ({ index }, year) => (0.5 + 0.3 * itemAt(density, index)) * towardsToday(0.9, year),
      lean: 0.05,
    }),
    peopleNearStop: drawSubgroup(model, {
      name: "stop within reach",
      of: persons,
      part: ({ index }, year) => (0.76 + 0.22 * itemAt(density, index)) * towardsToday(0.98, year),
      lean: 0.02,
      unrest: 0.002,
    }),
  };
}
