// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { gap, known, type Cell } from "../../../src/core/model/cell.ts";
import { countConditions, type CountedCondition } from "../../../src/core/rules/count-conditions.ts";
import { meanPlusSdThreshold } from "../../../src/core/rules/threshold.ts";
import { threeColumns } from "../composite/arbitrary-index.ts";

function condition(id: string, cells: readonly Cell[], rule: CountedCondition["rule"], direction: 1 | -1 = 1): CountedCondition {
  return { id, cells, rule, direction };
}

test("an area is counted with its reasons; one that lacks too much has no count", () => {
  const { areas, thresholds, metShares } = countConditions([
    condition("armut", [known(30), known(10), gap("missing")], { kind: "value", value: 20 }),
    condition("wahl", [known(40), known(80), gap("suppressed")], { kind: "cityFactor", factor: 1, city: known(60) }, -1),
    condition("arbeit", [known(9), known(1), known(9)], { kind: "worstShare", share: 0.5 }),
  ]);
  expect(areas[0]).toEqual({ answers: ["met", "met", "met"], count: 3, share: 1, coverage: 1, reasons: ["armut", "wahl", "arbeit"] });
  expect(areas[1]).toMatchObject({ count: 0, reasons: [] });
  expect(areas[2]).toMatchObject({ answers: ["unknown", "unknown", "met"], count: null, share: null, reasons: ["arbeit"] });
  expect(thresholds.map((one) => one?.value)).toEqual([20, 60, 9]);
  expect(metShares).toEqual([1 / 2, 1 / 2, 2 / 3]);
});

test("mean plus sd counts people where weights are given; neutral indicators have no limit", () => {
  const cells = [known(1), known(3), gap("missing")];
  // Areas: mean 2, sd 1. People: mean (1 + 9)/4 = 2.5, sd √(0.75).
  expect(meanPlusSdThreshold(cells, 1, { factor: 1 })?.value).toBe(3);
  expect(meanPlusSdThreshold(cells, 1, { factor: 1, weights: [1, 3, 9] })?.value).toBeCloseTo(2.5 + Math.sqrt(0.75), 12);
  expect(meanPlusSdThreshold(cells, 0, { factor: 1 })).toBeNull();
});

test("what is missing or secret is never counted, neither as met nor as not met", () => {
  fc.assert(
    fc.property(threeColumns, (lists) => {
      const conditions = lists.map((cells, index) => condition(String(index), cells, { kind: "worstShare", share: 0.3 }));
      countConditions(conditions).areas.forEach(({ answers, count, coverage }, area) => {
        answers.forEach((answer, index) => expect(answer === "unknown").toBe(lists[index]?.[area]?.value === null));
        expect(count === null).toBe(coverage < 2 / 3 - 1e-9);
      });
    }),
  );
});
