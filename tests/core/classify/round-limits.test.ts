// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { classOf } from "../../../src/core/classify/class-of.ts";
import { classLimits } from "../../../src/core/classify/class-limits.ts";
import { roundLimits } from "../../../src/core/classify/round-limits.ts";

test("limits get as few digits as the values allow", () => {
  expect(roundLimits([8.2137, 14.871], [3.1, 7.9, 8.4, 12, 14.2, 15.3, 21])).toEqual([8, 15]);
  expect(roundLimits([8.2137, 14.871], [3.1, 8.12, 8.4, 12, 14.86, 14.88, 21])).toEqual([8.2, 14.87]);
});

test("a limit stays where no rounder one keeps every value in its class", () => {
  const between = 1 + Number.EPSILON;
  expect(roundLimits([between], [1, between, 2])).toEqual([between]);
});

test("a rounder limit may move a value if that is allowed", () => {
  const values = Array.from({ length: 100 }, (_, index) => index / 10);
  expect(roundLimits([3.13, 6.07], values)).toEqual([3.2, 6.1]);
  expect(roundLimits([3.13, 6.07], values, { maxMovedShare: 0.02 })).toEqual([3, 6]);
});

test("no limits and no values stay without trouble", () => {
  expect(roundLimits([], [1, 2])).toEqual([]);
  expect(roundLimits([3.7], [])).toEqual([4]);
});

test("no value changes its class, and limits stay in order", () => {
  const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 80 });
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 9 }), (all, k) => {
      const limits = classLimits("quantile", all, { k });
      const rounded = roundLimits(limits, all);
      expect(all.map((value) => classOf(value, rounded))).toEqual(all.map((value) => classOf(value, limits)));
      expect(rounded.every((limit, index) => index === 0 || limit > (rounded[index - 1] ?? Infinity))).toBe(true);
    }),
  );
});
