// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classOf } from "../../../src/core/classify/class-of.ts";
import { classLimits } from "../../../src/core/classify/class-limits.ts";

describe("what has no limits", () => {
  test("no values are refused", () => {
    expect(() => classLimits("quantile", [null])).toThrow(expect.objectContaining({ code: "NO_DATA" }));
    expect(() => classLimits("standardDeviation", [], { cityValue: 3 })).toThrow(expect.objectContaining({ code: "NO_DATA" }));
  });

  test("standard deviations need the city value they are counted from", () => {
    expect(() => classLimits("standardDeviation", [1, 2, 3])).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  });

  test.each([[[]], [[5, 5]], [[8, 3]], [[NaN]]])("manual limits %j are refused", (limits) => {
    expect(() => classLimits("manual", [1, 2], { limits })).toThrow(expect.objectContaining({ code: "BREAKS_ORDER" }));
  });

  test.each(["quantile", "equal", "natural"] as const)("%s has no limit for one distinct value", (method) => {
    expect(classLimits(method, [4, 4, null])).toEqual([]);
    expect(classLimits("standardDeviation", [4, 4], { cityValue: 4 })).toEqual([]);
  });
});

test("limits leave out both ends", () => {
  expect(classLimits("equal", [0, 10, null, 3, 4], { k: 4 })).toEqual([2.5, 5, 7.5]);
});

test("standard deviations are counted from the city value, which lies in the middle class", () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  expect(classLimits("standardDeviation", values, { cityValue: 5.5, k: 5 })).toEqual([2.5, 4.5, 6.5, 8.5]);
  expect(classLimits("standardDeviation", values, { cityValue: 5, k: 4 })).toEqual([3, 5, 7]);
});

test("limits beyond all values are left out", () => {
  expect(classLimits("standardDeviation", [2, 4, 4, 4, 5, 5, 7, 9], { cityValue: 8, k: 5 })).toEqual([5, 7, 9]);
});

test("a value on a limit belongs to the class above, and the outer ends are open", () => {
  expect([-99, 7.999, 8, 14.9, 15, 1e6].map((value) => classOf(value, [8, 15]))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(classOf(3, [])).toBe(0);
});

test("limits are increasing and leave no outer class empty", () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(
      values,
      fc.constantFrom("quantile", "equal", "natural", "standardDeviation"),
      fc.integer({ min: 2, max: 9 }),
      (all, method, k) => {
        const limits = classLimits(method, all, { k, cityValue: 1 });
        expect(limits.every((limit, index) => index === 0 || limit > (limits[index - 1] ?? Infinity))).toBe(true);
        const classes = all.map((value) => classOf(value, limits));
        expect(Math.min(...classes)).toBe(0);
        expect(Math.max(...classes)).toBe(limits.length);
      },
    ),
  );
});
