// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { type IndicatorCounts, primaryReasons } from "../../../src/core/suppression/primary-suppression.ts";

const rules = { minCount: 3, minDenominator: 100, unreliableBelow: 0 };

describe("primary suppression", () => {
  it.each([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
    [57, false],
  ])("hides the count %i: %s (BA standard, shared/golden/disclosure.json primary-min-count)", (numerator, isHidden) => {
    const reasons = primaryReasons({ kind: "count", numerator, denominator: null }, rules).numerator;
    expect(reasons).toEqual(isHidden ? ["minCount"] : []);
  });

  it.each([
    [1, 420, ["minCount"]],
    [3, 420, []],
    [12, 95, ["minDenominator"]],
    [12, 12, ["groupDisclosure", "minDenominator"]],
    [11, 12, ["minComplement", "minDenominator"]],
    [5, 299, []],
    [null, 500, []],
    [0, 700, []],
    [0, 40, ["minDenominator"]],
  ])("judges the share %s of %i (shared/golden/disclosure.json rate-rules)", (numerator, denominator, expected) => {
    expect(primaryReasons({ kind: "share", numerator, denominator }, rules)).toEqual({ numerator: expected, denominator: [] });
  });

  it("hides a small base itself", () => {
    expect(primaryReasons({ kind: "rate", numerator: 0, denominator: 2 }, rules).denominator).toEqual(["minCount"]);
  });

  it("leaves areas in square kilometres and other measured bases alone", () => {
    expect(primaryReasons({ kind: "ratio", numerator: 5200, denominator: 1.37 }, rules)).toEqual({ numerator: [], denominator: [] });
  });

  it("hides the sum behind a mean of too few", () => {
    expect(primaryReasons({ kind: "mean", numerator: 71.5, denominator: 2 }, rules)).toEqual({
      numerator: ["minDenominator"],
      denominator: ["minCount"],
    });
  });

  it("judges a change by the count it leads to, and a balance not by its size", () => {
    const change: IndicatorCounts = { kind: "change", numerator: -48, denominator: 50, isDifference: true };
    expect(primaryReasons(change, rules).numerator).toEqual(["minCount"]);
    expect(primaryReasons({ kind: "rate", numerator: 2, denominator: 5000, isDifference: true }, rules).numerator).toEqual([]);
  });

  it("hides nothing with all rules off", () => {
    const off = { minCount: 0, minDenominator: 0, unreliableBelow: 0 };
    for (const numerator of [0, 1, 2, 5])
      expect(primaryReasons({ kind: "share", numerator, denominator: 5 }, off)).toEqual({ numerator: [], denominator: [] });
  });
});
