import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaLevelId, indicatorId } from "../../../src/core/model/ids.ts";
import { describeView } from "../../../src/core/view/describe-view.ts";
import type { IndicatorView } from "../../../src/core/view/indicator-view.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import { selectIndicatorView } from "../../../src/core/view/select-indicator-view.ts";
import { selectTableRows, type SortColumn } from "../../../src/core/view/select-table-rows.ts";
import { atlasData, type Entry, partTable } from "./small-edition.ts";

describe("rows of the table", () => {
  test.each<[SortColumn, "ascending" | "descending", string]>([
    ["value", "ascending", "02 06 01 05 03 04"],
    ["value", "descending", "05 01 02 06 03 04"],
    ["name", "descending", "06 05 04 03 02 01"],
    ["parent", "descending", "04 05 06 01 02 03"],
    ["numerator", "ascending", "02 06 01 05 03 04"],
    ["class", "ascending", "02 06 01 05 03 04"],
  ])("by %s %s stand in order, gaps last", (by, order, expected) => {
    const rows = selectTableRows(viewOf([10, 5, "suppressed", "missing", 30, 5]), { by, order });
    expect(rows.map((row) => row.id).join(" ")).toBe(expected);
  });

  test("are all areas, each once, whatever is sorted", () => {
    const entry = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom<Entry>("suppressed", "missing"));
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 6, maxLength: 6 }),
        fc.constantFrom<SortColumn>("name", "parent", "value", "numerator", "denominator", "relation", "class"),
        (cases, by) => {
          const view = viewOf(cases);
          const rows = selectTableRows(view, { by, order: "descending" });
          expect(new Set(rows)).toEqual(new Set(view.areas));
          const reversed = selectTableRows({ ...view, areas: view.areas.toReversed() }, { by, order: "descending" });
          expect(reversed).toEqual(rows);
        },
      ),
    );
  });
});

describe("the description of a view", () => {
  test("names three highest and lowest areas and how many more share the last value", () => {
    const { highest, lowest } = describeView(viewOf([40, 30, 20, 20, 5, 1]));
    expect(highest.areas.map((area) => area.id)).toEqual(["01", "02", "04"]);
    expect(highest.more).toBe(1);
    expect(lowest.areas.map((area) => area.id)).toEqual(["06", "05"]);
  });

  test("has no lowest areas where all values are equal", () => {
    const { highest, lowest } = describeView(viewOf([7, 7, 7, 7, 7, 7]));
    expect([highest.areas.length, highest.more, lowest.areas.length, lowest.more]).toEqual([3, 3, 0, 0]);
  });

  test("groups gaps by reason with their areas", () => {
    const { gaps } = describeView(viewOf([1, "suppressed", "missing", "suppressed", 2, 3]));
    expect(gaps.map(({ status, areas }) => [status, areas.map((area) => area.id)])).toEqual([
      ["missing", ["03"]],
      ["suppressed", ["02", "04"]],
    ]);
  });

  test("says which part of the city holds most of the highest class", () => {
    const { parents, topClass, bottomClass } = describeView(viewOf([1, 1, 15, 60, 60, 15]));
    expect([topClass, bottomClass]).toEqual([2, 0]);
    expect(parents).toEqual([
      { name: "Süd", areaCount: 3, higher: 2, lower: 1, inTopClass: 2, inBottomClass: 0 },
      { name: "Nord", areaCount: 3, higher: 0, lower: 3, inTopClass: 0, inBottomClass: 2 },
    ]);
  });

  test("is empty without numbers", () => {
    const gapsOnly = viewOf(["missing", "missing", "missing", "missing", "missing", "missing"]);
    expect(describeView(gapsOnly)).toMatchObject({ highest: { areas: [], more: 0 }, lowest: { areas: [] }, topClass: null });
  });
});

/** Per cent on a base of 100 in each part; the city is their sum, or 100 of 600 where a part is unknown. */
function viewOf(cases: readonly Entry[]): IndicatorView {
  const numbers = cases.filter((entry) => typeof entry === "number");
  const city = numbers.length === 6 ? numbers.reduce((sum, entry) => sum + entry, 0) : 100;
  const data = atlasData([partTable(cases, [100, 100, 100, 100, 100, 100], [city, 600])]);
  const view = selectIndicatorView(data, { indicator: indicatorId("armut"), level: areaLevelId("teil"), year: 2025 });
  if (isLoading(view)) throw new Error("loaded data expected");
  return view;
}
