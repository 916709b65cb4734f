// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AgeTableWish, Atlas } from "../../src/core/model/atlas.ts";
import { areaLevelId, measureId } from "../../src/core/model/ids.ts";
import type { SumEquation } from "../../src/core/suppression/complementary-suppression.ts";
import { publishEdition } from "../../src/publish/publish-edition.ts";
import { determinedCells } from "../core/suppression/determined-cells.ts";
import { publishedCells } from "./published-cells.ts";
import { atlas, cube, indicator } from "./small-atlas.ts";

const quarters = ["11", "12", "13", "21", "22"];
const parents: Readonly<Record<string, string>> = { 11: "1", 12: "1", 13: "1", 21: "2", 22: "2", 1: "00", 2: "00" };
const levelOf = (area: string): string => (area === "00" ? "stadt" : area.length === 1 ? "bezirk" : "quartier");
const ages = ["2", "7", "12"];
const sexes = ["m", "w", "d"];
const traits = ["ja", "nein"];

const wish: AgeTableWish = {
  measure: measureId("menschen"),
  ageDimension: "alter",
  sexDimension: "geschlecht",
  male: "m",
  female: "w",
  width: 5,
  openFrom: 10,
  finestLevel: areaLevelId("quartier"),
  crossed: [{ dimension: "herkunft", value: "ja", name: { de: "mit Einwanderungsgeschichte" } }],
};

/** `counts[age][sex][trait][area]`, flat. */
function cityOf(counts: readonly number[], changes: Partial<AgeTableWish> = {}): Atlas {
  const people = cube(
    "menschen",
    {
      level: "quartier",
      areas: quarters,
      years: [2025],
      dimensions: [
        { id: "alter", values: ages },
        { id: "geschlecht", values: sexes },
        { id: "herkunft", values: traits },
      ],
    },
    (_, combination, area) => counts[combination * quarters.length + area] ?? 0,
  );
  return atlas({
    indicators: [indicator("menschen", "menschen", null), indicator("kinder", "menschen[alter<5]", "menschen")],
    tables: [people],
    ageTable: { ...wish, ...changes },
  });
}

const plenty = Array.from({ length: 18 * 5 }, (_, index) => 40 + index);

describe("the age table of an edition", () => {
  it("has a table of its own: groups up to an open end, by sex, and broad ages that somebody has crossed with a trait", async () => {
    const { manifest } = await publishEdition(cityOf(plenty));
    expect(manifest.ageTable?.table).toBe("altersaufbau");
    expect(manifest.ageTable?.groups.map(({ from, below, total, male }) => [from, below, total, male])).toEqual([
      [0, 5, "menschen[alter<5]", "menschen[alter<5, geschlecht=m]"],
      [5, 10, "menschen[alter 5-10]", "menschen[alter 5-10, geschlecht=m]"],
      [10, null, "menschen[alter>=10]", "menschen[alter>=10, geschlecht=m]"],
    ]);
    const crossed = manifest.ageTable?.crossed.map(({ from, below, count, base }) => [from, below, count, base]);
    expect(crossed).toEqual([[0, 18, "menschen[alter<18, herkunft=ja]", "menschen[alter<18]"]]);
    expect(manifest.tables.find(({ id }) => id === "altersaufbau")?.levels).toHaveProperty("quartier");
  });

  it("adds up counts over areas, never shares", async () => {
    const { files } = await publishEdition(cityOf(plenty));
    const cells = publishedCells(files);
    const value = (area: string): number => cells.get(`menschen[alter<5, geschlecht=m] ${levelOf(area)} 2025 ${area}`)?.value ?? NaN;
    expect(value("1")).toBe(value("11") + value("12") + value("13"));
    expect(value("00")).toBe(value("1") + value("2"));
  });

  it("is published on no finer level than asked for, also where an indicator shares a group", async () => {
    const { manifest, files } = await publishEdition(cityOf(plenty, { finestLevel: areaLevelId("bezirk") }));
    const table = manifest.tables.find(({ id }) => id === "altersaufbau");
    expect(Object.keys(table?.levels ?? {})).toEqual(["stadt", "bezirk"]);
    expect([...publishedCells(files).keys()].filter((name) => name.startsWith("menschen[alter 5-10"))).toHaveLength(3 * 3);
  });

  it("is left out where no table counts by age and sex", async () => {
    const { manifest } = await publishEdition(cityOf(plenty, { measure: measureId("gaeste") }));
    expect(manifest.ageTable).toBeUndefined();
  });
});

test("a small count of one sex stays secret, and so does the other one, since their sum is public", async () => {
  const counts = plenty.slice();
  counts[0] = 2;
  counts[5] = 0;
  const { files } = await publishEdition(cityOf(counts));
  const cells = publishedCells(files);
  const status = (sex: string): string | undefined => cells.get(`menschen[alter<5, geschlecht=${sex}] quartier 2025 11`)?.status;
  expect(status("m")).toBe("suppressed");
  expect(cells.get("menschen[alter<5] quartier 2025 11")?.status).toBe("ok");
  const others = quarters.slice(1).map((area) => cells.get(`menschen[alter<5, geschlecht=m] quartier 2025 ${area}`)?.status);
  expect(others).toContain("suppressed");
});

/** A few people only: every cell around one that several sums determine is hidden already. */
const sparse = Array.from({ length: 90 }, (_, index) => ({ 15: 1, 20: 2, 59: 1, 82: 1, 86: 3, 89: 2 })[index] ?? 0);

test("no hidden count by age follows from sums over sexes, ages, traits or areas, a third sex included", async () => {
  const count = fc.oneof({ weight: 1, arbitrary: fc.nat(3) }, { weight: 4, arbitrary: fc.nat(60) });
  await fc.assert(
    fc.asyncProperty(fc.array(count, { minLength: 90, maxLength: 90 }), async (counts) => {
      const { files } = await publishEdition(cityOf(counts));
      const cells = publishedCells(files);
      const names = [...cells.keys()];
      const system = attack(names, counts);
      const hidden = system.names.flatMap((name, index) => (cells.get(name)?.status === "ok" ? [] : [index]));
      const secret = new Set(names.filter((name) => cells.get(name)?.status === "suppressed"));
      const found = determinedCells(system.equations, hidden).map((cell) => system.names[cell] ?? "");
      expect(found.filter((name) => secret.has(name))).toEqual([]);
      expect(found.filter((name) => name.includes("geschlecht=d") && [1, 2].includes(system.values.get(name) ?? 0))).toEqual([]);
    }),
    { numRuns: 40, examples: [[sparse]] },
  );
});

/** What a reader knows to add up: groups over sexes and ages, traits, and everything over areas; unpublished cells are unknowns. */
function attack(
  published: readonly string[],
  counts: readonly number[],
): { readonly names: readonly string[]; readonly equations: readonly SumEquation[]; readonly values: ReadonlyMap<string, number> } {
  const areas = ["00", "1", "2", ...quarters];
  const groups = ["alter<5", "alter 5-10", "alter>=10"];
  const names = [...published];
  const values = new Map<string, number>();
  const cell = (measure: string, area: string): number => {
    const name = `${measure} ${levelOf(area)} 2025 ${area}`;
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  };
  const bySex = (group: string): readonly string[] => sexes.map((sex) => `menschen[${group}, geschlecht=${sex}]`);
  const plain = { nonNegative: true, prefer: "parts" } as const;
  const sums: (readonly [total: string, parts: readonly string[]])[] = [
    ["menschen", groups.map((group) => `menschen[${group}]`)],
    ...groups.map((group) => [`menschen[${group}]`, bySex(group)] as const),
    ["menschen[alter<18]", groups.map((group) => `menschen[${group}]`)],
    ["menschen[alter<18]", traits.map((trait) => `menschen[alter<18, herkunft=${trait}]`)],
  ];
  const measures = [...new Set(sums.flatMap(([total, parts]) => [total, ...parts]))];
  quarters.forEach((area, index) =>
    groups.forEach((group, age) => {
      const third = (age * 3 + 2) * 2;
      const both = (counts[third * 5 + index] ?? 0) + (counts[(third + 1) * 5 + index] ?? 0);
      values.set(`menschen[${group}, geschlecht=d] quartier 2025 ${area}`, both);
    }),
  );
  const equations = [
    ...areas.flatMap((area) =>
      sums.map(([total, parts]): SumEquation => ({
        total: cell(total, area),
        parts: parts.map((part) => cell(part, area)),
        ...plain,
      })),
    ),
    ...measures.flatMap((measure) =>
      ["00", "1", "2"].map((total): SumEquation => {
        const inside = areas.filter((area) => parents[area] === total);
        return { total: cell(measure, total), parts: inside.map((area) => cell(measure, area)), ...plain };
      }),
    ),
  ];
  return { names, equations, values };
}
