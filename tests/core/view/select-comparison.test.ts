import { describe, expect, test } from "vitest";
import { areaId, indicatorId, measureId } from "../../../src/core/model/ids.ts";
import type { AtlasData } from "../../../src/core/view/atlas-data.ts";
import { defaultState } from "../../../src/core/view/normalise-state.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import { compareTwo, comparisonIndicators, type ComparisonView, selectComparison } from "../../../src/core/view/select-comparison.ts";
import { atlasData, type Entry, indicator, loadedTable, manifest, partIds, table } from "./small-edition.ts";

describe("the comparison", () => {
  test("waits for every table it needs", () => {
    const data = { ...edition({}), tables: new Map() };
    expect(selectComparison(data, state(["01", "02"]))).toEqual({ loading: [{ kind: "table", table: "t", level: "teil" }] });
  });

  test("keeps the order of the choice and leaves out areas of another level", () => {
    const view = select({ armut: [1, 2, 3, 4, 5, 6] }, ["05", "1", "01"]);
    expect(view.areas.map((area) => [area.id, area.name, area.parentName])).toEqual([
      ["05", "Teil 05", "Süd"],
      ["01", "Teil 01", "Nord"],
    ]);
    expect(view.rows[0]?.values.map((area) => area.cell.value)).toEqual([5, 1]);
    expect(view.rows[0]?.range).toEqual({ lower: 1, upper: 5 });
  });

  test("gives the distance to the city, and none where a value is unknown", () => {
    const view = select({ armut: [12, "suppressed", 3, 4, 5, 6] }, ["01", "02"]);
    expect(view.rows[0]?.fromCity).toEqual([2, null]);
    expect(view.rows[0]?.range).toBeNull();
    expect(view.rows[0]?.all).toHaveLength(6);
  });

  test("finds the row where the areas lie furthest apart in standard deviations, not in the bare numbers", () => {
    // armut: 40 points of sd 32.7, i.e. 1.2 sd apart; arbeit: 3 points of sd 1.1, i.e. 2.7 sd apart.
    const view = select({ armut: [40, 80, 0, 80, 0, 80], arbeit: [4, 1, 1, 1, 1, 1] }, ["01", "02"]);
    expect(view.furthest?.indicator.id).toBe("arbeit");
    expect(view.rows[0]?.sd).toBeCloseTo(35.9011, 4);
  });

  test("keeps one value per area, also for an area without a row in the table", () => {
    const view = select({ armut: [1, 2, 3, 4, 5] }, ["06", "01"], 2025, partIds.slice(0, 5));
    expect(view.rows[0]?.values.map((area) => [area.id, area.cell.status])).toEqual([
      ["06", "missing"],
      ["01", "ok"],
    ]);
  });

  test("takes the closest year that an indicator has", () => {
    expect(select({ armut: [1, 2, 3, 4, 5, 6] }, ["01", "02"], 2031).rows.map((row) => row.year)).toEqual([2025, 2025]);
  });

  test("of no areas has rows but nothing that lies furthest apart", () => {
    const view = select({ armut: [1, 2, 3, 4, 5, 6] }, []);
    expect([view.areas.length, view.rows.length, view.furthest]).toEqual([0, 2, null]);
  });

  test("shows the chosen indicator, those of the conditions and the theme, but no counts", () => {
    const { manifest: of } = edition({});
    expect(comparisonIndicators(of, defaultState(of))).toEqual(["armut", "arbeit"]);
    const single = manifest({
      indicators: [indicator("kinder", { kind: "count", denominator: null })],
      defaults: { ...of.defaults, indicator: indicatorId("kinder") },
    });
    expect(comparisonIndicators(single, defaultState(single))).toEqual(["kinder"]);
  });
});

describe("two areas", () => {
  test("differ clearly only if chance is ruled out", () => {
    const row = select({ armut: [10, 30, 12, 4, 5, "missing"] }, ["01", "02"]).rows[0];
    const [first, second, third] = row?.all ?? [];
    const last = row?.all.at(-1);
    if (row === undefined || first === undefined || second === undefined || third === undefined || last === undefined)
      throw new Error("areas expected");
    expect(compareTwo(row.indicator, first, second)).toEqual({ difference: 20, isClear: true });
    expect(compareTwo(row.indicator, first, third)).toEqual({ difference: 2, isClear: false });
    expect(compareTwo({ ...row.indicator, kind: "mean" }, first, second)).toEqual({ difference: 20, isClear: null });
    expect(compareTwo(row.indicator, first, last)).toBeNull();
  });
});

function state(compared: readonly string[], year = 2025): Parameters<typeof selectComparison>[1] {
  return { ...defaultState(edition({}).manifest), compared: compared.map(areaId), year };
}

function select(
  values: Readonly<Record<string, readonly Entry[]>>,
  compared: readonly string[],
  year = 2025,
  ids: readonly string[] = partIds,
): ComparisonView {
  const view = selectComparison(edition(values, ids), state(compared, year));
  if (isLoading(view)) throw new Error("loaded data expected");
  return view;
}

/** Per cent values (a base of 100) of "armut" and "arbeit" on the parts in 2025; the city has 10 %. */
function edition(values: Readonly<Record<string, readonly Entry[]>>, ids: readonly string[] = partIds): AtlasData {
  const counts = Object.entries(values).map(([id, entries]) => [id, [[10, ...entries]]]);
  const source = loadedTable(
    { id: "t", level: "teil", areas: ["00", ...ids], years: [2025] },
    { base: [[100, ...ids.map(() => 100)]], ...Object.fromEntries(counts) },
  );
  return atlasData([source], {
    conditions: [{ id: "arbeit", indicator: indicatorId("arbeit"), rule: "cityFactor", value: 1.25 }],
    indicators: [
      indicator("armut", { numerator: measureId("armut") }),
      indicator("arbeit", { numerator: measureId("arbeit") }),
      indicator("kinder", { kind: "count", denominator: null }),
    ],
    tables: [table("t", ["base", "armut", "arbeit", "cases"], { teil: [2025] })],
  });
}
