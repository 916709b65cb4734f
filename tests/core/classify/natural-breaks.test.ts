// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { ckmeans } from "simple-statistics";
import { expect, test } from "vitest";
import { classifyValues } from "../../../src/core/classify/classify-values.ts";
import { sum } from "../../../src/core/stats/sum.ts";
import { variance } from "../../../src/core/stats/moments.ts";

const tenths = fc.array(
  fc.integer({ min: -200, max: 400 }).map((value) => value / 10),
  { minLength: 2, maxLength: 11 },
);
const classCount = fc.integer({ min: 2, max: 5 });

test("no partition that keeps equal values together has less variance within its classes", () => {
  fc.assert(
    fc.property(tenths, classCount, (values, k) => {
      const distinct = [...new Set(values)].sort((a, b) => a - b);
      fc.pre(distinct.length >= 2);
      const best = Math.min(...partitions(distinct, Math.min(k, distinct.length)).map((groups) => squares(groups, values)));
      expect(withinClasses(values, k)).toBeCloseTo(best, 8);
    }),
    { numRuns: 300 },
  );
});

test("without ties the classes are as good as those of simple-statistics", () => {
  const values = fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 9, maxLength: 200 });
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 9 }), (unique, k) => {
      const other = sum(ckmeans(unique, k).map(squaredDeviations));
      expect(withinClasses(unique, k) / Math.max(1, other)).toBeCloseTo(other / Math.max(1, other), 8);
    }),
    { numRuns: 60 },
  );
});

test("of equally good partitions the most even one is taken, then the smaller first break", () => {
  expect(classifyValues("fisher", [0, 2, 4, 6], { k: 3 }).counts).toEqual([1, 1, 2]);
  expect(classifyValues("fisher", [1, 1, 2, 3], { k: 2 }).counts).toEqual([2, 2]);
  expect(classifyValues("fisher", [0, 1, 2], { k: 2 }).breaks).toEqual([0, 0.5, 2]);
});

test("large numbers close together are told apart, where single precision fails", () => {
  const values = [100012.1, 100012.3, 100012.9, 100013.4, 100015.0, 100015.1, 100015.2, 100019.7, 100021.0, 100021.4];
  expect(withinClasses(values, 5)).toBeCloseTo(0.245, 6);
});

test("one huge outlier does not blur the classes of all others", () => {
  const values = Array.from({ length: 30 }, (_, index) => index);
  const result = classifyValues("fisher", [...values, 1e12], { k: 4 });
  expect(result.counts).toEqual([10, 10, 10, 1]);
});

test("ten thousand values are classed in a few seconds at most", () => {
  const values = Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 99_991);
  const start = performance.now();
  expect(classifyValues("fisher", values, { k: 9 }).counts.reduce((a, b) => a + b)).toBe(10_000);
  expect(performance.now() - start).toBeLessThan(10_000);
});

function withinClasses(values: readonly number[], k: number): number {
  const { classOf, counts } = classifyValues("fisher", values, { k });
  return sum(counts.map((_, index) => squaredDeviations(values.filter((__, place) => classOf[place] === index))));
}

function squaredDeviations(values: readonly number[]): number {
  return (variance(values, 0) ?? 0) * values.length;
}

function squares(groups: readonly (readonly number[])[], values: readonly number[]): number {
  return sum(groups.map((group) => squaredDeviations(values.filter((value) => group.includes(value)))));
}

/** All ways to cut an increasing list into k runs. */
function partitions(items: readonly number[], k: number): number[][][] {
  if (k === 1) return [[[...items]]];
  return Array.from({ length: items.length - k + 1 }, (_, index) => index + 1).flatMap((size) =>
    partitions(items.slice(size), k - 1).map((rest) => [items.slice(0, size), ...rest]),
  );
}
