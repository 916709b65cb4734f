// SPDX-License-Identifier: EUPL-1.2
import type { Issue, Place } from "../core/model/issue.ts";
import type { RawRecord } from "./delimited-text.ts";
import type { TableReading, TextTable } from "./reading.ts";
import { quote, quotedList, report } from "./report-issue.ts";

export interface LayoutOptions {
  readonly file: string;
  readonly sheet?: string;
  readonly keyColumn?: string;
  /** Format without fixed fields per line (workbooks): shorter rows are complete. */
  readonly hasGrid?: boolean;
  /** The file does not end with a line end: its last record may be cut off. */
  readonly mayBeCut?: boolean;
}

/** `columnIndexes`: 0-based position of every column in the records. */
export interface LaidOutTable extends TableReading {
  readonly columnIndexes: readonly number[];
}

const mostColumns = 2000;
const deepestHeader = 60;
/** Rows that tell how full a row of the table usually is. */
const typicalRows = 2000;

/**
 * Finds header and data in the records of a file: title lines above, footnotes below, headers over two rows, empty columns and rows.
 * Records with the wrong number of fields are refused one by one; nothing is shifted, nothing is left out in silence.
 */
export function layoutTable(records: readonly RawRecord[], options: LayoutOptions): LaidOutTable {
  const filled = records.filter(({ cells }) => countFilled(cells) > 0);
  if (filled.length === 0)
    return refuse("table-empty", "Die Datei ist leer: Es steht keine Tabelle darin. Bitte erneut ausgeben.", options);
  const header = findHeader(filled, options);
  if (header.names.length > mostColumns) return refuseWide(header.names.length, options);
  const body = filled.slice(header.next);
  const notes = countTrailingNotes(body, header.names.length);
  const data = body.slice(0, body.length - notes);
  const cut = options.mayBeCut === true ? findCut(data, body, header.width) : null;
  if (cut !== null) return refuseCut(cut, header.width, options);
  if (data.length === 0)
    return refuse("table-no-rows", "Unter der Kopfzeile stehen 0 Zeilen mit Daten. Bitte die vollständige Tabelle ausgeben.", options, {
      rowsFound: 0,
    });
  return assemble(data, header, { ...options, skipped: skippedRows(records, header, data), issues: header.issues });
}

interface Header {
  readonly names: readonly string[];
  /** Fields that a record must have: those of the header row, empty ones included. */
  readonly width: number;
  /** Physical rows of the header. */
  readonly rows: readonly number[];
  /** Index of the first record after it, among the filled ones. */
  readonly next: number;
  readonly issues: readonly Issue[];
}

/** The first row that is about as full as the rows of the table, or the one that holds the key column. */
function findHeader(filled: readonly RawRecord[], options: LayoutOptions): Header {
  const widths = filled
    .slice(0, typicalRows)
    .map(({ cells }) => countFilled(cells))
    .sort((a, b) => a - b);
  const typical = widths[Math.floor(widths.length / 2)] ?? 1;
  const candidates = filled.slice(0, deepestHeader);
  const byKey =
    options.keyColumn === undefined
      ? -1
      : candidates.findIndex(({ cells }) => cells.some((cell) => headerName(cell) === options.keyColumn));
  const byWidth = candidates.findIndex(({ cells }) => countFilled(cells) >= Math.max(typical === 1 ? 1 : 2, typical * 0.6));
  const index = byKey >= 0 ? byKey : Math.max(byWidth, 0);
  const [upper, lower] = headerPair(filled, index);
  const top = filled[upper];
  if (top === undefined) return { names: [], width: 0, rows: [], next: filled.length, issues: [] };
  const bottom = lower === upper ? undefined : filled[lower];
  const names = trimEmptyEnd(bottom === undefined ? top.cells.map(headerName) : joinHeaders(top.cells, bottom.cells));
  const issues = bottom === undefined ? [] : [twoRows(top.row, bottom.row, names, options)];
  const width = Math.max(top.cells.length, bottom?.cells.length ?? 0);
  return { names, width, rows: bottom === undefined ? [top.row] : [top.row, bottom.row], next: lower + 1, issues };
}

/** Two rows form one header if each fills the gaps of the other. */
function headerPair(filled: readonly RawRecord[], index: number): readonly [number, number] {
  const own = filled[index]?.cells ?? [];
  const below = filled[index + 1]?.cells;
  if (below !== undefined && fillsGaps(own, below)) return [index, index + 1];
  const above = index > 0 ? filled[index - 1]?.cells : undefined;
  return above !== undefined && countFilled(above) > 1 && fillsGaps(above, own) ? [index - 1, index] : [index, index];
}

function fillsGaps(upper: readonly string[], lower: readonly string[]): boolean {
  const width = Math.max(upper.length, lower.length);
  let spans = 0;
  for (let column = 0; column < width; column++) {
    const top = headerName(upper[column] ?? "");
    const bottom = headerName(lower[column] ?? "");
    if (top === "" && bottom !== "") spans++;
    if (top !== "" && bottom !== "" && /^\d+$/.test(top)) return false;
  }
  return spans > 0 && headerName(lower[0] ?? "") === "" && headerName(upper[0] ?? "") !== "";
}

function joinHeaders(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const names: string[] = [];
  let carried = "";
  for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
    const top = headerName(upper[column] ?? "");
    const bottom = headerName(lower[column] ?? "");
    carried = top === "" ? carried : top;
    names.push(bottom === "" ? top : `${carried} ${bottom}`.trim());
  }
  return names;
}

/** Column name as people see it: no line ends, no invisible characters, single blanks. */
export function headerName(cell: string): string {
  return cell
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Footnotes and sources below the data: rows with a single text that is no key, empty rows between them. */
function countTrailingNotes(body: readonly RawRecord[], width: number): number {
  if (width < 2) return 0;
  let count = 0;
  while (count < body.length && isNote(body[body.length - 1 - count]?.cells ?? [])) count++;
  return count;
}

function isNote(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [text = ""] = texts;
  if (texts.length !== 1) return false;
  return /\s/.test(text) || text.length > 20 || /^[©*¹²³(_–-]|^\d+\)|^(Quelle|Stand|Hinweis|Anmerkung)/i.test(text);
}

function findCut(data: readonly RawRecord[], body: readonly RawRecord[], width: number): RawRecord | null {
  const last = body.at(-1);
  if (last === undefined || last !== data.at(-1) || last.cells.length >= width) return null;
  return last;
}

function skippedRows(records: readonly RawRecord[], header: Header, data: readonly RawRecord[]): readonly number[] {
  const firstHeaderRow = header.rows[0] ?? 1;
  const lastDataRow = data.at(-1)?.row ?? 0;
  const above = records.filter(({ row }) => row < firstHeaderRow);
  const below = records.filter(({ row }) => row > lastDataRow);
  return [above, below].filter((part) => part.some(({ cells }) => countFilled(cells) > 0)).flatMap((part) => part.map(({ row }) => row));
}

interface Assembly extends LayoutOptions {
  readonly skipped: readonly number[];
  readonly issues: readonly Issue[];
}

function assemble(data: readonly RawRecord[], header: Header, options: Assembly): LaidOutTable {
  const issues: Issue[] = [...options.issues];
  if (options.skipped.length > 0) issues.push(skippedLines(options));
  const ragged = options.hasGrid === true ? [] : data.filter((record) => !hasWidth(record, header.width));
  issues.push(...describeRagged(ragged, header.width, options));
  const rows = ragged.length === 0 ? data : data.filter((record) => hasWidth(record, header.width));
  if (rows.length === 0) return { table: null, columnIndexes: [], issues: [...issues, noRowLeft(options)] };
  const used = usedColumns(header.names, rows);
  const columns = nameColumns(
    used.map((index) => header.names[index] ?? ""),
    { used, options, issues },
  );
  const isWhole = used.every((column, index) => column === index);
  const table: TextTable = {
    file: options.file,
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    columns,
    rows: rows.map((record) =>
      isWhole && record.cells.length === used.length ? record : { row: record.row, cells: used.map((index) => record.cells[index] ?? "") },
    ),
  };
  return { table, columnIndexes: used, issues };
}

/** This many refused rows are described one by one, the others together. */
const mostRaggedRows = 20;

function hasWidth({ cells }: RawRecord, width: number): boolean {
  return cells.length === width || (cells.length > width && !cells.slice(width).some((cell) => cell.trim() !== ""));
}

function describeRagged(records: readonly RawRecord[], width: number, options: LayoutOptions): readonly Issue[] {
  const singly = records.slice(0, mostRaggedRows).map(({ row, cells }) => {
    const shown = cells.slice(0, 8);
    const sentence = `${width} Felder erwartet, ${cells.length} Felder gefunden (${quotedList(shown)}); die Zeile wurde nicht übernommen. Bitte Trennzeichen und Anführungszeichen prüfen.`;
    return report("warning", "row-field-count", sentence, {
      place: placeOf(options, { row }),
      value: shown,
      facts: { fieldsFound: cells.length, fieldsExpected: width },
    });
  });
  const others = records.slice(mostRaggedRows).map(({ row }) => row);
  if (others.length === 0) return singly;
  const sentence = `Auch diese ${others.length} Zeilen haben nicht ${width} Felder und wurden nicht übernommen.`;
  return [
    ...singly,
    report("warning", "row-field-count", sentence, { place: placeOf(options, { row: others }), facts: { fieldsExpected: width } }),
  ];
}

/** Columns with a name or with content; the empty ones of a spreadsheet's used range drop out. */
function usedColumns(names: readonly string[], rows: readonly RawRecord[]): readonly number[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), names.length);
  const used: number[] = [];
  for (let column = 0; column < width; column++) {
    if ((names[column] ?? "") !== "" || rows.some(({ cells }) => (cells[column] ?? "").trim() !== "")) used.push(column);
  }
  return used;
}

interface Naming {
  readonly used: readonly number[];
  readonly options: LayoutOptions;
  readonly issues: Issue[];
}

function nameColumns(names: readonly string[], { used, options, issues }: Naming): readonly string[] {
  const seen = new Map<string, number>();
  const unnamed: string[] = [];
  const doubled: string[] = [];
  const columns = names.map((name, index) => {
    const given = name === "" ? `Spalte ${columnLetters(used[index] ?? index)}` : name;
    if (name === "") unnamed.push(given);
    const count = (seen.get(given) ?? 0) + 1;
    seen.set(given, count);
    if (count === 2) doubled.push(given);
    return count === 1 ? given : `${given} (${count})`;
  });
  if (unnamed.length > 0)
    issues.push(
      report("notice", "column-without-name", `Spalten ohne Überschrift heißen jetzt ${quotedList(unnamed)}.`, {
        place: placeOf(options, {}),
        value: unnamed,
      }),
    );
  if (doubled.length > 0)
    issues.push(
      report(
        "notice",
        "column-name-twice",
        `Mehrere Spalten heißen ${quotedList(doubled)}; die weiteren sind durchgezählt, z. B. ${quote(`${doubled[0] ?? ""} (2)`)}.`,
        { place: placeOf(options, {}), value: doubled },
      ),
    );
  return columns;
}

/** Letters of a column as a spreadsheet program shows them: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest;
}

function countFilled(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell !== "" && cell.trim() !== "") count++;
  return count;
}

function trimEmptyEnd(names: readonly string[]): readonly string[] {
  const last = names.findLastIndex((name) => name !== "");
  return names.slice(0, last + 1);
}

function placeOf(options: LayoutOptions, rest: Place): Place {
  return { file: options.file, ...(options.sheet === undefined ? {} : { sheet: options.sheet }), ...rest };
}

function refuse(code: string, sentence: string, options: LayoutOptions, facts?: Readonly<Record<string, unknown>>): LaidOutTable {
  return {
    table: null,
    columnIndexes: [],
    issues: [report("error", code, sentence, { place: placeOf(options, {}), ...(facts === undefined ? {} : { facts }) })],
  };
}

function refuseWide(found: number, options: LayoutOptions): LaidOutTable {
  return refuse(
    "table-too-wide",
    `${found} Spalten gefunden, höchstens ${mostColumns} werden gelesen. Bitte die Tabelle teilen oder in die lange Form bringen.`,
    options,
    { columnsFound: found, limit: mostColumns },
  );
}

function refuseCut(record: RawRecord, width: number, options: LayoutOptions): LaidOutTable {
  const sentence = `Die letzte Zeile ist unvollständig: ${record.cells.length} Felder statt ${width}, kein Zeilenende (${quotedList(record.cells)}). Die Datei ist abgeschnitten, bitte erneut herunterladen.`;
  const issue = report("error", "table-truncated", sentence, { place: placeOf(options, { row: record.row }), value: record.cells });
  return { table: null, columnIndexes: [], issues: [issue] };
}

function twoRows(upper: number, lower: number, names: readonly string[], options: LayoutOptions): Issue {
  const sentence = `Die Kopfzeile geht über zwei Zeilen; die Spalten heißen jetzt ${quotedList(names)}.`;
  return report("notice", "header-two-rows", sentence, { place: placeOf(options, { row: [upper, lower] }), value: names });
}

function skippedLines(options: Assembly): Issue {
  return report("notice", "rows-skipped", `Titel und Fußnoten wurden nicht als Daten gelesen.`, {
    place: placeOf(options, { row: options.skipped }),
  });
}

function noRowLeft(options: LayoutOptions): Issue {
  return report(
    "error",
    "table-no-rows",
    "Keine Zeile hat so viele Felder wie die Kopfzeile. Bitte Trennzeichen prüfen und erneut ausgeben.",
    { place: placeOf(options, {}) },
  );
}
