// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap, known } from "../../../src/core/model/cell.ts";
import { indicatorId } from "../../../src/core/model/ids.ts";
import type { Rule, RuleReference } from "../../../src/core/model/rule.ts";
import { anyField, evaluateFields, findingsOf } from "../../../src/core/rules/evaluate-rules.ts";
import { MethodError } from "../../../src/core/stats/method-error.ts";
import { condition, type Entry, field, givenColumn, reordered, shareColumn, table } from "./small-table.ts";

const entries = fc.array(fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constantFrom<Entry>("suppressed", "missing")), {
  minLength: 1,
  maxLength: 12,
});

describe("a field", () => {
  const poverty = shareColumn([30, 10, "suppressed", 25], [100, 100, 100, "missing"]);
  const data = table({ poverty }, [500, 400, 300, 200]);

  test("is unknown where a number is secret or missing, never without need", () => {
    expect(resultOf(condition("poverty", ">=", 20))).toEqual(["met", "notMet", "unknown", "unknown"]);
  });

  test("is decided where the unknown condition cannot decide", () => {
    const never: Rule = { kind: "all", rules: [condition("poverty", ">=", 20), condition("poverty", ">=", 300, "count")] };
    expect(resultOf(never)).toEqual(["notMet", "notMet", "unknown", "notMet"]);
  });

  test("turns around inside not, but stays unknown", () => {
    expect(resultOf({ kind: "not", rule: condition("poverty", ">=", 20) })).toEqual(["notMet", "met", "unknown", "unknown"]);
  });

  test("needs its floor beside its rule", () => {
    const [result] = evaluateFields([field("f", condition("poverty", ">=", 5), { affected: indicatorId("poverty"), floor: 20 })], data);
    expect(result?.results).toEqual(["met", "notMet", "unknown", "unknown"]);
    expect(result?.conditions.map(({ path }) => path)).toEqual(["0", "1"]);
  });

  test("may refer to another field that is listed after it", () => {
    const both = field("both", { kind: "all", rules: [{ kind: "field", field: "poor" }, condition("poverty", "<", 90)] });
    const results = evaluateFields([both, field("poor", condition("poverty", ">=", 20))], data);
    expect(results.map((entry) => entry.field.id)).toEqual(["both", "poor"]);
    expect(results[0]?.results).toEqual(results[1]?.results);
  });

  test.each<[string, Rule]>([
    ["an indicator", condition("povrty", ">=", 20)],
    ["another field", { kind: "field", field: "g" }],
    ["itself", { kind: "field", field: "f" }],
  ])("refuses a reference to %s that is not there", (_, rule) => {
    expect(codeOf(() => evaluateFields([field("f", rule)], data))).toBe("RULE_REF");
  });

  test("refuses counts of an indicator that only has values", () => {
    const given = table({ rate: givenColumn([known(3)]) }, [100]);
    expect(codeOf(() => evaluateFields([field("f", condition("rate", ">", 2, "count"))], given))).toBe("RULE_REF");
  });

  function resultOf(rule: Rule) {
    return evaluateFields([field("f", rule)], data)[0]?.results;
  }
});

describe("a reference", () => {
  const values = [10, 20, 30, 40];
  const given = givenColumn(values.map(known));

  // Hand calculation: weights 100, 100, 100, 300 of 10, 20, 30, 40: mean 30, variance (400 + 100 + 0 + 3 · 100) / 6.
  test.each<[RuleReference, number]>([
    [{ kind: "city", factor: 1, plus: 0 }, 30],
    [{ kind: "city", factor: 1.5, plus: -5 }, 40],
    [{ kind: "quantile", share: 0.5 }, 25],
    [{ kind: "meanPlusSd", times: 1 }, 30 + Math.sqrt(800 / 6)],
    [{ kind: "parent", factor: 1, plus: 1 }, 31],
  ])("%o is %d", (reference, expected) => {
    const found = findingWith(reference, table({ x: given }, [100, 100, 100, 300]));
    expect(found.limit.value).toBeCloseTo(expected, 12);
  });

  test("to the city takes the value computed from counts where there is one", () => {
    const found = findingWith({ kind: "city", factor: 2, plus: 0 }, table({ x: { ...given, city: known(7) } }, [1, 1, 1, 1]));
    expect(found.limit.value).toBe(14);
  });

  test("to a secret city value makes the condition unknown and keeps the reason", () => {
    const found = findingWith({ kind: "city", factor: 1, plus: 0 }, table({ x: { ...given, city: gap("suppressed") } }, [1, 1, 1, 1]));
    expect(found).toMatchObject({ result: "unknown", distance: null, limit: gap("suppressed") });
  });

  test("to a place without residents cannot be computed", () => {
    expect(findingWith({ kind: "city", factor: 1, plus: 0 }, table({ x: given }, [0, 0, 0, 0])).limit).toEqual(gap("undefined"));
  });

  test("to the surrounding area is missing for an area that has none", () => {
    const alone = { ...table({ x: given }, [1, 1, 1, 1]), parents: [null, "d", "d", "d"] };
    expect(findingWith({ kind: "parent", factor: 1, plus: 0 }, alone).limit).toEqual(gap("missing"));
  });

  function findingWith(reference: RuleReference, data: Parameters<typeof evaluateFields>[1]) {
    const rule: Rule = { kind: "condition", indicator: indicatorId("x"), part: "value", operator: ">", reference, direction: null };
    const [result] = evaluateFields([field("f", rule)], data);
    const [finding] = result === undefined ? [] : findingsOf(result, 0);
    if (finding === undefined) throw new Error("no finding");
    return finding;
  }
});

describe("the reasons", () => {
  test("tell the distance towards the need, whichever side it lies on", () => {
    const data = table({ x: givenColumn([known(12)]) }, [100]);
    const rule: Rule = {
      kind: "all",
      rules: [condition("x", ">=", 10), condition("x", "<", 15), { kind: "not", rule: condition("x", "<", 10) }],
    };
    const [result] = evaluateFields([field("f", rule)], data);
    expect(result && findingsOf(result, 0).map(({ distance, path, isNegated }) => [path, distance, isNegated])).toEqual([
      ["0", 2, false],
      ["1", 3, false],
      ["2.0", 2, true],
    ]);
  });
});

describe("for any data", () => {
  test("the order of areas does not matter", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 99 }), (counts, share) => {
        const data = table(
          {
            x: shareColumn(
              counts,
              counts.map(() => 100),
            ),
          },
          counts.map((_, index) => 10 * index + 1),
        );
        const rule: Rule = {
          kind: "any",
          rules: [
            condition("x", ">", share),
            {
              kind: "condition",
              indicator: indicatorId("x"),
              part: "value",
              operator: ">=",
              reference: { kind: "quantile", share: 0.8 },
              direction: null,
            },
          ],
        };
        const backwards = counts.map((_, index) => counts.length - 1 - index);
        const straight = evaluateFields([field("f", rule)], data)[0]?.results ?? [];
        const turned = evaluateFields([field("f", rule)], reordered(data, backwards))[0]?.results;
        expect(turned).toEqual([...straight].reverse());
      }),
    );
  });

  test("an area without a number is never judged by a condition, and its field never has a number for it", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: -5, max: 100 }), (counts, limit) => {
        const data = table(
          {
            x: shareColumn(
              counts,
              counts.map(() => 100),
            ),
          },
          counts.map(() => 10),
        );
        const [result] = evaluateFields([field("f", condition("x", ">=", limit))], data);
        counts.forEach((count, area) => {
          const [finding] = result === undefined ? [] : findingsOf(result, area);
          if (typeof count === "number") expect(result?.results[area]).toBe(count >= limit ? "met" : "notMet");
          else expect([result?.results[area], finding?.cell.value, finding?.distance]).toEqual(["unknown", null, null]);
        });
      }),
    );
  });

  test("knowing more never turns a decided field around", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 90 }), (counts, wanted, filled) => {
        const rules = [20, 40, 60].map((limit, index) => condition(`x${index}`, ">=", limit));
        const rule: Rule = { kind: "atLeast", wanted, rules };
        const columns = (list: readonly Entry[]) =>
          Object.fromEntries(
            rules.map((_, index) => [
              `x${index}`,
              shareColumn(
                rotated(list, index),
                list.map(() => 100),
              ),
            ]),
          );
        const population = counts.map(() => 10);
        const before = evaluateFields([field("f", rule)], table(columns(counts), population))[0]?.results ?? [];
        const complete = counts.map((count) => (typeof count === "number" ? count : filled));
        const after = evaluateFields([field("f", rule)], table(columns(complete), population))[0]?.results ?? [];
        before.forEach((result, area) => {
          if (result !== "unknown") expect(after[area]).toBe(result);
        });
      }),
    );
  });

  test("an area is in any field exactly if one field says so", () => {
    const data = table({ x: shareColumn([10, 50, "missing"], [100, 100, 100]) }, [1, 1, 1]);
    const results = evaluateFields([field("low", condition("x", "<", 20)), field("high", condition("x", ">", 60))], data);
    expect(anyField(results)).toEqual(["met", "notMet", "unknown"]);
  });
});

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  return [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof MethodError) return error.code;
  }
  return "no error";
}
