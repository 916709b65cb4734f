// SPDX-License-Identifier: EUPL-1.2
import { quartiere, stadtteile, type Stadtteil } from "./areas.ts";
import { onLine, years } from "./calendar.ts";
import { drawSubgroup, personsOf, type CityModel } from "./city-model.ts";
import { Counts } from "./counts.ts";
import { itemAt, randomStream } from "./random.ts";
import { towardsToday } from "./trends.ts";

/** Day care: children by place of residence, places by place of the Kita; support in bringing up children. */
export interface ChildServices {
  readonly inCareUnder3: Counts;
  readonly inCare3To6: Counts;
  readonly placesUnder3: Counts;
  readonly places3To6: Counts;
  readonly supportInUpbringing: Counts;
}

export function drawChildServices(model: CityModel): ChildServices {
  const under3 = personsOf(model, { below: 3 });
  const from3To6 = personsOf(model, { from: 3, below: 6 });
  const growth = (year: number) => onLine([[2010, 0.45], [2013, 0.68], [2020, 0.92], [2025, 1]], year); // prettier-ignore
  const inCareUnder3 = drawSubgroup(model, {
    name: "in care under 3",
    of: under3,
    part: ({ plan }, year) => (0.46 - 0.0058 * plan.childPoverty) * growth(year),
    lean: -0.05,
  });
  const inCare3To6 = drawSubgroup(model, {
    name: "in care 3 to 6",
    of: from3To6,
    part: ({ plan }, year) => (0.965 - 0.0024 * plan.childPoverty) * towardsToday(0.97, year),
    lean: -0.01,
    unrest: 0.004,
  });
  return {
    inCareUnder3,
    inCare3To6,
    placesUnder3: placesFor(model, { name: "places under 3", children: under3, cover: (year) => 0.39 * growth(year) }),
    places3To6: placesFor(model, { name: "places 3 to 6", children: from3To6, cover: (year) => 0.94 * towardsToday(0.95, year) }),
    supportInUpbringing: drawSubgroup(model, {
      name: "support in upbringing",
      of: personsOf(model, { below: 21 }),
      part: ({ plan }, year) => (0.011 + 0.00155 * plan.childPoverty) * towardsToday(0.82, year),
      lean: 0.14,
    }),
  };
}

interface Places {
  readonly name: string;
  readonly children: Counts;
  readonly cover: (year: number) => number;
}

/** Places stand where the Kita is: some Quartiere have none, others more than they have children. Groups hold ten places. */
function placesFor(model: CityModel, { name, children, cover }: Places): Counts {
  const random = randomStream(model.seed, name);
  const site = quartiere.map(() => (random.next() < 0.15 ? 0 : 0.5 + random.next()));
  const supply = stadtteile.map(({ plan }: Stadtteil) => 1.22 - 0.009 * plan.childPoverty + 0.07 * random.normal());
  const counts = new Counts();
  for (const year of years)
    for (const { index, stadtteil } of quartiere) {
      const wanted = children.at(year, index) * cover(year) * itemAt(site, index) * itemAt(supply, stadtteil) * 1.12;
      counts.set(year, index, Math.round(wanted / 10) * 10);
    }
  return counts;
}
