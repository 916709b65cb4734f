// SPDX-License-Identifier: EUPL-1.2
import type { RuleCondition } from "../../model/rule.ts";
import type { FieldResult } from "../../rules/evaluate-rules.ts";
import { judgeCondition } from "../../rules/judge-condition.ts";
import { conditionsOf, type PlacedCondition } from "../../rules/rule-conditions.ts";
import { withoutNot } from "../../rules/without-not.ts";
import { at } from "../../stats/at.ts";
import type { Truth } from "../../rules/three-valued.ts";

/** A condition as it speaks for the need, with its answer for every area. */
export interface CountedCondition {
  readonly condition: RuleCondition;
  readonly answers: readonly Truth[];
}

/**
 * The conditions of several fields, each once however many fields ask for it; one inside a "not" is turned around. The least numbers of
 * people beside the rules are no conditions of their own: nearly every large area reaches them.
 */
export function countedConditions(results: readonly FieldResult[]): readonly CountedCondition[] {
  const counted = new Map<string, CountedCondition>();
  for (const { field, conditions } of results) {
    conditions.slice(0, conditionsOf(field.rule).length).forEach(({ cells, limits, ...placed }) => {
      const condition = speaking(placed);
      const key = JSON.stringify(condition);
      if (counted.has(key)) return;
      counted.set(key, { condition, answers: cells.map((cell, area) => judgeCondition(condition, cell, at(limits, area))) });
    });
  }
  return [...counted.values()];
}

function speaking({ condition, isNegated }: PlacedCondition): RuleCondition {
  const positive = withoutNot(condition, isNegated);
  return positive.kind === "condition" ? positive : condition;
}
