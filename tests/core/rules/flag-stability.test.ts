// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addFlagCounts, flagStability, judgeVariants, prepareStability, stabilityLabel } from "../../../src/core/rules/flag-stability.ts";
import { condition, type Entry, field, reordered, shareColumn, table } from "./small-table.ts";

const poverty = (counts: readonly Entry[]) => ({
  poverty: shareColumn(
    counts,
    counts.map(() => 100),
  ),
});
const poor = field("poor", condition("poverty", ">=", 20));

describe("the stability of a flag", () => {
  test("is sure far from the limit, open at it, and nothing where nobody can tell", () => {
    const data = table(poverty([60, 20, 2, "suppressed"]), [100, 100, 100, 100]);
    const counts = judgeVariants(prepareStability([poor], data, { seed: 7, thresholdShare: 0.1, withChance: true }), 0, 1000);
    expect(flagStability(counts, 0, 0)).toMatchObject({ share: 1, label: "robust" });
    expect(flagStability(counts, 0, 1).share).toBeGreaterThan(0.4);
    expect(flagStability(counts, 0, 1).share).toBeLessThan(0.65);
    expect(flagStability(counts, 0, 2)).toMatchObject({ share: 0, label: "no" });
    expect(flagStability(counts, 0, 3)).toEqual({ share: 0, unknownShare: 1, label: null });
  });

  // A limit of 20 moved by ±10 % lies between 18 and 22, each place as likely: 19 is reached in a quarter of the variants.
  test("with limits alone is the share of limits that are reached", () => {
    const data = table(poverty([19, 21]), [100, 100]);
    const counts = judgeVariants(prepareStability([poor], data, { seed: 1, thresholdShare: 0.1, withChance: false }), 0, 20_000);
    expect(flagStability(counts, 0, 0).share).toBeCloseTo(0.25, 2);
    expect(flagStability(counts, 0, 1).share).toBeCloseTo(0.75, 2);
  });

  // P(X ≥ 20) for X ~ Binomial(100, 0.2) is 0.53984 (R: 1 - pbinom(19, 100, 0.2)).
  test("with chance alone is the binomial probability of reaching the limit", () => {
    const data = table(poverty([20]), [100]);
    const counts = judgeVariants(prepareStability([poor], data, { seed: 1, thresholdShare: 0, withChance: true }), 0, 20_000);
    expect(flagStability(counts, 0, 0).share).toBeCloseTo(0.5398, 2);
  });

  test("without any variation repeats the rule itself", () => {
    const data = table(poverty([20, 19, "missing"]), [100, 100, 100]);
    const counts = judgeVariants(prepareStability([poor], data, { seed: 1, thresholdShare: 0, withChance: false }), 0, 3);
    expect(counts).toEqual({ variants: 3, met: [[3, 0, 0]], unknown: [[0, 0, 3]] });
  });

  test("is the same for the same seed, however the work is cut", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 40 }), (seed, cut) => {
        const data = table(poverty([15, 20, 25, "suppressed"]), [100, 100, 100, 100]);
        const study = prepareStability([poor], data, { seed, thresholdShare: 0.2, withChance: true });
        const slices = addFlagCounts(judgeVariants(study, 0, cut), judgeVariants(study, cut, 40));
        expect(slices).toEqual(judgeVariants(study, 0, 40));
      }),
    );
  });

  test("does not depend on the order of areas, nor on other fields", () => {
    const counts: readonly Entry[] = [15, 18, 20, "missing", 24];
    const options = { seed: 3, thresholdShare: 0.1, withChance: true };
    const data = table(poverty(counts), [9, 8, 7, 6, 5]);
    const straight = judgeVariants(prepareStability([poor], data, options), 0, 200);
    const order = [4, 2, 0, 1, 3];
    const other = field("other", condition("poverty", "<", 50));
    const turned = judgeVariants(prepareStability([other, poor], reordered(data, order), options), 0, 200);
    expect(turned.met[1]).toEqual(order.map((area) => straight.met[0]?.[area]));
    expect(turned.unknown[1]).toEqual(order.map((area) => straight.unknown[0]?.[area]));
  });

  // Two conditions on the same people fall together: the flag needs both, and is as likely as one of them.
  test("lets rate and count of the same people vary together", () => {
    const both = field("both", { kind: "all", rules: [condition("poverty", ">=", 20), condition("poverty", ">=", 20, "count")] });
    const data = table(poverty([20]), [100]);
    const counts = judgeVariants(prepareStability([poor, both], data, { seed: 5, thresholdShare: 0, withChance: true }), 0, 500);
    expect(counts.met[1]).toEqual(counts.met[0]);
  });

  test("refuses limits moved by more than themselves", () => {
    expect(() => prepareStability([poor], table(poverty([1]), [1]), { seed: 1, thresholdShare: 1, withChance: true })).toThrow(
      "from 0 to below 1 expected, 1 found",
    );
  });

  test("is nothing before the first variant", () => {
    expect(() => flagStability({ variants: 0, met: [[0]], unknown: [[0]] }, 0, 0)).toThrow("at least one variant");
  });

  // Source: methods.md 3.7
  test.each([
    [1, "robust"],
    [0.9, "robust"],
    [0.8999, "likely"],
    [0.5, "likely"],
    [0.1, "possible"],
    [0.0999, "no"],
  ])("a share of %d is called %s", (share, label) => {
    expect(stabilityLabel(share)).toBe(label);
  });

  test("has no label where variants that nobody can judge would decide between two", () => {
    expect(flagStability({ variants: 100, met: [[60]], unknown: [[35]] }, 0, 0)).toEqual({ share: 0.6, unknownShare: 0.35, label: null });
    expect(flagStability({ variants: 100, met: [[92]], unknown: [[8]] }, 0, 0).label).toBe("robust");
  });
});
