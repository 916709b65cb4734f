// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import type { Manifest } from "../../package/edition-format.ts";
import { checkRuleSet, type DataRange, limitsOutsideData } from "../../rules/check-rule-set.ts";
import { partOf, type RuleTable } from "../../rules/rule-table.ts";
import type { RuleCondition } from "../../model/rule.ts";
import type { RuleProblem } from "../../rules/rule-problem.ts";
import type { FieldsView } from "./fields-view.ts";

/** What is doubtful about the rules of a view; `path[1]` is the id of the field. Only published values of this level and year are looked at. */
export function ruleWarnings({ rules, table }: FieldsView, manifest: Pick<Manifest, "indicators" | "levels">): readonly RuleProblem[] {
  const catalogue = { indicators: manifest.indicators, levels: manifest.levels.map(({ id }) => id) };
  const doubts = checkRuleSet(rules, catalogue).filter(({ severity }) => severity === "warning");
  return [...doubts, ...limitsOutsideData(rules, (condition) => rangeIn(table, condition))];
}

function rangeIn(table: RuleTable, { indicator, part }: RuleCondition): DataRange | null {
  const numbers = partOf(table, indicator, part)
    .filter(hasNumber)
    .map(({ value }) => value);
  return numbers.length === 0 ? null : { lowest: Math.min(...numbers), highest: Math.max(...numbers) };
}
