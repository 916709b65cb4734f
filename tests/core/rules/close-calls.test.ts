// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rule } from "../../../src/core/model/rule.ts";
import { closeCalls } from "../../../src/core/rules/close-calls.ts";
import { chanceInterval } from "../../../src/core/rules/chance.ts";
import { evaluateFields } from "../../../src/core/rules/evaluate-rules.ts";
import { known } from "../../../src/core/model/cell.ts";
import { condition, type Entry, field, givenColumn, shareColumn, table } from "./small-table.ts";

const onlyMargin = { margin: 0.1, withChance: false };

describe("a close call", () => {
  test("is a near miss below and a cliff above the limit, within the margin", () => {
    const data = table({ x: givenColumn([17, 18, 19.9, 20, 22, 22.1].map(known)) }, [1, 1, 1, 1, 1, 1]);
    const results = evaluateFields([field("f", condition("x", ">=", 20))], data);
    const calls = closeCalls(results, data, onlyMargin);
    expect(calls.map(({ area, kind }) => [area, kind])).toEqual([
      [1, "nearMiss"],
      [2, "nearMiss"],
      [3, "cliff"],
      [4, "cliff"],
    ]);
    expect(calls[0]?.close[0]).toMatchObject({ because: "margin", interval: null, distance: -2 });
  });

  test("by chance depends on the number of people", () => {
    const data = table({ x: shareColumn([8, 800], [50, 5000]) }, [50, 5000]);
    const results = evaluateFields([field("f", condition("x", ">=", 20))], data);
    expect(closeCalls(results, data, { margin: 0, withChance: true }).map(({ area, close }) => [area, close[0]?.because])).toEqual([
      [0, "chance"],
    ]);
  });

  test("is none where another condition fails by far", () => {
    const rule: Rule = { kind: "all", rules: [condition("x", ">=", 20), condition("x", ">=", 90)] };
    const data = table({ x: givenColumn([known(19)]) }, [1]);
    expect(closeCalls(evaluateFields([field("f", rule)], data), data, onlyMargin)).toEqual([]);
  });

  test("needs all close conditions to fall at once where the rule needs all", () => {
    const rule: Rule = { kind: "all", rules: [condition("x", ">=", 20), condition("y", ">=", 20)] };
    const data = table({ x: givenColumn([known(19)]), y: givenColumn([known(19.5)]) }, [1]);
    const [call] = closeCalls(evaluateFields([field("f", rule)], data), data, onlyMargin);
    expect(call?.close.map((finding) => finding.condition.indicator)).toEqual(["x", "y"]);
  });

  test("inside not lies on the other side", () => {
    const data = table({ x: givenColumn([19, 21].map(known)) }, [1, 1]);
    const results = evaluateFields([field("f", { kind: "not", rule: condition("x", ">=", 20) })], data);
    expect(closeCalls(results, data, onlyMargin).map(({ area, kind }) => [area, kind])).toEqual([
      [0, "cliff"],
      [1, "nearMiss"],
    ]);
  });

  test("hangs on the floor too", () => {
    const data = table({ x: shareColumn([96], [200]) }, [200]);
    const concerned = condition("x", ">=", 20);
    const results = evaluateFields(
      [field("f", concerned, { affected: [...data.columns.keys()].map((id) => id as never)[0] ?? null, floor: 100 })],
      data,
    );
    expect(closeCalls(results, data, onlyMargin)).toMatchObject([{ kind: "nearMiss", close: [{ path: "1", distance: -4 }] }]);
  });

  test("is never an area that cannot be judged", () => {
    const entries = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom<Entry>("suppressed", "missing")), { minLength: 1 });
    fc.assert(
      fc.property(entries, (counts) => {
        const data = table(
          {
            x: shareColumn(
              counts,
              counts.map(() => 100),
            ),
          },
          counts.map(() => 100),
        );
        const calls = closeCalls(evaluateFields([field("f", condition("x", ">=", 20))], data), data, { margin: 0.2, withChance: true });
        expect(calls.every(({ area }) => typeof counts[area] === "number")).toBe(true);
        expect(calls.every(({ area, kind }) => (kind === "cliff") === Number(counts[area]) >= 20)).toBe(true);
      }),
    );
  });
});

describe("the interval of what is compared", () => {
  // Wilson for 8 of 50 (golden case family uncertainty.wilson): 0.0834 to 0.2851.
  test("is Wilson's for a share, in per cent or in people", () => {
    const column = shareColumn([8], [50]);
    expect(chanceInterval(column, 0, "value")?.lower).toBeCloseTo(8.34, 1);
    expect(chanceInterval(column, 0, "value")?.upper).toBeCloseTo(28.51, 1);
    expect(chanceInterval(column, 0, "count")?.upper).toBeCloseTo(14.26, 1);
  });

  // Garwood for 4 events: 1.0899 to 10.2416 (R poisson.test).
  test("is exact for few cases", () => {
    const column = { ...shareColumn([4], [1000]), kind: "rate" as const, scale: 1000 };
    expect(chanceInterval(column, 0, "count")?.lower).toBeCloseTo(1.0899, 4);
    expect(chanceInterval(column, 0, "value")?.upper).toBeCloseTo(10.2416, 4);
  });

  test("is none without a number, without counts and below zero", () => {
    expect(chanceInterval(shareColumn(["suppressed"], [50]), 0, "value")).toBeNull();
    expect(chanceInterval(givenColumn([known(3)]), 0, "value")).toBeNull();
    expect(chanceInterval({ ...shareColumn([-4], [50]), kind: "rate" as const }, 0, "value")).toBeNull();
  });
});
