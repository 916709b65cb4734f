// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { seededRandom } from "../../../src/core/stats/seeded-random.ts";

test("the same seed gives the same numbers, another one others", () => {
  const numbers = (seed: number): readonly number[] => {
    const random = seededRandom(seed);
    return Array.from({ length: 5 }, random);
  };
  expect(numbers(7)).toEqual(numbers(7));
  expect(numbers(7)).not.toEqual(numbers(8));
});

test("numbers are from 0 up to, not including, 1, and lie around one half", () => {
  const random = seededRandom(1);
  const numbers = Array.from({ length: 20_000 }, random);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.reduce((a, b) => a + b, 0) / numbers.length).toBeCloseTo(0.5, 1);
});
