// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap, known } from "../../../src/core/model/cell.ts";
import { comparableEnds, crossesBreak, splitSeries } from "../../../src/core/time/series-segments.ts";

describe("a series without numbers", () => {
  test("has no segment and no change", () => {
    expect(splitSeries([], [2017])).toEqual([]);
    expect(splitSeries(series([null, null]), [])).toEqual([]);
    expect(comparableEnds(series([null, 3, null]), [])).toBeNull();
  });
});

test("the line is interrupted at a gap", () => {
  expect(years(splitSeries(series([1, 2, null, 4, 5]), []))).toEqual([
    [2010, 2011],
    [2013, 2014],
  ]);
});

test("the line is interrupted before the year from which on is counted differently", () => {
  expect(years(splitSeries(series([1, 2, 3, 4]), [2012]))).toEqual([
    [2010, 2011],
    [2012, 2013],
  ]);
});

test("a break within a gap does not cut twice, one outside the series not at all", () => {
  expect(years(splitSeries(series([1, null, 3]), [2011, 2012]))).toEqual([[2010], [2012]]);
  expect(years(splitSeries(series([1, 2]), [2010, 2015]))).toEqual([[2010, 2011]]);
});

test("years that nobody counts are no gap", () => {
  const elections = [2009, 2014, 2019].map((year) => ({ year, cell: known(50) }));
  expect(years(splitSeries(elections, []))).toEqual([[2009, 2014, 2019]]);
});

test("an unreliable number is a number", () => {
  const points = [
    { year: 2010, cell: known(1) },
    { year: 2011, cell: { value: 2, status: "unreliable" } as const },
  ];
  expect(splitSeries(points, [])).toHaveLength(1);
});

test("change is only computed after the last break", () => {
  expect(comparableEnds(series([1, 2, 3, 4]), [2012])).toMatchObject({ from: { year: 2012 }, to: { year: 2013 } });
  expect(comparableEnds(series([1, 2, 3, null]), [2012])).toBeNull();
  expect(comparableEnds(series([1, 2, null, null]), [2013])).toMatchObject({ from: { year: 2010 }, to: { year: 2011 } });
});

test("no segment crosses a gap or a break, and every number is in exactly one", () => {
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 20 });
  const breaks = fc.array(fc.integer({ min: 2008, max: 2032 }), { maxLength: 4 });
  fc.assert(
    fc.property(values, breaks, (numbers, breakYears) => {
      const points = series(numbers);
      const segments = splitSeries(points, breakYears);
      expect(segments.flat()).toEqual(points.filter((point) => point.cell.value !== null));
      for (const segment of segments) {
        const [first, last] = [segment[0], segment.at(-1)];
        if (first === undefined || last === undefined) throw new Error("a segment has points");
        expect(last.year - first.year).toBe(segment.length - 1);
        expect(crossesBreak(first, last, breakYears)).toBe(false);
      }
    }),
  );
});

function series(values: readonly (number | null)[]) {
  return values.map((value, index) => ({ year: 2010 + index, cell: value === null ? gap("missing") : known(value) }));
}

function years(segments: readonly (readonly { readonly year: number }[])[]) {
  return segments.map((segment) => segment.map((point) => point.year));
}
