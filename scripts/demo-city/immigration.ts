// SPDX-License-Identifier: EUPL-1.2
import { onLine } from "./calendar.ts";
import { drawSubgroup, personsOf, type CityModel } from "./city-model.ts";
import type { Counts } from "./counts.ts";

export interface Immigration {
  readonly foreigners: Counts;
  readonly naturalised: Counts;
  /** People who receive the standard benefits for asylum seekers. */
  readonly asylumSeekers: Counts;
}

/** Standard benefits for asylum seekers, of all foreigners: peaks in 2015/16, far fewer afterwards. */
const asylum = [[2010, 0.013], [2013, 0.022], [2015, 0.085], [2016, 0.06], [2018, 0.03], [2021, 0.019], [2023, 0.03], [2025, 0.026]] as const; // prettier-ignore

/** Naturalisations per foreigner: more since the law of 2024. */
const naturalisation = [[2010, 0.021], [2020, 0.017], [2023, 0.022], [2024, 0.034], [2025, 0.037]] as const; // prettier-ignore

export function drawImmigration(model: CityModel): Immigration {
  const foreigners = drawSubgroup(model, {
    name: "foreigners",
    of: personsOf(model, { groups: [0, 2] }),
    part: ({ plan }, year) => (0.34 + 0.0032 * plan.migration) * onLine([[2010, 0.93], [2016, 1.02], [2025, 1.05]], year), // prettier-ignore
    lean: 0.05,
    unrest: 0.006,
  });
  return {
    foreigners,
    naturalised: drawSubgroup(model, {
      name: "naturalised",
      of: foreigners,
      part: ({ plan }, year) => onLine(naturalisation, year) * (1.25 - 0.007 * plan.migration),
      lean: -0.08,
      unrest: 0.06,
    }),
    asylumSeekers: drawSubgroup(model, {
      name: "asylum seekers",
      of: foreigners,
      part: ({ plan }, year) => onLine(asylum, year) * (0.7 + 0.02 * plan.sgb2),
      lean: 0.3,
      unrest: 0.05,
    }),
  };
}
