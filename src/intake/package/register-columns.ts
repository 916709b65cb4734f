// SPDX-License-Identifier: EUPL-1.2
import type { AtlasLevel } from "../../core/model/atlas.ts";
import type { AreaLevelId } from "../../core/model/ids.ts";
import type { Issue } from "../../core/model/issue.ts";
import type { TextTable } from "../reading.ts";
import { quotedList, report } from "../report-issue.ts";

/** Column → names under which it is found; the first one is used in messages. Case, blanks, hyphens and underscores do not count. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** One row of a register by column. */
export interface RegisterRow<Column extends string> {
  readonly row: number;
  /** Trimmed cell; "" where the table has no such column. */
  readonly text: (column: Column) => string;
  /** Entries of a cell that lists several, separated by "|", ";" or ",". */
  readonly entries: (column: Column) => readonly string[];
  /** Name of the column as the file writes it. */
  readonly header: (column: Column) => string;
  /** Key of its area from the first filled of the columns with keys; `level` if the column is named after one. "" if all are empty. */
  readonly area: { readonly key: string; readonly header: string; readonly level: AreaLevelId | null };
}

export interface RegisterTable<Column extends string> {
  readonly file: string;
  readonly rows: readonly RegisterRow<Column>[];
  readonly hasColumn: (column: Column) => boolean;
  readonly hasArea: boolean;
  /** Columns named twice, and columns that mean nothing here: what stands in them is not published, so a notice names them. */
  readonly issues: readonly Issue[];
}

const areaNames = ["gebiet", "gebietsschlüssel", "gebietsschluessel", "schlüssel", "schluessel", "area"];

/** Finds the columns of a register by their names; a column named like a level ("quartier") holds keys of its areas. */
export function registerTable<Column extends string>(
  table: TextTable,
  names: ColumnNames<Column>,
  levels: readonly AtlasLevel[],
): RegisterTable<Column> {
  const headers = table.columns.map(plain);
  const found = new Map<string, number>();
  const issues: Issue[] = [];
  for (const [column, known] of Object.entries<readonly string[]>(names)) {
    const positions = headers.flatMap((header, index) => (known.some((name) => plain(name) === header) ? [index] : []));
    const [first] = positions;
    if (first !== undefined) found.set(column, first);
    if (positions.length > 1) issues.push(severalColumns(table, positions));
  }
  const areas = areaColumns(headers, levels);
  const used = new Set([...found.values(), ...areas.map(({ index }) => index)]);
  const unknown = unknownColumns(table, used);
  const index = (column: Column): number => found.get(column) ?? -1;
  const header = (column: Column): string => table.columns[index(column)] ?? names[column][0] ?? column;
  const none = { index: -1, level: null };
  const rows = table.rows.map(({ row, cells }): RegisterRow<Column> => {
    const text = (column: Column): string => (cells[index(column)] ?? "").trim();
    const cell = (at: number): string => (cells[at] ?? "").trim();
    const area = areas.find((candidate) => cell(candidate.index) !== "") ?? areas[0] ?? none;
    return {
      row,
      text,
      entries: (column) => split(text(column)),
      header,
      area: { key: cell(area.index), header: table.columns[area.index] ?? "gebiet", level: area.level },
    };
  });
  return {
    file: table.file,
    rows,
    hasColumn: (column) => found.has(column),
    hasArea: areas.length > 0,
    issues: unknown === null ? issues : [...issues, unknown],
  };
}

/** Error for a column without which a register cannot be read. */
export function columnMissing(table: TextTable, name: string, alternative = ""): Issue {
  const sentence = `eine Spalte „${name}“${alternative} erwartet, gefunden ${quotedList(table.columns)}. Die Spalte ergänzen oder umbenennen.`;
  return report("error", "register-column-missing", sentence, {
    place: { file: table.file, column: name },
    facts: { columns: table.columns },
  });
}

/** Columns with keys of areas: "gebiet" of any level, or named like a level, the finest first. */
function areaColumns(
  headers: readonly string[],
  levels: readonly AtlasLevel[],
): readonly { readonly index: number; readonly level: AreaLevelId | null }[] {
  const any = headers.flatMap((header, index) => (areaNames.includes(header) ? [{ index, level: null }] : []));
  const ofLevels = levels.toReversed().flatMap(({ level }) => {
    const index = headers.indexOf(plain(level.id));
    return index < 0 ? [] : [{ index, level: level.id }];
  });
  return [...any, ...ofLevels];
}

function split(text: string): readonly string[] {
  const entries = text.split(/[|;,]/u).map((entry) => entry.trim());
  return [...new Set(entries)].filter((entry) => entry !== "");
}

function unknownColumns({ file, columns }: TextTable, used: ReadonlySet<number>): Issue | null {
  const column = columns.filter((header, index) => header.trim() !== "" && !used.has(index));
  if (column.length === 0) return null;
  const sentence = "Diese Angaben kennt der Atlas in diesem Register nicht; sie werden nicht veröffentlicht.";
  return report("notice", "register-column-unknown", sentence, { place: { file, column } });
}

function severalColumns({ file, columns }: TextTable, positions: readonly number[]): Issue {
  const column = positions.map((position) => columns[position] ?? "");
  const sentence = `eine dieser Spalten erwartet, ${positions.length} gefunden: sie bedeuten dasselbe. Gelesen wird ${quotedList(column.slice(0, 1))}; die übrigen umbenennen oder löschen.`;
  return report("warning", "register-column-ambiguous", sentence, { place: { file, column }, value: column });
}

function plain(header: string): string {
  return header
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, "_");
}
