// SPDX-License-Identifier: EUPL-1.2

/** A cell of a table for spreadsheets: text as written, or a number with the digits it is shown with; `null` is an empty cell. */
export type CsvCell = string | CsvNumber | null;

export interface CsvNumber {
  readonly number: number;
  readonly decimals: number;
}

const byteOrderMark = "\uFEFF";
const delimiter = ";";
const lineEnd = "\r\n";

/**
 * A table in the German form that spreadsheet programs open by a double click: UTF-8 with byte order mark, semicolons, decimal comma, no
 * points between thousands, CRLF after every line. Texts that a spreadsheet would run as a formula are made harmless, see {@link guardText}.
 */
export function printCsv(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => row.map(printCell).join(delimiter) + lineEnd).join("");
}

function printCell(cell: CsvCell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? quoteCell(guardText(cell)) : printNumber(cell);
}

/** The number as it is shown: rounded to its digits, half away from zero, never −0. Throws on NaN and infinities. */
export function shownNumber(number: CsvNumber): number {
  return Number(printNumber(number).replace(",", "."));
}

/**
 * "-1,5": hyphen and comma, rounded half away from zero like the page, never "-0". Throws on NaN and infinities: a gap has no number.
 */
function printNumber({ number, decimals }: CsvNumber): string {
  if (!Number.isFinite(number)) throw new Error(`printCsv: finite number expected, ${number} found`);
  const [digits = "0", exponent = "0"] = Math.abs(number).toExponential(14).split("e");
  const scaled = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const text = String(scaled).padStart(decimals + 1, "0");
  const [whole, fraction] = [text.slice(0, text.length - decimals), text.slice(text.length - decimals)];
  return (number < 0 && scaled !== 0 ? "-" : "") + whole + (decimals > 0 ? `,${fraction}` : "");
}

const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;
const startsFormula = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/**
 * Puts an apostrophe before a text that a spreadsheet program would take for a formula (`=`, `+`, `-`, `@`, their wide forms, after blanks
 * too, or a leading tab or line end). A text that is nothing but a number stays as it is: it cannot run anything.
 *
 * Source: OWASP, CSV Injection.
 */
export function guardText(text: string): string {
  return startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function quoteCell(text: string): string {
  return /[";\r\n\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
