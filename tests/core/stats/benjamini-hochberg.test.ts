// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { benjaminiHochberg } from "../../../src/core/stats/benjamini-hochberg.ts";

test("a p-value outside 0 to 1 is refused", () => {
  expect(() => benjaminiHochberg([0.2, 1.1])).toThrow(expect.objectContaining({ code: "PARAMETER" }));
});

test("a gap stays a gap and does not count as a test", () => {
  expect(benjaminiHochberg([0.01, null, 0.04])).toEqual([0.02, null, 0.04]);
  expect(benjaminiHochberg([null])).toEqual([null]);
});

test("an adjusted p is never below its p nor above 1, and keeps the order", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (pValues) => {
      const adjusted = benjaminiHochberg(pValues).map((value) => value ?? NaN);
      adjusted.forEach((value, index) => {
        expect(value).toBeGreaterThanOrEqual(pValues[index] ?? NaN);
        expect(value).toBeLessThanOrEqual(1);
        pValues.forEach((p, other) => {
          if (p <= (pValues[index] ?? NaN)) expect(adjusted[other]).toBeLessThanOrEqual(value);
        });
      });
    }),
  );
});
