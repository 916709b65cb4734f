// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostSimilar, type Profile } from "../../../src/core/similarity/standardised-distance.ts";

describe("the most similar areas", () => {
  test("are found by distances in standard deviations", () => {
    // By hand: feature 0 has mean 3 and sd √2, feature 1 mean 30 and sd √200, so that steps of 1 and of 10 count the same: 1/√2 each.
    const profiles = profilesOf({ a: [1, 10], b: [2, 20], c: [3, 30], d: [4, 40], e: [5, 50] });
    const { features, nearest, incomplete } = mostSimilar(profiles, "a", 2);
    expect(features).toEqual([0, 1]);
    expect(incomplete).toBe(0);
    expect(nearest.map(({ id }) => id)).toEqual(["b", "c"]);
    expect(nearest[0]?.distance).toBeCloseTo(Math.SQRT1_2, 12);
    expect(nearest[1]?.distance).toBeCloseTo(Math.SQRT2, 12);
  });

  test("come with the feature that differs most", () => {
    const profiles = profilesOf({ a: [1, 1, 1], b: [1.1, 1, 3], c: [9, 9, 9], d: [5, 5, 5] });
    expect(mostSimilar(profiles, "a", 1).nearest[0]).toMatchObject({ id: "b", furthestFeature: 2 });
  });

  test("leave out areas with an unknown value and say how many", () => {
    const profiles = profilesOf({ a: [1, 1], b: [1, null], c: [9, 9] });
    expect(mostSimilar(profiles, "a", 5)).toMatchObject({ nearest: [{ id: "c" }], incomplete: 1 });
  });

  test("are not measured by what is unknown of the chosen area or the same everywhere", () => {
    const profiles = profilesOf({ a: [1, null, 7], b: [2, 5, 7], c: [3, 6, 7] });
    expect(mostSimilar(profiles, "a", 5).features).toEqual([0]);
  });

  test("are none for an unknown area or without anything to measure by", () => {
    const none = { features: [], nearest: [], incomplete: 0 };
    expect(mostSimilar(profilesOf({ a: [1], b: [2] }), "x", 5)).toEqual(none);
    expect(mostSimilar(profilesOf({ a: [1], b: [1] }), "a", 5)).toEqual(none);
    expect(mostSimilar([], "a", 5)).toEqual(none);
  });

  test("do not depend on units or the order of the areas", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 9 }), (values, factor) => {
        const profiles = values.map((row, id) => ({ id, values: row }));
        const scaled = profiles.map(({ id, values: [x, y] }) => ({ id, values: [x * factor + 3, y] }));
        const distances = (from: readonly Profile<number>[]) =>
          new Map(mostSimilar(from, 0, 99).nearest.map(({ id, distance }) => [id, distance]));
        const [plain, other, turned] = [distances(profiles), distances(scaled), distances(profiles.toReversed())];
        expect([...other.keys()].toSorted()).toEqual([...plain.keys()].toSorted());
        for (const [id, distance] of plain) {
          expect(other.get(id)).toBeCloseTo(distance, 9);
          expect(turned.get(id)).toBeCloseTo(distance, 9);
        }
      }),
    );
  });
});

function profilesOf(rows: Readonly<Record<string, readonly (number | null)[]>>): readonly Profile<string>[] {
  return Object.entries(rows).map(([id, values]) => ({ id, values }));
}
