// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { varianceShare } from "../../../src/core/segregation/variance-share.ts";

test("lists that do not fit, and negative people, are refused", () => {
  expect(() => varianceShare({ values: [1], people: [1], groups: [] })).toThrow(expect.objectContaining({ code: "LENGTH" }));
  expect(() => varianceShare({ values: [1], people: [-1], groups: ["a"] })).toThrow(expect.objectContaining({ code: "WEIGHTS" }));
});

test("nothing known, or no differences, has no share", () => {
  expect(varianceShare({ values: [null], people: [5], groups: ["a"] })).toBeNull();
  expect(varianceShare({ values: [3, 3], people: [5, 1], groups: ["a", "b"] })).toBeNull();
});

test("a hand calculation: two towns, people count", () => {
  const result = varianceShare({ values: [10, 20, 30, null], people: [100, 100, 200, 50], groups: ["a", "a", "b", "b"] });
  expect(result?.means).toEqual(
    new Map([
      ["a", 15],
      ["b", 30],
    ]),
  );
  expect(result?.within).toBeCloseTo(5000 / 27500, 12);
});

test("both shares make 1, whatever the values, and one group has everything within", () => {
  const area = fc.record({
    value: fc.integer({ min: -90, max: 90 }),
    people: fc.integer({ min: 1, max: 900 }),
    group: fc.constantFrom("a", "b", "c"),
  });
  fc.assert(
    fc.property(fc.array(area, { minLength: 2, maxLength: 20 }), (areas) => {
      const input = {
        values: areas.map(({ value }) => value),
        people: areas.map(({ people }) => people),
        groups: areas.map(({ group }) => group),
      };
      const result = varianceShare(input);
      if (result === null) return;
      expect(result.between + result.within).toBeCloseTo(1, 12);
      expect(result.within).toBeGreaterThanOrEqual(0);
      expect(varianceShare({ ...input, groups: areas.map(() => "x") })?.within).toBeCloseTo(1, 12);
    }),
  );
});
