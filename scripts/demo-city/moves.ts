// SPDX-License-Identifier: EUPL-1.2
import { quartiere } from "./areas.ts";
import { ageCount, cellsPerQuartier, cohortIndex, cohortSize, groupCount, type Cohorts } from "./cohorts.ts";
import { type RandomStream } from "./random.ts";

/** Events of one year per Quartier. `…Under6` counts the part of the moves made by children below 6. */
export interface Flows {
  readonly births: Int32Array;
  readonly deaths: Int32Array;
  readonly toCity: Int32Array;
  readonly fromCity: Int32Array;
  readonly movedIn: Int32Array;
  readonly movedOut: Int32Array;
  readonly toCityUnder6: Int32Array;
  readonly fromCityUnder6: Int32Array;
  readonly movedInUnder6: Int32Array;
  readonly movedOutUnder6: Int32Array;
}

export function createFlows(): Flows {
  const empty = () => new Int32Array(quartierCount);
  return {
    births: empty(), deaths: empty(), toCity: empty(), fromCity: empty(), movedIn: empty(), movedOut: empty(),
    toCityUnder6: empty(), fromCityUnder6: empty(), movedInUnder6: empty(), movedOutUnder6: empty(),
  }; // prettier-ignore
}

export interface Movement {
  readonly random: RandomStream;
  readonly flows: Flows;
  readonly year: number;
}

const quartierCount = quartiere.length;

/** Part of the distance to the planned structure that moves close in one year. */
const approach = 0.42;

/**
 * Moves of one year. Within the city as many people of each age, sex and migration history arrive somewhere as leave
 * somewhere; moves over the city border make up the rest of the way towards the planned structure.
 */
export function moveHouseholds(before: Cohorts, target: Float64Array, movement: Movement): Cohorts {
  const after = new Int32Array(cohortSize);
  for (let age = 0; age < ageCount; age++) {
    const rates = { internal: internalMobility(age), external: externalMobility(age), age };
    for (let group = 0; group < groupCount; group++)
      moveCohort({ before, after, target, first: cohortIndex(0, group, age), rates }, movement);
  }
  return after;
}

interface CohortMove {
  readonly before: Cohorts;
  readonly after: Cohorts;
  readonly target: Float64Array;
  /** Position of the cohort in the first Quartier. */
  readonly first: number;
  readonly rates: { readonly internal: number; readonly external: number; readonly age: number };
}

function moveCohort({ before, after, target, first, rates }: CohortMove, { random, flows }: Movement): void {
  const leaving = new Int32Array(quartierCount);
  const attraction = new Float64Array(quartierCount);
  const step = cellsPerQuartier;
  let movers = 0;
  let attractions = 0;
  for (let quartier = 0; quartier < quartierCount; quartier++) {
    const cell = first + quartier * step;
    const persons = before[cell] ?? 0;
    const out = Math.min(persons, random.round(persons * rates.internal));
    leaving[quartier] = out;
    movers += out;
    attractions += (target[cell] ?? 0) * (0.6 + 0.8 * random.next());
    attraction[quartier] = attractions;
  }
  let arrived = 0;
  for (let quartier = 0; quartier < quartierCount; quartier++) {
    const cell = first + quartier * step;
    const arrivedUpToHere = quartier === quartierCount - 1 ? movers : Math.round((movers * (attraction[quartier] ?? 0)) / attractions);
    const into = arrivedUpToHere - arrived;
    arrived = arrivedUpToHere;
    const persons = before[cell] ?? 0;
    const out = leaving[quartier] ?? 0;
    const wanted = target[cell] ?? 0;
    const present = persons - out + into;
    const wish = Math.max(0, random.round(persons + approach * (wanted - persons)));
    const planned = Math.min(present, random.round((persons - out) * rates.external));
    const inwards = Math.max(0, wish - (present - planned));
    const outwards = Math.max(planned, present - wish);
    after[cell] = present - outwards + inwards;
    book(flows, quartier, { out, into, outwards, inwards, isUnder6: rates.age < 6 });
  }
}

interface Booking {
  readonly out: number;
  readonly into: number;
  readonly outwards: number;
  readonly inwards: number;
  readonly isUnder6: boolean;
}

function book(flows: Flows, quartier: number, { out, into, outwards, inwards, isUnder6 }: Booking): void {
  add(flows.movedOut, quartier, out);
  add(flows.movedIn, quartier, into);
  add(flows.fromCity, quartier, outwards);
  add(flows.toCity, quartier, inwards);
  if (!isUnder6) return;
  add(flows.movedOutUnder6, quartier, out);
  add(flows.movedInUnder6, quartier, into);
  add(flows.fromCityUnder6, quartier, outwards);
  add(flows.toCityUnder6, quartier, inwards);
}

function add(flow: Int32Array, quartier: number, persons: number): void {
  flow[quartier] = (flow[quartier] ?? 0) + persons;
}

/** Probability of moving to another Quartier of the city within a year: high for young adults and small children. */
const internalMobility = (age: number): number => 0.03 + 0.11 * bell(age, 25, 8) + 0.05 * bell(age, 2, 4) + 0.02 * bell(age, 84, 6);

/** Probability of leaving the city within a year. */
const externalMobility = (age: number): number => 0.018 + 0.09 * bell(age, 25, 7) + 0.02 * bell(age, 2, 4);

const bell = (age: number, centre: number, width: number): number => Math.exp(-(((age - centre) / width) ** 2));
