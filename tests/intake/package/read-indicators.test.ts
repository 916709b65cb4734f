// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { areaLevelId } from "../../../src/core/model/ids.ts";
import { readIndicators, type IndicatorsReading } from "../../../src/intake/package/read-indicators.ts";
import { readSettings } from "../../../src/intake/package/read-settings.ts";
import { smallPackage } from "./small-package.ts";

const header = "id;thema;name_de;art;zaehler;nenner";

test("German and English headers and kinds mean the same", () => {
  const german = read([`${header};einheit_de;richtung`, "k;bevoelkerung;Kinder;anteil;personen[alter<15];personen;%;1"]);
  const english = read([
    "id;theme;name_de;kind;numerator;denominator;unit_de;direction",
    "k;bevoelkerung;Kinder;share;personen[alter<15];personen;%;1",
  ]);
  expect(german.issues).toEqual([]);
  expect(english).toEqual(german);
  expect(german.indicators[0]).toMatchObject({
    kind: "share",
    scale: 100,
    decimals: 1,
    direction: 1,
    unit: { de: "%" },
    finestLevel: "stadtteil",
  });
});

test("a formula is kept as terms with filters", () => {
  const { indicators } = read([header, "k;bevoelkerung;Kinder;anteil;personen[alter<15];personen"]);
  expect(indicators[0]?.numerator.terms).toMatchObject([
    { coefficient: 1, measure: "personen", filters: [{ dimension: "alter", kind: "range", from: null, below: 15 }] },
  ]);
});

test.each([
  ["thema", "k;bevölkerung;Kinder;anzahl;personen;", "bevölkerung", "bevoelkerung"],
  ["zaehler", "k;bevoelkerung;Kinder;anzahl;person;", "person", "personen"],
])("an unknown name in %s is named with row, column and suggestion", (column, row, value, suggestion) => {
  const { indicators, issues } = read([header, row]);
  expect(indicators).toEqual([]);
  expect(issues).toMatchObject([{ severity: "error", place: { file: "indikatoren.csv", row: 2, column }, value }]);
  expect(issues[0]?.message).toContain(suggestion);
});

test("an unknown level is named", () => {
  const { issues } = read([`${header};feinste_ebene`, "k;bevoelkerung;Kinder;anzahl;personen;;stadteil"]);
  expect(issues).toMatchObject([{ place: { row: 2, column: "feinste_ebene" }, facts: { suggestion: "stadtteil" } }]);
});

test.each([
  ["k;bevoelkerung;Kinder;prozent;personen;", "art", "choice-unknown"],
  ["k;bevoelkerung;Kinder;anteil;personen;", "nenner", "cell-empty"],
  ["k;bevoelkerung;Kinder;anzahl;personen;personen", "nenner", "cell-not-empty"],
  ["k;bevoelkerung;Kinder;anteil;personen / 2;personen", "zaehler", "formula-unreadable"],
  [";bevoelkerung;Kinder;anzahl;personen;", "id", "cell-empty"],
])("a row that says too little or too much is refused: %s", (row, column, code) => {
  const { indicators, issues } = read([header, row]);
  expect(indicators).toEqual([]);
  expect(issues).toMatchObject([{ severity: "error", code, place: { row: 2, column } }]);
});

test("an id that is used twice is named with its first row", () => {
  const { issues } = read([header, "k;bevoelkerung;Kinder;anzahl;personen;", "k;bevoelkerung;Alte;anzahl;personen;"]);
  expect(issues).toMatchObject([{ code: "id-twice", place: { row: 3, column: "id" }, value: "k" }]);
  expect(issues[0]?.message).toContain("Zeile 2");
});

test("a missing column and a column twice are errors, an unknown one is a warning", () => {
  expect(read(["id;thema;name_de;zaehler", "k;bevoelkerung;Kinder;personen"]).issues).toMatchObject([
    { code: "column-missing", value: "art" },
  ]);
  expect(read([`${header};theme`, "k;bevoelkerung;Kinder;anzahl;personen;;x"]).issues).toMatchObject([
    { code: "column-twice", value: "theme" },
  ]);
  const unknown = read([`${header};einhiet_de`, "k;bevoelkerung;Kinder;anzahl;personen;;%"]);
  expect(unknown.issues).toMatchObject([{ code: "column-unknown", severity: "warning", facts: { suggestion: "einheit_de" } }]);
  expect(unknown.indicators).toHaveLength(1);
});

test("classes are a method or increasing limits", () => {
  const classes = (text: string) => read([`${header};klassen`, `k;bevoelkerung;Kinder;anzahl;personen;;${text}`]);
  expect(classes("8 15 22,5 30").indicators[0]?.classes).toEqual({ kind: "manual", limits: [8, 15, 22.5, 30] });
  expect(classes("standardDeviation").indicators[0]?.classes).toEqual({ kind: "method", method: "standardDeviation" });
  expect(classes("").indicators[0]?.classes).toEqual({ kind: "method", method: "quantile" });
  expect(classes("15 8").issues).toMatchObject([{ code: "choice-unknown", place: { column: "klassen" } }]);
});

test("series breaks keep year, kind and both languages", () => {
  const { indicators } = read([
    `${header};bruch;bruch_en`,
    "k;bevoelkerung;Kinder;anzahl;personen;;2017 Definition: neue Zählweise | 2021 Gebietsstand: neue Grenzen;2017 Definition: counted anew",
  ]);
  expect(indicators[0]?.breaks).toEqual([
    { year: 2017, kind: "definition", text: { de: "neue Zählweise", en: "counted anew" } },
    { year: 2021, kind: "boundary", text: { de: "neue Grenzen" } },
  ]);
  const wrong = read([`${header};bruch`, "k;bevoelkerung;Kinder;anzahl;personen;;neue Zählweise"]);
  expect(wrong.issues).toMatchObject([{ code: "break-unreadable", place: { column: "bruch" } }]);
});

test("without tables only the grammar of formulas is checked", () => {
  const { issues } = readIndicators(table([header, "k;bevoelkerung;Kinder;anzahl;irgendwas;"]), settings(), null);
  expect(issues).toEqual([]);
});

function read(lines: readonly string[]): IndicatorsReading {
  const tables = [{ measures: ["personen"], dimensions: [{ id: "alter", values: ["0", "20"] }], level: areaLevelId("stadtteil") }];
  return readIndicators(table(lines), settings(), tables);
}

function table(lines: readonly string[]) {
  const [first = "", ...rows] = lines;
  const width = first.split(";").length;
  const cells = (line: string): string[] => [...line.split(";"), ...Array<string>(width).fill("")].slice(0, width);
  return { file: "indikatoren.csv", columns: first.split(";"), rows: rows.map((line, index) => ({ row: index + 2, cells: cells(line) })) };
}

function settings() {
  const read = readSettings(new TextEncoder().encode(smallPackage["atlas.yaml"] ?? ""), "atlas.yaml").settings;
  if (read === null) throw new Error("settings: a valid atlas.yaml expected");
  return read;
}
