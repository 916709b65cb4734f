// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeMeasure, countBehind, indicatorValue } from "../../../src/core/indicators/indicator-value.ts";
import { gap, known } from "../../../src/core/model/cell.ts";
import type { Cell, Status } from "../../../src/core/model/cell.ts";
import { measureId } from "../../../src/core/model/ids.ts";

const share = { scale: 100, denominator: measureId("kinder"), minDenominator: 30 };
const count = { scale: 1, denominator: null, minDenominator: 30 };

describe("without a result", () => {
  test.each([
    [known(4), known(0), "undefined"],
    [known(0), known(0), "undefined"],
    [known(4), known(-3), "undefined"],
    [gap("missing"), known(50), "missing"],
    [known(4), gap("suppressed"), "suppressed"],
    [gap("suppressed"), gap("missing"), "suppressed"],
    [gap("pending"), known(50), "pending"],
  ] as const)("%j of %j is %s", (numerator, denominator, status) => {
    expect(indicatorValue(share, numerator, denominator)).toEqual({ value: null, status });
  });

  test("an indicator with a base cannot do without it", () => {
    expect(() => indicatorValue(share, known(4), null)).toThrow('denominator "kinder" expected');
  });

  test("a suppressed input never gives a number", () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.integer({ min: 0, max: 1000 }).map((value) => known(value)),
      fc.constantFrom<Exclude<Status, "ok" | "unreliable">>("missing", "pending", "undefined", "notApplicable", "suppressed").map(gap),
    );
    fc.assert(fc.property(cell, (other) => indicatorValue(share, gap("suppressed"), other).status === "suppressed"));
    fc.assert(fc.property(cell, (other) => indicatorValue(share, other, gap("suppressed")).value === null));
  });
});

test("a value on a small base is a number, but unreliable", () => {
  expect(indicatorValue(share, known(3), known(29))).toEqual({ value: 300 / 29, status: "unreliable" });
  expect(indicatorValue(share, known(3), known(30))).toEqual({ value: 10, status: "ok" });
  expect(indicatorValue(share, { value: 3, status: "unreliable" }, known(300))).toEqual({ value: 1, status: "unreliable" });
});

test("a count needs no base, and nobody is not nothing known", () => {
  expect(indicatorValue(count, known(0), null)).toEqual(known(0));
  expect(indicatorValue(count, gap("missing"), null)).toEqual(gap("missing"));
});

test("the count behind a value gives the value back", () => {
  const base = fc.integer({ min: 30, max: 1e6 });
  fc.assert(
    fc.property(base, fc.integer({ min: 0, max: 1e6 }), (denominator, numerator) => {
      const value = indicatorValue(share, known(numerator), known(denominator));
      expect(countBehind(share, value, known(denominator)).value).toBeCloseTo(numerator, 6);
    }),
  );
  expect(countBehind(share, gap("suppressed"), known(100))).toEqual(gap("suppressed"));
});

test("counts change in percent, relative numbers in points of their unit", () => {
  expect(changeMeasure("count")).toBe("percent");
  expect([changeMeasure("share"), changeMeasure("mean"), changeMeasure("given")]).toEqual(["points", "points", "points"]);
});
