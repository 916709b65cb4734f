// SPDX-License-Identifier: EUPL-1.2
import { readOds } from "hucre/ods";
import { readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from "hucre/xlsx";
import type { Issue, Place } from "../core/model/issue.ts";
import type { RawRecord } from "./delimited-text.ts";
import type { TableOptions, TableReading } from "./reading.ts";
import { listed, quote, quotedList, report } from "./report-issue.ts";
import { columnLetters, headerName, layoutTable } from "./table-layout.ts";
import { writeNumber } from "./typed-cell.ts";
import { inflateEntry, newAllowance, readZipDirectory, type ZipEntry } from "./zip-archive.ts";

interface WorkbookOptions extends TableOptions {
  readonly file: string;
}

/**
 * Reads one sheet of an XLSX or ODS workbook as text: stored results of formulas, dates as 31.12.2023, per cent as shown, keys with
 * the zeros of their number format. Hidden rows are read and said; a hidden sheet is only read when it is named.
 */
export async function readWorkbook(bytes: Uint8Array, options: WorkbookOptions): Promise<TableReading> {
  const { file } = options;
  const directory = readZipDirectory(bytes, file);
  if (directory.issues.length > 0) return { table: null, issues: directory.issues };
  const isOds = directory.entries.some(({ name }) => name === "content.xml");
  if (!isOds && !directory.entries.some(({ name }) => /^xl\/workbook\./.test(name)))
    return { table: null, issues: [noWorkbook(directory.entries, file)] };
  const unsafe = await checkParts(bytes, directory.entries, file);
  if (unsafe !== null) return { table: null, issues: [unsafe] };
  const workbook = await parseWorkbook(bytes, isOds);
  if (workbook === null) {
    const sentence =
      "Die Arbeitsmappe ist beschädigt oder in einem Format, das nicht gelesen werden kann. Bitte erneut als .xlsx oder CSV speichern.";
    return { table: null, issues: [report("error", "workbook-damaged", sentence, { place: { file } })] };
  }
  const chosen = readChosenSheet(workbook, options);
  return { table: chosen.table, issues: [...describeExtras(directory.entries, file), ...chosen.issues] };
}

/** Inflates every part once within the limits and refuses document types, so that no entity is ever expanded. */
async function checkParts(bytes: Uint8Array, entries: readonly ZipEntry[], file: string): Promise<Issue | null> {
  const allowance = newAllowance();
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/i.test(name))) {
    const part = await inflateEntry(bytes, entry, { file, allowance });
    if (part.bytes === null) return part.issue;
    const start = new TextDecoder("latin1").decode(part.bytes.subarray(0, 20_000)).replaceAll("\u0000", "");
    if (/<!(DOCTYPE|ENTITY)/i.test(start)) {
      const sentence =
        "Dieser Teil der Arbeitsmappe enthält eigene XML-Entitäten; sie werden nicht aufgelöst, die Mappe wurde nicht gelesen. Bitte neu als .xlsx oder CSV speichern.";
      return report("error", "workbook-entities", sentence, { place: { file, entry: entry.name } });
    }
  }
  return null;
}

async function parseWorkbook(bytes: Uint8Array, isOds: boolean): Promise<Workbook | null> {
  try {
    return isOds ? await readOds(bytes, { readStyles: true }) : await readXlsx(bytes, { readStyles: true });
  } catch {
    return null;
  }
}

function readChosenSheet(workbook: Workbook, options: WorkbookOptions): TableReading {
  const { file } = options;
  const names = workbook.sheets.map(({ name }) => name);
  if (options.sheet !== undefined) {
    const named = workbook.sheets.find(({ name }) => name === options.sheet);
    if (named !== undefined) return readSheet(named, options);
    return {
      table: null,
      issues: [
        report("error", "sheet-unknown", `Das Blatt ${quote(options.sheet)} gibt es nicht. Vorhanden sind ${quotedList(names)}.`, {
          place: { file },
          value: options.sheet,
          facts: { sheets: names },
        }),
      ],
    };
  }
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden === true || sheet.veryHidden === true).map(({ name }) => name);
  const visible = workbook.sheets.filter(({ name }) => !hidden.includes(name));
  const readings = visible.map((sheet) => ({ sheet, reading: readSheet(sheet, options) }));
  const tables = readings.filter(({ reading }) => reading.table !== null && reading.table.columns.length > 1);
  const keyed = tables.filter(
    ({ reading }) => options.keyColumn !== undefined && reading.table?.columns.includes(options.keyColumn) === true,
  );
  const candidates = keyed.length > 0 ? keyed : tables;
  const [only] = candidates;
  if (only === undefined)
    return (
      readings[0]?.reading ?? {
        table: null,
        issues: [
          report("error", "workbook-empty", "Die Arbeitsmappe hat kein sichtbares Blatt mit einer Tabelle.", {
            place: { file },
            facts: { hiddenSheets: hidden },
          }),
        ],
      }
    );
  if (candidates.length > 1) {
    const found = candidates.map(({ sheet }) => sheet.name);
    return {
      table: null,
      issues: [
        report("error", "sheet-undecided", `Mehrere Blätter enthalten Tabellen: ${quotedList(found)}. Bitte „blatt“ angeben.`, {
          place: { file },
          value: found,
          facts: { sheets: found },
        }),
      ],
    };
  }
  const choice = names.length === 1 ? [] : [sheetChosen(only.sheet.name, names, hidden, file)];
  return { table: only.reading.table, issues: [...choice, ...only.reading.issues] };
}

function sheetChosen(chosen: string, names: readonly string[], hidden: readonly string[], file: string): Issue {
  const unread = hidden.length === 0 ? "" : ` Ausgeblendet und nicht gelesen: ${quotedList(hidden)}.`;
  const sentence = `Die Arbeitsmappe hat ${names.length} Blätter; gelesen wurde ${quote(chosen)}.${unread}`;
  return report("notice", "sheet-chosen", sentence, { place: { file, sheet: chosen }, facts: { sheets: names, hiddenSheets: hidden } });
}

function readSheet(sheet: Sheet, options: WorkbookOptions): TableReading {
  const notes: CellNote[] = [];
  const records = sheet.rows.map((cells, row): RawRecord => ({
    row: row + 1,
    cells: cells.map((value, column) => {
      const shown = showCell(value, sheet.cells?.get(`${row},${column}`), options);
      if (shown.note !== null) notes.push({ kind: shown.note, row: row + 1, column, text: shown.text });
      return shown.text;
    }),
  }));
  const { keyColumn, file } = options;
  const reading = layoutTable(records, { file, sheet: sheet.name, hasGrid: true, ...(keyColumn === undefined ? {} : { keyColumn }) });
  if (reading.table === null) return reading;
  const used = new Set(reading.table.rows.map(({ row }) => row));
  const place: Place = { file, sheet: sheet.name };
  const relevant = notes.filter(({ row }) => used.has(row));
  return {
    table: reading.table,
    issues: [
      ...reading.issues,
      ...describeHidden(sheet, used, place),
      ...describeNotes(relevant, reading.columnIndexes, { place, columns: reading.table.columns }),
    ],
  };
}

type NoteKind = "percent" | "zero-format" | "error-value" | "no-result";

interface CellNote {
  readonly kind: NoteKind;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Shown {
  readonly text: string;
  readonly note: NoteKind | null;
}

function showCell(value: CellValue, cell: Cell | undefined, { numberFormat = "german" }: WorkbookOptions): Shown {
  const format = cell?.style?.numFmt ?? "";
  if (cell?.formula !== undefined && (value === null || value === undefined)) return { text: "", note: "no-result" };
  if (value === null || value === undefined) return { text: "", note: null };
  if (cell?.type === "error") return { text: String(value), note: "error-value" };
  if (typeof value === "string") return { text: value, note: null };
  if (typeof value === "boolean") return { text: value ? "WAHR" : "FALSCH", note: null };
  if (typeof value !== "number") return { text: Number.isNaN(value.getTime()) ? "" : germanDate(value), note: null };
  if (!Number.isFinite(value)) return { text: String(value), note: null };
  if (/^0{2,}$/.test(format) && Number.isInteger(value) && value >= 0)
    return { text: String(value).padStart(format.length, "0"), note: "zero-format" };
  if (format.includes("%")) return { text: `${writeNumber(Number((value * 100).toPrecision(14)), numberFormat)} %`, note: "percent" };
  return { text: writeNumber(Number(value.toPrecision(15)), numberFormat), note: null };
}

function germanDate(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
}

const noteSentences: Readonly<Record<NoteKind, (texts: readonly string[]) => string>> = {
  percent: (texts) => `Das Zellformat Prozent wurde beachtet: Werte wie ${quotedList(texts.slice(0, 2))} sind in Prozent.`,
  "zero-format": (texts) =>
    `Das Zahlenformat der Zellen zeigt führende Nullen; übernommen wurde der angezeigte Text, z. B. ${quotedList(texts.slice(0, 2))}.`,
  "error-value": (texts) =>
    `Fehlerwerte statt Zahlen gefunden: ${quotedList([...new Set(texts)])}. Sie gelten als fehlend; bitte die Formeln berichtigen.`,
  "no-result": () =>
    `Formeln ohne gespeichertes Ergebnis (no stored result); die Werte gelten als fehlend. Bitte die Mappe in Excel oder LibreOffice öffnen und speichern.`,
};

function describeNotes(
  notes: readonly CellNote[],
  indexes: readonly number[],
  { place, columns }: { readonly place: Place; readonly columns: readonly string[] },
): readonly Issue[] {
  return [...new Set(notes.map(({ kind }) => kind))].map((kind) => {
    const own = notes.filter((note) => note.kind === kind);
    const names = [...new Set(own.map(({ column }) => columns[indexes.indexOf(column)] ?? columnLetters(column)))];
    const isFault = kind === "error-value" || kind === "no-result";
    const where: Place = {
      ...place,
      column: names,
      ...(isFault ? { cell: own.map(({ row, column }) => `${columnLetters(column)}${row}`) } : {}),
    };
    const texts = own.map(({ text }) => text);
    return report(isFault ? "warning" : "notice", `cell-${kind}`, noteSentences[kind](texts), { place: where, value: [...new Set(texts)] });
  });
}

function describeHidden(sheet: Sheet, used: ReadonlySet<number>, place: Place): readonly Issue[] {
  const rows = [...(sheet.rowDefs ?? [])]
    .filter(([row, definition]) => definition.hidden === true && used.has(row + 1))
    .map(([row]) => row + 1);
  const columns = (sheet.columns ?? []).flatMap((column, index) => (column.hidden === true ? [columnLetters(index)] : []));
  const issues: Issue[] = [];
  if (rows.length > 0)
    issues.push(report("notice", "rows-hidden", `Ausgeblendete Zeilen wurden mitgelesen.`, { place: { ...place, row: rows } }));
  if (columns.length > 0)
    issues.push(report("notice", "columns-hidden", `Ausgeblendete Spalten wurden mitgelesen (${listed(columns)}).`, { place }));
  return issues;
}

function describeExtras(entries: readonly ZipEntry[], file: string): readonly Issue[] {
  const issues: Issue[] = [];
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) {
    issues.push(
      report(
        "notice",
        "workbook-macro",
        "Die Arbeitsmappe enthält Makros; sie wurden nicht ausgeführt, gelesen wurden nur die gespeicherten Werte.",
        { place: { file } },
      ),
    );
  }
  if (entries.some(({ name }) => /^xl\/externalLinks\//i.test(name))) {
    issues.push(
      report(
        "notice",
        "workbook-external-links",
        "Die Arbeitsmappe verweist auf andere Dateien; sie wurden nicht geöffnet, gelesen wurden nur die gespeicherten Werte.",
        { place: { file } },
      ),
    );
  }
  return issues;
}

function noWorkbook(entries: readonly ZipEntry[], file: string): Issue {
  const names = entries.map(({ name }) => headerName(name)).slice(0, 10);
  return report(
    "error",
    "archive-without-table",
    `Das ist ein ZIP-Archiv und keine Arbeitsmappe (Inhalt: ${quotedList(names)}). Bitte die Tabelle daraus einzeln angeben.`,
    { place: { file }, facts: { entries: names } },
  );
}
