// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { draftPackage } from "../../../src/intake/package/draft-package.ts";
import { readSourcePackage } from "../../../src/intake/package/read-source-package.ts";
import { filesInMemory, smallPackage } from "./small-package.ts";

const map = { path: "geometrie/stadtteile.geojson", bytes: bytes(smallPackage["stadtteile.geojson"] ?? "") };
const options = { place: "Kleinstadt", date: "2026-05-22" };

test("a draft from one map and one table can be read as it is", async () => {
  const table = { path: "tabellen/alter.csv", bytes: bytes(smallPackage["alter.csv"] ?? "") };
  const draft = await draftPackage(map, [table], options);
  const { atlas, issues } = await readSourcePackage(
    filesInMemory({ "atlas.yaml": draft.settings, "indikatoren.csv": draft.indicators, [map.path]: map.bytes, [table.path]: table.bytes }),
  );
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(atlas?.levels[1]?.areas.map(({ name }) => name)).toEqual(["Altstadt", "Neustadt", "Hafen"]);
  expect(atlas?.tables[0]?.years).toEqual([2024]);
  expect(atlas?.indicators.map(({ id }) => id)).toEqual(["a0", "a20"]);
});

test("every guess is listed with its reason", async () => {
  const draft = await draftPackage(
    map,
    [{ path: "tabellen/werte.csv", bytes: bytes("Stadtteil;Einwohner\nAltstadt;5\nNeustadt;6\n") }],
    options,
  );
  expect(draft.assumptions.map(({ member, value }) => [member, value])).toEqual([
    ["ebenen.gebiet.schluesselspalte", "id"],
    ["ebenen.gebiet.namensspalte", "name"],
    ["ebenen.gebiet.gehoert_zu", "stadt"],
    ["tabellen.werte.gebiet", "Stadtteil"],
    ["tabellen.werte.jahr", "2026"],
    ["tabellen.werte.groessen", "einwohner"],
    ["ort.genitiv", "von Kleinstadt"],
    ["ausgabe.lizenz", "dl-de/by-2-0"],
    ["schutz", "3 / 30 / 100"],
  ]);
  expect(draft.settings).toContain("ueber: name");
});

test("a table without any area of the map gives no draft", async () => {
  const draft = await draftPackage(map, [{ path: "tabellen/fremd.csv", bytes: bytes("Ort;Zahl\nBerlin;5\nBonn;6\n") }], options);
  expect(draft.settings).toBeNull();
  expect(draft.issues.map(({ code }) => code)).toEqual(["area-column-missing", "nothing-to-count"]);
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
