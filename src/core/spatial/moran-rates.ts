// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";
import { moranOf } from "./moran.ts";
import { checkNeighbours, knownMap } from "./neighbours.ts";
import type { Neighbours, WeightStyle } from "./neighbours.ts";
import { weightSums } from "./weight-sums.ts";

/** Counted events and the people they are counted among, per area; `null` where either is not known. */
export interface CountedRates {
  readonly events: readonly (number | null)[];
  readonly population: readonly (number | null)[];
}

/**
 * Moran's I of rates whose bases differ in size: every rate is measured against the common rate in units of its own scatter, so
 * that chance in small areas does not look like difference. `null` where I has no value.
 *
 * Throws MethodError: LENGTH, NO_DENOMINATOR (a base that is not positive), else as `knownMap`.
 * Source: Assunção & Reis 1999; spdep::EBImoran
 */
export function moranOfRates({ events, population }: CountedRates, neighbours: Neighbours, style: WeightStyle): number | null {
  if (events.length !== population.length) {
    throw new MethodError("LENGTH", `moranOfRates: ${events.length} bases expected, ${population.length} found`);
  }
  checkNeighbours(neighbours, events.length);
  const known = knownMap({ values: standardisedRates({ events, population }), neighbours });
  return moranOf(known, style, weightSums(known.neighbours, style));
}

/** Rates as distances from the common rate b in units of their standard deviation √(a + b/n); a is the variance beyond chance. */
function standardisedRates({ events, population }: CountedRates): (number | null)[] {
  const areas = events.map((count, area) => {
    const base = at(population, area);
    if (base !== null && !(base > 0)) {
      throw new MethodError("NO_DENOMINATOR", `moranOfRates: a positive base expected, ${base} found for area ${area}`);
    }
    return count === null || base === null ? null : { base, count, rate: count / base };
  });
  const known = areas.filter((area) => area !== null);
  const people = sum(known.map(({ base }) => base));
  const common = sum(known.map(({ count }) => count)) / people;
  const scatter = sum(known.map(({ base, rate }) => base * (rate - common) ** 2)) / people;
  const beyondChance = scatter - common / (people / known.length);
  return areas.map((area) => {
    if (area === null) return null;
    const variance = beyondChance + common / area.base;
    const spread = variance > 0 ? variance : common / area.base;
    return spread === 0 ? 0 : (area.rate - common) / Math.sqrt(spread);
  });
}

/** Bases further apart than this factor make plain statistics of rates unstable. */
const tolerableFactor = 2;

/** `RATE_INSTABILITY` if the largest base is more than twice the smallest: take {@link moranOfRates} instead of the plain rates. */
export function rateWarnings(population: readonly (number | null)[]): readonly "RATE_INSTABILITY"[] {
  const known = population.filter((base) => base !== null).filter((base) => base > 0);
  const smallest = known.reduce((a, b) => Math.min(a, b), Infinity);
  const largest = known.reduce((a, b) => Math.max(a, b), 0);
  return largest > tolerableFactor * smallest ? ["RATE_INSTABILITY"] : [];
}
