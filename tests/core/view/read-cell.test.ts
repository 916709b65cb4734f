// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId, indicatorId, measureId } from "../../../src/core/model/ids.ts";
import { populationIndicator, selectPopulation } from "../../../src/core/view/population.ts";
import { areaNames, columnsOf, isLoading, joinNeeds, loadedTable as tableOf, readCell } from "../../../src/core/view/read-cell.ts";
import { selectIndicatorView } from "../../../src/core/view/select-indicator-view.ts";
import { atlasData, indicator, loadedTable, manifest, partIds, partTable, table } from "./small-edition.ts";

const counts = partTable([1, 2, 3, 4, "suppressed", "5!"], [9, 9, 9, 9, 9, 9], [15, 54]);

describe("cells", () => {
  test("outside the file are missing, never zero", () => {
    const series = counts.series.get("cases") ?? null;
    const missing = { value: null, status: "missing" };
    expect([readCell(null, 0, 0), readCell(series, -1, 0), readCell(series, 0, -1), readCell(series, 7, 0)]).toEqual(
      Array(4).fill(missing),
    );
    expect(readCell(series, 0, 5)).toEqual({ value: null, status: "suppressed" });
    expect(readCell(series, 0, 6)).toEqual({ value: 5, status: "unreliable" });
  });

  test("of another table than the indicator's are a mistake", () => {
    expect(() => columnsOf(indicator("armut", { table: manifest().search.path as never }), counts)).toThrow(
      '"search.json" expected, "t" found',
    );
  });

  test("of a measure that the file does not hold make the value missing", () => {
    const data = atlasData([
      loadedTable({ id: "t", level: "teil", areas: ["00", ...partIds], years: [2025] }, { cases: [[9, 1, 1, 1, 1, 1, 1]] }),
    ]);
    const view = selectIndicatorView(data, { indicator: indicatorId("armut"), level: areaLevelId("teil"), year: 2025 });
    expect(!isLoading(view) && view.areas.map((area) => area.cell.status)).toEqual(Array(6).fill("missing"));
  });

  test("finer than an indicator may be shown are refused, also if they are in memory", () => {
    const coarse = indicator("armut", { finestLevel: areaLevelId("bezirk") });
    const data = atlasData([counts], { indicators: [coarse] });
    expect(() => tableOf(data, coarse, areaLevelId("teil"))).toThrow('a level of "armut" (stadt, bezirk) expected, "teil" found');
  });
});

test("needs are joined, each once, and nothing is needed if all is there", () => {
  const need = { kind: "table", table: indicator("a").table, level: areaLevelId("teil") } as const;
  expect(joinNeeds({ loading: [need] }, { any: 1 }, { loading: [need] })).toEqual({ loading: [need] });
  expect(joinNeeds({ any: 1 })).toBeNull();
});

describe("names", () => {
  test("come with the area around, except directly below the city", () => {
    const data = atlasData([]);
    const names = (level: string, id: string) => {
      const areas = data.levels.get(level);
      return areas === undefined ? null : areaNames(data, areas)(areaId(id));
    };
    expect(names("teil", "04")).toEqual({ id: "04", name: "Teil 04", parentName: "Süd" });
    expect(names("bezirk", "1")).toEqual({ id: "1", name: "Nord", parentName: null });
    expect(names("teil", "99")).toEqual({ id: "99", name: "99", parentName: null });
  });
});

describe("the population", () => {
  const residents = indicator("einwohner", { kind: "count", numerator: measureId("cases"), denominator: null, scale: 1 });
  const at = { level: areaLevelId("teil"), year: 2025 };

  test("is the count of residents, with its status", () => {
    const population = selectPopulation(atlasData([counts], { indicators: [residents] }), at);
    if (isLoading(population)) throw new Error("loaded data expected");
    expect([population(null), population(areaId("02")), population(areaId("05")), population(areaId("99"))]).toEqual([
      { value: 15, status: "ok" },
      { value: 2, status: "ok" },
      { value: null, status: "suppressed" },
      { value: null, status: "missing" },
    ]);
  });

  test("is waited for, and missing where the edition does not count residents on this level", () => {
    expect(selectPopulation(atlasData([], { indicators: [residents] }), at)).toMatchObject({ loading: [{ table: "t", level: "teil" }] });
    const cityOnly = atlasData([], { indicators: [residents], tables: [table("t", ["cases"], { stadt: [2025] })] });
    const population = selectPopulation(cityOnly, at);
    expect(!isLoading(population) && population(areaId("02"))).toEqual({ value: null, status: "missing" });
  });

  test("is not any share that happens to have the name", () => {
    expect(populationIndicator(manifest({ indicators: [indicator("einwohner"), indicator("bevoelkerung", { kind: "count" })] }))?.id).toBe(
      "bevoelkerung",
    );
    expect(populationIndicator(manifest())).toBeNull();
  });
});
