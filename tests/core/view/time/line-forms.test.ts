// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { gap, known } from "../../../../src/core/model/cell.ts";
import { averagePoints, indexPoints } from "../../../../src/core/view/time/line-forms.ts";
import type { YearCounts } from "../../../../src/core/view/time/time-view.ts";
import { indicator } from "../small-edition.ts";

const points = [10, 20, 15].map((value, index) => ({ year: 2020 + index, cell: known(value) }));

function counts(rows: readonly (readonly [cases: number, base: number] | null)[]): readonly YearCounts[] {
  return rows.map((row, index) => ({
    year: 2020 + index,
    cell: row === null ? gap("missing") : known((100 * row[0]) / row[1]),
    numerator: row === null ? gap("missing") : known(row[0]),
    denominator: row === null ? gap("missing") : known(row[1]),
  }));
}

test("an index is 100 in the base year", () => {
  expect(indexPoints(points, 2020, []).map(({ cell }) => cell.value)).toEqual([100, 200, 150]);
  expect(indexPoints(points, 2022, []).map(({ cell }) => cell.value)?.[2]).toBe(100);
});

test("an index does not cross a series break", () => {
  expect(indexPoints(points, 2022, [2021]).map(({ cell }) => cell.status)).toEqual(["notApplicable", "ok", "ok"]);
});

test("an index of 0 or of a year without a value has no numbers", () => {
  const zero = [{ year: 2020, cell: known(0) }, ...points.slice(1)];
  expect(indexPoints(zero, 2020, []).map(({ cell }) => cell.status)).toEqual(["undefined", "undefined", "undefined"]);
  expect(indexPoints(points, 1999, []).every(({ cell }) => cell.status === "missing")).toBe(true);
});

test("the mean of three years adds counts and never averages rates: (10 + 20 + 60) of (100 + 100 + 400) is 15 %, not 15 % of shares", () => {
  const average = averagePoints(
    counts([
      [10, 100],
      [20, 100],
      [60, 400],
    ]),
    indicator("armut"),
    [],
  );
  expect(average.map(({ cell }) => cell.value)).toEqual([null, 15, null]);
});

test("the mean of three counts is their third", () => {
  const average = averagePoints(
    counts([
      [10, 1],
      [20, 1],
      [60, 1],
    ]),
    indicator("menschen", { kind: "count", denominator: null, scale: 1 }),
    [],
  );
  expect(average[1]?.cell.value).toBe(30);
});

test("a gap, a series break or missing counts leave no mean", () => {
  expect(averagePoints(counts([[1, 2], null, [1, 2]]), indicator("armut"), [])[1]?.cell.value).toBeNull();
  expect(
    averagePoints(
      counts([
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
      indicator("armut"),
      [2022],
    )[1]?.cell.status,
  ).toBe("notApplicable");
  expect(
    averagePoints(
      counts([
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
      indicator("armut", { kind: "given" }),
      [],
    )[1]?.cell.status,
  ).toBe("notApplicable");
});
