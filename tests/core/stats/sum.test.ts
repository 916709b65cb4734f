// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { sum } from "../../../src/core/stats/sum.ts";

test("a small number between two large ones is not lost", () => {
  expect(sum([1e16, 1, -1e16])).toBe(1);
  expect(sum([1, 1e100, 1, -1e100])).toBe(2);
});

test("the sum of nothing is 0", () => {
  expect(sum([])).toBe(0);
});

test("ten times a tenth is one", () => {
  expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
});

test("the order of counts does not matter", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 50 });
  fc.assert(fc.property(counts, (values) => sum(values) === sum([...values].reverse())));
});
