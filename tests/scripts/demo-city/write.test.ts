// SPDX-License-Identifier: EUPL-1.2
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, describe, expect, it } from "vitest";
import { demoFolder, isDemoCityCurrent, writeDemoCity } from "../../../scripts/demo-city/write.ts";
import { packageFilesIn } from "../../../scripts/files.ts";
import { readSourcePackage } from "../../../src/intake/package/read-source-package.ts";

const folder = mkdtempSync(join(tmpdir(), "beispielstadt-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("writeDemoCity", () => {
  it("writes a package that reads without an error or warning", { timeout: 120_000 }, async () => {
    expect(isDemoCityCurrent(folder)).toBe(false);
    const lines: string[] = [];
    const written = writeDemoCity({ outDir: folder, report: (line) => lines.push(line) });
    expect(lines.length).toBeGreaterThan(written.length);
    for (const path of written) expect(existsSync(join(folder, path)), path).toBe(true);
    for (const name of ["atlas.yaml", "indikatoren.csv", "texte"]) cpSync(join(demoFolder, name), join(folder, name), { recursive: true });

    const { atlas, issues } = await readSourcePackage(packageFilesIn(folder));
    expect(issues.filter(({ severity }) => severity !== "notice").map(({ message }) => message)).toEqual([]);
    expect(atlas?.place.invented).toBe(true);
    expect(atlas?.levels.map(({ areas }) => areas.length)).toEqual([1, 6, 34, 170]);
    expect(atlas?.indicators.length).toBeGreaterThanOrEqual(60);
    expect(new Set(atlas?.indicators.map(({ theme }) => theme)).size).toBe(12);
    expect(atlas?.conditions.length).toBeGreaterThanOrEqual(8);
  });

  it("knows its own work again, but not that of another seed or a changed stamp", () => {
    expect(isDemoCityCurrent(folder)).toBe(true);
    expect(isDemoCityCurrent(folder, 7)).toBe(false);
    writeFileSync(join(folder, ".stand"), "older\n");
    expect(isDemoCityCurrent(folder)).toBe(false);
  });
});

describe("indikatoren.csv", () => {
  const text = readFileSync(join(demoFolder, "indikatoren.csv"), "utf8");
  const [header = [], ...indicators] = Papa.parse<string[]>(text.trimEnd(), { delimiter: ";" }).data;
  const cell = (row: readonly string[], column: string): string => row[header.indexOf(column)] ?? "";
  const filled = [
    "name_de",
    "name_en",
    "kurz_de",
    "kurz_en",
    "einheit_de",
    "einheit_en",
    "definition_de",
    "definition_en",
    "quelle_de",
    "quelle_en",
  ];

  it("describes every indicator in German and English", () => {
    for (const row of indicators) {
      expect(row, row[0]).toHaveLength(header.length);
      for (const column of filled) expect(cell(row, column), `${row[0]}: ${column}`).not.toBe("");
    }
  });

  it("takes ids and directions from the catalogue of the project", () => {
    const catalogue = JSON.parse(readFileSync("tests/golden/data/indicator_catalogue.json", "utf8")) as {
      readonly indicators: readonly { readonly id: string; readonly burden: number }[];
    };
    const burden = new Map(catalogue.indicators.map((entry) => [entry.id, String(entry.burden)]));
    expect(new Set(indicators.map((row) => row[0])).size).toBe(indicators.length);
    for (const row of indicators) expect(cell(row, "richtung"), row[0]).toBe(burden.get(row[0] ?? ""));
  });

  it("gives about 25 indicators sentences in both languages, with the slots they need", () => {
    const withSentence = indicators.filter((row) => cell(row, "satz_de") !== "");
    expect(withSentence.length).toBeGreaterThanOrEqual(25);
    for (const row of withSentence)
      for (const language of ["de", "en"]) {
        expect(cell(row, `satz_${language}`), row[0]).toMatch(/\{jahr\}.*\{wert\}|\{jahr\}.*\{kennzahl:/);
        expect(cell(row, `satz_${language}`), row[0]).toContain("{wert}");
        expect(cell(row, `gebietssatz_${language}`), row[0]).toMatch(/\{zaehler\}|\{wert\}/);
      }
  });
});
