// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaLevelId, indicatorId, measureId, tableId } from "../../../src/core/model/ids.ts";
import type { Condition } from "../../../src/core/package/edition-format.ts";
import type { LoadedTable } from "../../../src/core/view/atlas-data.ts";
import type { DisadvantageView } from "../../../src/core/view/indicator-view.ts";
import { defaultState } from "../../../src/core/view/normalise-state.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import { selectDisadvantage } from "../../../src/core/view/select-disadvantage.ts";
import { atlasData, type Entry, indicator, loadedTable, partIds, table } from "./small-edition.ts";

const worst: Condition = { id: "armut", indicator: indicatorId("armut"), rule: "worstShare", value: 0.2 };
const aboveCity: Condition = { id: "arbeit", indicator: indicatorId("arbeit"), rule: "cityFactor", value: 1.25 };
const belowCity: Condition = { id: "wahl", indicator: indicatorId("wahl"), rule: "cityFactor", value: 0.8 };

describe("the overlay", () => {
  test("waits for the tables of its conditions, each once", () => {
    const data = { ...atlasData([], editionOf([worst, aboveCity])), tables: new Map() };
    expect(selectDisadvantage(data, defaultState(data.manifest))).toEqual({ loading: [{ kind: "table", table: "t", level: "teil" }] });
  });

  test("flags every area tied with the limit of the worst fifth", () => {
    // Q7(0.8) of 1, 2, 3, 9, 9, 9 is 9: three areas, half of the city, are tied there.
    const view = select([worst], { armut: [1, 2, 3, 9, 9, 9] });
    expect(view.conditions).toMatchObject([{ id: "armut", threshold: 9, metCount: 3 }]);
    expect(view.areas.map((area) => area.met)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test("asks for more than the factor, not for exactly the factor", () => {
    // City 10 of 100, so the limit is 12.5 %.
    const view = select([aboveCity], { arbeit: [12, 12.5, 12.6, 0, 20, 13] });
    expect(view.areas.map((area) => area.results[0]?.result)).toEqual(["notMet", "notMet", "met", "notMet", "met", "met"]);
    expect(view.areas[4]?.results[0]).toMatchObject({ threshold: 12.5, distance: 7.5 });
  });

  test("turns around where a low value is the burden", () => {
    // City 10 of 100, so the limit is 8 %.
    const view = select([belowCity], { wahl: [7, 8, 9, 8, 8, 8] });
    expect(view.areas.map((area) => area.results[0]?.result)).toEqual(["met", "notMet", "notMet", "notMet", "notMet", "notMet"]);
    expect(view.areas.slice(0, 3).map((area) => area.results[0]?.distance)).toEqual([1, 0, -1]);
  });

  test("leaves what is missing or secret open instead of calling it not met", () => {
    const view = select([worst, aboveCity], { armut: [1, "suppressed", 3, 4, 5, 6], arbeit: [1, 20, "missing", 4, 5, 6] });
    // Q7(0.8) of 1, 3, 4, 5, 6 is 5.2; the city factor asks for more than 12.5.
    expect(view.areas.map((area) => [area.met, area.unknown])).toEqual([
      [0, 0],
      [1, 1],
      [0, 1],
      [0, 0],
      [0, 0],
      [1, 0],
    ]);
    expect(view.areas[1]?.results[0]).toMatchObject({ result: "unknown", distance: null, cell: { status: "suppressed", value: null } });
  });

  test("cannot judge against an unknown city value", () => {
    const view = select([aboveCity], { arbeit: [1, 2, 3, 4, 5, 60] }, "suppressed");
    expect(view.conditions[0]?.threshold).toBeNull();
    expect(view.areas.every((area) => area.unknown === 1 && area.met === 0)).toBe(true);
    expect(view.classes.map((group) => group.areaCount)).toEqual([0, 0]);
  });

  test("cannot judge where an indicator has no values on this level", () => {
    const tables = [table("t", ["people"], { stadt: [2025], teil: [2025] }), table("u", [], { stadt: [2025] })];
    const indicators = [indicator("armut", { numerator: measureId("armut") }), indicator("arbeit", { table: tableId("u") })];
    const view = select([worst, aboveCity], { armut: [1, 2, 3, 4, 5, 6] }, 10, { edition: { tables, indicators } });
    expect(view.areas.map((area) => area.results.map((result) => result.result === "unknown"))).toEqual(
      view.areas.map(() => [false, true]),
    );
  });

  test("takes the year with values for most conditions, next to the year that is shown, and says so", () => {
    const tables = [table("t", [], { stadt: [2025], teil: [2014, 2025] }), table("u", [], { stadt: [2019], teil: [2014, 2019] })];
    const indicators = [indicator("armut", { numerator: measureId("armut") }), indicator("arbeit", { table: tableId("u") })];
    const yearOf = (year: number, conditions: readonly Condition[]): number =>
      select(conditions, { armut: [1, 2, 3, 4, 5, 6] }, 10, { year, edition: { tables, indicators } }).year;
    expect([yearOf(2025, [worst]), yearOf(2023, [worst]), yearOf(2015, [worst])]).toEqual([2025, 2025, 2014]);
    expect(select([worst], { armut: [1, 2, 3, 4, 5, 6] }, 10, { year: 2019 }).areas[5]?.met).toBe(1);
  });

  test("counts only chosen conditions, and all of them if none is chosen", () => {
    const values = { armut: [1, 2, 3, 4, 5, 6], arbeit: [1, 2, 3, 4, 5, 6] };
    expect(select([worst, aboveCity], values, 10, { conditions: ["arbeit"] }).conditions.map((entry) => entry.id)).toEqual(["arbeit"]);
    expect(select([worst, aboveCity], values).conditions.map((entry) => entry.id)).toEqual(["armut", "arbeit"]);
  });

  test("says how many people live where at least half of the conditions are met", () => {
    const view = select([worst, aboveCity], { armut: [1, 2, 3, 4, 50, 60], arbeit: [1, 2, 3, 4, 50, 60] });
    expect(view.flagged).toEqual({
      least: 2,
      areaCount: 2,
      people: { value: 110, status: "ok" },
      allPeople: { value: 600, status: "ok" },
    });
    expect(view.areas[5]?.population).toEqual({ value: 60, status: "ok" });
  });

  test("keeps the number of people open if one of the flagged areas has none", () => {
    const view = select([worst], { armut: [1, 2, 3, 4, 5, 60] }, 10, { people: [1, 1, 1, 1, 1, "suppressed"] });
    expect(view.flagged).toMatchObject({ areaCount: 2, people: { value: null, status: "missing" } });
  });

  test("never calls an unknown input not met, and all answers add up", () => {
    const entry = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom<Entry>("suppressed", "missing", "pending"));
    const column = fc.array(entry, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(column, column, column, (armut, arbeit, wahl) => {
        const view = select([worst, aboveCity, belowCity], { armut, arbeit, wahl });
        for (const area of view.areas) {
          for (const result of area.results) expect(result.result === "unknown").toBe(result.cell.value === null);
          expect(area.results).toHaveLength(3);
          expect(area.met + area.unknown).toBeLessThanOrEqual(3);
        }
        const counted = view.classes.reduce((sum, group) => sum + group.areaCount, 0);
        expect(counted).toBe(view.areas.filter((area) => area.unknown < 3).length);
      }),
    );
  });
});

interface Extra {
  readonly year?: number;
  readonly conditions?: readonly string[];
  readonly people?: readonly Entry[];
  readonly edition?: Parameters<typeof atlasData>[1];
}

/** Per cent values of each indicator on the six parts in 2025 (a base of 100 everywhere); `city`: per cent of the city. */
function select(
  conditions: readonly Condition[],
  values: Readonly<Record<string, readonly Entry[]>>,
  city: Entry = 10,
  extra: Extra = {},
): DisadvantageView {
  const people = extra.people ?? [10, 20, 30, 40, 50, 60];
  const counts = Object.entries(values).map(([id, entries]) => [id, [[city, ...entries]]]);
  const source: LoadedTable = loadedTable(
    { id: "t", level: "teil", areas: ["00", ...partIds], years: [2025] },
    { base: [[100, 100, 100, 100, 100, 100, 100]], people: [[600, ...people]], ...Object.fromEntries(counts) },
  );
  const data = atlasData([source], { ...editionOf(conditions), ...extra.edition });
  const state = { ...defaultState(data.manifest), year: extra.year ?? 2025, conditions: extra.conditions ?? [] };
  const view = selectDisadvantage(data, state);
  if (isLoading(view)) throw new Error("loaded data expected");
  return view;
}

function editionOf(conditions: readonly Condition[]): Parameters<typeof atlasData>[1] {
  return {
    conditions,
    indicators: [
      indicator("armut", { numerator: measureId("armut") }),
      indicator("arbeit", { numerator: measureId("arbeit") }),
      indicator("wahl", { numerator: measureId("wahl"), direction: -1 }),
      indicator("einwohner", { kind: "count", numerator: measureId("people"), denominator: null, scale: 1, unit: { de: "" } }),
    ].map((entry) => ({ ...entry, table: tableId("t"), finestLevel: areaLevelId("teil") })),
    tables: [table("t", ["base", "people", "armut", "arbeit", "wahl"], { teil: [2025] })],
  };
}
