// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { areaLevelId, indicatorId } from "../../../src/core/model/ids.ts";
import { comparesToCity } from "../../../src/core/view/city-comparison.ts";
import { isLoading } from "../../../src/core/view/read-cell.ts";
import { selectIndicatorView } from "../../../src/core/view/select-indicator-view.ts";
import { atlasData, indicator, partTable } from "./small-edition.ts";

const query = { indicator: indicatorId("armut"), level: areaLevelId("teil"), year: 2025 };

test("a count is never held against the sum of all areas, every other kind is", () => {
  expect(comparesToCity({ kind: "count" })).toBe(false);
  for (const kind of ["share", "rate", "ratio", "mean", "change", "given"] as const) expect(comparesToCity({ kind })).toBe(true);
});

test("classes of a count have no words against the city, classes of a share have", () => {
  const data = atlasData([partTable([10, 20, 30, 5, 3, 0], [100, 100, 100, 50, 50, 40], [68, 440])]);
  expect(distances(data)).not.toContain(null);
  const count = indicator("armut", { kind: "count", denominator: null, scale: 1 });
  expect(distances({ ...data, manifest: { ...data.manifest, indicators: [count] } })).toEqual([null, null, null]);
});

function distances(data: ReturnType<typeof atlasData>): readonly unknown[] {
  const view = selectIndicatorView(data, query);
  if (isLoading(view)) throw new Error("a view expected");
  return view.classes.map((one) => one.distance);
}
