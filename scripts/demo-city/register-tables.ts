// SPDX-License-Identifier: EUPL-1.2
import { quartiere } from "./areas.ts";
import { ageCount, cohortIndex, migrationHistories, sexes } from "./cohorts.ts";
import { csvFile, type CsvCell } from "./csv.ts";
import type { PackageFile } from "./package-file.ts";
import type { RegisterYear } from "./population.ts";
import { itemAt } from "./random.ts";

/** Population by single year of age as columns a0 … a100: one row per Quartier, year, sex and migration history. */
export function populationTable(register: readonly RegisterYear[]): PackageFile {
  const rows: CsvCell[][] = [];
  for (const { year, stock } of register)
    for (const { key, index } of quartiere)
      for (const [group, [sex, history]] of groups.entries())
        rows.push([key, year, sex, history, ...stock.subarray(cohortIndex(index, group, 0), cohortIndex(index, group, 0) + ageCount)]);
  const ages = Array.from({ length: ageCount }, (_, age) => `a${age}`);
  return csvFile("tabellen/bevoelkerung.csv", ["quartier", "jahr", "geschlecht", "einwanderungsgeschichte", ...ages], rows);
}

const groups = sexes.flatMap((sex) => migrationHistories.map((history) => [sex, history] as const));

/** Births, deaths and moves: one row per Quartier and year. */
export function movementTable(register: readonly RegisterYear[]): PackageFile {
  const columns = [
    "quartier", "jahr", "geburten", "sterbefaelle", "zuzuege", "fortzuege", "umzuege_hinein", "umzuege_hinaus",
    "zuzuege_u6", "fortzuege_u6", "umzuege_hinein_u6", "umzuege_hinaus_u6",
  ]; // prettier-ignore
  const rows = register.flatMap(({ year, flows }) =>
    quartiere.map(({ key, index }) => [
      key, year,
      ...[
        flows.births, flows.deaths, flows.toCity, flows.fromCity, flows.movedIn, flows.movedOut,
        flows.toCityUnder6, flows.fromCityUnder6, flows.movedInUnder6, flows.movedOutUnder6,
      ].map((flow) => itemAt(flow, index)),
    ]),
  ); // prettier-ignore
  return csvFile("tabellen/bewegungen.csv", columns, rows);
}
