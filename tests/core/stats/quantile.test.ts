// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile, weightedQuantile } from "../../../src/core/stats/quantile.ts";
import type { QuantileType } from "../../../src/core/stats/quantile.ts";

const types: readonly QuantileType[] = [1, 2, 6, 7, 8];
const someValues = fc.array(
  fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000 + 0),
  { minLength: 1, maxLength: 40 },
);
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("no values have no quantile", () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(weightedQuantile([], [], 0.5)).toBeNull();
});

test.each([-0.1, 1.1, NaN])("a probability of %d is refused", (p) => {
  expect(() => quantile([1, 2], p)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  expect(() => weightedQuantile([1, 2], [1, 1], p)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
});

test("a position that is whole but for rounding is whole: 20 × 0.15 is the third value", () => {
  const values = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(quantile(values, 0.15, 1)).toBe(3);
  expect(quantile(values, 0.15, 2)).toBe(3.5);
});

test("every type lies between the smallest and the largest value and never falls", () => {
  fc.assert(
    fc.property(someValues, share, share, fc.constantFrom(...types), (values, p, q, type) => {
      const [low, high] = [quantile(values, Math.min(p, q), type) ?? NaN, quantile(values, Math.max(p, q), type) ?? NaN];
      expect(low).toBeGreaterThanOrEqual(Math.min(...values));
      expect(high).toBeLessThanOrEqual(Math.max(...values));
      expect(low - high).toBeLessThanOrEqual(1e-9);
    }),
  );
});

test("equal weights give quantiles of type 1", () => {
  fc.assert(
    fc.property(someValues, fc.integer({ min: 1, max: 9 }), (values, step) => {
      const weights = values.map(() => 250);
      expect(weightedQuantile(values, weights, step / 10)).toBe(quantile(values, step / 10, 1));
    }),
  );
});

test("an area with most of the people takes most of the quantiles, one without people none", () => {
  expect([0.2, 0.5, 0.8].map((p) => weightedQuantile([1, 2, 3, 99], [50, 800, 150, 0], p))).toEqual([2, 2, 2]);
  expect(weightedQuantile([1, 2, 3, 99], [50, 800, 150, 0], 1)).toBe(3);
});
