// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fairShare, type NeedyArea, perHead } from "../../../src/core/focus/fair-share.ts";
import { gap, known } from "../../../src/core/model/cell.ts";

const areas = (needs: Readonly<Record<string, number | "suppressed">>): NeedyArea[] =>
  Object.entries(needs).map(([id, need]) => ({ id, need: typeof need === "number" ? known(need) : gap(need) }));

const amounts = (result: ReturnType<typeof fairShare>) => result.shares.map(({ amount }) => amount);

describe("a fair share", () => {
  // Hand calculation: quotas of 10 items by 47, 16, 15.8, 12, 6.1, 3.1 are 4.7, 1.6, 1.58, 1.2, 0.61, 0.31 (Hare/Niemeyer example).
  test("by need gives the rest to the largest remainders", () => {
    const result = fairShare(areas({ a: 47, b: 16, c: 15.8, d: 12, e: 6.1, f: 3.1 }), { amount: 10, step: 1, method: "need" });
    expect(amounts(result)).toEqual([5, 2, 1, 1, 1, 0]);
    expect(result.roundedUp).toEqual(["a", "e", "b"]);
    expect(result.given).toBe(10);
  });

  test("among areas at the threshold goes by need and leaves the others out", () => {
    expect(amounts(fairShare(areas({ a: 30, b: 10, c: 9 }), { amount: 4000, step: 100, method: "threshold", threshold: 10 }))).toEqual([
      3000, 1000, 0,
    ]);
  });

  test("that is equal gives everybody the same, also without need, and the odd step to the greater need", () => {
    expect(amounts(fairShare(areas({ a: 0, b: 5, c: 9 }), { amount: 4, step: 1, method: "equal" }))).toEqual([1, 1, 2]);
  });

  // Hand calculation: 70 remain after three floors of 10; quotas 10 + 68.6, 10.7, 10.7, so that both small areas get the rest.
  test("pays the floor first", () => {
    expect(amounts(fairShare(areas({ a: 98, b: 1, c: 1 }), { amount: 100, step: 1, method: "need", floor: 10 }))).toEqual([78, 11, 11]);
  });

  test("shows what one unit of need gets", () => {
    expect(fairShare(areas({ a: 40, b: 0 }), { amount: 1000, step: 10, method: "need" }).shares).toEqual([
      { area: "a", amount: 1000, exact: 1000, perNeed: 25 },
      { area: "b", amount: 0, exact: 0, perNeed: null },
    ]);
  });

  test("of an area with a secret need is open, not nothing", () => {
    const result = fairShare(areas({ a: 10, b: "suppressed" }), { amount: 5, step: 1, method: "equal" });
    expect(result.shares[1]).toEqual({ area: "b", amount: null, exact: null, perNeed: null });
    expect(result.unjudged).toEqual(["b"]);
    expect(result.given).toBe(5);
  });

  test("of nobody is nothing", () => {
    expect(fairShare(areas({ a: 0 }), { amount: 5, step: 1, method: "need" }).given).toBe(0);
  });

  test.each([
    [{ amount: 10, step: 3, method: "need" as const }, "a multiple of 3 as amount expected, 10 found"],
    [{ amount: 10, step: 0, method: "need" as const }, "a step above 0"],
    [{ amount: 10, step: 1, method: "threshold" as const }, "a threshold expected"],
    [{ amount: 10, step: 1, method: "equal" as const, floor: 6 }, "2 times the floor up to 10 expected, 12 found"],
  ])("refuses %o", (options, message) => {
    expect(() => fairShare(areas({ a: 1, b: 2 }), options)).toThrow(message);
  });

  test("refuses a negative need", () => {
    expect(() => fairShare(areas({ a: -1 }), { amount: 1, step: 1, method: "need" })).toThrow('-1 found for "a"');
  });

  const needs = fc.uniqueArray(
    fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), need: fc.oneof(fc.nat(1000).map(known), fc.constant(gap("suppressed"))) }),
    {
      selector: ({ id }) => id,
      maxLength: 12,
    },
  );

  test("adds up exactly, stays within a step of the exact share, and does not depend on the order", () => {
    const methods = fc.constantFrom("need" as const, "threshold" as const, "equal" as const);
    fc.assert(
      fc.property(needs, fc.nat(5000), methods, fc.constantFrom(1, 5, 0.5), (list, steps, method, step) => {
        const options = { amount: steps * step, step, method, threshold: 500 };
        const result = fairShare(list, options);
        const takesPart = result.shares.some(({ exact }) => (exact ?? 0) > 0);
        expect(result.given).toBeCloseTo(takesPart ? options.amount : 0, 9);
        const sum = result.shares.reduce((total, { amount }) => total + (amount ?? 0), 0);
        expect(sum).toBeCloseTo(result.given, 6);
        for (const { amount, exact } of result.shares) {
          if (amount !== null && exact !== null) expect(Math.abs(amount - exact)).toBeLessThanOrEqual(step * (1 + 1e-6));
        }
        const backwards = fairShare([...list].reverse(), options);
        expect([...backwards.shares].reverse()).toEqual(result.shares);
      }),
    );
  });
});

test("an amount per head needs an amount and residents", () => {
  const { shares } = fairShare(areas({ a: 1, b: 1, c: "suppressed" }), { amount: 100, step: 50, method: "need" });
  expect(perHead(shares, [known(200), known(0), known(10)])).toEqual([0.25, null, null]);
});
