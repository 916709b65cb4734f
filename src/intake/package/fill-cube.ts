import { statusCodes } from "../../core/model/cell.ts";
import type { Area } from "../../core/model/area.ts";
import type { Issue } from "../../core/model/issue.ts";
import { cellReader, type CellReader } from "./cell-reader.ts";
import { emptyCube, statusCode, stridesOf, type Cube, type CubeAxes, type Strides } from "./count-cube.ts";
import { quotedRows } from "./join-report.ts";
import type { PlannedFile } from "./table-plan.ts";
import type { SelectedRow, Selection } from "./select-rows.ts";
import type { TableSettings } from "./definition.ts";

interface Context {
  readonly axes: CubeAxes;
  readonly settings: TableSettings;
  readonly areas: readonly Area[];
}

/** Writes every number of the selected rows to its place in the cube. Unreadable and contradicting cells become issues. */
export function fillCube(
  files: readonly PlannedFile[],
  selection: Selection,
  context: Context,
): { readonly values: Float64Array; readonly status: Uint8Array; readonly issues: readonly Issue[] } {
  const { axes } = context;
  const cube = emptyCube(axes);
  const filling = new Filling(files, selection, context, cube);
  const writers = files.map((file) => columnWriters(file, axes));
  selection.rows.forEach((row, record) => {
    const file = files[row.file];
    const cells = file?.table.rows[row.index]?.cells;
    if (file === undefined || cells === undefined) return;
    const base = baseOffset(file, cells, { row, axes, strides: filling.strides });
    for (const writer of writers[row.file] ?? []) {
      if (file.plan.carries[writer.measure]?.(cells) !== true) continue;
      filling.write(base + writer.offset, { text: cells[writer.column] ?? "", column: writer.column, record });
    }
  });
  return { values: cube.values, status: cube.status, issues: filling.issues() };
}

/** Position of a value column relative to the first cell of its row. */
function columnWriters({ plan }: PlannedFile, axes: CubeAxes): readonly { column: number; measure: number; offset: number }[] {
  const strides = stridesOf(axes);
  return plan.valueColumns.map(({ column, measure, year, values }) => {
    const inDimensions = values.reduce<number>((sum, value, index) => {
      if (value === null) return sum;
      return sum + (axes.dimensions[index]?.values.indexOf(value) ?? 0) * (strides.dimensions[index] ?? 0);
    }, 0);
    const inYears = year === null ? 0 : axes.years.indexOf(year) * strides.year;
    return { column, measure, offset: measure * strides.measure + inYears + inDimensions };
  });
}

function baseOffset(
  { plan }: PlannedFile,
  cells: readonly string[],
  { row, axes, strides }: { readonly row: SelectedRow; readonly axes: CubeAxes; readonly strides: Strides },
): number {
  let offset = row.area + (row.year === null ? 0 : axes.years.indexOf(row.year) * strides.year);
  plan.dimensionColumns.forEach((column, index) => {
    if (column === null) return;
    const value = (cells[column] ?? "").trim();
    offset += (axes.dimensions[index]?.values.indexOf(value) ?? 0) * (strides.dimensions[index] ?? 0);
  });
  return offset;
}

interface Written {
  readonly text: string;
  readonly column: number;
  readonly record: number;
}

/** Writes cells and remembers what went wrong, grouped so that one mistake is one message. */
class Filling {
  readonly strides: Strides;
  private readonly read: CellReader;
  private readonly unreadable = new Map<string, { readonly at: Written; readonly rows: Set<number> }>();
  private readonly twice = new Map<
    string,
    { readonly first: number; readonly second: Written; readonly conflict: boolean; cells: number }
  >();

  constructor(
    private readonly files: readonly PlannedFile[],
    private readonly selection: Selection,
    private readonly context: Context,
    private readonly cube: Cube,
  ) {
    this.strides = stridesOf(context.axes);
    this.read = cellReader(context.settings);
  }

  write(offset: number, written: Written): void {
    const code = this.read.status(written.text);
    if (code < 0) {
      this.noteUnreadable(written);
      return;
    }
    const value = code === okCode ? this.read.value(written.text) : 0;
    const before = this.cube.writer[offset] ?? 0;
    if (before > 0) {
      this.noteTwice(before - 1, written, this.cube.values[offset] !== value || this.cube.status[offset] !== code);
      return;
    }
    this.cube.values[offset] = value;
    this.cube.status[offset] = code;
    this.cube.writer[offset] = written.record + 1;
  }

  issues(): readonly Issue[] {
    return [...this.unreadable.values()]
      .map((entry) => this.unreadableIssue(entry))
      .concat([...this.twice.values()].map((entry) => this.twiceIssue(entry)));
  }

  private noteUnreadable(written: Written): void {
    const at = this.placeOf(written.record);
    const key = `${at.file}\n${written.column}\n${written.text}`;
    const entry = this.unreadable.get(key) ?? { at: written, rows: new Set<number>() };
    entry.rows.add(at.row);
    this.unreadable.set(key, entry);
  }

  private noteTwice(first: number, second: Written, conflict: boolean): void {
    const key = `${first} ${second.record} ${conflict ? "!" : "="}`;
    const entry = this.twice.get(key) ?? { first, second, conflict, cells: 0 };
    entry.cells += 1;
    this.twice.set(key, entry);
  }

  private unreadableIssue({ at, rows }: { readonly at: Written; readonly rows: ReadonlySet<number> }): Issue {
    const place = this.placeOf(at.record);
    const column = place.columns[at.column] ?? "";
    const all = [...rows];
    return {
      code: "number-unreadable",
      severity: "error",
      message: `${place.file}, Zeile ${quotedRows(all)}, Spalte "${column}": Zahl erwartet, "${at.text}" gefunden. Zelle berichtigen oder das Zeichen in atlas.yaml unter „zeichen“ eintragen.`,
      place: {
        file: place.file,
        row: all.length === 1 ? place.row : all,
        column,
        ...(place.sheet === undefined ? {} : { sheet: place.sheet }),
      },
      value: at.text,
    };
  }

  private twiceIssue(entry: {
    readonly first: number;
    readonly second: Written;
    readonly conflict: boolean;
    readonly cells: number;
  }): Issue {
    const first = this.placeOf(entry.first);
    const second = this.placeOf(entry.second.record);
    const column = second.columns[entry.second.column] ?? "";
    const other = this.files[this.selection.rows[entry.first]?.file ?? 0]?.table.rows[this.selection.rows[entry.first]?.index ?? 0];
    const values = [other?.cells[entry.second.column] ?? "", entry.second.text];
    const area = this.context.areas[this.selection.rows[entry.second.record]?.area ?? 0];
    const same = first.file === second.file ? `Zeile ${first.row}` : `${first.file}, Zeile ${first.row}`;
    const where = `${second.file}, Zeile ${second.row}, Spalte "${column}"`;
    const found = entry.conflict
      ? `"${values[1] ?? ""}" gefunden, aber ${same} nennt für dasselbe Gebiet „${area?.name ?? ""}“ (${area?.id ?? ""}) "${values[0] ?? ""}". Eine der Zeilen entfernen oder ein Merkmal oder „nur“ ergänzen.`
      : `dieselben Angaben für „${area?.name ?? ""}“ (${area?.id ?? ""}) wie in ${same} gefunden. Sie wurden einmal verwendet.`;
    return {
      code: entry.conflict ? "duplicate-conflicting" : "duplicate-identical",
      severity: entry.conflict ? "error" : "notice",
      message: `${where}: ein Wert je Gebiet, Jahr und Merkmal erwartet, ${found}`,
      place: { file: second.file, row: [first.row, second.row], column, key: area?.id ?? "" },
      value: values,
      facts: { cells: entry.cells },
    };
  }

  private placeOf(record: number): { file: string; sheet: string | undefined; row: number; columns: readonly string[] } {
    const selected = this.selection.rows[record];
    const table = this.files[selected?.file ?? 0]?.table;
    return {
      file: table?.file ?? "",
      sheet: table?.sheet,
      row: table?.rows[selected?.index ?? 0]?.row ?? 0,
      columns: table?.columns ?? [],
    };
  }
}

const okCode = statusCode(statusCodes[0]);
