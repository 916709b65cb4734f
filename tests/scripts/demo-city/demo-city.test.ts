// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { createDemoCity, defaultSeed } from "../../../scripts/demo-city/demo-city.ts";

const files = createDemoCity(defaultSeed);

describe("the generated files of the demo city", () => {
  it("are the same bytes for the same seed", { timeout: 120_000 }, () => {
    expect(createDemoCity(defaultSeed)).toEqual(files);
  });

  it("differ for another seed", { timeout: 120_000 }, () => {
    const others = new Map(createDemoCity(7).map(({ path, text }) => [path, text]));
    const drawn = files.filter(({ path }) => !/register\/(plaene|ziele|umfragen|befunde)/.test(path));
    for (const { path, text } of drawn) expect(others.get(path), path).not.toBe(text);
  });

  it("hold only numbers, known signs and texts: no NaN, no undefined, no negative count", () => {
    for (const { path, text } of files) expect(text.match(/NaN|undefined|Infinity|null|;-\d/)?.[0], path).toBeUndefined();
  });

  it.each([
    ["Menschen mit Grundsicherung", "grundsicherung_sgb2", "Leistungsberechtigte", ["Erwerbsfähige", "Kinder unter 15", "Unter 18"]],
    ["Erwerbsfähige", "grundsicherung_sgb2", "Erwerbsfähige", ["Bezug ab vier Jahren", "Bedarfsgemeinschaften"]],
    ["Bedarfsgemeinschaften", "grundsicherung_sgb2", "Bedarfsgemeinschaften", ["darunter Alleinerziehende"]],
    ["Kinder unter 18", "grundsicherung_sgb2", "Unter 18", ["Kinder unter 15"]],
    ["Arbeitslose", "arbeit", "Arbeitslose", ["Arbeitslose SGB II", "Arbeitslose unter 25", "Langzeitarbeitslose"]],
    ["Haushalte", "haushalte-2019", "Haushalte", ["Einpersonenhaushalte", "Haushalte mit Kindern"]],
    ["Familien", "haushalte-2019", "Haushalte mit Kindern", ["darunter Alleinerziehende", "mit 3 und mehr Kindern"]],
    ["Einpersonenhaushalte", "haushalte-2019", "Einpersonenhaushalte", ["Einpersonenhaushalte ab 65"]],
    ["Ausländer", "einwanderung", "auslaender", ["einbuergerungen"]],
    ["Wahlberechtigte", "ratswahl", "wahlberechtigte", ["waehlende"]],
    ["Untersuchte", "schuleingang", "Untersuchte", ["Sprachförderbedarf", "Übergewicht", "Vorsorgeheft vorgelegt", "Impfbuch vorgelegt"]],
    ["Vorsorgeheft", "schuleingang", "Vorsorgeheft vorgelegt", ["Vorsorge unvollständig"]],
    ["Impfbuch", "schuleingang", "Impfbuch vorgelegt", ["Masern zweimal geimpft"]],
    ["Übergänge", "schule", "Übergänge Klasse 4", ["davon Gymnasium"]],
    ["Entlassene", "schule", "Schulentlassene", ["davon ohne Abschluss"]],
  ])("never count more in a part than in the whole: %s", (_, table, whole, parts) => {
    for (const row of rowsOf(table))
      for (const part of parts) expect(count(row[part]), `${table} ${JSON.stringify(row)}`).toBeLessThanOrEqual(count(row[whole]));
  });

  it("never count more children on benefits than there are children", () => {
    const children = new Map(
      [...groupSum("bevoelkerung", ["quartier", "jahr"], (row) => agesBelow(row, 15))].map(([key, persons]) => [key, persons]),
    );
    for (const row of rowsOf("grundsicherung_sgb2"))
      expect(count(row["Kinder unter 15"])).toBeLessThanOrEqual(children.get(`${row["quartier"]} ${row["jahr"]}`) ?? -1);
  });

  it("add up: the city total of basic support is the sum of the Quartiere before Obermühle is late", () => {
    const sums = groupSum("grundsicherung_sgb2", ["jahr"], (row) => count(row["Kinder unter 15"]));
    for (const row of rowsOf("grundsicherung_sgb2_stadt").filter(({ jahr }) => jahr !== "2025"))
      expect(sums.get(`${row["jahr"]}`), row["jahr"]).toBe(count(row["Kinder unter 15"]));
  });

  it("step up in 2017, when people are counted in another way", () => {
    const total = new Map(rowsOf("grundsicherung_sgb2_stadt").map((row) => [row["jahr"], count(row["Leistungsberechtigte"])]));
    const change = (year: number) => (total.get(String(year)) ?? NaN) / (total.get(String(year - 1)) ?? NaN);
    expect(change(2017)).toBeGreaterThan(1.08);
    for (const year of [2014, 2016, 2019, 2022, 2024]) expect(Math.abs(change(year) - 1), String(year)).toBeLessThan(0.07);
  });

  it("lack what is not delivered: Obermühle 2025, the Merletal 2013, an examination in 2020, a vote between elections", () => {
    const late = rowsOf("grundsicherung_sgb2").filter((row) => row["Leistungsberechtigte"] === "...");
    expect(new Set(late.map((row) => `${row["quartier"]?.slice(0, 4)} ${row["jahr"]}`))).toEqual(new Set(["0632 2025"]));
    const lacking = rowsOf("kinder_und_jugend").filter((row) => row["hilfen_zur_erziehung"] === "");
    expect(new Set(lacking.map((row) => `${row["quartier"]?.slice(0, 2)} ${row["jahr"]}`))).toEqual(new Set(["06 2013"]));
    expect(rowsOf("schuleingang").some((row) => row["Jahr"] === "2020")).toBe(false);
    expect(new Set(rowsOf("ratswahl").map((row) => row["jahr"]))).toEqual(new Set(["2014", "2020", "2025"]));
  });

  it("name about 600 streets once each, Ziegelweg among them", () => {
    const streets = rowsOf("../register/strassen").map((row) => row["strasse"]);
    expect(streets.length).toBeGreaterThan(550);
    expect(new Set(streets).size).toBe(streets.length);
    expect(streets).toContain("Ziegelweg");
  });
});

type Row = Readonly<Record<string, string>>;

function rowsOf(table: string): Row[] {
  const path = table.startsWith("../") ? `${table.slice(3)}.csv` : `tabellen/${table}.csv`;
  const text = files.find((file) => file.path === path)?.text;
  if (text === undefined) throw new Error(`no file ${path}`);
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const columns = header.split(";");
  return lines.map((line) => Object.fromEntries(line.split(";").map((cell, index) => [columns[index] ?? "", cell])));
}

/** German whole number; "-" is exactly none, "..." and an empty cell count as none here. */
function count(cell: string | undefined): number {
  if (cell === "-" || cell === "..." || cell === "") return 0;
  const value = Number(cell?.replaceAll(".", ""));
  if (!Number.isInteger(value)) throw new Error(`whole number expected, "${cell}" found`);
  return value;
}

function groupSum(table: string, by: readonly string[], value: (row: Row) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rowsOf(table)) {
    const key = by.map((column) => row[column]).join(" ");
    sums.set(key, (sums.get(key) ?? 0) + value(row));
  }
  return sums;
}

function agesBelow(row: Row, age: number): number {
  return Array.from({ length: age }, (_, year) => count(row[`a${year}`])).reduce((sum, persons) => sum + persons, 0);
}
