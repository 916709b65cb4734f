// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createDemoCity, defaultSeed } from "../../../scripts/demo-city/demo-city.ts";
import { loadView, publishedSource } from "../../../scripts/published-source.ts";
import { areaLevelId } from "../../../src/core/model/ids.ts";
import { evaluateFields } from "../../../src/core/rules/evaluate-rules.ts";
import { fieldOverlaps, fieldTotals, unionTotals } from "../../../src/core/rules/field-totals.ts";
import { populationIndicator } from "../../../src/core/view/population.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import { ruleIndicators, selectRuleTable } from "../../../src/core/view/select-rule-table.ts";
import { readSourcePackage } from "../../../src/intake/package/read-source-package.ts";
import type { PackageFiles } from "../../../src/intake/reading.ts";
import { publishEdition } from "../../../src/publish/publish-edition.ts";

// Aachen 2020: 59 of 93 areas in need; 15, 43, 37 and 12 of them in four overlapping fields.
test(
  "the demo city has four overlapping action fields with shares like those of the StädteRegion Aachen",
  { timeout: 120_000 },
  async () => {
    const { atlas, issues } = await readSourcePackage(demoPackage());
    expect(issues.filter(({ place }) => place.file === "regeln.yaml")).toEqual([]);
    if (atlas?.rules === null || atlas?.rules === undefined) throw new Error("rules expected");
    const { fields } = atlas.rules;
    const edition = await publishEdition(atlas);
    const level = areaLevelId("stadtteil");
    const population = populationIndicator(edition.manifest);
    const data = await loadView(publishedSource(edition), level, [
      ...ruleIndicators(fields),
      ...(population === null ? [] : [population.id]),
    ]);
    const table = selectRuleTable(data, fields, { level, year: 2025 });
    if (isLoading(table)) throw new Error("loaded data expected");
    const results = evaluateFields(fields, table);
    const union = unionTotals(results, table);
    const totals = fieldTotals(results, table);
    expect(table.areas).toHaveLength(34);
    const scaled = [15, 43, 37, 12].map((areas) => (areas * 34) / 93);
    totals.forEach(({ met }, index) => expect(Math.abs(met.length - (scaled[index] ?? 0))).toBeLessThan(2));
    expect(Math.abs(union.met.length - (59 * 34) / 93)).toBeLessThan(2);
    expect(totals.reduce((sum, { met }) => sum + met.length, 0)).toBeGreaterThan(union.met.length);
    expect(fieldOverlaps(results, table).some((overlap) => overlap.fields.length >= 3)).toBe(true);
    expect(totals.some(({ unknown }) => unknown.length > 0)).toBe(true);
    expect(totals.every(({ affected, people }) => (affected?.value ?? 0) > 0 && people.status === "ok")).toBe(true);
  },
);

/** The generated files beside the written ones, without a folder in between. */
function demoPackage(): PackageFiles {
  const generated = new Map(createDemoCity(defaultSeed).map(({ path, text }) => [path, new TextEncoder().encode(text)]));
  const folder = new URL("../../../data/beispielstadt/", import.meta.url);
  const texts = readdirSync(new URL("texte/", folder)).map((name) => `texte/${name}`);
  const written = ["atlas.yaml", "indikatoren.csv", "regeln.yaml", ...texts];
  const files = new Map<string, Uint8Array>([
    ...generated,
    ...written.map((path) => [path, new Uint8Array(readFileSync(fileURLToPath(new URL(path, folder))))] as const),
  ]);
  return { list: () => Promise.resolve([...files.keys()]), read: (path) => Promise.resolve(files.get(path) ?? null) };
}
