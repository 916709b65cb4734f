// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import type { Method } from "../../../src/core/classify/classification.ts";
import { classifyValues } from "../../../src/core/classify/classify-values.ts";

const dataMethods: readonly Method[] = [
  "quantile",
  "equalInterval",
  "fisher",
  "maxEntropy",
  "maximumBreaks",
  "pretty",
  "stdMean",
  "headTails",
  "box",
];

describe("what cannot be classed", () => {
  test.each(dataMethods)("%s refuses values that are all missing", (method) => {
    expect(() => classifyValues(method, [null, null])).toThrow(expect.objectContaining({ code: "NO_DATA" }));
    expect(() => classifyValues(method, [])).toThrow(expect.objectContaining({ code: "NO_DATA" }));
  });

  test("NaN and infinity are refused: they must not travel", () => {
    expect(() => classifyValues("quantile", [1, NaN])).toThrow(expect.objectContaining({ code: "NOT_FINITE" }));
    expect(() => classifyValues("quantile", [1, Infinity])).toThrow(expect.objectContaining({ code: "NOT_FINITE" }));
  });

  test.each([1, 10, 2.5])("%d classes are refused", (k) => {
    expect(() => classifyValues("quantile", [1, 2, 3], { k })).toThrow(expect.objectContaining({ code: "CLASS_COUNT" }));
  });

  test.each([[[0, 5, 5]], [[0, 5, 4]], [[3]], [[]]])("manual breaks %j are refused", (breaks) => {
    expect(() => classifyValues("manual", [1], { breaks })).toThrow(expect.objectContaining({ code: "BREAKS_ORDER" }));
  });

  test("a diverging scale without step or centre is refused", () => {
    expect(() => classifyValues("divergingAt", [1], { centre: 3, step: 0 })).toThrow(expect.objectContaining({ code: "PARAMETER" }));
    expect(() => classifyValues("divergingAt", [1])).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  });

  test("weights of the wrong number are refused", () => {
    expect(() => classifyValues("quantile", [1, 2, 3], { weights: [1, 2] })).toThrow(expect.objectContaining({ code: "WEIGHTS" }));
  });
});

test.each(dataMethods)("%s makes one class of one distinct value and says so", (method) => {
  const result = classifyValues(method, [7, null, 7, 7]);
  expect(result).toMatchObject({ breaks: [7, 7], classOf: [0, null, 0, 0], counts: [3], gvf: null, warnings: ["SINGLE_VALUE"] });
});

test.each(["quantile", "equalInterval", "fisher", "maxEntropy", "maximumBreaks"] as const)(
  "%s has no more classes than distinct values",
  (method) => {
    const result = classifyValues(method, [1, 1, 1, 2, 2, 5], { k: 5 });
    expect(result.counts.length).toBeLessThanOrEqual(3);
    expect(result.warnings).toEqual(["K_REDUCED", "FEW_VALUES"]);
  },
);

describe("closure", () => {
  test("left takes a value on a break into the upper class, right into the lower one", () => {
    const values = [0, 2.5, 5, 7.5, 10];
    expect(classifyValues("equalInterval", values, { k: 4 }).classOf).toEqual([0, 1, 2, 3, 3]);
    expect(classifyValues("equalInterval", values, { k: 4, closure: "right" }).classOf).toEqual([0, 0, 1, 2, 3]);
  });

  test("a break that equals a value but for rounding is moved onto it", () => {
    const result = classifyValues("divergingAt", [0.1 + 0.2, 0.9], { centre: 0.8, step: 1, classesPerSide: 1 });
    expect(result.breaks[1]).toBe(0.1 + 0.2);
    expect(result.classOf).toEqual([1, 1]);
  });
});

test("manual breaks leave values outside and warn, and take in both ends", () => {
  const left = classifyValues("manual", [-1, 0, 4, 15, 16], { breaks: [0, 5, 15] });
  expect(left).toMatchObject({ classOf: [-1, 0, 0, 1, 2], counts: [2, 1] });
  expect(left.warnings).toContain("OUT_OF_RANGE");
  expect(classifyValues("manual", [-1, 0, 5, 15], { breaks: [0, 5, 15], closure: "right" }).classOf).toEqual([-1, 0, 0, 1]);
});

test("classes by population hold about the same number of people", () => {
  const weights = [9000, 500, 500, 5000, 5000];
  expect(classifyValues("quantile", [1, 2, 3, 4, 5], { k: 2, weights, closure: "right" }).classOf).toEqual([0, 0, 0, 1, 1]);
});

test("deviations of the mean keep empty classes", () => {
  const result = classifyValues("stdMean", [0, 0, 0, 0, 10], { ddof: 0 });
  expect(result.breaks).toEqual([-6, -6, -2, 6, 10]);
  expect(result.counts).toEqual([0, 0, 4, 1]);
});

test("entropy classes are quantiles where no values are tied", () => {
  expect(classifyValues("maxEntropy", [9, 3, 5, 1, 7, 11], { k: 3 }).counts).toEqual([2, 2, 2]);
});
