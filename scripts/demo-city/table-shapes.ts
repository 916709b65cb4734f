// SPDX-License-Identifier: EUPL-1.2
import { quartiere, stadtteile } from "./areas.ts";
import { years } from "./calendar.ts";
import type { Counts } from "./counts.ts";
import { csvFile, type CsvCell } from "./csv.ts";
import type { PackageFile } from "./package-file.ts";

/** Counts by the name of their column or category. */
export type NamedCounts = Readonly<Record<string, Counts>>;

export interface CellPlace {
  readonly year: number;
  readonly quartier: number;
}

export interface TableOptions {
  readonly path: string;
  /** Years delivered; default all. */
  readonly years?: readonly number[];
  /** What an office prints for a number; default the number. */
  readonly print?: (value: number, place: CellPlace) => CsvCell;
}

/** One row per Quartier and year, counts as columns. */
export function quartierTable(
  columns: NamedCounts,
  { path, years: delivered = years, print = (value) => value }: TableOptions,
): PackageFile {
  const rows = delivered.flatMap((year) =>
    quartiere.map(({ key, index }) => [
      key,
      year,
      ...Object.values(columns).map((counts) => print(counts.at(year, index), { year, quartier: index })),
    ]),
  );
  return csvFile(path, ["quartier", "jahr", ...Object.keys(columns)], rows);
}

/** One row per Stadtteil and year, counts as columns: what is too small for Quartiere. */
export function stadtteilTable(columns: NamedCounts, { path, years: delivered = years }: TableOptions): PackageFile {
  const rows = delivered.flatMap((year) =>
    stadtteile.map((stadtteil) => [
      stadtteil.key,
      stadtteil.name,
      year,
      ...Object.values(columns).map((counts) => counts.sum(year, stadtteil.quartiere)),
    ]),
  );
  return csvFile(path, ["Schlüssel", "Stadtteil", "Jahr", ...Object.keys(columns)], rows);
}

/** Long form: one row per Quartier, year and category. Categories with `null` for a year have no rows in it. */
export function longTable(
  columns: NamedCounts,
  { path, isDelivered }: { path: string; isDelivered: (name: string, year: number) => boolean },
): PackageFile {
  const rows = Object.entries(columns).flatMap(([name, counts]) =>
    years
      .filter((year) => isDelivered(name, year))
      .flatMap((year) => quartiere.map(({ key, index }) => [name, year, key, counts.at(year, index)])),
  );
  return csvFile(path, ["Merkmal", "Jahr", "Quartier", "Anzahl"], rows);
}

/** Years as columns: one row per Quartier and category. */
export function yearColumnsTable(
  columns: NamedCounts,
  { path, years: delivered = years, print = (value) => value }: TableOptions,
): PackageFile {
  const rows = Object.entries(columns).flatMap(([name, counts]) =>
    quartiere.map((quartier) => [
      quartier.key,
      quartier.name,
      name,
      ...delivered.map((year) => print(counts.at(year, quartier.index), { year, quartier: quartier.index })),
    ]),
  );
  return csvFile(path, ["Quartier", "Name", "Merkmal", ...delivered.map(String)], rows);
}
