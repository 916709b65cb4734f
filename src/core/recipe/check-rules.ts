// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../model/cell.ts";
import type { RuleCondition, RuleSet } from "../model/rule.ts";
import { checkRuleSet, type DataRange, limitsOutsideData, type RuleCatalogue } from "../rules/check-rule-set.ts";
import { conditionsOf } from "../rules/rule-conditions.ts";
import type { RulePlaces, RuleProblem } from "../rules/rule-problem.ts";
import { partOf, type RuleTable } from "../rules/rule-table.ts";

/** Rules, and where their parts stand in their file. */
export interface PlacedRules {
  readonly rules: RuleSet;
  readonly places: RulePlaces;
}

/**
 * What is wrong with rules on these data: names that are not there, neutral indicators without a direction, counts where there are none,
 * limits that no value reaches, and fields without a number of people (errors); conditions against the direction and references to a
 * city that nobody can compute (warnings). A field with `mindestzahl: 0` has said that it wants no such number.
 */
export function checkRules({ rules, places }: PlacedRules, catalogue: RuleCatalogue): readonly RuleProblem[] {
  const decided = new Set(rules.fields.filter(({ floor }) => floor === 0).map((field) => places.get(field) ?? ["fields", field.id]));
  const isDecided = ({ path }: RuleProblem): boolean => [...decided].some((other) => other.join(".") === path.join("."));
  return checkRuleSet(rules, catalogue, places).map((problem) => {
    if (problem.code !== "rule-without-floor" || isDecided(problem)) return problem;
    return { ...problem, severity: "error", sentence: `${problem.sentence} Soll es keine geben: „mindestzahl: 0“.` };
  });
}

/** Limits that no or every value reaches, and references that cannot be computed from this table. */
export function checkRulesOnData({ rules, places }: PlacedRules, table: RuleTable): readonly RuleProblem[] {
  const outside = limitsOutsideData(rules, (condition) => rangeIn(table, condition), places);
  return [...outside.map((problem): RuleProblem => ({ ...problem, severity: "error" })), ...withoutPeople({ rules, places }, table)];
}

function rangeIn(table: RuleTable, { indicator, part }: RuleCondition): DataRange | null {
  const numbers = partOf(table, indicator, part)
    .filter(hasNumber)
    .map(({ value }) => value);
  if (numbers.length === 0) return null;
  return { lowest: numbers.reduce((a, b) => Math.min(a, b)), highest: numbers.reduce((a, b) => Math.max(a, b)) };
}

/** A mean over areas needs their people; without them the condition can be judged nowhere. */
function withoutPeople({ rules, places }: PlacedRules, table: RuleTable): readonly RuleProblem[] {
  if (table.population.some(hasNumber)) return [];
  return rules.fields.flatMap((field) =>
    conditionsOf(field.rule).flatMap(({ condition }): RuleProblem[] => {
      const { kind } = condition.reference;
      const needsPeople =
        kind === "parent" || kind === "meanPlusSd" || (kind === "city" && table.columns.get(condition.indicator)?.city === null);
      if (!needsPeople) return [];
      const sentence = `„bevoelkerung“ mit der Spalte der Menschen erwartet, nichts gefunden: Ohne sie gibt es für "${condition.indicator}" keinen Bezugswert, und die Bedingung ist nirgends beurteilbar.`;
      const path = places.get(condition) ?? places.get(field) ?? ["fields", field.id];
      return [{ code: "rule-without-people", severity: "warning", path, sentence }];
    }),
  );
}
