// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Atlas } from "../../src/core/model/atlas.ts";
import type { SumEquation } from "../../src/core/suppression/complementary-suppression.ts";
import { publishEdition } from "../../src/publish/publish-edition.ts";
import { determinedCells } from "../core/suppression/determined-cells.ts";
import { publishedCells } from "./published-cells.ts";
import { atlas, cube, indicator, readJson, table } from "./small-atlas.ts";

const quarters = ["11", "12", "13", "21", "22"];
const parents: Readonly<Record<string, string>> = { 11: "1", 12: "1", 13: "1", 21: "2", 22: "2", 1: "00", 2: "00" };
const levelOf = (area: string): string => (area === "00" ? "stadt" : area.length === 1 ? "bezirk" : "quartier");

describe("secrecy of an edition", () => {
  it("leaves no number of a suppressed cell, in the district either if it could be subtracted", async () => {
    const counts = table({
      level: "quartier",
      years: [2025],
      measures: { arbeitslose: { 11: [40], 12: [2], 13: [31], 21: [12], 22: [9] } },
    });
    const { files } = await publishEdition(atlas({ indicators: [indicator("arbeitslose", "arbeitslose", null)], tables: [counts] }));
    const cells = publishedCells(files);
    expect(cells.get("arbeitslose quartier 2025 12")).toEqual({ value: null, status: "suppressed" });
    expect(cells.get("arbeitslose quartier 2025 13")).toEqual({ value: null, status: "suppressed" });
    expect(cells.get("arbeitslose bezirk 2025 1")).toEqual({ value: 73, status: "ok" });
    expect(cells.get("arbeitslose stadt 2025 00")).toEqual({ value: 94, status: "ok" });
  });

  it("keeps a delivered secret secret when the office delivers the total as well", async () => {
    const small = table({ level: "bezirk", years: [2025], measures: { arbeitslose: { 1: ["suppressed"], 2: [50] } } });
    const total = table({ level: "stadt", years: [2025], measures: { arbeitslose: { "00": [61] } } });
    const { files } = await publishEdition(atlas({ indicators: [indicator("arbeitslose", "arbeitslose", null)], tables: [small, total] }));
    const cells = publishedCells(files);
    expect(cells.get("arbeitslose bezirk 2025 2")).toEqual({ value: null, status: "suppressed" });
  });

  it("takes class limits from published values only", async () => {
    const rows = { 11: [1], 12: [5000], 13: [6000], 21: [7000], 22: [8000] };
    const counts = table({ level: "quartier", years: [2025], measures: { arbeitslose: rows } });
    const changed = table({ level: "quartier", years: [2025], measures: { arbeitslose: { ...rows, 11: [2] } } });
    const limits = async (given: typeof counts): Promise<unknown> => {
      const { manifest } = await publishEdition(atlas({ indicators: [indicator("arbeitslose", "arbeitslose", null)], tables: [given] }));
      return manifest.indicators[0]?.classes["quartier"];
    };
    expect(await limits(counts)).toEqual(await limits(changed));
  });

  it("writes the same status for a small count and for what was hidden to protect it, and no reason anywhere", async () => {
    const counts = table({
      level: "quartier",
      years: [2025],
      measures: { arbeitslose: { 11: [40], 12: [2], 13: [31], 21: [12], 22: [9] } },
    });
    const { files } = await publishEdition(atlas({ indicators: [indicator("arbeitslose", "arbeitslose", null)], tables: [counts] }));
    expect(readJson(files, "2026/werte-start-quartier")).toMatchObject({ measures: { arbeitslose: { status: { suppressed: [2, 3] } } } });
    const everything = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
    expect(everything).not.toMatch(/minComplement|groupDisclosure|primary|complementary/u);
  });

  it("withstands subtraction: no hidden number follows from totals, balances, age groups or complements", async () => {
    await fc.assert(
      fc.asyncProperty(anyAtlas(), async (source) => {
        const { files } = await publishEdition(source);
        const cells = publishedCells(files);
        const names = [...cells.keys()];
        const hidden = names.flatMap((name, index) => (cells.get(name)?.status === "suppressed" ? [index] : []));
        const found = determinedCells(attackEquations(names), hidden);
        expect(found.map((cell) => names[cell])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Births, deaths and residents of three age groups by quarter, often very small. */
function anyAtlas(): fc.Arbitrary<Atlas> {
  const count = fc.oneof({ weight: 1, arbitrary: fc.nat(3) }, { weight: 3, arbitrary: fc.nat(80) });
  const counts = fc.array(count, { minLength: 5, maxLength: 5 });
  return fc.tuple(counts, counts, fc.array(count, { minLength: 15, maxLength: 15 })).map(([births, deaths, residents]) =>
    atlas({
      indicators: [
        indicator("geburten", "geburten", "einwohner", { kind: "rate", scale: 1000 }),
        indicator("saldo", "geburten - gestorbene", "einwohner", { kind: "rate", scale: 1000 }),
        indicator("gestorbene", "gestorbene", null),
        indicator("kinder", "einwohner[alter=jung]", "einwohner"),
        indicator("mittlere", "einwohner[alter=mittel]", "einwohner"),
        indicator("alte", "einwohner[alter=alt]", "einwohner"),
      ],
      tables: [
        table({ level: "quartier", years: [2025], measures: { geburten: rows(births), gestorbene: rows(deaths) } }),
        cube(
          "einwohner",
          { level: "quartier", areas: quarters, years: [2025], dimensions: [{ id: "alter", values: ["jung", "mittel", "alt"] }] },
          (_, age, area) => residents[age * 5 + area] ?? 0,
        ),
      ],
    }),
  );
}

function rows(counts: readonly number[]): Record<string, number[]> {
  return Object.fromEntries(quarters.map((area, index) => [area, [counts[index] ?? 0]]));
}

/** Every sum that a reader of the edition can think of. */
function attackEquations(names: readonly string[]): SumEquation[] {
  const cell = (measure: string, area: string): number => names.indexOf(`${measure} ${levelOf(area)} 2025 ${area}`);
  const areas = [...Object.keys(parents), "00"];
  const ages = ["alt", "jung", "mittel"].map((age) => `einwohner[alter=${age}]`);
  const measures = ["geburten", "gestorbene", "geburten - gestorbene", "einwohner", ...ages];
  const plain = { nonNegative: true, prefer: "parts" } as const;
  const hierarchy = measures.flatMap((measure) =>
    ["00", "1", "2"].map((total) => {
      const parts = areas.filter((area) => parents[area] === total).map((area) => cell(measure, area));
      return { total: cell(measure, total), parts, ...plain };
    }),
  );
  const balances = areas.map((area) => ({
    total: cell("geburten - gestorbene", area),
    parts: [cell("geburten", area), cell("gestorbene", area)],
    coefficients: [1, -1],
    ...plain,
  }));
  const groups = areas.map((area) => ({ total: cell("einwohner", area), parts: ages.map((age) => cell(age, area)), ...plain }));
  const all = [...hierarchy, ...balances, ...groups];
  if (all.some(({ total, parts }) => [total, ...parts].includes(-1)))
    throw new Error("attackEquations: every cell expected in the edition");
  return all;
}
