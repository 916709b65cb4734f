// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../core/formula/nearest-name.ts";
import type { IndicatorKind } from "../core/model/indicator.ts";
import type { IndicatorId } from "../core/model/ids.ts";
import type { ExternalColumn, ExternalProblem } from "../core/view/comparison/external-problem.ts";
import type { ExternalValue } from "../core/view/comparison/external-values.ts";
import { foldText } from "../core/view/fold-text.ts";
import { cleanText } from "./clean-text.ts";
import { splitDelimited } from "./delimited-text.ts";
import { findNumberFormat, parseNumber, type NumberFormat } from "./number-format.ts";

/** An indicator that values may be brought for, with every name it is known by. */
export interface KnownIndicator {
  readonly id: IndicatorId;
  readonly kind: IndicatorKind;
  readonly names: readonly string[];
}

export interface ExternalReading {
  readonly values: readonly ExternalValue[];
  readonly problems: readonly ExternalProblem[];
}

const mostRows = 1_000;
const longestText = 120;
/** Columns of a table that is something else are not all named. */
const mostNamed = 8;
const headers: Readonly<Record<ExternalColumn, readonly string[]>> = {
  indicator: ["kennzahl", "indikator", "indicator", "id", "kennung"],
  value: ["wert", "value"],
  name: ["name", "ort", "kommune", "referenz", "vergleich", "reference", "place"],
  year: ["jahr", "year"],
  source: ["quelle", "source"],
};
const needed: readonly ExternalColumn[] = ["indicator", "value", "name", "year"];

/**
 * Reads a small table of values from elsewhere: indicator (id or name), value, name of the place, year, source. Rows that cannot be
 * read are left out and told with row, column and value; nothing is guessed. Never throws.
 */
export function readExternalValues(text: string, indicators: readonly KnownIndicator[]): ExternalReading {
  const { records, openQuote } = splitDelimited(text.replace(/^\uFEFF/, "").trim());
  const rows = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [head, ...body] = rows;
  if (openQuote !== null) return refused({ kind: "openQuote", row: openQuote.row });
  if (head === undefined || body.length === 0) return refused({ kind: "empty" });
  if (body.length > mostRows) return refused({ kind: "tooLong", most: mostRows });
  const columns = findColumns(head.cells);
  const missing = needed.filter((column) => columns[column] < 0);
  if (missing.length > 0) {
    return refused({ kind: "noColumns", columns: missing, found: head.cells.slice(0, mostNamed).map(shorten) });
  }
  const cellsOf = ({ cells }: { readonly cells: readonly string[] }, column: ExternalColumn): string =>
    shorten(cells[columns[column]] ?? "");
  const format = findNumberFormat(body.map((record) => bare(cellsOf(record, "value"))));
  const read = body.map((record) =>
    readRow(
      { row: record.row, cell: (column) => cellsOf(record, column) },
      { indicators, format: format.kind === "decided" ? format.format : format.kind === "plain" ? "german" : null },
    ),
  );
  return withoutRepeated(read);
}

type Columns = Readonly<Record<ExternalColumn, number>>;

function findColumns(cells: readonly string[]): Columns {
  const folded = cells.map((cell) => foldText(cleanText(cell)).trim());
  const position = (column: ExternalColumn): number =>
    folded.findIndex((cell) => headers[column].some((header) => foldText(header) === cell));
  return {
    indicator: position("indicator"),
    value: position("value"),
    name: position("name"),
    year: position("year"),
    source: position("source"),
  };
}

interface Row {
  readonly row: number;
  readonly cell: (column: ExternalColumn) => string;
}

interface Reading {
  readonly indicators: readonly KnownIndicator[];
  /** `null`: the notation of the column cannot be told; only numbers that mean the same in all of them are read. */
  readonly format: NumberFormat | null;
}

type ReadRow = { readonly row: number; readonly value: ExternalValue } | { readonly problem: ExternalProblem };

function readRow({ row, cell }: Row, { indicators, format }: Reading): ReadRow {
  const indicator = findIndicator(cell("indicator"), indicators);
  if (indicator === null) return { problem: unknown(row, cell("indicator"), indicators) };
  const refuse = (kind: "count" | "noNumber" | "ambiguousNumber" | "noShare" | "noYear" | "noName", value: string): ReadRow => ({
    problem: { kind, row, value },
  });
  if (indicator.kind === "count") return refuse("count", cell("indicator"));
  const raw = cell("value");
  const value = numberIn(bare(raw), format);
  if (value === "ambiguous") return refuse("ambiguousNumber", raw);
  if (Number.isNaN(value)) return refuse("noNumber", raw);
  if (indicator.kind === "share" && (value < 0 || value > 100)) return refuse("noShare", raw);
  if (!/^\d{4}$/.test(cell("year"))) return refuse("noYear", cell("year"));
  if (cell("name") === "") return refuse("noName", "");
  return { row, value: { indicator: indicator.id, value, year: Number(cell("year")), name: cell("name"), source: cell("source") } };
}

function numberIn(text: string, format: NumberFormat | null): number | "ambiguous" {
  if (format !== null) return parseNumber(text, format);
  const [german, english] = [parseNumber(text, "german"), parseNumber(text, "english")];
  if (Number.isNaN(german)) return english;
  return Number.isNaN(english) || german === english ? german : "ambiguous";
}

/** "17,3 %" is 17,3. */
function bare(text: string): string {
  return text.replace(/\s*%$/, "").trim();
}

function findIndicator(text: string, indicators: readonly KnownIndicator[]): KnownIndicator | null {
  const wanted = foldText(text);
  return indicators.find(({ id, names }) => [id, ...names].some((name) => foldText(name) === wanted)) ?? null;
}

function unknown(row: number, value: string, indicators: readonly KnownIndicator[]): ExternalProblem {
  const nearest =
    value === ""
      ? null
      : nearestName(
          value,
          indicators.flatMap(({ id, names }) => [id, ...names]),
        );
  return { kind: "unknownIndicator", row, value, nearest };
}

function withoutRepeated(rows: readonly ReadRow[]): ExternalReading {
  const [values, problems]: [ExternalValue[], ExternalProblem[]] = [[], []];
  for (const entry of rows) {
    if ("problem" in entry) {
      problems.push(entry.problem);
      continue;
    }
    const { value, row } = entry;
    const isThere = values.some((other) => other.indicator === value.indicator && other.name === value.name && other.year === value.year);
    if (isThere) problems.push({ kind: "repeated", row, value: `${value.name}, ${value.indicator}` });
    else values.push(value);
  }
  return { values, problems };
}

function refused(problem: ExternalProblem): ExternalReading {
  return { values: [], problems: [problem] };
}

/** On one line, without characters that cannot be seen, and short enough to be shown. */
function shorten(text: string): string {
  const clean = cleanText(text).replace(/\s+/g, " ").trim();
  return clean.length > longestText ? `${clean.slice(0, longestText)} …` : clean;
}
