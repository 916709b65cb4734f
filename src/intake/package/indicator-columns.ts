// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../../core/formula/nearest-name.ts";
import type { Localised } from "../../core/model/ids.ts";
import type { Issue } from "../../core/model/issue.ts";
import type { TextTable } from "../reading.ts";
import { quote, report } from "../report-issue.ts";

/** Columns of `indikatoren.csv` by their German name, with the English ones beside them. */
export const indicatorColumns = {
  id: [],
  thema: ["theme"],
  name_de: [],
  name_en: [],
  kurz_de: ["short_de"],
  kurz_en: ["short_en"],
  art: ["kind"],
  zaehler: ["zähler", "numerator"],
  nenner: ["denominator"],
  faktor: ["scale"],
  einheit_de: ["unit_de"],
  einheit_en: ["unit_en"],
  stellen: ["decimals"],
  richtung: ["direction"],
  zaehler_de: ["zähler_de", "numerator_de"],
  zaehler_en: ["zähler_en", "numerator_en"],
  nenner_de: ["denominator_de"],
  nenner_en: ["denominator_en"],
  satz_de: ["sentence_de"],
  satz_en: ["sentence_en"],
  gebietssatz_de: ["area_sentence_de"],
  gebietssatz_en: ["area_sentence_en"],
  definition_de: [],
  definition_en: [],
  quelle_de: ["source_de"],
  quelle_en: ["source_en"],
  hinweis_de: ["caveats_de"],
  hinweis_en: ["caveats_en"],
  stichtag: ["reference_date"],
  feinste_ebene: ["finest_level"],
  klassen: ["classes"],
  bruch: ["break"],
  bruch_en: ["break_en"],
} as const satisfies Record<string, readonly string[]>;

export type IndicatorColumn = keyof typeof indicatorColumns;
const required: readonly IndicatorColumn[] = ["id", "thema", "name_de", "art", "zaehler"];

/** One row with its cells by column name; absent columns are empty. */
export interface IndicatorRow {
  readonly file: string;
  readonly row: number;
  /** Trimmed text of a cell. */
  readonly text: (column: IndicatorColumn) => string;
  /** Header as it stands in the file, for messages. */
  readonly header: (column: IndicatorColumn) => string;
  /** German and English text of a pair of columns, e.g. `name`. */
  readonly localised: (name: LocalisedColumn) => Localised;
}

type LocalisedColumn = { [K in IndicatorColumn]: K extends `${infer Name}_de` ? Name : never }[IndicatorColumn];

/** Finds the columns of `indikatoren.csv` in any order and in both languages; unknown columns are named. */
export function indicatorRows(table: TextTable): { readonly rows: readonly IndicatorRow[]; readonly issues: readonly Issue[] } {
  const names = new Map<string, IndicatorColumn>();
  for (const column of columnNames()) {
    for (const name of [column, ...indicatorColumns[column]]) names.set(name, column);
  }
  const positions = new Map<IndicatorColumn, number>();
  const issues: Issue[] = [];
  table.columns.forEach((header, index) => {
    const column = names.get(header.trim().toLowerCase());
    if (column === undefined) issues.push(unknownColumn(table.file, header, [...names.keys()]));
    else if (positions.has(column)) issues.push(columnTwice(table.file, header, table.columns[positions.get(column) ?? 0] ?? ""));
    else positions.set(column, index);
  });
  for (const column of required) {
    if (!positions.has(column)) issues.push(columnMissing(table.file, column));
  }
  const rows = table.rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ row, cells }): IndicatorRow => {
      const text = (column: IndicatorColumn): string => (cells[positions.get(column) ?? -1] ?? "").trim();
      return {
        file: table.file,
        row,
        text,
        header: (column) => table.columns[positions.get(column) ?? -1] ?? column,
        localised: (name) => {
          const en = text(`${name}_en`);
          return en === "" ? { de: text(`${name}_de`) } : { de: text(`${name}_de`), en };
        },
      };
    });
  return { rows, issues };
}

function columnNames(): readonly IndicatorColumn[] {
  const isColumn = (name: string): name is IndicatorColumn => Object.hasOwn(indicatorColumns, name);
  return Object.keys(indicatorColumns).filter(isColumn);
}

function unknownColumn(file: string, header: string, known: readonly string[]): Issue {
  const near = nearestName(header.trim().toLowerCase(), known);
  const advice = near === null ? "Spalte entfernen oder umbenennen, siehe docs/quellpaket.md." : `Meinten Sie „${near}“?`;
  return report(
    "warning",
    "column-unknown",
    `eine bekannte Spalte erwartet, ${quote(header)} gefunden. ${advice} Sie wurde nicht gelesen.`,
    {
      place: { file, row: 1, column: header },
      value: header,
      facts: { suggestion: near },
    },
  );
}

function columnTwice(file: string, header: string, first: string): Issue {
  return report(
    "error",
    "column-twice",
    `jede Angabe einmal erwartet, dieselbe wie in Spalte ${quote(first)} gefunden. Eine der Spalten entfernen.`,
    {
      place: { file, row: 1, column: header },
      value: header,
    },
  );
}

function columnMissing(file: string, column: IndicatorColumn): Issue {
  return report("error", "column-missing", `die Spalte „${column}“ erwartet, nicht gefunden. Spalte ergänzen, siehe docs/quellpaket.md.`, {
    place: { file, row: 1, column },
    value: column,
  });
}
