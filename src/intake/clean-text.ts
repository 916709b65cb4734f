// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import type { TextTable } from "./reading.ts";
import { report, quotedList } from "./report-issue.ts";
import { decodeUtf8 } from "./encoding.ts";
import { encodeWindows1252 } from "./single-byte.ts";

interface Cleaning {
  readonly code: string;
  /** Matches a cell that may be affected. */
  readonly suspects: RegExp;
  /** The cleaned text; the same text if nothing is wrong. */
  readonly clean: (text: string) => string;
  readonly sentence: string;
  readonly showsValue: boolean;
}

const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
const direction = /[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const cleanings: readonly Cleaning[] = [
  {
    code: "text-control-characters",
    suspects: invisible,
    clean: (text) => text.replace(new RegExp(invisible, "g"), ""),
    sentence: "Steuerzeichen (z. B. NUL) im Text wurden entfernt. Bitte die Angaben prüfen.",
    showsValue: true,
  },
  {
    code: "text-direction-characters",
    suspects: direction,
    clean: (text) => text.replace(new RegExp(direction, "g"), ""),
    sentence: "Unsichtbare Zeichen, die die Schreibrichtung oder Trennung verändern, wurden entfernt. Bitte die Namen prüfen.",
    showsValue: true,
  },
  {
    code: "text-double-encoded",
    suspects: /[ÂÃâ][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122]/,
    clean: repairDoubleUtf8,
    sentence: "Der Text war doppelt als UTF-8 gespeichert und wurde zurückverwandelt. Bitte die Namen prüfen.",
    showsValue: true,
  },
  {
    code: "text-not-composed",
    suspects: /[\u0300-\u036f]/,
    clean: (text) => text.normalize("NFC"),
    sentence: "Zerlegte Umlaute (Unicode NFD, typisch für macOS) wurden zusammengesetzt.",
    showsValue: false,
  },
];

const mixedScripts = /\p{Script=Latin}/u;
const lookAlikes = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** One text without control and direction characters, undone double encoding, composed umlauts. */
export function cleanText(text: string): string {
  return cleanings.reduce((cleaned, { suspects, clean }) => (suspects.test(cleaned) ? clean(cleaned) : cleaned), text);
}

/**
 * Takes what would harm every later step out of a table: control and direction characters, doubly encoded text, decomposed umlauts.
 * Each kind of change is said once with its rows and columns. `source`: the text the table comes from, where there is one (quicker to search). Look-alike letters of other scripts are only named.
 */
export function cleanTable(
  table: TextTable,
  source: string | null = null,
): { readonly table: TextTable; readonly issues: readonly Issue[] } {
  const everything = source ?? [table.columns.join("\n"), ...table.rows.map(({ cells }) => cells.join("\n"))].join("\n");
  if (!/[^\t\n\r -~]/.test(everything)) return { table, issues: [] };
  const issues: Issue[] = [];
  let cleaned = table;
  for (const cleaning of cleanings) {
    if (!cleaning.suspects.test(everything)) continue;
    const result = applyCleaning(cleaned, cleaning);
    cleaned = result.table;
    issues.push(...result.issues);
  }
  return { table: cleaned, issues: lookAlikes.test(everything) ? [...issues, ...nameLookAlikes(cleaned)] : issues };
}

function applyCleaning(table: TextTable, cleaning: Cleaning): { readonly table: TextTable; readonly issues: readonly Issue[] } {
  const touched = new Touched();
  const columns = table.columns.map((column) => cleaning.clean(column));
  const rows = table.rows.map((record) => {
    if (!record.cells.some((cell) => cleaning.suspects.test(cell))) return record;
    const cells = record.cells.map((cell, index) => {
      const text = cleaning.suspects.test(cell) ? cleaning.clean(cell) : cell;
      if (text !== cell) touched.add(record.row, columns[index] ?? "", cell);
      return text;
    });
    return { row: record.row, cells };
  });
  const issue = touched.describe(table, cleaning);
  const headerChanged = columns.some((column, index) => column !== table.columns[index]);
  const header = report("notice", cleaning.code, `In den Spaltennamen: ${cleaning.sentence}`, {
    place: placeOf(table, {}),
    value: columns,
  });
  return { table: { ...table, columns, rows }, issues: [...(issue === null ? [] : [issue]), ...(headerChanged ? [header] : [])] };
}

/** Rows, columns and values that a cleaning changed. */
class Touched {
  private readonly rows = new Set<number>();
  private readonly columns = new Set<string>();
  private readonly values: string[] = [];

  add(row: number, column: string, value: string): void {
    this.rows.add(row);
    this.columns.add(column);
    this.values.push(value);
  }

  describe(table: TextTable, cleaning: Pick<Cleaning, "code" | "sentence" | "showsValue">): Issue | null {
    if (this.rows.size === 0) return null;
    const found = cleaning.showsValue ? `Gefunden: ${quotedList(this.values)}. ` : "";
    return report("notice", cleaning.code, `${found}${cleaning.sentence}`, {
      place: placeOf(table, { row: [...this.rows], column: [...this.columns] }),
      value: this.values,
    });
  }
}

function nameLookAlikes(table: TextTable): readonly Issue[] {
  const touched = new Touched();
  for (const { row, cells } of table.rows) {
    cells.forEach((cell, index) => {
      if (lookAlikes.test(cell) && mixedScripts.test(cell)) touched.add(row, table.columns[index] ?? "", cell);
    });
  }
  const issue = touched.describe(table, {
    code: "text-mixed-scripts",
    sentence:
      "Lateinische Buchstaben stehen neben gleich aussehenden kyrillischen oder griechischen. Bitte neu eintippen, sonst passen Namen und Schlüssel nicht zusammen.",
    showsValue: true,
  });
  return issue === null ? [] : [issue];
}

function repairDoubleUtf8(text: string): string {
  const bytes = encodeWindows1252(text);
  return bytes === null ? text : (decodeUtf8(bytes) ?? text);
}

function placeOf(table: TextTable, rest: { readonly row?: readonly number[]; readonly column?: readonly string[] }): Issue["place"] {
  return { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }), ...rest };
}
