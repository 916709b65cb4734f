// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Atlas } from "../../src/core/model/atlas.ts";
import type { Status } from "../../src/core/model/cell.ts";
import { areaLevelId } from "../../src/core/model/ids.ts";
import { publishEdition } from "../../src/publish/publish-edition.ts";
import { publishedCells } from "./published-cells.ts";
import { atlas, indicator, levels, type Rows, table, threeLevels } from "./small-atlas.ts";

const off = { minCount: 0, minDenominator: 0, unreliableBelow: 0 };

describe("counts on coarser levels", () => {
  it("have no number where a part has none, and the city counts the rest and says so", async () => {
    const { cells, issues } = await publish({ 11: [10], 12: ["pending"], 13: [30], 21: [40], 22: [50] });
    expect(cells.get("faelle bezirk 2025 1")).toEqual({ value: null, status: "pending" });
    expect(cells.get("faelle bezirk 2025 2")).toEqual({ value: 90, status: "ok" });
    expect(cells.get("faelle stadt 2025 00")).toEqual({ value: 130, status: "unreliable" });
    expect(issues).toMatchObject([{ code: "city-incomplete", place: { key: ["12"] }, facts: { years: [2025], formulas: ["faelle"] } }]);
  });

  it("stay empty for the city if nothing is known", async () => {
    const { cells } = await publish({ 11: ["pending"], 12: ["pending"], 13: ["pending"], 21: ["pending"], 22: ["pending"] });
    expect(cells.get("faelle stadt 2025 00")).toEqual({ value: null, status: "pending" });
  });

  it("leave out parts where the count makes no sense", async () => {
    const { cells } = await publish({ 11: [10], 12: ["notApplicable"], 13: [30], 21: ["notApplicable"], 22: ["notApplicable"] });
    expect(cells.get("faelle bezirk 2025 1")).toEqual({ value: 40, status: "ok" });
    expect(cells.get("faelle bezirk 2025 2")).toEqual({ value: null, status: "notApplicable" });
    expect(cells.get("faelle stadt 2025 00")).toEqual({ value: 40, status: "ok" });
  });

  it("are those delivered, with a warning if they differ by more than half a per cent", async () => {
    const { cells, issues } = await publish({ 11: [10], 12: [20], 13: [30], 21: [40], 22: [50] }, [["stadt", { "00": [160] }]]);
    expect(cells.get("faelle stadt 2025 00")).toEqual({ value: 160, status: "ok" });
    expect(issues).toMatchObject([{ code: "city-mismatch", severity: "warning", facts: { delivered: 160, sum: 150, year: 2025 } }]);
  });

  it("respect a total that the office kept secret", async () => {
    const { cells } = await publish({ 11: [10], 12: [20], 13: [30], 21: [40], 22: [50] }, [["stadt", { "00": ["suppressed"] }]]);
    expect(cells.get("faelle stadt 2025 00")).toEqual({ value: null, status: "suppressed" });
  });

  it("sum numerator and denominator of the city over the same areas", async () => {
    const counts = table({
      level: "bezirk",
      years: [2025],
      measures: { kinder: { 1: [100], 2: [300] }, arme: { 1: [20], 2: ["missing"] } },
    });
    const indicators = [indicator("armut", "arme", "kinder"), indicator("kinder", "kinder", null)];
    const { files, manifest } = await publishEdition(atlas({ indicators, tables: [counts], suppression: off }));
    const cells = publishedCells(files);
    expect(manifest.indicators[0]?.denominator).toBe("kinder where arme");
    expect(cells.get("arme stadt 2025 00")).toEqual({ value: 20, status: "unreliable" });
    expect(cells.get("kinder where arme stadt 2025 00")).toEqual({ value: 100, status: "unreliable" });
    expect(cells.get("kinder stadt 2025 00")).toEqual({ value: 400, status: "ok" });
    expect(cells.get("kinder where arme bezirk 2025 2")).toEqual({ value: 300, status: "ok" });
  });

  it("are never made from values delivered without their counts", async () => {
    const given = table({ level: "bezirk", years: [2025], measures: { quote: { 1: [7.5], 2: [9.1] } } });
    const { files } = await publishEdition(atlas({ indicators: [indicator("quote", "quote", null, { kind: "given" })], tables: [given] }));
    const cells = publishedCells(files);
    expect([...cells.keys()].every((name) => name.includes(" bezirk "))).toBe(true);
    expect(cells.get("quote as delivered bezirk 2025 2")).toEqual({ value: 9.1, status: "ok" });
  });

  it("are published down to the finest level of the indicator only", async () => {
    const counts = table({ level: "quartier", years: [2025], measures: { faelle: { 11: [10], 12: [20], 13: [30], 21: [40], 22: [50] } } });
    const indicators = [indicator("faelle", "faelle", null, { finestLevel: areaLevelId("bezirk") })];
    const { manifest } = await publishEdition(atlas({ indicators, tables: [counts] }));
    expect(Object.keys(manifest.tables[0]?.levels ?? {})).toEqual(["stadt", "bezirk"]);
  });

  it("keep every sum over the levels, whatever the order of areas and rows", async () => {
    const areas = ["11", "12", "13", "21", "22"];
    const permutation = fc.shuffledSubarray(areas, { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(500), { minLength: 5, maxLength: 5 }),
        permutation,
        permutation,
        async (numbers, rowOrder, areaOrder) => {
          const rows = Object.fromEntries(areas.map((area, index) => [area, [numbers[index] ?? 0]]));
          const plain = await publishEdition(source(rows, areas, areas));
          const shuffled = await publishEdition(source(rows, rowOrder, areaOrder));
          expect(sortedCells(shuffled.files)).toEqual(sortedCells(plain.files));
          expect(shuffled.manifest.indicators).toEqual(plain.manifest.indicators);
          const cells = publishedCells((await publishEdition({ ...source(rows, areas, areas), suppression: off })).files);
          expect(cells.get("faelle stadt 2025 00")?.value).toBe(numbers.reduce((a, b) => a + b, 0));
        },
      ),
      { numRuns: 40 },
    );
  });
});

async function publish(
  rows: Rows,
  others: readonly (readonly [string, Rows])[] = [],
): Promise<{ cells: ReturnType<typeof publishedCells>; issues: readonly unknown[] }> {
  const tables = [["quartier", rows] as const, ...others].map(([level, given]) =>
    table({ level, years: [2025], measures: { faelle: given } }),
  );
  const { files, issues } = await publishEdition(atlas({ indicators: [indicator("faelle", "faelle", null)], tables, suppression: off }));
  return { cells: publishedCells(files), issues };
}

function source(
  rows: Readonly<Record<string, readonly (number | Status)[]>>,
  rowOrder: readonly string[],
  areaOrder: readonly string[],
): Atlas {
  const plan = threeLevels.map(
    ([id, areas]) => [id, id === "quartier" ? areaOrder.map((area) => `${area}<${area.slice(0, 1)}`) : areas] as const,
  );
  const counts = table({ level: "quartier", years: [2025], measures: { faelle: rows } });
  const order = rowOrder.map((area) => counts.areas.findIndex((id) => id === area));
  const shuffled = {
    ...counts,
    areas: order.map((at) => counts.areas[at] ?? counts.areas[0]),
    values: Float64Array.from(order, (at) => counts.values[at] ?? 0),
  };
  return atlas({ indicators: [indicator("faelle", "faelle", null)], tables: [shuffled as typeof counts], levels: levels(plan) });
}

function sortedCells(files: ReadonlyMap<string, Uint8Array>): unknown {
  return [...publishedCells(files)].sort(([a], [b]) => (a < b ? -1 : 1));
}
