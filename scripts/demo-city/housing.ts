// SPDX-License-Identifier: EUPL-1.2
import { quartiere, stadtteile } from "./areas.ts";
import { lastYear, onLine } from "./calendar.ts";
import { drawSubgroup, personsOf, type CityModel } from "./city-model.ts";
import { Counts } from "./counts.ts";
import type { Households } from "./households.ts";
import { itemAt, randomStream } from "./random.ts";
import { towardsToday } from "./trends.ts";

export interface Housing {
  readonly dwellings: Counts;
  /** Square metres. */
  readonly floorArea: Counts;
  readonly subsidised: Counts;
  /** Notices of actions for eviction within the year. */
  readonly evictions: Counts;
  /** People of 5 and over who have lived at their address for 5 years or longer. */
  readonly settled: Counts;
  /** Sum of the years all adults have lived at their address. */
  readonly yearsAtAddress: Counts;
}

export function drawHousing(model: CityModel, households: Households): Housing {
  const random = randomStream(model.seed, "housing");
  const size = quartiere.map(({ stadtteil, index }) => {
    const { plan } = itemAt(stadtteile, stadtteil);
    return 94 - 1.15 * plan.sgb2 - 0.5 * plan.from18to30 - 3 * itemAt(model.strain, index) + 3 * random.normal();
  });
  const dwellings = Counts.of((year, quartier) => {
    const { plan } = itemAt(stadtteile, itemAt(quartiere, quartier).stadtteil);
    return Math.round(households.all.at(lastYear, quartier) * 1.035 * towardsToday(1 - plan.growth / 130, year));
  });
  const adults = personsOf(model, { from: 18 });
  const stay = (plan: { readonly from18to30: number; readonly over65: number }) => 0.46 + 0.012 * plan.over65 - 0.007 * plan.from18to30;
  return {
    dwellings,
    floorArea: Counts.of((year, quartier) => Math.round(dwellings.at(year, quartier) * itemAt(size, quartier) * towardsToday(0.985, year))),
    subsidised: drawSubgroup(model, {
      name: "subsidised dwellings",
      of: dwellings,
      part: ({ plan }, year) => Math.max(0, -0.005 + 0.0062 * plan.sgb2) * onLine([[2010, 1.55], [2020, 1.08], [2025, 1]], year), // prettier-ignore
      lean: 0.4,
      unrest: 0,
    }),
    evictions: drawSubgroup(model, {
      name: "evictions",
      of: households.all,
      part: ({ plan }, year) => (0.0007 + 0.00034 * plan.sgb2) * onLine([[2010, 1.2], [2019, 1.05], [2020, 0.75], [2023, 0.95], [2025, 1]], year), // prettier-ignore
      lean: 0.15,
      unrest: 0.06,
    }),
    settled: drawSubgroup(model, {
      name: "settled",
      of: personsOf(model, { from: 5 }),
      part: ({ plan }) => stay(plan),
      lean: -0.02,
      unrest: 0.005,
    }),
    yearsAtAddress: Counts.of((year, quartier) => {
      const { plan } = itemAt(stadtteile, itemAt(quartiere, quartier).stadtteil);
      return Math.round(adults.at(year, quartier) * (19.5 * stay(plan) + 0.3 * itemAt(model.strain, quartier)));
    }),
  };
}
