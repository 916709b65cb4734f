// SPDX-License-Identifier: EUPL-1.2
import { quartiere } from "./areas.ts";
import { firstYear, lastYear } from "./calendar.ts";
import { ageCount, cohortIndex, cohortSize, groupCount, hasMigrationHistory, isFemale, type Cohorts } from "./cohorts.ts";
import { createFlows, moveHouseholds, type Flows, type Movement } from "./moves.ts";
import { randomStream } from "./random.ts";
import { planPopulation } from "./target-population.ts";

/** Stock at the end of a year and everything that happened in it. */
export interface RegisterYear {
  readonly year: number;
  readonly stock: Cohorts;
  readonly flows: Flows;
}

/**
 * Population register of all years, cohort by cohort. For every Quartier, sex and migration history the balance holds exactly:
 * stock = stock of the year before + births − deaths + moves to the city − moves from the city + moves in − moves out (within it).
 */
export function simulateRegister(seed: number): RegisterYear[] {
  const target = planPopulation(seed);
  const random = randomStream(seed, "register");
  let stock: Cohorts = Int32Array.from(target(firstYear - 2), (expected) => random.round(expected));
  const register: RegisterYear[] = [];
  for (let year = firstYear - 1; year <= lastYear; year++) {
    const flows = createFlows();
    const aged = ageByOneYear(stock, { random, flows, year });
    stock = moveHouseholds(aged, target(year), { random, flows, year });
    if (year >= firstYear) register.push({ year, stock, flows });
  }
  return register;
}

/** Deaths, birthdays and births of one year. */
function ageByOneYear(before: Cohorts, { random, flows, year }: Movement): Cohorts {
  const after = new Int32Array(cohortSize);
  const risksOf = (female: boolean) => Float64Array.from({ length: ageCount }, (_, age) => mortality(age, female, year));
  const risks = { female: risksOf(true), male: risksOf(false) };
  const ages = ageCount;
  for (let quartier = 0; quartier < quartiere.length; quartier++) {
    let deaths = 0;
    for (let group = 0; group < groupCount; group++) {
      const risk = isFemale(group) ? risks.female : risks.male;
      const first = cohortIndex(quartier, group, 0);
      for (let age = 0; age < ages; age++) {
        const persons = before[first + age] ?? 0;
        const dead = Math.min(persons, random.round(persons * (risk[age] ?? 0)));
        deaths += dead;
        const next = first + Math.min(age + 1, ages - 1);
        after[next] = (after[next] ?? 0) + persons - dead;
      }
    }
    flows.deaths[quartier] = deaths;
    addBirths(before, after, { random, flows, year, quartier });
  }
  return after;
}

/** Gompertz law, with the deaths of the first year of life; women reach the same risk about six years later. */
function mortality(age: number, female: boolean, year: number): number {
  const infant = age === 0 ? 0.003 : 0;
  const risk = 0.000028 * Math.exp(0.098 * (female ? age - 6 : age)) * (1 - 0.006 * (year - firstYear));
  return Math.min(0.45, infant + risk);
}

/** Births per woman and year of a woman with one child in her life, by age. */
const fertility = Float64Array.from({ length: 50 }, (_, age) => (age < 15 ? 0 : Math.exp(-(((age - 31) / 7) ** 2)) * 0.0807));

/** Births, most of them to women around 31; the level is higher since 2014 and lower again in the last years. */
function addBirths(before: Cohorts, after: Cohorts, { random, flows, year, quartier }: Movement & { readonly quartier: number }): void {
  const level = year < 2014 ? 1.36 : year < 2022 ? 1.52 : 1.38;
  for (const mother of [2, 3]) {
    const migration = hasMigrationHistory(mother);
    const first = cohortIndex(quartier, mother, 0);
    let expected = 0;
    for (let age = 15; age < 50; age++) expected += (before[first + age] ?? 0) * (fertility[age] ?? 0);
    const births = random.round(expected * level * (migration ? 1.15 : 0.95));
    for (let birth = 0; birth < births; birth++) {
      const sex = random.next() < 0.487 ? 2 : 0;
      const history = random.next() < (migration ? 0.95 : 0.14) ? 0 : 1;
      const newborn = cohortIndex(quartier, sex + history, 0);
      after[newborn] = (after[newborn] ?? 0) + 1;
    }
    flows.births[quartier] = (flows.births[quartier] ?? 0) + births;
  }
}
