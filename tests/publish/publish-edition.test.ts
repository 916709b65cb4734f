// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { parsePlacesFile, parseTableFile } from "../../src/core/package/parse-files.ts";
import { parseCurrentEdition, parseManifest } from "../../src/core/package/parse-manifest.ts";
import { parseTextsFile } from "../../src/core/package/manifest-texts.ts";
import { publishEdition } from "../../src/publish/publish-edition.ts";
import type { FurnitureLine } from "../../src/core/model/edition-info.ts";
import { areaId, areaLevelId, editionId } from "../../src/core/model/ids.ts";
import { atlas, indicator, levels, readJson, table, threeLevels } from "./small-atlas.ts";

const counts = table({
  level: "quartier",
  years: [2024, 2025],
  measures: {
    kinder: { 11: [100, 110], 12: [200, 210], 13: [90, 90], 21: [50, 55], 22: [300, 310] },
    kinder_grundsicherung: { 11: [20, 21], 12: [10, 12], 13: [0, 0], 21: [15, 14], 22: [90, 95] },
  },
});

describe("publishing an edition", () => {
  it("writes files that the parsers of the published format accept", async () => {
    const { files, manifest, issues } = await publishEdition(atlas({ tables: [counts] }));
    expect(issues).toEqual([]);
    expect(parseManifest(readJson(files, "2026/manifest.json"))).toEqual({ manifest, issues: [] });
    expect(parseCurrentEdition(readJson(files, "current.json"))).toMatchObject({ current: "2026" });
    expect(parseTableFile(readJson(files, "2026/werte-start-quartier"))).toMatchObject({ areas: ["00", "11", "12", "13", "21", "22"] });
    expect(parsePlacesFile(readJson(files, "2026/gebiete"))).toMatchObject({
      levels: [{ level: "stadt" }, { level: "bezirk" }, { level: "quartier", parents: [0, 0, 0, 1, 1] }],
      furniture: null,
    });
    expect(manifest.defaults.year).toBe(2025);
  });

  it("sums counts over the levels", async () => {
    const { files } = await publishEdition(atlas({ tables: [counts] }));
    expect(readJson(files, "2026/werte-start-bezirk")).toMatchObject({
      years: [2024, 2025],
      areas: ["00", "1", "2"],
      measures: { kinder: { values: [740, 390, 350, 775, 410, 365], status: {} } },
    });
  });
});

describe("files of an edition", () => {
  it("carry the hash of their content in name and reference", async () => {
    const { files, manifest } = await publishEdition(atlas({ tables: [counts] }));
    const reference = manifest.places;
    const bytes = files.get(`2026/${reference.path}`) ?? new Uint8Array();
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", bytes.slice())).toString("hex");
    expect(reference).toEqual({ path: `gebiete.${digest.slice(0, 10)}.json`, bytes: bytes.byteLength, sha256: digest.slice(0, 16) });
  });

  it("carry every further language apart from the manifest", async () => {
    const { files, manifest } = await publishEdition(atlas({ tables: [counts], languages: ["de", "en"] }));
    const path = manifest.texts?.["en"]?.path ?? "";
    const texts = parseTextsFile(JSON.parse(new TextDecoder().decode(files.get(`2026/${path}`))), manifest);
    expect(path).toMatch(/^texte-en\.[0-9a-f]{10}\.json$/);
    expect(texts).toMatchObject({ language: "en" });
  });

  it("are the same bytes every time", async () => {
    const once = await publishEdition(atlas({ tables: [counts] }));
    const again = await publishEdition(atlas({ tables: [counts] }));
    expect([...again.files]).toEqual([...once.files]);
  });

  it("keep older editions listed and name the newest", async () => {
    const { files } = await publishEdition(atlas({ tables: [counts] }), {
      previous: {
        current: editionId("2025"),
        editions: [{ id: editionId("2025"), date: "2025-05-20", title: { de: "Sozialatlas 2025" } }],
      },
    });
    expect(readJson(files, "current.json")).toMatchObject({ current: "2026", editions: [{ id: "2026" }, { id: "2025" }] });
  });

  it("name the background map of the package, and none where it has none", async () => {
    const basemap = { tiles: "kacheln/{z}/{x}/{y}.png", name: { de: "Plan" }, attribution: "© Stadt", maxZoom: 18 };
    const { files } = await publishEdition(atlas({ tables: [counts], basemap }));
    expect(readJson(files, "2026/manifest.json")).toMatchObject({ basemap });
    const plain = await publishEdition(atlas({ tables: [counts] }));
    expect(readJson(plain.files, "2026/manifest.json")).not.toHaveProperty("basemap");
  });

  it("hold rivers beside the areas", async () => {
    const river: FurnitureLine = {
      kind: "river",
      name: "Merle",
      coordinates: [
        [9, 54],
        [10, 54],
      ],
    };
    const { files } = await publishEdition(atlas({ tables: [counts], furniture: [river] }));
    expect(readJson(files, "2026/gebiete")).toMatchObject({ furniture: { lines: [river] } });
  });

  it("hold lines to the metre", async () => {
    const river = { kind: "river" as const, name: "Merle", coordinates: [[7.478942804103405, 51.50258317710401] as const] };
    const { files } = await publishEdition(atlas({ tables: [counts], furniture: [river] }));
    expect(readJson(files, "2026/gebiete")).toMatchObject({ furniture: { lines: [{ coordinates: [[7.47894, 51.50258]] }] } });
  });

  it("let areas be found by name, key and street", async () => {
    const quarter = { level: areaLevelId("quartier"), area: areaId("12") };
    const streets = [
      { name: "Am Hafen", ...quarter },
      { name: "Kai", houseNumbers: "2–10", ...quarter },
    ];
    const { files } = await publishEdition(atlas({ tables: [counts], streets }));
    const entries = expect.arrayContaining([
      { kind: "area", text: "Gebiet 12", area: "12", level: "quartier", detail: "quartier, Gebiet 1" },
      { kind: "key", text: "12", area: "12", level: "quartier", detail: "Gebiet 12" },
      { kind: "street", text: "Am Hafen", area: "12", level: "quartier", detail: "Gebiet 12" },
      { kind: "street", text: "Kai", area: "12", level: "quartier", detail: "Gebiet 12", numbers: "2–10" },
    ]) as unknown;
    expect(readJson(files, "2026/suche")).toEqual({ entries });
  });

  it("hold manual class limits of the municipality on every level", async () => {
    const indicators = [
      indicator("kinderarmut", "kinder_grundsicherung", "kinder", { classes: { kind: "manual", limits: [8, 15, 22, 30] } }),
    ];
    const { manifest } = await publishEdition(atlas({ tables: [counts], indicators }));
    expect(Object.values(manifest.indicators[0]?.classes ?? {})).toEqual(Array(3).fill({ method: "manual", limits: [8, 15, 22, 30] }));
  });
});

describe("an atlas that cannot be published as it is", () => {
  it("names an indicator whose counts no table holds, as an error if it is the first to be seen", async () => {
    const indicators = [indicator("kinderarmut", "kinder_grundsicherung", "kinder"), indicator("wohnen", "wohnungen", null)];
    const { issues, manifest } = await publishEdition(atlas({ tables: [counts], indicators }));
    expect(issues).toMatchObject([{ code: "indicator-without-numbers", severity: "warning", value: "wohnen" }]);
    expect(manifest.indicators.map(({ id }) => id)).toEqual(["kinderarmut"]);
    const nothing = await publishEdition(atlas({ tables: [] }));
    expect(nothing.issues).toMatchObject([{ code: "indicator-without-numbers", severity: "error" }]);
  });

  it("names areas that belong nowhere", async () => {
    const plan = threeLevels.map(([id, areas]) => [id, areas.map((area) => (area === "22<2" ? "22<9" : area))] as const);
    const { issues } = await publishEdition(atlas({ tables: [counts], levels: levels(plan) }));
    expect(issues).toMatchObject([{ code: "area-without-parent", severity: "error", value: ["22"] }]);
  });
});
