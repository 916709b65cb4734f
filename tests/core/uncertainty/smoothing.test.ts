// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { empiricalBayes, empiricalBayesLocal, shrinkLogit } from "../../../src/core/uncertainty/smoothing.ts";

test.each([empiricalBayes, shrinkLogit])("an area without a base is refused", (smooth) => {
  expect(() => smooth([1, 2], [10, 0])).toThrow(expect.objectContaining({ code: "NO_DENOMINATOR" }));
  expect(() => smooth([1, 2], [10])).toThrow(expect.objectContaining({ code: "LENGTH" }));
});

test("nothing anywhere is smoothed to nothing, not to NaN", () => {
  expect(empiricalBayes([0, 0], [10, 20])).toEqual({ raw: [0, 0], estimate: [0, 0], a: 0, b: 0 });
  expect(empiricalBayesLocal([0, 0], [10, 20], [[1], [0]])).toEqual([0, 0]);
});

test("one area cannot be shrunk towards its city", () => {
  expect(() => shrinkLogit([3], [10])).toThrow(expect.objectContaining({ code: "NO_DATA" }));
});

test("an area without neighbours keeps its own rate", () => {
  const [island] = empiricalBayesLocal([5, 1, 8], [50, 40, 60], [[], [2], [1]]);
  expect(island).toBeCloseTo(0.1, 12);
});

test("every estimate lies between the raw rate and the common one", () => {
  const area = fc.integer({ min: 1, max: 900 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));
  fc.assert(
    fc.property(fc.array(area, { minLength: 2, maxLength: 20 }), (areas) => {
      const { raw, estimate, b } = empiricalBayes(
        areas.map(({ x }) => x),
        areas.map(({ n }) => n),
      );
      estimate.forEach((value, index) => {
        expect(value).toBeGreaterThanOrEqual(Math.min(raw[index] ?? NaN, b) - 1e-12);
        expect(value).toBeLessThanOrEqual(Math.max(raw[index] ?? NaN, b) + 1e-12);
      });
    }),
  );
});

test("the smaller the base, the less an area counts for itself", () => {
  const { weight } = shrinkLogit([2, 20, 200, 100], [10, 100, 1000, 2000]);
  expect(weight[0]).toBeLessThan(weight[1] ?? NaN);
  expect(weight[1]).toBeLessThan(weight[2] ?? NaN);
});
