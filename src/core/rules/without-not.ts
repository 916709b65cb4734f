// SPDX-License-Identifier: EUPL-1.2
import type { Rule, RuleOperator } from "../model/rule.ts";

/** A rule in which "not" stands only before fields: everywhere else it has become part of what it stood before. */
export type PositiveRule =
  | Extract<Rule, { readonly kind: "condition" }>
  | { readonly kind: "all" | "any"; readonly rules: readonly PositiveRule[] }
  | { readonly kind: "atLeast" | "atMost"; readonly count: number; readonly rules: readonly PositiveRule[] }
  | { readonly kind: "field"; readonly field: string; readonly isNegated: boolean };

const opposite: Readonly<Record<RuleOperator, RuleOperator>> = { ">": "<=", ">=": "<", "<": ">=", "<=": ">" };

/**
 * The same rule without "not": "not ≤" is ">", not all is any of the contrary, not at least n is at most n − 1. It gives the same
 * answer for every area in three-valued logic too.
 */
export function withoutNot(rule: Rule, isNegated = false): PositiveRule {
  switch (rule.kind) {
    case "condition":
      return isNegated ? { ...rule, operator: opposite[rule.operator] } : rule;
    case "field":
      return { kind: "field", field: rule.field, isNegated };
    case "not":
      return withoutNot(rule.rule, !isNegated);
    case "all":
    case "any": {
      const kind = isNegated ? (rule.kind === "all" ? "any" : "all") : rule.kind;
      return { kind, rules: rule.rules.map((part) => withoutNot(part, isNegated)) };
    }
    case "atLeast": {
      const rules = rule.rules.map((part) => withoutNot(part));
      return isNegated ? { kind: "atMost", count: rule.wanted - 1, rules } : { kind: "atLeast", count: rule.wanted, rules };
    }
  }
}
