// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import { sumByPeriod } from "./area-sums.ts";
import { describeDisclosure } from "./disclosure-risk.ts";
import { concludeImport, type ImportedRecord, type ImportResult } from "./import-outcome.ts";
import type { ImportFile, ImportOptions } from "./import-files.ts";
import { joinTable } from "./import-join.ts";
import { cleanKey, isScientificKey } from "./keys.ts";
import { findDamagedLabels } from "./damaged-labels.ts";
import { parseNumber } from "./number-format.ts";
import { interpretNumbers, type NumberCell } from "./numbers.ts";
import { readPeriod } from "./periods.ts";
import { readTable } from "./read-table.ts";
import type { TextTable } from "./reading.ts";
import { placeOf } from "./table-place.ts";
import { listed, quote, quotedList, report } from "./report-issue.ts";
import { readSign } from "./statistical-signs.ts";

/** One row that speaks about an area, or about the whole place (`isTotal`). */
export interface AreaRow {
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly period: string;
  readonly isTotal: boolean;
  readonly cells: readonly string[];
}

/** Interpreted cells of one column. `period`: year in the header of a wide table, "" for long ones. */
export interface MeasureColumn {
  readonly column: string;
  readonly measure: string;
  readonly period: string;
  readonly cells: readonly NumberCell[];
}

const periodHeader = /^(jahr|berichtsjahr|stichtag|zeit|zeitraum|periode|datum|stand|year|period|date)$/i;
const totalWords = /^(summe|gesamt|gesamtsumme|insgesamt|zusammen|total|stadt gesamt|alle)\b/i;

/** Reads the records of a table: keys as text, periods, numbers with their status; total rows are kept apart, duplicates and conflicts named. */
export async function importTable(file: ImportFile, options: ImportOptions): Promise<ImportResult> {
  const reading = await readTable(file.bytes, file.name, options.keyHeader === undefined ? {} : { keyColumn: options.keyHeader });
  const { table } = reading;
  if (table === null) return concludeImport(reading.issues, [], []);
  const layout = findColumns(table, options);
  if (layout.key < 0) return concludeImport([...reading.issues, withoutKeyColumn(table, options.keyHeader ?? "")], [], []);
  const rows = readRows(table, layout);
  const measures = layout.measures.map((column) => readMeasure(table, rows.kept, { column, options }));
  const issues = [
    ...reading.issues,
    ...describeLabels(table, layout),
    ...rows.issues,
    ...measures.flatMap((measure) => measure.issues),
    ...describeTotals(table, rows.kept, measures),
  ];
  const unique = uniteRecords(table, rows.kept, measures);
  const joined = await joinTable(
    { records: unique.records, rows: rows.kept.filter(({ isTotal }) => !isTotal), table, keyColumn: table.columns[layout.key] ?? "" },
    options,
  );
  const risks = describeDisclosure({ rows: rows.kept, measures, threshold: options.threshold ?? 3, place: placeOf(table) });
  return concludeImport([...issues, ...unique.issues, ...joined.issues, ...risks], joined.records, joined.areas);
}

interface Columns {
  readonly key: number;
  readonly name: number;
  readonly period: number;
  readonly measures: readonly number[];
  /** Text columns that are neither key, name nor number: categories. */
  readonly labels: readonly number[];
}

function findColumns(table: TextTable, options: ImportOptions): Columns {
  const key = table.columns.indexOf(options.keyHeader ?? table.columns[0] ?? "");
  const name = table.columns.findIndex((column) =>
    options.nameHeader === undefined ? /^(name|bezeichnung|gebietsname)$/i.test(column) : column === options.nameHeader,
  );
  const period = table.columns.findIndex((column) => periodHeader.test(column));
  const rest = table.columns.flatMap((_, index) => ([key, name, period].includes(index) ? [] : [index]));
  const measures = rest.filter((column) => holdsNumbers(table, column));
  return { key, name, period, measures, labels: rest.filter((column) => !measures.includes(column)) };
}

/** A column of numbers: some cell is one, and not most of the others are words. */
function holdsNumbers(table: TextTable, column: number): boolean {
  const texts = table.rows.map(({ cells }) => (cells[column] ?? "").trim()).filter((text) => text !== "");
  const isNumber = (text: string): boolean => !Number.isNaN(parseNumber(text, "german")) || !Number.isNaN(parseNumber(text, "english"));
  const numbers = texts.filter((text) => isNumber(text.replace(/[\s%€()rps]+/g, "")) || /^\d+(\.\d+)?e\d+$/i.test(text));
  const signs = texts.filter((text) => readSign(text) !== null);
  return (numbers.length > 0 && (numbers.length + signs.length) * 4 >= texts.length) || (texts.length > 0 && signs.length === texts.length);
}

function withoutKeyColumn(table: TextTable, keyHeader: string): Issue {
  const sentence = `Die Schlüsselspalte ${quote(keyHeader)} gibt es nicht. Vorhanden sind ${quotedList(table.columns)}.`;
  return report("error", "key-column-unknown", sentence, { place: placeOf(table), value: keyHeader, facts: { columns: table.columns } });
}

interface Rows {
  readonly kept: readonly AreaRow[];
  readonly issues: readonly Issue[];
}

interface Found {
  readonly row: number;
  readonly text: string;
}

function readRows(table: TextTable, layout: Columns): Rows {
  const kept: AreaRow[] = [];
  const found = {
    trimmed: new Array<Found>(),
    scientific: new Array<Found>(),
    keyless: new Array<Found>(),
    unclear: new Array<Found>(),
    assumed: new Array<Found>(),
  };
  for (const { row, cells } of table.rows) {
    const raw = cells[layout.key] ?? "";
    const key = cleanKey(raw);
    const name = (cells[layout.name] ?? "").trim();
    const isTotal = totalWords.test(key) || (key === "" && cells.some((cell) => totalWords.test(cell.trim())));
    const periodText = cells[layout.period] ?? "";
    const period = layout.period < 0 ? null : readPeriod(periodText);
    if (isScientificKey(key)) found.scientific.push({ row, text: raw });
    else if (key === "" && !isTotal) found.keyless.push({ row, text: cells.find((cell) => cell.trim() !== "") ?? "" });
    else if (layout.period >= 0 && period === null) found.unclear.push({ row, text: periodText });
    else {
      if (key !== raw && key !== "") found.trimmed.push({ row, text: raw });
      if (period?.isAssumed === true) found.assumed.push({ row, text: periodText });
      kept.push({ row, key, name, period: period?.text ?? "", isTotal, cells });
    }
  }
  return { kept, issues: describeRows(found, table, layout) };
}

function describeRows(
  found: Readonly<Record<"trimmed" | "scientific" | "keyless" | "unclear" | "assumed", readonly Found[]>>,
  table: TextTable,
  layout: Columns,
): readonly Issue[] {
  const issues: Issue[] = [];
  const say = (entries: readonly Found[], column: number, issue: readonly [Issue["severity"], string, (texts: string) => string]): void => {
    if (entries.length === 0) return;
    const texts = [...new Set(entries.map(({ text }) => text))];
    const place = { ...placeOf(table), row: entries.map(({ row }) => row), column: table.columns[column] ?? "" };
    issues.push(report(issue[0], issue[1], issue[2](quotedList(texts)), { place, value: texts }));
  };
  say(found.scientific, layout.key, [
    "error",
    "key-scientific",
    (texts) =>
      `Die Schlüssel ${texts} hat ein Tabellenprogramm gerundet; ihre Ziffern sind verloren. Bitte die Spalte als Text formatieren und neu ausgeben.`,
  ]);
  say(found.keyless, layout.key, [
    "warning",
    "key-missing",
    (texts) => `Diesen Zeilen fehlt der Schlüssel (${texts}); sie wurden nicht übernommen.`,
  ]);
  say(found.unclear, layout.period, [
    "warning",
    "period-unclear",
    (texts) =>
      `Jahr oder Datum erwartet, ${texts} gefunden; die Zeilen wurden nicht übernommen. Bitte das Jahr mit vier Ziffern eintragen.`,
  ]);
  say(found.trimmed, layout.key, [
    "notice",
    "key-trimmed",
    (texts) => `Leerzeichen und unsichtbare Zeichen um die Schlüssel wurden entfernt: ${texts}.`,
  ]);
  say(found.assumed, layout.period, ["notice", "period-assumed", (texts) => `Die Angaben ${texts} wurden als Jahr oder Zeitraum gelesen.`]);
  return issues;
}

/** Labels that a spreadsheet has turned into dates: "06. Okt" was once "6-10". */
function describeLabels(table: TextTable, { labels }: Columns): readonly Issue[] {
  return labels.flatMap((column) => {
    const damaged = findDamagedLabels(table.rows.map(({ row, cells }) => ({ row, text: cells[column] ?? "" })));
    if (damaged.length === 0) return [];
    const texts = [...new Set(damaged.map(({ text }) => text))];
    const sentence = `${quotedList(texts)} sieht nach einer Gruppe aus, die ein Tabellenprogramm in ein Datum verwandelt hat. Bitte die Spalte als Text formatieren und neu ausgeben.`;
    return [
      report("error", "label-date", sentence, {
        place: { ...placeOf(table), row: damaged.map(({ row }) => row), column: table.columns[column] ?? "" },
        value: texts,
      }),
    ];
  });
}

interface ReadMeasure extends MeasureColumn {
  readonly issues: readonly Issue[];
}

function readMeasure(
  table: TextTable,
  rows: readonly AreaRow[],
  { column, options }: { readonly column: number; readonly options: ImportOptions },
): ReadMeasure {
  const header = table.columns[column] ?? "";
  const wide = /^(.*?)\s*(\d{4}(?:\s*\/\s*\d{2,4})?)$/.exec(header);
  const period = wide === null ? null : readPeriod(wide[2] ?? "");
  const reading = interpretNumbers(
    rows.map(({ row, cells }) => ({ row, text: cells[column] ?? "" })),
    {
      place: { ...placeOf(table), column: header },
      ...(options.numberFormat === undefined ? {} : { format: options.numberFormat }),
      ...(options.range === undefined ? {} : { range: options.range }),
    },
  );
  return {
    column: header,
    measure: period === null ? header : (wide?.[1] ?? header),
    period: period?.text ?? "",
    cells: reading.cells,
    issues: reading.issues,
  };
}

/** Total rows are no areas; each is named and compared with the sum. */
function describeTotals(table: TextTable, rows: readonly AreaRow[], measures: readonly MeasureColumn[]): readonly Issue[] {
  const sums = measures.map((measure) => sumByPeriod(rows, measure));
  return rows.flatMap((total, index) => {
    if (!total.isTotal) return [];
    const parts = measures.map(({ column, cells }, at) => {
      const shown = cells[index]?.value ?? null;
      const areas = sums[at]?.get(total.period);
      if (shown === null) return `${quote(column)} ohne Wert`;
      const compared =
        areas === undefined || areas.gaps.length > 0
          ? "nicht prüfbar, weil Werte fehlen"
          : areas.sum === shown
            ? "gleich der Summe der Gebiete"
            : `die Gebiete ergeben ${areas.sum}`;
      return `${quote(column)} ${shown} (${compared})`;
    });
    const sentence = `Diese Zeile ist eine Summe und kein Gebiet; sie wurde nicht als Gebiet übernommen: ${parts.slice(0, 10).join(", ")}.`;
    return [report("notice", "row-total", sentence, { place: { ...placeOf(table), row: total.row }, value: total.cells })];
  });
}

/** A file with more conflicts than these is refused all the same. */
const mostConflicts = 50;

interface Unique {
  readonly records: readonly (ImportedRecord & { readonly row: number })[];
  readonly issues: readonly Issue[];
}

/**
 * One record per area, period and measure. Equal repetitions are dropped and said; different ones are a conflict. A period in which
 * nothing but refused values stands makes no records: it would be a year that the data do not have.
 */
function uniteRecords(table: TextTable, rows: readonly AreaRow[], measures: readonly MeasureColumn[]): Unique {
  const seen = new Map<string, ImportedRecord & { readonly row: number }>();
  const repeated = new Map<string, Set<number>>();
  const conflicts: Issue[] = [];
  const living = livingPeriods(rows, measures);
  for (const { column, measure, period, cells } of measures) {
    rows.forEach((row, index) => {
      const cell = cells[index];
      if (row.isTotal || cell === undefined || !living.has(period === "" ? row.period : period)) return;
      const record = {
        key: row.key,
        period: period === "" ? row.period : period,
        measure,
        value: cell.value,
        ...(cell.reason === undefined || cell.reason === "not-available" ? {} : { status: cell.reason }),
        row: row.row,
      };
      const id = JSON.stringify([record.key, record.period, measure]);
      const first = seen.get(id);
      if (first === undefined) seen.set(id, record);
      else if (first.value === record.value && first.status === record.status)
        repeated.set(record.key, (repeated.get(record.key) ?? new Set([first.row])).add(row.row));
      else if (conflicts.length < mostConflicts) conflicts.push(describeConflict(table, [first, record], column));
    });
  }
  const repetitions = [...repeated].map(([key, lines]) =>
    report(
      "notice",
      "row-repeated",
      `Das Gebiet ${quote(key)} steht mehrfach mit gleichen Werten (Zeilen ${listed([...lines])}); es wurde einmal übernommen.`,
      { place: { ...placeOf(table), row: [...lines], key }, value: key },
    ),
  );
  return { records: [...seen.values()], issues: [...repetitions, ...conflicts] };
}

/** Periods with at least one number or known sign. */
function livingPeriods(rows: readonly AreaRow[], measures: readonly MeasureColumn[]): ReadonlySet<string> {
  return new Set(
    measures.flatMap(({ period, cells }) =>
      rows.flatMap((row, index) => {
        const cell = cells[index];
        return cell === undefined || (cell.value === null && cell.reason === undefined) ? [] : [period === "" ? row.period : period];
      }),
    ),
  );
}

function describeConflict(table: TextTable, records: readonly (ImportedRecord & { readonly row: number })[], column: string): Issue {
  const [first] = records;
  const values = records.map(({ value }) => (value === null ? "kein Wert" : String(value)));
  const sentence = `Für ${quote(first?.key ?? "")}${first?.period === "" ? "" : ` im Zeitraum ${first?.period ?? ""}`} stehen verschiedene Werte: ${quotedList(values)}. Bitte eine der Zeilen entfernen.`;
  return report("error", "row-conflict", sentence, {
    place: { ...placeOf(table), row: records.map(({ row }) => row), column, key: first?.key ?? "" },
    value: values,
  });
}
