import { describe, expect, it } from "vitest";
import { parseAreasFile, parseTableFile } from "../../src/core/package/parse-files.ts";
import { parseCurrentEdition, parseManifest } from "../../src/core/package/parse-manifest.ts";
import { publishEdition } from "../../src/publish/publish-edition.ts";
import { atlas, readJson, table } from "./small-atlas.ts";

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
    expect(parseAreasFile(readJson(files, "2026/gebiete-quartier"))).toMatchObject({ parents: [0, 0, 0, 1, 1] });
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
