// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Issue } from "../../src/core/model/issue.ts";
import { importFile, type ImportOptions } from "../../src/intake/import-files.ts";
import type { ImportedRecord, ImportResult } from "../../src/intake/import-outcome.ts";

interface MessyCase {
  readonly id: string;
  readonly class: string;
  readonly file: string;
  readonly kind: string;
  readonly what_is_wrong: string;
  readonly outcome: string;
  readonly must_name?: Readonly<Record<string, unknown>>;
  readonly must_not?: readonly string[];
  readonly expected?: Expected;
  readonly context?: Context;
}

interface Expected {
  readonly records?: readonly ExpectedRecord[];
  readonly records_if_partial?: readonly ExpectedRecord[];
  readonly areas?: readonly string[];
  readonly areas_at_least?: readonly string[];
  readonly names?: Readonly<Record<string, string>>;
  readonly keys?: readonly string[];
  readonly vertex_lonlat?: { readonly key: string; readonly lonlat: readonly [number, number]; readonly tolerance_deg: number };
  readonly ring_points?: Readonly<Record<string, number>>;
  readonly parts?: Readonly<Record<string, number>>;
}

interface ExpectedRecord {
  readonly key: string;
  readonly period: string;
  readonly measure: string;
  readonly value: number | null;
  readonly status?: string;
}

interface Context {
  readonly acceptable_outcomes?: readonly string[];
  readonly join?: string;
  readonly join_by?: string;
  readonly declared_range?: readonly [number | null, number | null];
  readonly declared_bytes?: number;
  readonly declared_alternatives?: Readonly<Record<"thousands" | "decimal", readonly number[]>>;
  readonly threshold?: number;
  readonly time_limit_ms?: number;
}

interface Suite {
  readonly key_header_in_tables: string;
  readonly name_header: string;
  readonly base: { readonly areas: string; readonly table: string };
  readonly count: number;
  readonly cases: readonly MessyCase[];
}

const folder = new URL("./files/", import.meta.url);
const suite: Suite = JSON.parse(readFileSync(new URL("index.json", folder), "utf8"));

test("the suite holds all its cases", () => {
  expect(suite.cases).toHaveLength(suite.count);
});

test.each([suite.base.areas, suite.base.table])("the clean control file %s imports without any message", async (file) => {
  const result = await importFile(load(file), optionsFor(undefined));
  expect(result.messages).toEqual([]);
  expect(result.outcome).toBe("accept");
});

test.each(suite.cases)("$id $class: $what_is_wrong", async (messy) => {
  const prototypeBefore = Object.getOwnPropertyNames(Object.prototype);
  const file = load(messy.file);
  const options = optionsFor(messy.context);
  const start = performance.now();
  const result = await importFile(file, options);
  const took = performance.now() - start;

  checkOutcome(messy, result);
  expect(took).toBeLessThan(messy.context?.time_limit_ms ?? 2000);
  checkMessages(result.messages);
  if (result.outcome !== "accept") checkNamed(messy, result);
  if (result.outcome === "reject") expect([...result.records, ...result.areas]).toEqual([]);
  else checkContent(messy.expected ?? {}, result);
  checkMustNot(messy.must_not ?? [], result);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototypeBefore);
});

test.each([
  ["german", "thousands"],
  ["english", "decimal"],
] as const)("S-009 with the declared format %s gives the declared alternative", async (numberFormat, alternative) => {
  const messy = suite.cases.find(({ id }) => id === "S-009");
  const result = await importFile(load(messy?.file ?? ""), { ...optionsFor(messy?.context), numberFormat });
  expect(result.records.map(({ value }) => value)).toEqual(messy?.context?.declared_alternatives?.[alternative]);
});

function load(path: string): { readonly name: string; readonly bytes: Uint8Array } {
  return { name: path, bytes: new Uint8Array(readFileSync(new URL(path, folder))) };
}

function optionsFor(context: Context | undefined): ImportOptions {
  const packageFiles = new Map([suite.base.table, suite.base.areas].map((path) => [path, load(path).bytes]));
  return {
    keyHeader: suite.key_header_in_tables,
    nameHeader: suite.name_header,
    packageFiles,
    ...(context?.join === undefined ? {} : { join: load(context.join) }),
    ...(context?.join_by === "name" ? { joinBy: "name" as const } : {}),
    ...(context?.declared_range === undefined ? {} : { range: context.declared_range }),
    ...(context?.declared_bytes === undefined ? {} : { declaredBytes: context.declared_bytes }),
    ...(context?.threshold === undefined ? {} : { threshold: context.threshold }),
  };
}

function checkOutcome({ outcome, context }: MessyCase, result: ImportResult): void {
  const allowed = [outcome, ...(context?.acceptable_outcomes ?? [])].map((name) => (name === "ask" ? "reject" : name));
  expect(allowed, result.messages.map(({ message }) => message).join("\n")).toContain(result.outcome);
}

/** Messages are German sentences for people, without stack traces or exception names. */
function checkMessages(messages: readonly Issue[]): void {
  for (const { message } of messages) {
    expect(message).toMatch(/[.?!]$/);
    expect(message).not.toMatch(/\bat \S+:\d+:\d+|(Type|Range|Syntax|Reference)Error|Unexpected token|\bundefined\b|\[object /);
  }
}

function checkNamed(messy: MessyCase, { messages }: ImportResult): void {
  const said = messages.map(({ message }) => message).join("\n");
  for (const [fact, value] of Object.entries(messy.must_name ?? {})) {
    for (const single of Array.isArray(value) ? value : [value]) expectNamed(said, { fact, value: single, messy });
  }
}

interface NamedFact {
  readonly fact: string;
  readonly value: unknown;
  readonly messy: MessyCase;
}

/** Words in which German messages give the hints of the index. */
const hints: Readonly<Record<string, RegExp>> = {
  "declare decimal/thousands separator": /Dezimal- und Tausendertrennzeichen angeben/,
  "axis order": /Achsen sind vertauscht/,
  HTML: /HTML/,
  xls: /\.xls\b/,
};

function expectNamed(said: string, { fact, value, messy }: NamedFact): void {
  if (value === true) return expect(said).toContain(messy.file);
  if (fact === "hint") return expect(said).toMatch(hints[String(value)] ?? new RegExp(String(value)));
  if (value === "each") return expectEach(said, fact, messy);
  if (typeof value === "number" && ["row", "line"].includes(fact)) return expect(numbersAfter(said, /Zeilen?/)).toContain(value);
  if (fact === "hidden_rows") return expect(numbersAfter(said, /Zeilen?/)).toContain(value);
  if (fact === "feature_index") return expect(numbersAfter(said, /Objekte? Nr\./)).toContain(value);
  expect(said).toContain(String(value));
}

/** Every row with a sign, every line with a key that another reader would change. */
function expectEach(said: string, fact: string, messy: MessyCase): void {
  const lines = new TextDecoder().decode(load(messy.file).bytes).split(/\r?\n/);
  const isAffected =
    fact === "row" ? (line: string) => /;(\D|\.+)$/.test(line) && !line.startsWith("Bezirk") : (line: string) => /^\s*- key:/.test(line);
  const expected = lines.flatMap((line, index) => (isAffected(line) ? [index + 1] : []));
  expect(expected.length).toBeGreaterThan(3);
  expect(numbersAfter(said, /Zeilen?/)).toEqual(expect.arrayContaining(expected));
}

/** All numbers in lists that follow a word: "Zeilen 3, 5, 6" gives 3, 5, 6. */
function numbersAfter(said: string, word: RegExp): readonly number[] {
  const lists = said.matchAll(new RegExp(`(?:${word.source}) (\\d+(?:, \\d+)*)`, "g"));
  return [...lists].flatMap(([, list = ""]) => list.split(", ").map(Number));
}

function checkContent(expected: Expected, result: ImportResult): void {
  const records = result.outcome === "partial" ? (expected.records ?? expected.records_if_partial) : expected.records;
  if (records !== undefined) expect(sorted(result.records)).toEqual(sorted(records));
  const drawable = result.areas.filter(({ polygons }) => polygons.length > 0);
  const keys = drawable.map(({ key }) => key);
  if (expected.areas !== undefined) checkAreas(expected.areas, keys, result);
  if (expected.areas_at_least !== undefined) expect(keys).toEqual(expect.arrayContaining([...expected.areas_at_least]));
  if (expected.keys !== undefined) expect(result.areas.map(({ key }) => key)).toEqual(expected.keys);
  for (const [key, name] of Object.entries(expected.names ?? {})) expect(areaOf(result, key).name).toBe(name);
  for (const [key, parts] of Object.entries(expected.parts ?? {})) expect(areaOf(result, key).polygons).toHaveLength(parts);
  for (const [key, points] of Object.entries(expected.ring_points ?? {})) expect(areaOf(result, key).polygons[0]?.[0]).toHaveLength(points);
  if (expected.vertex_lonlat !== undefined) checkVertex(expected.vertex_lonlat, result);
}

function checkAreas(expected: readonly string[], keys: readonly string[], result: ImportResult): void {
  expect(keys.toSorted()).toEqual(expected.toSorted());
  expect(new Set(result.areas.map(({ key }) => key)).size).toBe(result.areas.length);
}

function checkVertex({ key, lonlat, tolerance_deg: tolerance }: NonNullable<Expected["vertex_lonlat"]>, result: ImportResult): void {
  const corners = areaOf(result, key).polygons.flat(2);
  const nearest = Math.min(...corners.map(([lon, lat]) => Math.max(Math.abs(lon - lonlat[0]), Math.abs(lat - lonlat[1]))));
  expect(nearest).toBeLessThanOrEqual(tolerance + 1e-12);
}

function areaOf(result: ImportResult, key: string): ImportResult["areas"][number] {
  const area = result.areas.find((candidate) => candidate.key === key);
  if (area === undefined)
    throw new Error(`areaOf: area ${key} expected, only ${result.areas.map((candidate) => candidate.key).join(", ")} found`);
  return area;
}

function sorted(records: readonly (ImportedRecord | ExpectedRecord)[]): readonly ExpectedRecord[] {
  return records
    .map(({ key, period, measure, value, status }) => ({ key, period, measure, value, ...(status === undefined ? {} : { status }) }))
    .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

/**
 * What must never happen, as far as an import alone can show it: no forbidden name, no replacement character, nothing run, no prototype
 * touched. Wrong numbers are excluded by the exact comparison of all records; what the page and the exports show is tested there.
 */
function checkMustNot(rules: readonly string[], result: ImportResult): void {
  const names = result.records
    .flatMap(({ key, period, measure }) => [key, period, measure])
    .concat(result.areas.flatMap(({ key, name }) => [key, name]));
  expect(names.join("\n")).not.toMatch(/[\ufffd\ufeff]/);
  expect(Reflect.get(globalThis, "__pwned")).toBeUndefined();
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  for (const rule of rules) {
    const forbidden = /^(?:column named|an area called|period|key) "?([^"(]+?)"?(?: \(octal\))?$/.exec(rule)?.[1];
    if (forbidden !== undefined) expect(names).not.toContain(forbidden);
  }
}
