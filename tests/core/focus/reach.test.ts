// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reach, type ReachGroup } from "../../../src/core/focus/reach.ts";
import { type Cell, gap, known } from "../../../src/core/model/cell.ts";

const anyCell: fc.Arbitrary<Cell> = fc.oneof(fc.nat(500).map(known), fc.constantFrom(gap("suppressed"), gap("missing")));

describe("whom a choice reaches", () => {
  const group = (counts: readonly Cell[], total: Cell | null = null): ReachGroup => ({ id: "kinder", counts, total });

  test("is the share of all people of the group", () => {
    expect(reach([group([known(30), known(50), known(20)])], [0, 2])).toMatchObject([
      { group: "kinder", reached: { value: 50, isLowerBound: false }, total: known(100), share: { value: 0.5, status: "ok" } },
    ]);
  });

  test("counts an area chosen twice once", () => {
    expect(reach([group([known(30), known(70)])], [0, 0])[0]?.reached.value).toBe(30);
  });

  test("is a lower bound with its status where a chosen area is secret and the city is published", () => {
    const [result] = reach([group([known(30), gap("suppressed"), known(50)], known(85))], [0, 1]);
    expect(result?.reached).toEqual({ value: 30, status: "suppressed", isLowerBound: true, gaps: 1 });
    expect(result?.share).toEqual({ value: 30 / 85, status: "suppressed", isLowerBound: true });
  });

  test("has no number where every chosen area is secret", () => {
    expect(reach([group([gap("suppressed"), known(3)], known(5))], [0])[0]).toMatchObject({
      reached: { value: null },
      share: { value: null },
    });
  });

  test("never makes a number of a secret count, nor depends on the order of the choice", () => {
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1, maxLength: 10 }), fc.array(fc.nat(9)), (counts, wish) => {
        const chosen = wish.filter((area) => area < counts.length);
        const [result] = reach([group(counts)], chosen);
        const sum = [...new Set(chosen)].reduce((total, area) => total + (counts[area]?.value ?? 0), 0);
        if (result?.reached.value !== null) expect(result?.reached.value).toBe(sum);
        if (counts.some((cell) => cell.value === null)) expect(result?.share.value).toBeNull();
        expect(reach([group(counts)], [...chosen].reverse())).toEqual([result]);
      }),
    );
  });
});
