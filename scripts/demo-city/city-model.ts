// SPDX-License-Identifier: EUPL-1.2
import { quartiere, stadtteile, type Stadtteil } from "./areas.ts";
import { lastYear, years } from "./calendar.ts";
import { countPersons, type PersonFilter } from "./cohorts.ts";
import { Counts } from "./counts.ts";
import type { RegisterYear } from "./population.ts";
import { itemAt, randomStream } from "./random.ts";
import { shareOut } from "./share-out.ts";

/** What all tables are drawn from: the register and how much each Quartier differs from its Stadtteil. */
export interface CityModel {
  readonly seed: number;
  readonly register: readonly RegisterYear[];
  /** Standard normal per Quartier: above 0 means less income than elsewhere in the Stadtteil. */
  readonly strain: readonly number[];
}

export function createCityModel(seed: number, register: readonly RegisterYear[]): CityModel {
  const random = randomStream(seed, "strain of Quartiere");
  return { seed, register, strain: quartiere.map(() => random.normal()) };
}

/** Persons of an age span, sex or migration history in every year. */
export function personsOf(model: CityModel, filter?: PersonFilter): Counts {
  return Counts.of((year, quartier) => countPersons(itemAt(model.register, years.indexOf(year)).stock, quartier, filter));
}

export interface SubgroupOptions {
  /** Stream of random numbers: one per subgroup. */
  readonly name: string;
  /** The group; no Quartier ever has more in the subgroup than in the group. */
  readonly of: Counts;
  /** Expected part of the group (0 … 1) in a Stadtteil. */
  readonly part: (stadtteil: Stadtteil, year: number) => number;
  /** How strongly the subgroup follows the strain of a Quartier within its Stadtteil; 0: not at all. Default 0.2. */
  readonly lean?: number;
  /** Further upper limits. */
  readonly within?: Counts;
  /** Random deviation of the part from year to year, relative. The last year has none, so that it comes out as planned. Default 0.015. */
  readonly unrest?: number;
}

/** Draws a subgroup: the planned part per Stadtteil, spread over its Quartiere by size and strain. */
export function drawSubgroup(model: CityModel, { name, of, part, lean = 0.2, within = of, unrest = 0.015 }: SubgroupOptions): Counts {
  const random = randomStream(model.seed, name);
  const own = quartiere.map(() => 0.1 * random.normal());
  const counts = new Counts();
  for (const stadtteil of stadtteile)
    for (const year of years) {
      const caps = stadtteil.quartiere.map((quartier) => Math.min(of.at(year, quartier), within.at(year, quartier)));
      const deviation = year === lastYear ? 0 : unrest * random.normal();
      const total = Math.round(Math.max(0, part(stadtteil, year) * (1 + deviation)) * of.sum(year, stadtteil.quartiere));
      const pull = (quartier: number) => Math.exp(lean * itemAt(model.strain, quartier) + itemAt(own, quartier) + 0.03 * random.normal());
      const weights = stadtteil.quartiere.map((quartier) => of.at(year, quartier) * pull(quartier));
      for (const [position, persons] of shareOut(total, weights, caps).entries())
        counts.set(year, itemAt(stadtteil.quartiere, position), persons);
    }
  return counts;
}
