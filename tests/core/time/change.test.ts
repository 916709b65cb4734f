// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { gap, known } from "../../../src/core/model/cell.ts";
import { annualGrowth, changeBetween, gapToCity, indexSeries } from "../../../src/core/time/change.ts";

test("the change of a suppressed value is suppressed in every measure", () => {
  const { points, percent, index } = changeBetween(gap("suppressed"), known(5));
  expect([points, percent, index]).toEqual([gap("suppressed"), gap("suppressed"), gap("suppressed")]);
});

test("from nothing there are points, but no percent and no index", () => {
  expect(changeBetween(known(0), known(3))).toEqual({ points: known(3), percent: gap("undefined"), index: gap("undefined") });
});

test("percentage points and percent are not the same", () => {
  expect(changeBetween(known(20), known(25))).toEqual({ points: known(5), percent: known(25), index: known(125) });
});

test("an index needs its base", () => {
  expect(indexSeries([known(0), known(5)])).toEqual([gap("undefined"), gap("undefined")]);
  expect(indexSeries([gap("missing"), known(5)])).toEqual([gap("missing"), gap("missing")]);
  expect(indexSeries([known(4), gap("suppressed"), known(5)], 2)).toEqual([known(80), gap("suppressed"), known(100)]);
});

test("annual growth needs a positive start and time that passes", () => {
  expect(annualGrowth([])).toEqual(gap("missing"));
  expect(annualGrowth([known(5)])).toEqual(gap("undefined"));
  expect(annualGrowth([known(0), known(5)])).toEqual(gap("undefined"));
  expect(annualGrowth([known(4), known(-5)])).toEqual(gap("undefined"));
});

test("years without a value keep their time", () => {
  expect(annualGrowth([known(100), gap("missing"), known(121)]).value).toBeCloseTo(10, 12);
  expect(annualGrowth([known(100), known(121)], [2010, 2012]).value).toBeCloseTo(10, 12);
});

test("an area that grows with its city has a gap that does not change", () => {
  const result = gapToCity({ start: known(12), end: known(15) }, { start: known(10), end: known(13) });
  expect(result).toEqual({ start: known(2), end: known(2), change: known(0) });
  expect(gapToCity({ start: gap("missing"), end: known(15) }, { start: known(10), end: known(13) }).change).toEqual(gap("missing"));
});
