// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { areaId, areaLevelId, indicatorId } from "../../../src/core/model/ids.ts";
import type { AreaValue } from "../../../src/core/view/indicator-view.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import { selectIndicatorView } from "../../../src/core/view/select-indicator-view.ts";
import { selectTableRows } from "../../../src/core/view/select-table-rows.ts";
import { isSortColumn, type SortColumn } from "../../../src/core/view/table-order.ts";
import { atlasData, type Entry, partTable } from "./small-edition.ts";

test.each<[SortColumn, "ascending" | "descending", string]>([
  ["value", "ascending", "02 06 01 05 03 04"],
  ["value", "descending", "05 01 02 06 03 04"],
  ["name", "ascending", "01 02 03 04 05 06"],
  ["name", "descending", "06 05 04 03 02 01"],
  ["parent", "descending", "04 05 06 01 02 03"],
  ["numerator", "ascending", "02 06 01 05 03 04"],
  ["denominator", "descending", "01 02 03 04 05 06"],
])("rows by %s %s stand in order, gaps last, equal ones by name", (column, direction, expected) => {
  const rows = selectTableRows(areasOf([10, 5, "suppressed", "missing", 30, 5]), { column, direction }, "de");
  expect(rows.map((row) => row.id).join(" ")).toBe(expected);
});

test("areas without a parent stand last in either order", () => {
  const [first, second] = areasOf([1, 2, 3, 4, 5, 6]);
  if (first === undefined || second === undefined) throw new Error("areas expected");
  for (const direction of ["ascending", "descending"] as const) {
    const rows = selectTableRows([{ ...first, parentName: null }, second], { column: "parent", direction }, "de");
    expect(rows.map((row) => row.id)).toEqual([second.id, first.id]);
  }
});

test("names follow the alphabet of the language, numbers in them their size", () => {
  const [model] = areasOf([1, 2, 3, 4, 5, 6]);
  if (model === undefined) throw new Error("an area expected");
  const areas = ["Zelle", "Teil 10", "Öde", "Teil 9"].map((name) => ({ ...model, id: areaId(name), name }));
  const order = { column: "name", direction: "ascending" } as const;
  expect(selectTableRows(areas, order, "de").map((row) => row.name)).toEqual(["Öde", "Teil 9", "Teil 10", "Zelle"]);
  expect(selectTableRows(areas, order, "sv").map((row) => row.name)).toEqual(["Teil 9", "Teil 10", "Zelle", "Öde"]);
});

test("rows are all areas, each once, whatever is sorted and in whatever order they come", () => {
  const entry = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom<Entry>("suppressed", "missing"));
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 6, maxLength: 6 }),
      fc.constantFrom<SortColumn>("name", "parent", "value", "numerator", "denominator"),
      (cases, column) => {
        const areas = areasOf(cases);
        const rows = selectTableRows(areas, { column, direction: "descending" }, "de");
        expect(new Set(rows)).toEqual(new Set(areas));
        expect(selectTableRows(areas.toReversed(), { column, direction: "descending" }, "de")).toEqual(rows);
      },
    ),
  );
});

test("a word is a column to sort by only if it is the name of one", () => {
  expect(["value", "parent", "relation", "", "constructor"].map(isSortColumn)).toEqual([true, true, false, false, false]);
});

/** Per cent on a base of 100 in each part; the city is 100 of 600. */
function areasOf(cases: readonly Entry[]): readonly AreaValue[] {
  const data = atlasData([partTable(cases, [100, 100, 100, 100, 100, 100], [100, 600])]);
  const view = selectIndicatorView(data, { indicator: indicatorId("armut"), level: areaLevelId("teil"), year: 2025 });
  if (isLoading(view)) throw new Error("loaded data expected");
  return view.areas;
}
