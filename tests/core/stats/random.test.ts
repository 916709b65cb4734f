// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { binomialTable, drawBinomial } from "../../../src/core/stats/binomial-table.ts";
import { mean, variance } from "../../../src/core/stats/moments.ts";
import { seededRandom } from "../../../src/core/stats/random.ts";

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);

describe("seeded random numbers", () => {
  test("the same seed and stream repeat, another seed or stream does not", () => {
    const first = draws(5, seededRandom(1, 2));
    expect(draws(5, seededRandom(1, 2))).toEqual(first);
    expect(draws(5, seededRandom(2, 2))).not.toEqual(first);
    expect(draws(5, seededRandom(1, 3))).not.toEqual(first);
  });

  test("they are uniform in 0 to 1", () => {
    const values = draws(20_000, seededRandom(5));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    // Uniform: mean 1/2, variance 1/12; standard error of the mean 0.002.
    expect(mean(values)).toBeCloseTo(0.5, 2);
    expect(variance(values, 0)).toBeCloseTo(1 / 12, 2);
  });
});

describe("binomial draws", () => {
  test.each([
    [10, 0.3],
    [400, 0.02],
    [5000, 0.5],
    [1_000_000, 0.9],
  ])("n = %d, p = %d: mean np and variance np(1 − p)", (n, p) => {
    const random = seededRandom(3);
    const table = binomialTable(n, p);
    const values = draws(20_000, () => drawBinomial(table, random));
    const sd = Math.sqrt(n * p * (1 - p));
    expect(Math.abs((mean(values) ?? 0) - n * p)).toBeLessThan((4 * sd) / Math.sqrt(20_000));
    expect((variance(values, 0) ?? 0) / sd ** 2).toBeCloseTo(1, 1);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(n);
  });

  test("nobody and everybody are certain; other parameters are refused", () => {
    expect(drawBinomial(binomialTable(10, 0), () => 0.9)).toBe(0);
    expect(drawBinomial(binomialTable(10, 1), () => 0.1)).toBe(10);
    expect(() => binomialTable(1.5, 0.5)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
    expect(() => binomialTable(5, 1.5)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  });
});
