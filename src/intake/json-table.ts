// SPDX-License-Identifier: EUPL-1.2
import type { TableReading, TextTable } from "./reading.ts";
import { isRecord, parseJson } from "./json-text.ts";
import { quote, report } from "./report-issue.ts";
import { writeNumber } from "./typed-cell.ts";

/** One step of a path to records: a member, any member whose name becomes a column, or every element of a list. */
type Step =
  { readonly kind: "member"; readonly name: string } | { readonly kind: "column"; readonly name: string } | { readonly kind: "each" };

export interface JsonTableOptions {
  readonly file: string;
  readonly path?: string;
  readonly numberFormat?: "german" | "english";
}

/** Where a walk along the path stands. */
interface Walk {
  readonly steps: readonly Step[];
  readonly columns: ReadonlyMap<string, string>;
  readonly numberFormat: "german" | "english";
}

const mostRecords = 5_000_000;
const deepestRecord = 20;

/**
 * Reads records of a JSON file as a table, along a path such as `data.{jahr}.{groesse}[]` (docs/quellpaket.md).
 * Without a path the file must be a list of records. Nested members become columns `gruppe.feld`, `null` an empty cell; `row` counts records.
 */
export function readJsonTable(text: string, options: JsonTableOptions): TableReading {
  const { file, path = "[]", numberFormat = "german" } = options;
  const parsed = parseJson(text, file);
  if (!parsed.isReadable) return { table: null, issues: parsed.issues };
  const steps = parsePath(path);
  const records: ReadonlyMap<string, string>[] = [];
  const missing = walk(parsed.value, { steps, columns: new Map(), numberFormat }, records);
  if (records.length === 0) {
    const sentence = `Unter dem Weg ${quote(path)} stehen keine Datensätze${missing === "" ? "" : `; ${quote(missing)} gibt es in der Datei nicht`}. Bitte die Angabe „json“ berichtigen.`;
    return { table: null, issues: [report("error", "json-path", sentence, { place: { file }, value: path })] };
  }
  return { table: tabulate(records, file), issues: [] };
}

function parsePath(path: string): readonly Step[] {
  return path
    .replace(/\[\]/g, ".[]")
    .split(".")
    .filter((part) => part !== "")
    .map((part): Step => {
      if (part === "[]") return { kind: "each" };
      const name = /^\{(.*)\}$/.exec(part)?.[1];
      return name === undefined ? { kind: "member", name: part } : { kind: "column", name };
    });
}

/** Follows the path and collects records; returns the name of the first member that was not there. */
function walk(value: unknown, at: Walk, records: ReadonlyMap<string, string>[]): string {
  const [step, ...steps] = at.steps;
  if (step === undefined) {
    if (records.length < mostRecords)
      records.push(new Map([...at.columns, ...flatten(value, "", { depth: 0, numberFormat: at.numberFormat })]));
    return "";
  }
  if (step.kind === "each") return Array.isArray(value) ? firstText(value.map((entry) => walk(entry, { ...at, steps }, records))) : "[]";
  if (!isRecord(value)) return step.name;
  if (step.kind === "member") return Object.hasOwn(value, step.name) ? walk(value[step.name], { ...at, steps }, records) : step.name;
  return firstText(
    Object.entries(value).map(([name, entry]) =>
      walk(entry, { ...at, steps, columns: new Map([...at.columns, [step.name, name]]) }, records),
    ),
  );
}

function firstText(texts: readonly string[]): string {
  return texts.find((text) => text !== "") ?? "";
}

interface Flattening {
  readonly depth: number;
  readonly numberFormat: "german" | "english";
}

function flatten(value: unknown, name: string, at: Flattening): readonly (readonly [string, string])[] {
  if (isRecord(value) && at.depth < deepestRecord) {
    const deeper = { ...at, depth: at.depth + 1 };
    return Object.entries(value).flatMap(([member, entry]) => flatten(entry, name === "" ? member : `${name}.${member}`, deeper));
  }
  return [[name === "" ? "wert" : name, scalarText(value, at.numberFormat)]];
}

function scalarText(value: unknown, numberFormat: "german" | "english"): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return writeNumber(value, numberFormat);
  return typeof value === "boolean" ? String(value) : "";
}

function tabulate(records: readonly ReadonlyMap<string, string>[], file: string): TextTable {
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))];
  return {
    file,
    columns,
    rows: records.map((record, index) => ({ row: index + 1, cells: columns.map((column) => record.get(column) ?? "") })),
  };
}
