// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../../core/model/issue.ts";
import type { TextTable } from "../reading.ts";
import { findColumn } from "./find-column.ts";
import type { TableSettings } from "./definition.ts";

/** One column of numbers. `year` and `values` come from its header; `null` where a row says it. */
export interface ValueColumn {
  readonly column: number;
  readonly measure: number;
  readonly year: number | null;
  /** Value per dimension, in the order of the dimensions. */
  readonly values: readonly (string | null)[];
}

type Cells = readonly string[];

/** Where everything is in one file: columns by position, conditions ready to ask. */
export interface TablePlan {
  /** Column with key or name of the area, or the fixed text that stands for it. */
  readonly area: number | string;
  /** Column with the year, or the year of the whole file; `null` if the headers say it. */
  readonly year: { readonly column: number } | { readonly fixed: number } | null;
  /** Column per dimension; `null` where headers say the value. */
  readonly dimensionColumns: readonly (number | null)[];
  readonly valueColumns: readonly ValueColumn[];
  /** Whether a row belongs to the table at all (`nur`). */
  readonly keeps: (cells: Cells) => boolean;
  /** Whether a row carries measure i (`wenn`). */
  readonly carries: readonly ((cells: Cells) => boolean)[];
}

/** One received file with the places of everything that the mapping names. */
export interface PlannedFile {
  readonly table: TextTable;
  readonly plan: TablePlan;
}

/** Finds everything that the mapping names in the columns of one file, or says what is not there. */
export function planTable(
  table: TextTable,
  settings: TableSettings,
): { readonly plan: TablePlan | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const column = (name: string, purpose: string): number => {
    const found = findColumn(table, name, purpose);
    if (found.issue !== null) issues.push(found.issue);
    return found.index;
  };
  const condition = (wanted: Readonly<Record<string, string | readonly string[]>> | undefined, purpose: string) => {
    const tests = Object.entries(wanted ?? {}).map(([name, values]) => ({
      at: column(name, purpose),
      values: new Set(typeof values === "string" ? [values.trim()] : values.map((value) => value.trim())),
    }));
    return (cells: Cells) => tests.every((test) => test.values.has((cells[test.at] ?? "").trim()));
  };
  const plan: TablePlan = {
    area: settings.gebiet.wert ?? column(settings.gebiet.spalte ?? "", "Gebiet"),
    year: planYear(table, settings, { column, issues }),
    dimensionColumns: Object.entries(settings.merkmale ?? {}).map(([id, { spalte }]) =>
      spalte === undefined ? null : column(spalte, `Merkmal ${id}`),
    ),
    keeps: condition(settings.nur, "nur"),
    carries: Object.entries(settings.groessen).map(([id, { wenn }]) => condition(wenn, `Größe ${id}`)),
    valueColumns: planValues(table, settings, column),
  };
  if (plan.valueColumns.length === 0) issues.push(noHeaders(table, settings));
  return { plan: issues.length === 0 ? plan : null, issues };
}

function planYear(
  table: TextTable,
  { jahr }: TableSettings,
  tools: { readonly column: (name: string, purpose: string) => number; readonly issues: Issue[] },
): TablePlan["year"] {
  if (jahr.spalte !== undefined) return { column: tools.column(jahr.spalte, "Jahr") };
  if (jahr.wert !== undefined) return { fixed: jahr.wert };
  if (jahr.dateiname === undefined) return null;
  const year = Number(new RegExp(jahr.dateiname, "u").exec(table.file)?.[1] ?? Number.NaN);
  if (Number.isInteger(year)) return { fixed: year };
  tools.issues.push({
    code: "year-not-in-file-name",
    severity: "error",
    message: `${table.file}: Jahr im Dateinamen nach dem Muster "${jahr.dateiname}" erwartet, nicht gefunden. Muster oder Dateiname ändern.`,
    place: { file: table.file },
    value: table.file,
  });
  return null;
}

function planValues(table: TextTable, settings: TableSettings, column: (name: string, purpose: string) => number): readonly ValueColumn[] {
  const dimensions = Object.values(settings.merkmale ?? {});
  const byHeader = settings.jahr.kopf !== undefined || dimensions.some((dimension) => dimension.kopf !== undefined);
  return Object.entries(settings.groessen).flatMap(([id, { spalte }], measure) => {
    if (!byHeader) return [{ column: column(spalte ?? "", `Größe ${id}`), measure, year: null, values: dimensions.map(() => null) }];
    return table.columns.flatMap((header, index) => {
      const year = settings.jahr.kopf === undefined ? "" : captured(settings.jahr.kopf, header);
      const values = dimensions.map(({ kopf }) => (kopf === undefined ? "" : captured(kopf, header)));
      if (year === null || values.includes(null)) return [];
      const fromHeader = values.map((value, i) => (dimensions[i]?.kopf === undefined ? null : value));
      return [{ column: index, measure, year: year === "" ? null : Number(year), values: fromHeader }];
    });
  });
}

function captured(pattern: string, header: string): string | null {
  return new RegExp(pattern, "u").exec(header.trim())?.[1] ?? null;
}

function noHeaders(table: TextTable, settings: TableSettings): Issue {
  const patterns = [settings.jahr.kopf, ...Object.values(settings.merkmale ?? {}).map((dimension) => dimension.kopf)];
  const pattern = patterns.filter((text) => text !== undefined).join(" und ");
  return {
    code: "no-column-fits",
    severity: "error",
    message: `${table.file}: Spalten nach dem Muster "${pattern}" erwartet, keine gefunden. Vorhandene Spalten: ${table.columns.slice(0, 12).join(", ")}. Muster in atlas.yaml ändern.`,
    place: { file: table.file, column: [...table.columns] },
    value: pattern,
  };
}
