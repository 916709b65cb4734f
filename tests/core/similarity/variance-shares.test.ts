// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { varianceShares, type WeightedValue } from "../../../src/core/similarity/variance-shares.ts";

describe("differences within and between groups", () => {
  test("are shares of the weighted variance", () => {
    // By hand: groups (10, 20) and (30, 60) of weight 1; mean 30; between 2·15² + 2·15² = 900; total 400 + 100 + 0 + 900 = 1400.
    const shares = varianceShares([members([10, 1], [20, 1]), members([30, 1], [60, 1])]);
    expect(shares?.between).toBeCloseTo(900 / 1400, 12);
    expect(shares?.within).toBeCloseTo(500 / 1400, 12);
  });

  test("follow the people, not the areas", () => {
    // By hand: means 10·3+20·1 = 12.5 and 30; mean of all 8 people 21.25; between 4·8.75²·2 = 612.5; total 3·126.5625+1.5625+4·76.5625 = 687.5.
    const shares = varianceShares([members([10, 3], [20, 1]), members([30, 2], [30, 2])]);
    expect(shares?.between).toBeCloseTo(612.5 / 687.5, 12);
  });

  test.each([
    ["one group of two", [members([1, 1], [2, 1]), members([5, 1])]],
    ["members without people", [members([1, 0], [2, 1]), members([5, 1], [6, 0])]],
    ["equal values", [members([5, 1], [5, 1]), members([5, 1], [5, 1])]],
    ["nothing", []],
  ])("have no answer for %s", (_, groups) => {
    expect(varianceShares(groups)).toBeNull();
  });

  test("add up to one whatever the order", () => {
    const member = fc.record({ value: fc.integer({ min: -100, max: 100 }), weight: fc.integer({ min: 1, max: 50 }) });
    const group = fc.array(member, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (groups) => {
        const [shares, turned] = [varianceShares(groups), varianceShares(groups.toReversed().map((one) => one.toReversed()))];
        expect(turned === null).toBe(shares === null);
        if (shares === null) return;
        expect(shares.between + shares.within).toBeCloseTo(1, 12);
        expect(shares.between).toBeGreaterThanOrEqual(0);
        expect(turned?.between).toBeCloseTo(shares.between, 9);
      }),
    );
  });
});

function members(...rows: readonly (readonly [value: number, weight: number])[]): readonly WeightedValue[] {
  return rows.map(([value, weight]) => ({ value, weight }));
}
