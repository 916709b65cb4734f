// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readSettings } from "../../../src/intake/package/read-settings.ts";
import { changedSettings, smallPackage } from "./small-package.ts";

test("a complete atlas.yaml is read without remark", () => {
  const { settings, issues } = read(smallPackage["atlas.yaml"] ?? "");
  expect(issues).toEqual([]);
  expect(settings?.ebenen.map(({ id }) => id)).toEqual(["stadt", "bezirk", "stadtteil"]);
  expect(settings?.ort.erfunden).toBe(true);
});

test("the example in docs/quellpaket.md is read without remark", async () => {
  const page = await readFile("docs/quellpaket.md", "utf8");
  const example = /```yaml\n([^]*?)```/.exec(page)?.[1] ?? "";
  const { settings, issues } = read(example);
  expect(issues).toEqual([]);
  expect(settings?.tabellen[0]?.groessen).toEqual({ bevoelkerung: {} });
});

test("malformed YAML is refused with line and the text found there", () => {
  const { settings, issues } = read("format: sozialatlas-quelle\nort: { id: klein\nversion: 1\n");
  expect(settings).toBeNull();
  expect(issues[0]?.severity).toBe("error");
  expect(issues[0]?.place.file).toBe("atlas.yaml");
  expect(issues[0]?.place.line).toBe(3);
});

test.each([
  ["genitiv:", "genitv:", 6, "genitiv"],
  ["schluesselspalte: id", "schlüsselspalte: id", 31, "schluesselspalte"],
  ["praefix: 2", "präfix: 2", 33, "praefix"],
])("an unknown member is named with its line and the nearest known name: %s → %s", (from, to, line, suggestion) => {
  const { settings, issues } = read(changed(from, to));
  expect(settings).toBeNull();
  expect(issues.find(({ code }) => code === "member-unknown")).toMatchObject({ place: { line }, facts: { suggestion } });
});

test.each([
  ["version: 1", "version: 2", "„1“ erwartet", '"2" gefunden'],
  ['datum: "2026-05-22"', "datum: 22. Mai 2026", "ein Datum als Text (JJJJ-MM-TT) erwartet", '"22. Mai 2026" gefunden'],
  ["erfunden: true", "erfunden: vielleicht", "true oder false erwartet", '"vielleicht" gefunden'],
  ["praefix: 2", "praefix: zwei", "eine ganze Zahl ab 0 erwartet", '"zwei" gefunden'],
  [
    "themen:\n  - { id: bevoelkerung, name: { de: Bevölkerung } }",
    "themen: Bevölkerung",
    "eine Liste mit mindestens einem Eintrag erwartet",
    '"Bevölkerung" gefunden',
  ],
])("a member of the wrong kind is named with what was expected and found: %s", (from, to, expected, found) => {
  const { settings, issues } = read(changed(from, to));
  expect(settings).toBeNull();
  const wrong = issues.find((issue) => issue.code === "member-wrong");
  expect(wrong?.message).toContain(expected);
  expect(wrong?.message).toContain(found);
  expect(wrong?.place.line).toBe(lineOf(to, read.text));
});

test("a member that is missing is named with what it is for", () => {
  const { issues } = read(changed("  herausgeber: Stadt Kleinstadt\n", ""));
  expect(issues[0]).toMatchObject({ code: "member-missing", value: "herausgeber", place: { line: 8 } });
});

test("every mistake is said in one go", () => {
  const { issues } = read(changed("genitiv:", "genitv:").replace("version: 1", "version: eins"));
  expect(issues.map(({ code }) => code).sort()).toEqual(["member-missing", "member-unknown", "member-wrong"]);
});

test.each([
  ["gehoert_zu: { ebene: bezirk, praefix: 2 }", "gehoert_zu: { ebene: bezrik, praefix: 2 }", "reference-unknown", "bezirk"],
  ["ebene: stadtteil\n    gebiet", "ebene: stadteil\n    gebiet", "reference-unknown", "stadtteil"],
  ["ebene: stadtteil }", "ebene: quartier }", "reference-unknown", "stadtteil"],
])("a level that does not exist is named with those that do: %s", (from, to, code, known) => {
  const { settings, issues } = read(changed(from, to));
  expect(settings).toBeNull();
  expect(issues[0]?.code).toBe(code);
  expect(issues[0]?.message).toContain(known);
});

test.each([
  ["jahr: { spalte: jahr }", "jahr: { spalte: jahr, wert: 2024 }", "choice-unclear", "„spalte“ und „wert“"],
  ["jahr: { spalte: jahr }", "jahr: {}", "choice-unclear", "keine gefunden"],
  ["groessen: { personen: {} }", "groessen: { personen: { spalte: a0 } }", "choice-unclear", "personen: {}"],
  [
    'merkmale: { alter: { kopf: "^a(\\\\d+)$" } }\n    groessen: { personen: {} }',
    "groessen: { personen: {} }",
    "member-missing",
    "„spalte“",
  ],
  ['kopf: "^a(\\\\d+)$"', 'kopf: "^a\\\\d+$"', "pattern-wrong", "eine"],
  ['kopf: "^a(\\\\d+)$"', 'kopf: "^a(\\\\d+$"', "pattern-wrong", "regulärer Ausdruck"],
  ['    schluessel: "0"\n', "", "member-missing", "schluessel"],
])("settings that contradict each other are named: %s → %s", (from, to, code, words) => {
  const { settings, issues } = read(changed(from, to));
  expect(settings).toBeNull();
  expect(issues.map((issue) => issue.code)).toContain(code);
  expect(issues.map((issue) => issue.message).join("\n")).toContain(words);
});

test("an id that is used twice is named where it stands the second time", () => {
  const { issues } = read(changed("themen:\n", "themen:\n  - { id: bevoelkerung, name: { de: Zuerst } }\n"));
  expect(issues).toMatchObject([{ code: "id-twice", value: "bevoelkerung", place: { line: 36 } }]);
});

function read(text: string): ReturnType<typeof readSettings> {
  read.text = text;
  return readSettings(new TextEncoder().encode(text), "atlas.yaml");
}
read.text = "";

function changed(from: string, to: string): string {
  return changedSettings(from, to)["atlas.yaml"] ?? "";
}

function lineOf(part: string, text: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}
