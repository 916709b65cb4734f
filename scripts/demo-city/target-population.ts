// SPDX-License-Identifier: EUPL-1.2
import { quartiere, stadtteile } from "./areas.ts";
import { lastYear, onLine } from "./calendar.ts";
import { ageCount, cohortIndex, cohortSize, groupCount, hasMigrationHistory, isFemale } from "./cohorts.ts";
import { itemAt, randomStream } from "./random.ts";

/** Age structure towards which a Quartier develops: shares of its people at the end of 2025. */
interface QuartierProfile {
  readonly population: number;
  readonly growth: number;
  readonly under18: number;
  readonly from18to30: number;
  readonly over65: number;
  readonly migration: number;
}

/** Size of the city against 2025: slow growth, two years of refuge (2015, 2022), a standstill in the pandemic. */
const citySize: readonly (readonly [number, number])[] = [
  [2009, 0.948], [2013, 0.953], [2014, 0.958], [2015, 0.972], [2016, 0.978], [2019, 0.984], [2021, 0.982], [2022, 0.992], [2025, 1],
]; // prettier-ignore

/** Migration history against 2025. */
const migrationLevel: readonly (readonly [number, number])[] = [
  [2009, 0.7], [2014, 0.78], [2016, 0.85], [2021, 0.92], [2022, 0.965], [2025, 1],
]; // prettier-ignore

/** Age spans that move between family, student and ageing neighbourhoods, and how much more often people in them have a migration history. */
const spans = [
  { from: 0, below: 18, share: "under18", migration: 1.55 },
  { from: 18, below: 30, share: "from18to30", migration: 1.3 },
  { from: 30, below: 65, share: "rest", migration: 1 },
  { from: 65, below: ageCount, share: "over65", migration: 0.45 },
] as const;

export type TargetPopulation = (year: number) => Float64Array;

/**
 * Persons each cohort would hold if every Quartier had the structure planned for it. It is a direction, not a result: the
 * register moves towards it by births, deaths and moves only.
 */
export function planPopulation(seed: number): TargetPopulation {
  const profiles = createProfiles(seed);
  return (year) => {
    const target = new Float64Array(cohortSize);
    const ages = ageStructure(year);
    for (const [quartier, profile] of profiles.entries()) fillQuartier(target, quartier, { profile, ages, year });
    return target;
  };
}

function createProfiles(seed: number): QuartierProfile[] {
  const random = randomStream(seed, "profiles of Quartiere");
  const raw = quartiere.map(() => ({
    size: Math.exp(0.28 * random.normal()),
    young: random.normal(),
    old: random.normal(),
    migration: random.normal(),
  }));
  const sizeOf = (stadtteil: number) => itemAt(stadtteile, stadtteil).quartiere.reduce((sum, index) => sum + itemAt(raw, index).size, 0);
  return quartiere.map(({ index, stadtteil }) => {
    const { plan } = itemAt(stadtteile, stadtteil);
    const { size, young, old, migration } = itemAt(raw, index);
    return {
      population: (plan.population * size) / sizeOf(stadtteil),
      growth: plan.growth / 100,
      under18: (plan.under18 / 100) * (1 + 0.06 * young),
      from18to30: (plan.from18to30 / 100) * (1 - 0.05 * old),
      over65: (plan.over65 / 100) * (1 + 0.08 * old - 0.03 * young),
      migration: (plan.migration / 100) * (1 + 0.1 * migration),
    };
  });
}

interface Filling {
  readonly profile: QuartierProfile;
  readonly ages: Float64Array;
  readonly year: number;
}

function fillQuartier(target: Float64Array, quartier: number, { profile, ages, year }: Filling): void {
  const back = (lastYear - year) / 15;
  const persons = profile.population * onLine(citySize, year) * (1 + (0.053 - profile.growth) * back * 0.95);
  const under18 = profile.under18 * (1 - 0.05 * back);
  const over65 = profile.over65 * (1 - 0.3 * (profile.over65 - 0.03) * back);
  const from18to30 = profile.from18to30 * (1 + 0.04 * back);
  const shares = { under18, from18to30, over65, rest: 1 - under18 - from18to30 - over65 };
  const meanFactor = spans.reduce((sum, span) => sum + shares[span.share] * span.migration, 0);
  for (const span of spans) {
    const inSpan = ages.subarray(span.from, span.below).reduce((sum, weight) => sum + weight, 0);
    const migration = Math.min(0.92, (profile.migration * onLine(migrationLevel, year) * span.migration) / meanFactor);
    for (let age = span.from; age < span.below; age++) {
      const atAge = (persons * shares[span.share] * (ages[age] ?? 0)) / inSpan;
      for (let group = 0; group < groupCount; group++)
        target[cohortIndex(quartier, group, age)] =
          atAge *
          (isFemale(group) ? (femaleShares[age] ?? 0) : 1 - (femaleShares[age] ?? 0)) *
          (hasMigrationHistory(group) ? migration : 1 - migration);
    }
  }
}

/** Size of the cohorts born in a year: baby boom around 1964, its echo around 1990, more births since 2014. */
const cohortsByBirth: readonly (readonly [number, number])[] = [
  [1905, 0.6], [1915, 0.62], [1930, 0.85], [1940, 1.02], [1945, 0.8], [1950, 1], [1964, 1.42], [1975, 0.98], [1990, 1.12], [2000, 0.96],
  [2010, 0.9], [2018, 1.02], [2025, 0.93],
]; // prettier-ignore

/** Share of a cohort still alive and in the city at an age. */
const survival: readonly (readonly [number, number])[] = [
  [0, 1], [45, 0.98], [60, 0.92], [70, 0.8], [80, 0.58], [85, 0.4], [90, 0.2], [95, 0.07], [100, 0.02],
]; // prettier-ignore

function ageStructure(year: number): Float64Array {
  return Float64Array.from({ length: ageCount }, (_, age) => onLine(cohortsByBirth, year - age) * onLine(survival, age));
}

const femaleShare: readonly (readonly [number, number])[] = [
  [0, 0.487], [18, 0.488], [55, 0.5], [70, 0.53], [80, 0.57], [90, 0.68], [100, 0.8],
]; // prettier-ignore

const femaleShares = Float64Array.from({ length: ageCount }, (_, age) => onLine(femaleShare, age));
