// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber, type Status } from "../model/cell.ts";
import type { AreaValue, IndicatorView } from "../view/indicator-view.ts";
import type { CsvCell } from "./csv.ts";

/** Words of an exported table in the language of the reader. */
export interface ValueTableWords {
  readonly columns: Readonly<Record<ValueColumn, string>>;
  readonly status: Readonly<Record<Status, string>>;
  /** Limits of a class: "8 bis unter 15 %". */
  readonly classLimits: (view: IndicatorView, index: number) => string;
}

export const valueColumns = [
  "key",
  "name",
  "parent",
  "year",
  "value",
  "unit",
  "numerator",
  "denominator",
  "lower",
  "upper",
  "class",
  "status",
  "symbol",
] as const;
export type ValueColumn = (typeof valueColumns)[number];

/** What stands in the place of a number that is not there: signs that our own intake reads back as the same status. */
export const gapSigns: Readonly<Record<Exclude<Status, "ok" | "unreliable">, string>> = {
  missing: "k. A.",
  suppressed: ".",
  pending: "...",
  notApplicable: "x",
  undefined: "x",
};

/**
 * Head and rows of a view for a spreadsheet: the city first, then every area in the order of its level. Numbers carry the digits they are
 * shown with, counts are exact. A hidden number never leaves: its cell holds the sign of its status, and so do cells computed from it.
 * Signs of DIN 55301 (methods.md 7.5) stand in a column of their own beside the status in words, so that numbers stay numbers.
 */
export function valueRows(views: readonly IndicatorView[], words: ValueTableWords, unit: string): readonly (readonly CsvCell[])[] {
  const rows = views.flatMap((view) => areasOf(view).map((area) => areaRow(area, { view, words, unit })));
  return [valueColumns.map((column) => words.columns[column]), ...rows];
}

/** On the level of the city its only area is the city itself. */
function areasOf({ city, areas }: IndicatorView): readonly AreaValue[] {
  return [city, ...areas.filter((area) => area.id !== city.id)];
}

interface RowFrame {
  readonly view: IndicatorView;
  readonly words: ValueTableWords;
  readonly unit: string;
}

function areaRow(area: AreaValue, { view, words, unit }: RowFrame): readonly CsvCell[] {
  const { decimals } = view.indicator;
  const end = (value: number | undefined): CsvCell => (value === undefined ? null : { number: value, decimals });
  const isCity = area.id === view.city.id;
  const cells: Readonly<Record<ValueColumn, CsvCell>> = {
    key: area.id,
    name: area.name,
    parent: area.parentName,
    year: { number: view.year, decimals: 0 },
    value: numberOrSign(area.cell, decimals),
    unit,
    numerator: area.denominator === null ? null : numberOrSign(area.numerator, decimalsOfCount(area.numerator)),
    denominator: area.denominator === null ? null : numberOrSign(area.denominator, decimalsOfCount(area.denominator)),
    lower: end(area.interval?.lower),
    upper: end(area.interval?.upper),
    class: area.classIndex === null || isCity ? null : words.classLimits(view, area.classIndex),
    status: words.status[area.cell.status],
    symbol: symbolOf(area.cell, decimals),
  };
  return valueColumns.map((column) => cells[column]);
}

function numberOrSign(cell: Cell, decimals: number): CsvCell {
  if (hasNumber(cell)) return { number: cell.value, decimals };
  if (cell.status === "ok" || cell.status === "unreliable") {
    throw new Error(`valueRows: a number expected with status "${cell.status}", none found`);
  }
  return gapSigns[cell.status];
}

/** Counts are whole; counts made by weighted transfer and weighted sums (ages) are not, and keep one digit. */
function decimalsOfCount({ value }: Cell): number {
  return value === null || Number.isInteger(value) ? 0 : 1;
}

/** The sign of official statistics for what a number alone does not say; empty for an ordinary number. */
function symbolOf(cell: Cell, decimals: number): string {
  if (!hasNumber(cell)) return cell.status === "missing" ? "." : String(numberOrSign(cell, decimals));
  if (cell.status === "unreliable") return "( )";
  if (cell.value === 0) return "–";
  return Math.round(Math.abs(cell.value) * 10 ** decimals) === 0 ? "0" : "";
}
