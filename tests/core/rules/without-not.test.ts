// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rule } from "../../../src/core/model/rule.ts";
import { judgeRule } from "../../../src/core/rules/evaluate-rules.ts";
import { judgeCondition } from "../../../src/core/rules/judge-condition.ts";
import { conditionsOf } from "../../../src/core/rules/rule-conditions.ts";
import { type PositiveRule, withoutNot } from "../../../src/core/rules/without-not.ts";
import { gap, known } from "../../../src/core/model/cell.ts";
import { anyRule } from "./any-rule.ts";

test("a rule without not gives the same answer, also where numbers are missing", () => {
  const entry = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(null));
  fc.assert(
    fc.property(anyRule, fc.array(entry, { minLength: 3, maxLength: 3 }), (rule, entries) => {
      const cells = new Map(["armut", "alter", "kinder"].map((id, index) => [id, entries[index] ?? null]));
      const answers = {
        judge: (condition: Parameters<typeof judgeCondition>[0]) => {
          const value = cells.get(condition.indicator) ?? null;
          return judgeCondition(condition, value === null ? gap("missing") : known(value), known(0));
        },
        fieldResult: () => "unknown" as const,
      };
      const positive = withNot(withoutNot(rule));
      expect(judgeRule(positive, 0, answers)).toBe(judgeRule(rule, 0, answers));
      expect(conditionsOf(withoutAtMost(withoutNot(rule))).every(({ isNegated }) => !isNegated)).toBe(true);
    }),
  );
});

/** The grammar has no "at most", so it is written as "not at least one more". */
function withNot(rule: PositiveRule): Rule {
  if (rule.kind === "condition") return rule;
  if (rule.kind === "field")
    return rule.isNegated ? { kind: "not", rule: { kind: "field", field: rule.field } } : { kind: "field", field: rule.field };
  const rules = rule.rules.map(withNot);
  if (!("count" in rule)) return { kind: rule.kind, rules };
  const wanted = rule.kind === "atLeast" ? rule.count : rule.count + 1;
  const atLeast: Rule = { kind: "atLeast", wanted, rules };
  return rule.kind === "atLeast" ? atLeast : { kind: "not", rule: atLeast };
}

function withoutAtMost(rule: PositiveRule): Rule {
  if (rule.kind === "condition" || rule.kind === "field") return withNot(rule);
  return { kind: "all", rules: rule.rules.map(withoutAtMost) };
}
