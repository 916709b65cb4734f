// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidate, cheapestSet, reachedAfterSwap, wantedPeople } from "../../../src/core/focus/cheapest-set.ts";
import { type Cell, gap, known } from "../../../src/core/model/cell.ts";

const area = (id: string, count: Cell, cost = 1): Candidate => ({ id, count, cost });

describe("the cheapest choice", () => {
  test("takes the largest areas where all cost the same, and says that it is exact", () => {
    const candidates = [area("a", known(10)), area("b", known(40)), area("c", known(30)), area("d", gap("suppressed"))];
    expect(cheapestSet(candidates, 60)).toEqual({ areas: ["b", "c"], cost: 2, reached: 70, method: "exact" });
  });

  // By people per cost, "a" (10 for 1) would come first and both "a" and "b" be needed: 11. "b" alone costs 10.
  test("beats the greedy choice where that is not the cheapest", () => {
    expect(cheapestSet([area("a", known(10), 1), area("b", known(90), 10)], 90)).toMatchObject({ areas: ["b"], cost: 10, method: "exact" });
  });

  test("is greedy for many areas with different costs, and says so", () => {
    const many = Array.from({ length: 40 }, (_, index) => area(`a${index}`, known(10 + index), 1 + (index % 7)));
    const found = cheapestSet(many, 500);
    expect(found?.method).toBe("greedy");
    expect(found?.reached).toBeGreaterThanOrEqual(500);
  });

  test("is none where known counts do not suffice: a secret count is never guessed", () => {
    expect(cheapestSet([area("a", known(10)), area("b", gap("suppressed"))], 11)).toBeNull();
  });

  test("of nobody is nothing", () => {
    expect(cheapestSet([area("a", known(10))], 0)).toEqual({ areas: [], cost: 0, reached: 0, method: "exact" });
  });

  test("refuses costs and people that are none", () => {
    expect(() => cheapestSet([area("a", known(1), 0)], 1)).toThrow("a cost above 0");
    expect(() => cheapestSet([], -1)).toThrow("-1 found");
  });

  const candidates = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      count: fc.oneof(fc.nat(60).map(known), fc.constant(gap("suppressed"))),
      cost: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  );

  test("reaches enough, does not depend on the order, and no other choice is cheaper", () => {
    fc.assert(
      fc.property(candidates, fc.nat(150), (all, wanted) => {
        const found = cheapestSet(all, wanted);
        expect(cheapestSet([...all].reverse(), wanted)).toEqual(found);
        const cheapest = costOfBest(all, wanted);
        expect(found?.cost ?? Infinity).toBe(cheapest);
        if (found !== null) expect(found.reached).toBeGreaterThanOrEqual(wanted);
      }),
    );
  });
});

test("a share of a total means people, and none without a sure total", () => {
  expect(wantedPeople(known(200), 0.35)).toBe(70);
  expect(wantedPeople(gap("suppressed"), 0.35)).toBeNull();
  expect(() => wantedPeople(known(1), 35)).toThrow("from 0 to 1 expected");
});

test("a swap says how many would be reached, unless a count is secret", () => {
  const counts = [known(10), known(20), known(35), gap("suppressed")];
  expect(reachedAfterSwap(counts, [0, 1], { out: 1, in: 2 })).toBe(45);
  expect(reachedAfterSwap(counts, [0, 1], { out: 1, in: 3 })).toBeNull();
});

/** Cost of the best of all choices, by trying them. */
function costOfBest(all: readonly Candidate[], wanted: number): number {
  const choices = all.reduce<readonly (readonly Candidate[])[]>((sets, next) => [...sets, ...sets.map((set) => [...set, next])], [[]]);
  const enough = choices.filter((set) => set.reduce((total, { count }) => total + (count.value ?? 0), 0) >= wanted);
  return Math.min(Infinity, ...enough.map((set) => set.reduce((total, { cost }) => total + cost, 0)));
}
