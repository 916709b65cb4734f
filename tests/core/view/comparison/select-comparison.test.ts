// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId, indicatorId, measureId } from "../../../../src/core/model/ids.ts";
import type { AtlasData } from "../../../../src/core/view/atlas-data.ts";
import type { AreaValue, IndicatorView } from "../../../../src/core/view/indicator-view.ts";
import { defaultState } from "../../../../src/core/view/normalise-state.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import {
  compareTwo,
  comparisonIndicators,
  furthestApart,
  tellingDifference,
} from "../../../../src/core/view/comparison/select-comparison.ts";
import { selectIndicatorView } from "../../../../src/core/view/select-indicator-view.ts";
import { atlasData, type Entry, indicator, loadedTable, manifest, partIds, table } from "../small-edition.ts";

describe("what lies furthest apart", () => {
  test("is found in standard deviations, not in the bare numbers", () => {
    // armut: 40 points at a standard deviation of 35.9, 1.1 of them; arbeit: 3 points at 1.1, 2.7 of them.
    const views = viewsOf({ armut: [40, 80, 0, 80, 0, 80], arbeit: [4, 1, 1, 1, 1, 1] });
    expect(furthestApart(views, ids("01", "02"))).toEqual({ view: views[1], lower: 1, upper: 4 });
  });

  test("is not changed by the unit", () => {
    const views = viewsOf({ armut: [1, 2, 3, 4, 5, 9], arbeit: [10, 20, 30, 40, 50, 90] });
    expect(furthestApart(views, ids("01", "03", "05"))).toEqual({ view: views[0], lower: 1, upper: 5 });
  });

  test("needs two known values among the compared areas", () => {
    const views = viewsOf({ armut: [1, "suppressed", 9, 4, 5, 6], arbeit: [4, 3, 1, 1, 1, 1] });
    expect(furthestApart(views, ids("01", "02"))?.view).toBe(views[1]);
    expect(furthestApart(views.slice(0, 1), ids("01", "02"))).toBeNull();
    expect(furthestApart(views, ids("01"))).toBeNull();
    expect(furthestApart(views, ids("01", "1"))).toBeNull();
  });

  test("is nothing where all areas have the same value", () => {
    expect(furthestApart(viewsOf({ armut: [7, 7, 7, 7, 7, 7] }), ids("01", "02"))).toBeNull();
  });
});

describe("the difference that heads a comparison", () => {
  test("is the furthest of those that are more than chance", () => {
    // armut: 5 and 9 of 100 differ by chance, at 2.7 standard deviations; arbeit: 10 and 40 of 100 do not, at 1.7.
    const views = viewsOf({ armut: [9, 5, 5, 5, 5, 5], arbeit: [10, 40, 50, 10, 50, 10] });
    expect(furthestApart(views, ids("01", "02"))?.view).toBe(views[0]);
    expect(tellingDifference(views, ids("01", "02"))).toEqual({ view: views[1], lower: 10, upper: 40, isClear: true });
  });

  test("says that it may be chance where no other is there", () => {
    const views = viewsOf({ armut: [9, 5, 5, 5, 5, 5] });
    expect(tellingDifference(views, ids("01", "02"))).toEqual({ view: views[0], lower: 5, upper: 9, isClear: false });
    expect(tellingDifference(views, ids("01"))).toBeNull();
  });
});

describe("the indicators of a comparison", () => {
  test("are the chosen one, those of the conditions and the theme, but no counts", () => {
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
    const [view] = viewsOf({ armut: [10, 30, 12, 4, 5, "missing"] });
    if (view === undefined) throw new Error("a view expected");
    const [first, second, third, last] = ["01", "02", "03", "06"].map((id) => valueOf(view, id));
    if (first === undefined || second === undefined || third === undefined || last === undefined) throw new Error("areas expected");
    expect(compareTwo(view.indicator, first, second)).toEqual({ difference: 20, isClear: true });
    expect(compareTwo(view.indicator, first, third)).toEqual({ difference: 2, isClear: false });
    expect(compareTwo({ ...view.indicator, kind: "mean" }, first, second)).toEqual({ difference: 20, isClear: null });
    expect(compareTwo(view.indicator, first, last)).toBeNull();
  });
});

function ids(...keys: readonly string[]): ReturnType<typeof areaId>[] {
  return keys.map(areaId);
}

function valueOf(view: IndicatorView, id: string): AreaValue | undefined {
  return view.areas.find((area) => area.id === id);
}

function viewsOf(values: Readonly<Record<string, readonly Entry[]>>): readonly IndicatorView[] {
  const data = edition(values);
  return Object.keys(values).map((id) => {
    const view = selectIndicatorView(data, { indicator: indicatorId(id), level: areaLevelId("teil"), year: 2025 });
    if (isLoading(view)) throw new Error("loaded data expected");
    return view;
  });
}

/** Per cent values (a base of 100) of "armut" and "arbeit" on the parts in 2025; the city has 10 %. */
function edition(values: Readonly<Record<string, readonly Entry[]>>): AtlasData {
  const counts = Object.entries(values).map(([id, entries]) => [id, [[10, ...entries]]]);
  const source = loadedTable(
    { id: "t", level: "teil", areas: ["00", ...partIds], years: [2025] },
    { base: [[100, ...partIds.map(() => 100)]], ...Object.fromEntries(counts) },
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
