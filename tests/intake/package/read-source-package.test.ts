// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readSourcePackage } from "../../../src/intake/package/read-source-package.ts";
import { changedSettings, filesInMemory, smallPackage, square } from "./small-package.ts";

test("a small package becomes an atlas without remark", async () => {
  const { atlas, issues, joinReports } = await readSourcePackage(filesInMemory());
  expect(issues).toEqual([]);
  expect(atlas?.levels.map(({ level, areas }) => [level.id, level.parent, areas.length])).toEqual([
    ["stadt", null, 1],
    ["bezirk", "stadt", 2],
    ["stadtteil", "bezirk", 3],
  ]);
  expect([...(atlas?.tables[0]?.values ?? [])]).toEqual([100, 50, 0, 1000, 450, 80]);
  expect(atlas?.indicators.map(({ id, kind, scale }) => [id, kind, scale])).toEqual([
    ["einwohner", "count", 1],
    ["kinder", "share", 100],
  ]);
  expect(joinReports).toMatchObject([{ table: "alter", matched: 3, onlyInTable: [], onlyInLevel: [] }]);
});

test("areas of a level without a map come from a table that repeats them", async () => {
  const { atlas } = await readSourcePackage(filesInMemory());
  const bezirke = atlas?.levels[1];
  expect(bezirke?.areas.map(({ id, name }) => `${id} ${name}`)).toEqual(["01 Nord", "02 Süd"]);
  expect(bezirke?.shapes).toBeNull();
  expect(bezirke?.level.pluralDative.de).toBe("Bezirken");
});

test.each(Object.keys(smallPackage))("without %s nothing is handed on and the file is named", async (path) => {
  const { atlas, issues } = await readSourcePackage(filesInMemory({ [path]: null }));
  expect(atlas).toBeNull();
  expect(issues.find(({ code }) => code === "file-missing")).toMatchObject({ severity: "error", value: path });
});

test("a file in another folder is suggested", async () => {
  const { issues } = await readSourcePackage(filesInMemory({ "alter.csv": null, "tabellen/alter.csv": smallPackage["alter.csv"] ?? "" }));
  expect(issues[0]?.facts).toEqual({ suggestion: "tabellen/alter.csv" });
});

test("a key column that the map does not have is named", async () => {
  const { atlas, issues } = await readSourcePackage(filesInMemory(changedSettings("schluesselspalte: id", "schluesselspalte: schluessel")));
  expect(atlas).toBeNull();
  expect(issues[0]).toMatchObject({ code: "key-column-unknown", place: { file: "stadtteile.geojson" }, value: "schluessel" });
});

test("one unreadable cell is enough to hand nothing on", async () => {
  const { atlas, issues, joinReports } = await readSourcePackage(
    filesInMemory({ "alter.csv": "id;jahr;a0;a20\n0101;2024;100;k\n0102;2024;50;450\n0201;2024;0;80" }),
  );
  expect(atlas).toBeNull();
  expect(issues.find(({ code }) => code === "number-unreadable")).toMatchObject({ place: { file: "alter.csv", row: [2], column: "a20" } });
  expect(joinReports).toHaveLength(1);
});

test("an area whose parent does not exist is an error", async () => {
  const geojson = JSON.stringify({ type: "FeatureCollection", features: [square("0101", "Altstadt", 0), square("0301", "Insel", 1)] });
  const { atlas, issues } = await readSourcePackage(filesInMemory({ "stadtteile.geojson": geojson }));
  expect(atlas).toBeNull();
  expect(issues.find(({ code }) => code === "parent-unknown")).toMatchObject({
    value: "03",
    place: { key: "0301", file: "stadtteile.geojson" },
  });
});

test("an area without parts in the level below is a warning", async () => {
  const { atlas, issues } = await readSourcePackage(filesInMemory({ "gebiete.csv": "bezirk;bezirksname\n01;Nord\n02;Süd\n03;West\n" }));
  expect(atlas).not.toBeNull();
  expect(issues).toMatchObject([{ code: "area-without-parts", severity: "warning", value: ["03"] }]);
});

test("rows that name one area differently are an error", async () => {
  const { atlas, issues } = await readSourcePackage(filesInMemory({ "gebiete.csv": "bezirk;bezirksname\n01;Nord\n02;Süd\n01;Norden\n" }));
  expect(atlas).toBeNull();
  expect(issues[0]).toMatchObject({ code: "area-conflicting", place: { row: 4, key: "01" }, value: ["Nord", "Norden"] });
});

test("two areas of one key with different names are an error", async () => {
  const features = [square("0101", "Altstadt", 0), square("0101", "Neustadt", 1), square("0201", "Hafen", 2)];
  const { atlas, issues } = await readSourcePackage(
    filesInMemory({ "stadtteile.geojson": JSON.stringify({ type: "FeatureCollection", features }) }),
  );
  expect(atlas).toBeNull();
  expect(issues.find(({ severity }) => severity === "error")).toMatchObject({ code: "key-duplicate", value: "0101" });
});

test("an area that is none is left out and needs no data", async () => {
  const features = [square("0101", "Altstadt", 0), square("0102", "Neustadt", 1), square("0201", "Hafen", 2), square("XX", "Gesamt", 3)];
  const { atlas, issues } = await readSourcePackage(
    filesInMemory({
      ...changedSettings("namensspalte: name\n", 'namensspalte: name\n    ohne: ["XX", "YY"]\n'),
      "stadtteile.geojson": JSON.stringify({ type: "FeatureCollection", features }),
    }),
  );
  expect(atlas?.levels[2]?.areas.map(({ id }) => id)).toEqual(["0101", "0102", "0201"]);
  expect(issues).toMatchObject([{ code: "excluded-absent", severity: "notice", value: "YY" }]);
});

test("levels that lie far apart have the wrong coordinate system", async () => {
  const elsewhere = JSON.stringify({ type: "FeatureCollection", features: [squareAt("01", "Nord", 6), squareAt("02", "Süd", 7)] });
  const { atlas, issues } = await readSourcePackage(
    filesInMemory({
      ...changedSettings(
        "gebiete: { datei: gebiete.csv, schluesselspalte: bezirk, namensspalte: bezirksname }",
        "datei: bezirke.geojson\n    schluesselspalte: id\n    namensspalte: name",
      ),
      "bezirke.geojson": elsewhere,
    }),
  );
  expect(atlas).toBeNull();
  expect(issues.find(({ code }) => code === "coordinates-elsewhere")?.message).toMatch(/Länge 10,00 bis 10,03.*koordinaten/);
});

test("metres that are called degrees are refused with the systems that would fit", async () => {
  const utm = {
    type: "Polygon",
    coordinates: [
      [
        [565000, 5930000],
        [566000, 5930000],
        [566000, 5931000],
        [565000, 5930000],
      ],
    ],
  };
  const features = [{ type: "Feature", properties: { id: "0101", name: "Altstadt" }, geometry: utm }];
  const { atlas, issues } = await readSourcePackage(
    filesInMemory({
      ...changedSettings("namensspalte: name\n", "namensspalte: name\n    koordinaten: EPSG:99999\n"),
      "stadtteile.geojson": JSON.stringify({ type: "FeatureCollection", features }),
    }),
  );
  expect(atlas).toBeNull();
  expect(issues.find(({ severity }) => severity === "error")?.message).toContain("EPSG:99999");
});

test("an indicator that atlas.yaml names must exist", async () => {
  const { atlas, issues } = await readSourcePackage(filesInMemory(changedSettings("kennzahl: kinder", "kennzahl: kinde")));
  expect(atlas).toBeNull();
  expect(issues).toMatchObject([{ code: "indicator-unknown", value: "kinde", facts: { suggestion: "kinder" } }]);
});

test("a measure may not come twice for the same level and year", async () => {
  const { atlas, issues } = await readSourcePackage(
    filesInMemory(
      changedSettings(
        "    zahlen: deutsch\n",
        "    zahlen: deutsch\n  - id: nochmal\n    datei: alter.csv\n    ebene: stadtteil\n    gebiet: { spalte: id }\n    jahr: { spalte: jahr }\n    groessen: { personen: { spalte: a0 } }\n",
      ),
    ),
  );
  expect(atlas).toBeNull();
  expect(issues).toMatchObject([{ code: "measure-twice", value: ["personen"] }]);
});

test("names with numbers in front are cleaned for display and for joining", async () => {
  const features = [square("0101", "01 Altstadt", 0), square("0102", "02 Neustadt", 1), square("0201", "03 Hafen", 2)];
  const { atlas } = await readSourcePackage(
    filesInMemory({
      ...changedSettings("namensspalte: name\n", "namensspalte: name\n    namensmuster: '^\\d+ (.+)$'\n"),
      "stadtteile.geojson": JSON.stringify({ type: "FeatureCollection", features }),
    }),
  );
  expect(atlas?.levels[2]?.areas.map(({ name }) => name)).toEqual(["Altstadt", "Neustadt", "Hafen"]);
});

function squareAt(id: string, name: string, longitude: number): unknown {
  const ring = [
    [longitude, 52],
    [longitude + 0.1, 52],
    [longitude + 0.1, 52.1],
    [longitude, 52.1],
    [longitude, 52],
  ];
  return { type: "Feature", properties: { id, name }, geometry: { type: "Polygon", coordinates: [ring] } };
}
