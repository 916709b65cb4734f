// SPDX-License-Identifier: EUPL-1.2
import type { RuleSet } from "../model/rule.ts";
import type { Progress } from "../robustness/rank-intervals.ts";
import { type CloseCall, closeCalls } from "../rules/close-calls.ts";
import { evaluateFields, type FieldResult } from "../rules/evaluate-rules.ts";
import { type FieldOverlap, fieldOverlaps, type FieldTotals, fieldTotals, type NeedTotals, unionTotals } from "../rules/field-totals.ts";
import { addFlagCounts, type FlagCounts, judgeVariants, prepareStability } from "../rules/flag-stability.ts";
import type { RuleTable } from "../rules/rule-table.ts";
import type { RulesVariation } from "./recipe.ts";

/** Action fields judged on one table. */
export interface RulesResult {
  readonly kind: "rules";
  readonly rules: RuleSet;
  readonly table: RuleTable;
  readonly names: readonly string[];
  readonly results: readonly FieldResult[];
  readonly totals: readonly FieldTotals[];
  readonly union: NeedTotals;
  readonly overlaps: readonly FieldOverlap[];
  /** Near misses and cliffs. */
  readonly close: readonly CloseCall[];
}

/** Judges action fields. Throws MethodError RULE_REF for what `checkRules` would have refused. */
export function runRules(
  rules: RuleSet,
  { table, names }: { readonly table: RuleTable; readonly names: readonly string[] },
  near: number,
): RulesResult {
  const results = evaluateFields(rules.fields, table);
  return {
    kind: "rules",
    rules,
    table,
    names,
    results,
    totals: fieldTotals(results, table),
    union: unionTotals(results, table),
    overlaps: fieldOverlaps(results, table),
    close: closeCalls(results, table, { margin: near, withChance: true }),
  };
}

/**
 * In how many variants each field holds for each area, as a generator with progress. The same numbers as those of the page, whose
 * worker cuts the same work into other slices.
 */
export function* rulesRobustness({ rules, table }: RulesResult, variation: RulesVariation, slice = 200): Generator<Progress, FlagCounts> {
  const study = prepareStability(rules.fields, table, variation);
  let counts = judgeVariants(study, 0, Math.min(slice, variation.variants));
  for (let from = slice; from < variation.variants; from += slice) {
    yield { done: from, total: variation.variants };
    counts = addFlagCounts(counts, judgeVariants(study, from, Math.min(from + slice, variation.variants)));
  }
  return counts;
}
