// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
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

  // Reference: case "count-worst-quintile" of shared/golden/composite.json.
  test.each<[string, { direction: 1 | -1; values: number[]; threshold: number; flags: string }]>([
    [
      "sgb2_quote",
      {
        direction: 1,
        values: [10.6, 10.5, 18.5, 5.7, 11.0, 10.6, 9.5, 21.1, 15.9, 9.3, 5.9, 11.4],
        threshold: 15.0,
        flags: "001000011000",
      },
    ],
    [
      "kinderarmut",
      {
        direction: 1,
        values: [21.9, 24.2, 34.7, 18.7, 18.7, 26.0, 15.8, 37.8, 28.5, 19.6, 10.9, 24.1],
        threshold: 28.0,
        flags: "001000011000",
      },
    ],
    [
      "arbeitslosenanteil",
      { direction: 1, values: [5.2, 4.7, 8.2, 3.5, 4.3, 4.3, 4.6, 8.4, 6.4, 3.9, 3.4, 5.6], threshold: 6.24, flags: "001000011000" },
    ],
    [
      "alleinerziehende",
      {
        direction: 1,
        values: [17.1, 18.0, 18.6, 12.2, 18.1, 20.3, 20.3, 27.9, 21.1, 15.6, 17.4, 15.5],
        threshold: 20.3,
        flags: "000001111000",
      },
    ],
    [
      "gymnasialquote",
      {
        direction: -1,
        values: [48.0, 61.7, 50.4, 70.5, 67.0, 64.1, 65.3, 36.7, 50.6, 58.0, 66.3, 65.9],
        threshold: 50.44,
        flags: "101000010000",
      },
    ],
    [
      "wahlbeteiligung",
      {
        direction: -1,
        values: [75.6, 76.5, 63.5, 88.7, 70.1, 73.4, 81.1, 59.5, 66.7, 78.9, 83.2, 76.3],
        threshold: 67.38,
        flags: "001000011000",
      },
    ],
  ])("of %s agrees with the reference", (_, { direction, values, threshold, flags }) => {
    const cells = values.map(known);
    const limit = worstShareThreshold(cells, direction, 0.2);
    expect(limit?.value).toBeCloseTo(threshold, 8);
    expect(cells.map((cell) => (judge(cell, limit) === "met" ? "1" : "0")).join("")).toBe(flags);
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
