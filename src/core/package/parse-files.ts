// SPDX-License-Identifier: EUPL-1.2
import { statusCodes } from "../model/cell.ts";
import type { AreaId, AreaLevelId, IndicatorId, TableId } from "../model/ids.ts";
import type { IndicatorSheet } from "../model/indicator.ts";
import type { Issue } from "../model/issue.ts";
import type { AreasFile, FurnitureFile, MeasureColumn, PlacesFile, SearchFile, SheetsFile, TableFile } from "./edition-format.ts";
import { type Check, type CheckRun, complain, filledText, integer, list, nullable, number, oneOf, optional } from "./member-checks.ts";
import { position, quote, record, shape, text } from "./member-checks.ts";
import { localised } from "./parse-manifest.ts";

const areasFile = shape<AreasFile>({
  level: filledText<AreaLevelId>(),
  ids: list(filledText<AreaId>()),
  names: list(text()),
  parents: list(integer),
  labels: list(nullable(position)),
});

const tableFile = shape<TableFile>({
  table: filledText<TableId>(),
  level: filledText<AreaLevelId>(),
  areas: list(filledText<AreaId>()),
  years: list(integer),
  measures: record(shape<MeasureColumn>({ values: list(nullable(number)), status: record(list(integer)) })),
});

const searchFile = shape<SearchFile>({
  entries: list(
    shape<SearchFile["entries"][number]>({
      kind: oneOf("area", "key", "street"),
      text: text(),
      area: filledText<AreaId>(),
      level: filledText<AreaLevelId>(),
      detail: text(),
      numbers: optional(text()),
    }),
  ),
});

const sheetsFile = shape<SheetsFile>({
  sheets: list(
    shape<IndicatorSheet>({
      id: filledText<IndicatorId>(),
      definition: localised,
      numerator: localised,
      denominator: localised,
      source: localised,
      caveats: localised,
    }),
  ),
});

const furnitureFile = shape<FurnitureFile>({
  lines: list(shape<FurnitureFile["lines"][number]>({ kind: oneOf("river"), name: text(), coordinates: list(position) })),
});

const placesFile = shape<PlacesFile>({ levels: list(areasFile), furniture: nullable(furnitureFile) });

/** Names and parents of all levels: no level twice; in each, all lists as long as `ids`, and no id twice. */
export function parsePlacesFile(value: unknown, file = "places"): PlacesFile | readonly Issue[] {
  return parse(
    placesFile,
    (places, run) => {
      const ids = places.levels.map(({ level }) => level);
      checkUnique(ids, "levels", run);
      places.levels.forEach((areas, index) => checkAreas(areas, `levels[${index}]`, run));
    },
    { value, file },
  );
}

/**
 * Values of one table on one level; the first area is the city, the others are unique. Every measure must have years × areas values, and a number must agree with its status:
 * a number behind "suppressed" or "missing" is refused, since a secret number must never reach memory.
 */
export function parseTableFile(value: unknown, file = "table"): TableFile | readonly Issue[] {
  return parse(tableFile, (table, run) => checkTable(table, run), { value, file });
}

export function parseSearchFile(value: unknown, file = "search"): SearchFile | readonly Issue[] {
  return parse(searchFile, noFurtherCheck, { value, file });
}

export function parseSheetsFile(value: unknown, file = "sheets"): SheetsFile | readonly Issue[] {
  return parse(sheetsFile, noFurtherCheck, { value, file });
}

function parse<T>(
  check: Check<T>,
  further: (value: T, run: CheckRun) => void,
  input: { readonly value: unknown; readonly file: string },
): T | readonly Issue[] {
  const run: CheckRun = { file: input.file, issues: [] };
  const value = input.value;
  if (!check(value, "", run)) return run.issues;
  further(value, run);
  return run.issues.length > 0 ? run.issues : value;
}

function noFurtherCheck(): void {
  return undefined;
}

function checkAreas(areas: AreasFile, path: string, run: CheckRun): void {
  const count = areas.ids.length;
  checkUnique(areas.ids, `${path}.ids`, run);
  for (const member of ["names", "parents", "labels"] as const) {
    const found = areas[member].length;
    if (found !== count) complain(run, `${path}.${member}`, `${count} Einträge wie in ids erwartet, ${found} gefunden`);
  }
  areas.parents.forEach((parent, index) => {
    if (parent < -1) complain(run, `${path}.parents[${index}]`, `-1 oder eine Stelle der oberen Ebene erwartet, ${parent} gefunden`);
  });
}

function checkTable(table: TableFile, run: CheckRun): void {
  checkUnique(table.areas.slice(1), "areas", run);
  table.years.forEach((year, index) => {
    const before = table.years[index - 1];
    if (before !== undefined && year <= before) complain(run, `years[${index}]`, `mehr als ${before} erwartet, ${year} gefunden`);
  });
  const cells = table.areas.length * table.years.length;
  for (const [measure, column] of Object.entries(table.measures)) {
    const path = `measures.${measure}`;
    if (column.values.length === cells) checkColumn(column, path, run);
    else complain(run, `${path}.values`, `${cells} Werte (Jahre × Gebiete) erwartet, ${column.values.length} gefunden`);
  }
}

function checkColumn(column: MeasureColumn, path: string, run: CheckRun): void {
  const seen = new Set<number>();
  for (const [status, indices] of Object.entries(column.status)) {
    const at = `${path}.status.${status}`;
    if (status === "ok" || !statusCodes.some((known) => known === status)) {
      complain(run, at, `ein bekannter Status erwartet, ${quote(status)} gefunden`);
      continue;
    }
    indices.forEach((cell, index) => {
      const problem = seen.has(cell) ? `Zelle ${cell} nur einmal erwartet` : cellProblem(column, status, cell);
      seen.add(cell);
      if (problem !== null) complain(run, `${at}[${index}]`, problem);
    });
  }
}

function cellProblem(column: MeasureColumn, status: string, cell: number): string | null {
  const value = column.values[cell];
  if (value === undefined) return `eine Stelle unter ${column.values.length} erwartet, ${cell} gefunden`;
  if (status === "unreliable") return value === null ? `Zahl in Zelle ${cell} erwartet, null gefunden` : null;
  return value === null ? null : `keine Zahl in Zelle ${cell} erwartet, eine Zahl gefunden`;
}

function checkUnique(ids: readonly string[], path: string, run: CheckRun): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (seen.has(id)) complain(run, `${path}[${index}]`, `jeden Schlüssel nur einmal erwartet, ${quote(id)} noch einmal gefunden`);
    seen.add(id);
  });
}
