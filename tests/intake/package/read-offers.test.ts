// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import type { Atlas } from "../../../src/core/model/atlas.ts";
import type { Issue } from "../../../src/core/model/issue.ts";
import { readSourcePackage } from "../../../src/intake/package/read-source-package.ts";
import { changedSettings, filesInMemory } from "./small-package.ts";

/* Areas of the small package: Altstadt 0101 (10.00 to 10.01° E), Neustadt 0102, both in 01 Nord; Hafen 0201 (10.02 to 10.03° E) in 02. */

test.each([
  ["id", ";Treff;Kinder;0101", { code: "offer-cell-empty", row: 2, column: "id", value: "" }],
  ["name", "A1;;Kinder;0101", { code: "offer-cell-empty", row: 2, column: "name", value: "" }],
])("a row without %s is left out, with row and column", async (_, row, expected) => {
  const { atlas, warnings } = await readOffers(["id;name;zielgruppe;gebiet", row, "A2;Bleibt;Kinder;0101"]);
  expect(warnings).toEqual([expected]);
  expect(atlas?.offers?.offers.map(({ id }) => id)).toEqual(["A2"]);
});

test("an id that was there before is left out and named", async () => {
  const { atlas, warnings, issues } = await readOffers(["id;name;gebiet", "A1;Treff;0101", "A1;Café;0102"]);
  expect(warnings).toEqual([{ code: "offer-id-twice", row: 3, column: "id", value: "A1" }]);
  expect(issues[0]?.message).toContain('Das Angebot "Café" wird ausgelassen');
  expect(atlas?.offers?.offers.map(({ name }) => name)).toEqual(["Treff"]);
});

test("an unknown key is named, and the offer is kept without an area", async () => {
  const { atlas, warnings } = await readOffers(["id;name;gebiet", "A1;Treff;0999"]);
  expect(warnings).toEqual([
    { code: "offer-area-unknown", row: 2, column: "gebiet", value: "0999" },
    { code: "offer-without-area", row: 2, column: "gebiet", value: "0999" },
  ]);
  expect(atlas?.offers?.offers[0]).toMatchObject({ level: null, areas: {} });
});

test("unreadable coordinates, access and reach are named with their value, and the rest of the row is used", async () => {
  const { atlas, warnings } = await readOffers([
    "id;name;reichweite;lon;lat;barrierefrei;gebiet",
    "A1;Treff;überall;zehn;50,005;Rampe;0101",
  ]);
  expect(warnings).toEqual([
    { code: "offer-choice-unknown", row: 2, column: "reichweite", value: "überall" },
    { code: "offer-position-unreadable", row: 2, column: ["lon", "lat"], value: ["zehn", "50,005"] },
    { code: "offer-choice-unknown", row: 2, column: "barrierefrei", value: "Rampe" },
  ]);
  expect(atlas?.offers?.offers[0]).toMatchObject({ reach: "place", areas: { stadtteil: "0101" }, position: null, barrierFree: null });
});

test("coordinates that contradict the key are named, and the key counts", async () => {
  const { atlas, warnings } = await readOffers(["id;name;stadtteil;lon;lat", "A1;Treff;0101;10,025;50,005"]);
  expect(warnings).toEqual([{ code: "offer-place-contrary", row: 2, column: "stadtteil", value: "0101" }]);
  expect(atlas?.offers?.offers[0]?.areas).toEqual({ stadtteil: "0101", bezirk: "01", stadt: "0" });
});

test("an offer outside of every area is kept with its place and named", async () => {
  const rows = ["A1;Treff;10,005;50,005", "A2;Nachbarort;10,3;50,005"];
  const { atlas, warnings } = await readOffers(["id;name;lon;lat", ...rows]);
  expect(warnings).toEqual([{ code: "offer-without-area", row: 3, column: "gebiet", value: ["10,3", "50,005"] }]);
  expect(atlas?.offers?.offers[1]).toMatchObject({ level: null, areas: {}, position: [10.3, 50.005] });
});

test.each([
  ["id", "nummernschild;name;gebiet"],
  ["name", "id;wer;gebiet"],
  ["gebiet", "id;name;lon"],
])("without a column for %s the package is refused and the column named", async (column, header) => {
  const { atlas, issues } = await readOffers([header, "A1;Treff;0101"]);
  expect(atlas).toBeNull();
  expect(issues.find(({ severity }) => severity === "error")).toMatchObject({ code: "register-column-missing", place: { column } });
});

test("columns the atlas does not know are named, since they are not published", async () => {
  const { issues } = await readOffers(["id;name;gebiet;Schlüsselanhänger", "A1;Treff;0101;rot"]);
  expect(issues).toMatchObject([{ code: "register-column-unknown", severity: "notice", place: { column: ["Schlüsselanhänger"] } }]);
});

test("a place is found by its coordinates, on every level around it", async () => {
  const { atlas, issues } = await readOffers(["id;name;lon;lat", "A1;Treff;10.015;50.005"]);
  expect(issues).toEqual([]);
  expect(atlas?.offers?.offers[0]).toMatchObject({
    level: "stadtteil",
    areas: { stadtteil: "0102", bezirk: "01", stadt: "0" },
    reach: "place",
  });
});

test("coordinates in metres are recognised by the map", async () => {
  const { atlas, issues } = await readOffers(["id;name;rechtswert;hochwert", "A1;Treff;572000;5539500"]);
  expect(issues).toMatchObject([{ code: "crs-assumed", facts: { likelyCrs: "EPSG:25832" } }]);
  expect(atlas?.offers?.offers[0]?.areas).toMatchObject({ stadtteil: "0101" });
});

test("an offer with neither address nor coordinates serves its whole area", async () => {
  const { atlas } = await readOffers(["id;name;gebiet", "A1;Pflegetelefon;0", "A2;Besuchsdienst;01"]);
  expect(atlas?.offers?.offers.map(({ reach, level }) => `${reach} ${level}`)).toEqual(["area stadt", "area bezirk"]);
});

test("groups get ids for links, differ by more than case, and nobody named means everyone", async () => {
  const rows = ["A1;Treff;Ältere Menschen | Angehörige;Older people | Carers;0101", "A2;Café;ältere menschen;;0101", "A3;Platz;;;0101"];
  const { atlas, issues } = await readOffers(["id;name;zielgruppe;zielgruppe_en;gebiet", ...rows]);
  expect(issues).toEqual([]);
  expect(atlas?.offers?.groups).toEqual([
    { id: "aeltere-menschen", name: { de: "Ältere Menschen", en: "Older people" } },
    { id: "angehoerige", name: { de: "Angehörige", en: "Carers" } },
    { id: "alle", name: { de: "Für alle", en: "For everyone" } },
  ]);
  expect(atlas?.offers?.offers.map(({ groups }) => groups)).toEqual([["aeltere-menschen", "angehoerige"], ["aeltere-menschen"], ["alle"]]);
});

test("streets feed the search; a street without a known area is left out and named", async () => {
  const { atlas, warnings } = await readRegister("strassen", ["strasse;stadtteil", "Tonweg;0101", "Irrweg;0999", ";0102", "Tonweg;0101"]);
  expect(warnings).toEqual([
    { code: "street-unusable", row: 3, column: "stadtteil", value: "0999" },
    { code: "street-unusable", row: 4, column: "strasse", value: "" },
  ]);
  expect(atlas?.streets).toEqual([{ name: "Tonweg", level: "stadtteil", area: "0101" }]);
});

test("key facts must be indicators of the package, and at most five", async () => {
  const unknown = await readSourcePackage(filesInMemory(changedSettings("themen:", "wichtigste: [kindr]\nthemen:")));
  expect(unknown.issues).toMatchObject([{ code: "indicator-unknown", value: "kindr", facts: { suggestion: "kinder" } }]);
  const many = await readSourcePackage(
    filesInMemory(changedSettings("themen:", `wichtigste: [${"kinder, ".repeat(5)}einwohner]\nthemen:`)),
  );
  expect(many.issues).toMatchObject([{ code: "key-facts-too-many", severity: "warning", value: ["einwohner"] }]);
});

test("a condition on a neutral indicator is left out and named, since no end of it is a burden", async () => {
  const rule = (indicator: string): string => `bedingungen:\n  - { id: b, kennzahl: ${indicator}, regel: schlechtestes_fuenftel }\nthemen:`;
  const neutral = await readSourcePackage(filesInMemory(changedSettings("themen:", rule("einwohner"))));
  expect(neutral.issues).toMatchObject([{ code: "condition-neutral", severity: "warning", value: "einwohner" }]);
  expect((await readSourcePackage(filesInMemory(changedSettings("themen:", rule("kinder"))))).issues).toEqual([]);
});

interface Reading {
  readonly atlas: Atlas | null;
  readonly issues: readonly Issue[];
  readonly warnings: readonly unknown[];
}

function readOffers(lines: readonly string[]): Promise<Reading> {
  return readRegister("angebote", lines);
}

async function readRegister(name: string, lines: readonly string[]): Promise<Reading> {
  const settings = changedSettings("themen:", `register: { ${name}: register.csv }\nthemen:`);
  const { atlas, issues } = await readSourcePackage(filesInMemory({ ...settings, "register.csv": `${lines.join("\n")}\n` }));
  const warnings = issues.filter(({ severity }) => severity === "warning");
  const brief = warnings.map(({ code, place, value }) => ({ code, row: place.row, column: place.column, value }));
  return { atlas, issues, warnings: brief };
}
