// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber } from "../model/cell.ts";
import type { CsvCell } from "./csv.ts";
import { gapSigns } from "./gap-signs.ts";

/** A value with its status, and the digits it is shown with. */
export interface TakenValue {
  readonly cell: Cell;
  readonly decimals: number;
}

/** What stands in a table that is taken away: a text, a plain number, a value with its status, or nothing. */
export type TakenCell = CsvCell | TakenValue;

export interface TakenColumn {
  /** Name for programs, the same in every language; unique in its table. */
  readonly id: string;
  readonly head: string;
}

/** A table as it leaves the page: CSV, workbook and GeoJSON are all printed from it. Every row has one cell per column. */
export interface TakenTable {
  /** Part of the file name that tells the tables of one view apart; "" where there is only one. */
  readonly id: string;
  /** What the button says. */
  readonly name: string;
  readonly columns: readonly TakenColumn[];
  readonly rows: readonly (readonly TakenCell[])[];
  /** Every row is an area, or the city, with its key in the column "key": it can be drawn on a map. */
  readonly isByArea: boolean;
}

/** A column with what it says of a row. */
export interface ColumnOf<Row> extends TakenColumn {
  readonly cell: (row: Row) => TakenCell;
}

/** A table of rows and columns; columns that a view does not have are `false`. Throws if two columns have one id. */
export function takenTable<Row>(
  about: Pick<TakenTable, "id" | "name" | "isByArea">,
  columns: readonly (ColumnOf<Row> | false)[],
  rows: readonly Row[],
): TakenTable {
  const kept = columns.filter((column) => column !== false);
  const ids = kept.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`takenTable: columns with different ids expected, "${twice}" found twice`);
  return {
    ...about,
    columns: kept.map(({ id, head }) => ({ id, head })),
    rows: rows.map((row) => kept.map(({ cell }) => cell(row))),
  };
}

/** Head and rows for a CSV: a value without a number is the sign of its status. */
export function csvRows({ columns, rows }: Pick<TakenTable, "columns" | "rows">): readonly (readonly CsvCell[])[] {
  return [columns.map(({ head }) => head), ...rows.map((row) => row.map(csvCell))];
}

/** A hidden number never leaves: the sign of its status stands in its place. */
export function csvCell(cell: TakenCell): CsvCell {
  if (cell === null || typeof cell === "string" || !("cell" in cell)) return cell;
  return numberOrSign(cell);
}

export function numberOrSign({ cell, decimals }: TakenValue): CsvCell {
  if (hasNumber(cell)) return { number: cell.value, decimals };
  if (cell.status === "ok" || cell.status === "unreliable") {
    throw new Error(`takenTable: a number expected with status "${cell.status}", none found`);
  }
  return gapSigns[cell.status];
}

/** Counts are whole; counts made by weighted transfer and weighted sums (ages) are not, and keep one digit. */
export function countCell(cell: Cell): TakenValue {
  return { cell, decimals: cell.value === null || Number.isInteger(cell.value) ? 0 : 1 };
}

/** A plain whole number, such as a year or how many conditions are met. */
export function wholeNumber(number: number): CsvCell {
  return { number, decimals: 0 };
}

/**
 * The sign of official statistics (DIN 55301, methods.md 7.5) for what a number alone does not say; "" for an ordinary number.
 */
export function symbolOf({ cell, decimals }: TakenValue): string {
  if (!hasNumber(cell)) return cell.status === "missing" ? "." : String(numberOrSign({ cell, decimals }));
  if (cell.status === "unreliable") return "( )";
  if (cell.value === 0) return "–";
  return Math.round(Math.abs(cell.value) * 10 ** decimals) === 0 ? "0" : "";
}
