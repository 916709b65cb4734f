// SPDX-License-Identifier: EUPL-1.2
import { hasErrors, type Issue } from "../src/core/model/issue.ts";
import { checkColumns, numericColumns, textColumns } from "../src/core/recipe/recipe-columns.ts";
import type { RecipeData } from "../src/core/recipe/recipe-data.ts";
import type { TreeDocument } from "../src/core/recipe/recipe-reader.ts";
import type { Recipe, RecipeTable, RulesRecipe } from "../src/core/recipe/recipe.ts";
import { codeOf, emptyColumn, type CellColumn } from "../src/core/stats/cell-column.ts";
import { cleanKey } from "../src/intake/keys.ts";
import { interpretNumbers } from "../src/intake/numbers.ts";
import { readTable } from "../src/intake/read-table.ts";
import type { PackageFiles, TextTable } from "../src/intake/reading.ts";
import { quote, quotedList, report } from "../src/intake/report-issue.ts";

export interface RecipeTables {
  /** `null` if there is any error. */
  readonly data: RecipeData | null;
  readonly issues: readonly Issue[];
}

interface JoinedTable {
  readonly settings: RecipeTable;
  readonly table: TextTable;
  /** Row of this table for every row of the first one; `null`: it has none. */
  readonly rows: readonly (number | null)[];
}

/** Reads the tables of a recipe, joins them by key, and reads as numbers or texts the columns that the recipe names. */
export async function readRecipeTables(
  recipe: Recipe | RulesRecipe,
  files: PackageFiles,
  { file, document }: { readonly file: string; readonly document: TreeDocument },
): Promise<RecipeTables> {
  const received = await Promise.all(recipe.tables.map((settings) => readOne(settings, files, file)));
  const issues = received.flatMap((one) => one.issues);
  const tables = received.flatMap(({ table, settings }) => (table === null ? [] : [{ table, settings }]));
  const [first, ...others] = tables;
  if (first === undefined || hasErrors(issues)) return { data: null, issues };
  const keys = keysOf(first.table, first.settings);
  const joined = [
    { ...first, rows: first.table.rows.map((_, row) => row) },
    ...others.map((one) => ({ ...one, rows: joinRows(keys, one) })),
  ];
  issues.push(...tables.flatMap(missingKeyColumns), ...others.flatMap((one) => unmatched(keys, one, first.table.file)));
  const known = joined.flatMap(({ table }) => table.columns);
  issues.push(...checkColumns(recipe, known, { file, lineOf: document.lineOf }));
  if (hasErrors(issues)) return { data: null, issues };
  const numbers = new Map<string, CellColumn>();
  for (const column of new Set(numericColumns(recipe).map((one) => one.column))) {
    const read = numberColumn(joined, column);
    issues.push(...read.issues);
    numbers.set(column, read.column);
  }
  const texts = new Map(textColumns(recipe).map(({ column }) => [column, textColumn(joined, column)] as const));
  const names = first.settings.name === null ? keys : textColumn(joined, first.settings.name);
  return { data: hasErrors(issues) ? null : { ids: keys, names, numbers, texts }, issues };
}

async function readOne(settings: RecipeTable, files: PackageFiles, recipeFile: string) {
  const bytes = await files.read(settings.file);
  if (bytes === null) {
    const sentence = `eine Tabelle erwartet, ${quote(settings.file)} nicht gefunden. Pfade gelten vom Ordner des Rezepts oder von --source aus.`;
    return {
      settings,
      table: null,
      issues: [report("error", "file-missing", sentence, { place: { file: recipeFile }, value: settings.file })],
    };
  }
  const { table, issues } = await readTable(bytes, settings.file, {
    ...(settings.sheet === null ? {} : { sheet: settings.sheet }),
    ...(settings.key === null ? {} : { keyColumn: settings.key }),
    numberFormat: settings.numbers === "english" ? "english" : "german",
  });
  return { settings, table, issues };
}

/** Keys of the rows; without a key column their numbers, so that every row is an area. */
function keysOf(table: TextTable, { key }: RecipeTable): readonly string[] {
  const place = key === null ? -1 : table.columns.indexOf(key);
  return table.rows.map(({ cells }, row) => (place < 0 ? String(row + 1) : cleanKey(cells[place] ?? "")));
}

function missingKeyColumns({ table, settings }: Pick<JoinedTable, "table" | "settings">): readonly Issue[] {
  return [settings.key, settings.name].flatMap((column) => {
    if (column === null || table.columns.includes(column)) return [];
    const sentence = `die Spalte ${quote(column)} erwartet, gefunden: ${quotedList(table.columns)}.`;
    return [report("error", "recipe-column-unknown", sentence, { place: { file: table.file }, value: column })];
  });
}

function joinRows(keys: readonly string[], { table, settings }: Pick<JoinedTable, "table" | "settings">): readonly (number | null)[] {
  const rows = new Map(keysOf(table, settings).map((key, row) => [key, row]));
  return keys.map((key) => rows.get(key) ?? null);
}

/** What a further table does not have, has too much or has twice. */
function unmatched(
  keys: readonly string[],
  { table, settings }: Pick<JoinedTable, "table" | "settings">,
  firstFile: string,
): readonly Issue[] {
  const own = keysOf(table, settings);
  const place = { file: table.file };
  const [ownSet, firstSet] = [new Set(own), new Set(keys)];
  const without = keys.filter((key) => !ownSet.has(key));
  const over = own.filter((key) => !firstSet.has(key));
  const twice = own.filter((key, row) => own.indexOf(key) < row);
  return [
    ...(without.length === 0
      ? []
      : [
          report("warning", "join-missing", `Diese Gebiete aus ${quote(firstFile)} fehlen hier: ${quotedList(without)}.`, {
            place,
            value: without,
          }),
        ]),
    ...(over.length === 0
      ? []
      : [
          report("notice", "join-surplus", `Diese Gebiete gibt es in ${quote(firstFile)} nicht: ${quotedList(over)}.`, {
            place,
            value: over,
          }),
        ]),
    ...(twice.length === 0
      ? []
      : [
          report("error", "join-key-twice", `jeder Schlüssel einmal erwartet, mehrfach gefunden: ${quotedList(twice)}.`, {
            place,
            value: twice,
          }),
        ]),
  ];
}

/** The first table with this column has it. */
function withColumn(joined: readonly JoinedTable[], column: string): { readonly joined: JoinedTable; readonly place: number } | null {
  const found = joined.find(({ table }) => table.columns.includes(column));
  return found === undefined ? null : { joined: found, place: found.table.columns.indexOf(column) };
}

function textColumn(joined: readonly JoinedTable[], column: string): readonly string[] {
  const found = withColumn(joined, column);
  if (found === null) return joined[0]?.rows.map(() => "") ?? [];
  const { table, rows } = found.joined;
  return rows.map((row) => (row === null ? "" : (table.rows[row]?.cells[found.place] ?? "").trim()));
}

function numberColumn(joined: readonly JoinedTable[], name: string): { readonly column: CellColumn; readonly issues: readonly Issue[] } {
  const found = withColumn(joined, name);
  const column = emptyColumn(joined[0]?.rows.length ?? 0);
  column.status.fill(codeOf.missing);
  if (found === null) return { column, issues: [] };
  const { table, settings, rows } = found.joined;
  const texts = table.rows.map(({ row, cells }) => ({ row, text: writtenOut(cells[found.place] ?? "", settings) }));
  const { cells, issues } = interpretNumbers(texts, {
    format: settings.numbers,
    signs: settings.signs,
    place: { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }), column: name },
  });
  rows.forEach((row, area) => {
    const cell = row === null ? undefined : cells[row];
    column.values[area] = cell?.value ?? 0;
    column.status[area] = codeOf[cell?.status ?? "missing"];
  });
  return { column, issues };
}

/** "2.5e-06" → "0.0000025", digit by digit, if the table says that such numbers are meant. */
function writtenOut(text: string, { exponents, numbers }: RecipeTable): string {
  const parts = exponents ? /^([+-]?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,2})$/.exec(text.trim()) : null;
  if (parts === null) return text;
  const [, sign = "", whole = "", fraction = "", power = "0"] = parts;
  const shift = Number(power);
  const padded = "0".repeat(Math.max(0, -shift)) + whole + fraction + "0".repeat(Math.max(0, shift));
  const point = Math.max(0, -shift) + whole.length + shift;
  const decimals = padded.slice(point);
  return `${sign}${padded.slice(0, point)}${decimals === "" ? "" : `${numbers === "german" ? "," : "."}${decimals}`}`;
}
