// SPDX-License-Identifier: EUPL-1.2
import { quartiere } from "./areas.ts";

/** Persons by Quartier, sex, migration history and single year of age (0 … 100, the last one open), as one flat list. */
export type Cohorts = Int32Array;

export const ageCount = 101;
export const sexes = ["m", "w"] as const;
export const migrationHistories = ["ja", "nein"] as const;

/** Number of combinations of sex and migration history: 0 m ja, 1 m nein, 2 w ja, 3 w nein. */
export const groupCount = sexes.length * migrationHistories.length;
export const cellsPerQuartier = groupCount * ageCount;
export const cohortSize = quartiere.length * cellsPerQuartier;

export const isFemale = (group: number): boolean => group >= 2;
export const hasMigrationHistory = (group: number): boolean => group % 2 === 0;

/** Position of a cell. */
export function cohortIndex(quartier: number, group: number, age: number): number {
  return (quartier * groupCount + group) * ageCount + age;
}

export interface PersonFilter {
  /** Completed years, inclusive. Default 0. */
  readonly from?: number;
  /** Exclusive. Default: open. */
  readonly below?: number;
  /** Groups to count; default all four. */
  readonly groups?: readonly number[];
}

const allGroups = [0, 1, 2, 3];

/** Persons of one Quartier in an age span. */
export function countPersons(
  cohorts: Cohorts,
  quartier: number,
  { from = 0, below = ageCount, groups = allGroups }: PersonFilter = {},
): number {
  let sum = 0;
  for (const group of groups) for (let age = from; age < below; age++) sum += cohorts[cohortIndex(quartier, group, age)] ?? 0;
  return sum;
}
