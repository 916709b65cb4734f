import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Cell, gap, known } from "../../../src/core/model/cell.ts";
import { burdenDistance, cityFactorThreshold, judge, worstShareThreshold } from "../../../src/core/rules/threshold.ts";

describe("the worst share", () => {
  test("has no limit without values or for a neutral indicator", () => {
    expect(worstShareThreshold([gap("missing"), gap("suppressed")], 1, 0.2)).toBeNull();
    expect(worstShareThreshold([known(1), known(2)], 0, 0.2)).toBeNull();
  });

  test("refuses a share that is none", () => {
    expect(() => worstShareThreshold([known(1)], 1, 20)).toThrow("probability from 0 to 1 expected");
  });

  test("leaves out what has no number instead of counting it as zero", () => {
    const limit = worstShareThreshold([known(1), gap("suppressed"), known(3), gap("missing")], 1, 0.5);
    expect(limit?.value).toBe(2);
  });

  test("agrees with the reference: six indicators of both directions, twelve areas", () => {
    const { input, expected } = goldenCase("count-worst-quintile");
    input.direction.forEach((direction, column) => {
      const cells = input.X.map((row) => known(row[column] ?? Number.NaN));
      const limit = worstShareThreshold(cells, direction, input.share);
      expect(limit?.value).toBeCloseTo(expected.threshold[column] ?? Number.NaN, 8);
      expect(cells.map((cell) => (judge(cell, limit) === "met" ? 1 : 0))).toEqual(expected.flags.map((row) => row[column]));
    });
  });

  test("flags all that are tied at the limit, and more than the share if need be", () => {
    const cells = [1, 5, 5, 5].map(known);
    expect(cells.map((cell) => judge(cell, worstShareThreshold(cells, 1, 0.2)))).toEqual(["notMet", "met", "met", "met"]);
  });

  test("does not depend on the order of the areas", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }), (values) => {
        const limit = (list: readonly number[]) => worstShareThreshold(list.map(known), 1, 0.2)?.value;
        expect(limit(values.toReversed())).toBe(limit(values));
      }),
    );
  });
});

describe("beyond the city", () => {
  test("has no limit without a city value or for a neutral indicator", () => {
    expect(cityFactorThreshold(gap("suppressed"), 1, 1.25)).toBeNull();
    expect(cityFactorThreshold(known(10), 0, 1.25)).toBeNull();
  });

  test("means strictly beyond, whatever binary fractions make of the limit", () => {
    const limit = cityFactorThreshold(known(0.1), 1, 3);
    expect(limit?.value).not.toBe(0.3);
    expect([0.3, 0.300001, 0.29].map((value) => judge(known(value), limit))).toEqual(["notMet", "met", "notMet"]);
  });

  test("lies below the city where a low value is the burden", () => {
    const limit = cityFactorThreshold(known(50), -1, 0.8);
    expect([39, 40, 41].map((value) => judge(known(value), limit))).toEqual(["met", "notMet", "notMet"]);
    expect([39, 40, 41].map((value) => burdenDistance(known(value), limit))).toEqual([1, 0, -1]);
  });
});

describe("judging", () => {
  const limit = { value: 10, direction: 1, isInclusive: true } as const;

  test.each<Cell["status"]>(["missing", "suppressed", "pending", "notApplicable", "undefined"])("a %s value stays open", (status) => {
    const cell: Cell = { value: null, status };
    expect([judge(cell, limit), burdenDistance(cell, limit)]).toEqual(["unknown", null]);
  });

  test("a value without a limit stays open", () => {
    expect([judge(known(5), null), burdenDistance(known(5), null)]).toEqual(["unknown", null]);
  });

  test("an unreliable value counts, since it is a number", () => {
    expect(judge({ value: 12, status: "unreliable" }, limit)).toBe("met");
  });
});

interface GoldenCase {
  readonly id: string;
  readonly input: { readonly direction: (1 | -1)[]; readonly X: number[][]; readonly share: number };
  readonly expected: { readonly threshold: number[]; readonly flags: number[][] };
}

function goldenCase(id: string): GoldenCase {
  const folder = process.env.GOLDEN_DIR ?? new URL("../../../../shared/golden", import.meta.url).pathname;
  const { cases } = JSON.parse(readFileSync(`${folder}/composite.json`, "utf8")) as { readonly cases: readonly GoldenCase[] };
  const found = cases.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`case "${id}" expected in composite.json`);
  return found;
}
