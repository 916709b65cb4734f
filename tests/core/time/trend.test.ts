// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { mannKendall } from "../../../src/core/time/mann-kendall.ts";
import { senSlope } from "../../../src/core/time/sen-slope.ts";

const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 20 });

test("fewer than four values have no trend, and fewer than two no slope", () => {
  expect(mannKendall([1, null, 3, 4])).toBeNull();
  expect(senSlope([null, 4])).toBeNull();
  expect(senSlope([3, 4], [2010, 2010])).toBeNull();
});

test("a constant series has no trend and no tie-corrected tau", () => {
  expect(mannKendall([5, 5, 5, 5, 5, 5, 5, 5])).toMatchObject({
    s: 0,
    variance: 0,
    z: 0,
    p: 1,
    tauA: 0,
    tauB: null,
    trend: "none",
    warnings: [],
  });
  expect(senSlope([5, 5, 5])).toEqual({ slope: 0, intercept: 5 });
});

test("a short series may show a tendency only", () => {
  expect(mannKendall([1, 2, 3, 4, 5, 6, 7])?.warnings).toEqual(["TREND_SHORT"]);
  expect(mannKendall([1, 2, 3, 4, 5, 6, 7, 8])?.warnings).toEqual([]);
});

test("missing years are left out but keep their time", () => {
  expect(senSlope([1, null, null, 4])).toEqual({ slope: 1, intercept: 1 });
  expect(senSlope([1, 4], [2010, 2013])?.slope).toBe(1);
});

test("the order in which points are handed in does not matter, their time does", () => {
  const [values, times] = [
    [4, 1, 3, 2, 6],
    [2013, 2010, 2012, 2011, 2015],
  ];
  expect(mannKendall(values, times)).toEqual(mannKendall([1, 2, 3, 4, 6], [2010, 2011, 2012, 2013, 2015]));
  expect(senSlope(values, times)?.slope).toBe(1);
});

test("a mirrored series has the opposite trend with the same certainty", () => {
  fc.assert(
    fc.property(series, (values) => {
      const [up, down] = [mannKendall(values), mannKendall(values.map((value) => -value))];
      expect((up?.s ?? NaN) + (down?.s ?? NaN)).toBe(0);
      expect(up?.p).toBe(down?.p);
      expect((senSlope(values)?.slope ?? NaN) + (senSlope(values.map((value) => -value))?.slope ?? NaN)).toBeCloseTo(0, 12);
    }),
  );
});

test("a line has its own slope, whatever the unit", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -99, max: 99 }), fc.integer({ min: 2, max: 15 }), (slope, start, n) => {
      const line = senSlope(Array.from({ length: n }, (_, year) => start + slope * year));
      expect((line?.slope ?? NaN) + 0).toBe(slope + 0);
      expect(line?.intercept).toBeCloseTo(start, 9);
    }),
  );
});
