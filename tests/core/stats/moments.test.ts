// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  mean,
  median,
  medianAbsoluteDeviation,
  sd,
  skewness,
  variance,
  weightedMean,
  weightedSd,
} from "../../../src/core/stats/moments.ts";

describe("without values", () => {
  test("there is no mean, median, spread or skewness, and none of them is 0", () => {
    expect([mean([]), median([]), sd([], 0), medianAbsoluteDeviation([]), skewness([])]).toEqual([null, null, null, null, null]);
  });

  test("one value has no sample deviation, and equal values no skewness", () => {
    expect(sd([4], 1)).toBeNull();
    expect(sd([4], 0)).toBe(0);
    expect(skewness([4, 4, 4])).toBeNull();
  });
});

test("population and sample deviation differ by the divisor", () => {
  expect(variance([1, 2, 3, 4], 0)).toBe(1.25);
  expect(variance([1, 2, 3, 4], 1)).toBeCloseTo(5 / 3, 15);
});

test("the spread of large numbers is not eaten by rounding", () => {
  expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16], 1)).toBe(30);
});

test("weights work like repeated values", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: fc.integer({ min: -1000, max: 1000 }), weight: fc.integer({ min: 1, max: 9 }) }), {
        minLength: 1,
        maxLength: 12,
      }),
      (items) => {
        const values = items.map((item) => item.value);
        const weights = items.map((item) => item.weight);
        const repeated = items.flatMap((item) => Array.from({ length: item.weight }, () => item.value));
        expect(weightedMean(values, weights)).toBeCloseTo(mean(repeated) ?? NaN, 9);
        expect(weightedSd(values, weights)).toBeCloseTo(sd(repeated, 0) ?? NaN, 6);
      },
    ),
  );
});

test.each([[[1, -1]], [[0, 0]], [[1]], [[NaN, 1]]])("weights %j for two values are refused", (weights) => {
  expect(() => weightedMean([1, 2], weights)).toThrow(expect.objectContaining({ code: "WEIGHTS" }));
});
