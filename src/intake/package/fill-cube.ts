// SPDX-License-Identifier: EUPL-1.2
import { statusCodes, type Status } from "../../core/model/cell.ts";
import type { Area } from "../../core/model/area.ts";
import type { Issue, Place } from "../../core/model/issue.ts";
import { plainInteger } from "../number-format.ts";
import { interpretNumbers, type NumberOptions } from "../numbers.ts";
import { quote, report } from "../report-issue.ts";
import { emptyCube, stridesOf, type Cube, type CubeAxes, type Strides } from "./count-cube.ts";
import type { TableSettings } from "./definition.ts";
import { gatherIssues } from "./gather-issues.ts";
import type { SelectedRow, Selection } from "./select-rows.ts";
import type { PlannedFile, ValueColumn } from "./table-plan.ts";

interface Context {
  readonly axes: CubeAxes;
  readonly settings: TableSettings;
  readonly areas: readonly Area[];
}

/** A selected row with the position of its first cell in the cube. */
interface Row extends SelectedRow {
  readonly record: number;
  readonly base: number;
  readonly cells: readonly string[];
  readonly place: { readonly file: string; readonly row: number };
}

/** Writes every number of the selected rows to its place in the cube. Unreadable and contradicting cells become errors. */
export function fillCube(
  files: readonly PlannedFile[],
  selection: Selection,
  context: Context,
): { readonly values: Float64Array; readonly status: Uint8Array; readonly issues: readonly Issue[] } {
  const cube = emptyCube(context.axes);
  const strides = stridesOf(context.axes);
  const rows = selection.rows.map((row, record) => locateRow(files, row, { record, axes: context.axes, strides }));
  const writing = new Writing(cube, rows, context);
  const numberIssues = files.flatMap((file, index) => {
    const own = rows.filter((row) => row.file === index);
    return file.plan.carries.flatMap((carries, measure) => {
      const columns = file.plan.valueColumns.filter((column) => column.measure === measure);
      const carrying = own.filter((row) => carries(row.cells));
      return fillMeasure(file, { rows: carrying, columns }, { writing, strides, context });
    });
  });
  return { values: cube.values, status: cube.status, issues: [...gatherIssues(numberIssues), ...writing.issues()] };
}

/** All columns of one measure: bare whole numbers at once, everything else column by column. */
function fillMeasure(
  file: PlannedFile,
  { rows, columns }: { readonly rows: readonly Row[]; readonly columns: readonly ValueColumn[] },
  { writing, strides, context }: { readonly writing: Writing; readonly strides: Strides; readonly context: Context },
): readonly Issue[] {
  const plain = plainNumbers(
    rows,
    columns.map(({ column }) => column),
  );
  return columns.flatMap((column, index) => {
    const values = plain[index] ?? null;
    const reading =
      values === null ? readColumn(file, column.column, { rows, settings: context.settings }) : { values, status: null, issues: [] };
    writing.write(rows, reading, {
      header: file.table.columns[column.column] ?? "",
      offset: offsetOf(column, context.axes, strides),
    });
    return reading.issues;
  });
}

/**
 * Numbers of the columns that hold nothing but bare whole numbers, which most do; `null` for the others. Goes row by row,
 * because a row lies together in memory and a table of single ages has a million cells.
 */
function plainNumbers(rows: readonly Row[], columns: readonly number[]): readonly (Float64Array | null)[] {
  const numbers: (Float64Array | null)[] = columns.map(() => new Float64Array(rows.length));
  rows.forEach(({ cells }, row) => {
    for (let index = 0; index < columns.length; index += 1) {
      const column = numbers[index];
      if (column === null || column === undefined) continue;
      const value = plainInteger(cells[columns[index] ?? -1] ?? "");
      if (value < 0) numbers[index] = null;
      else column[row] = value;
    }
  });
  return numbers;
}

function locateRow(
  files: readonly PlannedFile[],
  row: SelectedRow,
  at: { readonly record: number; readonly axes: CubeAxes; readonly strides: Strides },
): Row {
  const file = files[row.file];
  const received = file?.table.rows[row.index];
  const cells = received?.cells ?? [];
  const inYears = row.year === null ? 0 : at.axes.years.indexOf(row.year) * at.strides.year;
  const inDimensions = (file?.plan.dimensionColumns ?? []).reduce<number>((sum, column, index) => {
    if (column === null) return sum;
    const value = (cells[column] ?? "").trim();
    return sum + (at.axes.dimensions[index]?.values.indexOf(value) ?? 0) * (at.strides.dimensions[index] ?? 0);
  }, 0);
  const place = { file: file?.table.file ?? "", row: received?.row ?? 0 };
  return { ...row, record: at.record, base: row.area + inYears + inDimensions, cells, place };
}

/** Distance of the cells of a value column from the first cells of their rows. */
function offsetOf({ measure, year, values }: ValueColumn, axes: CubeAxes, strides: Strides): number {
  const inYears = year === null ? 0 : axes.years.indexOf(year) * strides.year;
  return values.reduce<number>(
    (sum, value, index) => {
      if (value === null) return sum;
      return sum + (axes.dimensions[index]?.values.indexOf(value) ?? 0) * (strides.dimensions[index] ?? 0);
    },
    measure * strides.measure + inYears,
  );
}

const meanings: Readonly<Record<NonNullable<NonNullable<TableSettings["zeichen"]>[string]>, Status | "zero">> = {
  geheim: "suppressed",
  unsicher: "unreliable",
  sinnlos: "notApplicable",
  folgt: "pending",
  fehlt: "missing",
  null: "zero",
};

const formats: Readonly<Record<NonNullable<TableSettings["zahlen"]>, NonNullable<NumberOptions["format"]>>> = {
  deutsch: "german",
  englisch: "english",
  automatisch: "automatic",
};

interface ColumnReading {
  readonly values: Float64Array;
  /** `null`: all are `ok`. */
  readonly status: Uint8Array | null;
  readonly issues: readonly Issue[];
}

/** An unreadable number stops the build: the rest of the table would look complete without it. */
function readColumn(
  { table }: PlannedFile,
  column: number,
  { rows, settings }: { readonly rows: readonly Row[]; readonly settings: TableSettings },
): ColumnReading {
  const signs = Object.entries(settings.zeichen ?? {}).map(([sign, meaning]) => [sign.trim(), meanings[meaning ?? "null"]] as const);
  const place: Place = {
    file: table.file,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    column: table.columns[column] ?? "",
  };
  // Numbers of a JSON file are already numbers; the reader wrote them in the German notation.
  const usual = settings.json === undefined ? "automatisch" : "deutsch";
  const reading = interpretNumbers(
    rows.map(({ place: { row }, cells }) => ({ row, text: cells[column] ?? "" })),
    { format: formats[settings.zahlen ?? usual], signs: Object.fromEntries(signs), place },
  );
  const issues = reading.issues.map((issue) => (issue.code === "number-unreadable" ? { ...issue, severity: "error" as const } : issue));
  return {
    values: Float64Array.from(reading.cells, (cell) => cell.value ?? 0),
    status: Uint8Array.from(reading.cells, (cell) => statusCodes.indexOf(cell.status)),
    issues,
  };
}

interface Twice {
  readonly first: Row;
  readonly second: Row;
  readonly header: string;
  /** The value that was there and the one that came second. */
  readonly values: readonly [string, string];
  readonly isConflict: boolean;
}

/** Writes cells and remembers those that were written before, one note for each pair of rows. */
class Writing {
  private readonly twice = new Map<string, Twice>();

  constructor(
    private readonly cube: Cube,
    private readonly rows: readonly Row[],
    private readonly context: Context,
  ) {}

  write(rows: readonly Row[], reading: ColumnReading, column: { readonly header: string; readonly offset: number }): void {
    const { values, status, writer } = this.cube;
    rows.forEach((row, index) => {
      const at = row.base + column.offset;
      const value = reading.values[index] ?? 0;
      const code = reading.status?.[index] ?? okCode;
      const before = writer[at] ?? 0;
      if (before > 0) {
        const earlier = { value: values[at] ?? 0, code: status[at] ?? okCode };
        const isConflict = earlier.value !== value || earlier.code !== code;
        this.note(before - 1, row, { header: column.header, isConflict, values: [shown(earlier.value, earlier.code), shown(value, code)] });
        return;
      }
      values[at] = value;
      status[at] = code;
      writer[at] = row.record + 1;
    });
  }

  issues(): readonly Issue[] {
    return [...this.twice.values()].map((twice) => this.describe(twice));
  }

  private note(record: number, second: Row, found: Pick<Twice, "header" | "isConflict" | "values">): void {
    const first = this.rows[record];
    const key = `${record} ${second.record} ${found.isConflict ? "!" : "="}`;
    if (first !== undefined && !this.twice.has(key)) this.twice.set(key, { first, second, ...found });
  }

  private describe({ first, second, header, values, isConflict }: Twice): Issue {
    const area = this.context.areas[second.area];
    const sameFile = first.place.file === second.place.file;
    const other = sameFile ? `Zeile ${first.place.row}` : `${first.place.file}, Zeile ${first.place.row}`;
    const place: Place = { ...second.place, column: header };
    const whose = `für „${area?.name ?? ""}“ (${area?.id ?? ""})`;
    const facts = { area: area?.id, firstRow: first.place.row, firstFile: first.place.file };
    if (!isConflict) {
      const sentence = `eine Zeile je Gebiet, Jahr und Merkmal erwartet, dieselben Angaben ${whose} wie in ${other} gefunden. Sie wurden einmal verwendet.`;
      return report("notice", "duplicate-identical", sentence, { place, value: values, facts });
    }
    const sentence = `ein Wert je Gebiet, Jahr und Merkmal erwartet, ${quote(values[1])} gefunden, aber ${other} nennt ${whose} ${quote(values[0])}. Eine der Zeilen entfernen oder in atlas.yaml „nur“ oder ein Merkmal ergänzen.`;
    return report("error", "duplicate-conflicting", sentence, { place, value: values, facts });
  }
}

const okCode = statusCodes.indexOf("ok");

function shown(value: number, code: number): string {
  const status = statusCodes[code];
  return status === "ok" || status === "unreliable" ? String(value) : (status ?? "");
}
