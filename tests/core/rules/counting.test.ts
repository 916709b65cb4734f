// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countGroups, leastConditions } from "../../../src/core/rules/count-groups.ts";
import { atLeast, type Truth } from "../../../src/core/rules/three-valued.ts";

describe("at least so many", () => {
  test.each<[number, Truth[], Truth]>([
    [2, ["met", "met", "unknown"], "met"],
    [2, ["met", "unknown", "notMet"], "unknown"],
    [2, ["met", "notMet", "notMet"], "notMet"],
    [3, ["unknown", "unknown", "unknown"], "unknown"],
    [1, [], "notMet"],
    [0, [], "met"],
  ])("%d of %j is %s", (wanted, answers, expected) => {
    expect(atLeast(wanted, answers)).toBe(expected);
  });

  test("is certain exactly if no filling of the unknown ones can change it", () => {
    const answer = fc.constantFrom<Truth>("met", "notMet", "unknown");
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 6 }), fc.integer({ min: 0, max: 6 }), (answers, wanted) => {
        const filled = (by: Truth) =>
          atLeast(
            wanted,
            answers.map((entry) => (entry === "unknown" ? by : entry)),
          );
        const [best, worst] = [filled("met"), filled("notMet")];
        expect(atLeast(wanted, answers)).toBe(best === worst ? best : "unknown");
      }),
    );
  });
});

describe("groups of counts", () => {
  test.each([
    [0, "0"],
    [1, "0 1"],
    [4, "0 1 2 3 4"],
    [5, "0 1 2 3 4–5"],
    [6, "0 1 2 3–4 5–6"],
    [10, "0–1 2–3 4–5 6–7 8–10"],
  ])("of %d conditions are %s", (total, expected) => {
    expect(
      countGroups(total)
        .map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
        .join(" "),
    ).toBe(expected);
  });

  test("hold every count exactly once", () => {
    for (let total = 0; total <= 60; total += 1) {
      const counts = countGroups(total).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
      expect(counts).toEqual(Array.from({ length: total + 1 }, (_, count) => count));
    }
  });

  test("an area is burdened more than once with half of the conditions, but not with one of two", () => {
    expect([0, 1, 2, 3, 4, 5, 10].map(leastConditions)).toEqual([0, 1, 2, 2, 2, 3, 5]);
  });
});
