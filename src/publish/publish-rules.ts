// SPDX-License-Identifier: EUPL-1.2
import type { Atlas } from "../core/model/atlas.ts";
import { type Cell, hasNumber, statusCodes } from "../core/model/cell.ts";
import type { Json } from "../core/model/json.ts";
import type { Issue } from "../core/model/issue.ts";
import type { RuleCondition, RuleSet } from "../core/model/rule.ts";
import { serialiseRulesFile } from "../core/package/rules-file.ts";
import { checkRuleSet, type DataRange, limitsOutsideData } from "../core/rules/check-rule-set.ts";
import type { RuleProblem } from "../core/rules/rule-problem.ts";
import type { LevelNode, LevelTree } from "./level-tree.ts";
import type { IndicatorMeasures } from "./publication-measures.ts";
import { levelValues } from "./publish-classes.ts";

export type PublishedRules =
  | { readonly rules: RuleSet; readonly file: Json; readonly issues: readonly Issue[] }
  | { readonly rules: null; readonly issues: readonly Issue[] };

/**
 * Action fields as they are published. A field that needs an indicator which is not published is left out, and so are fields that
 * refer to it; limits that no or every published value reaches are said. Only published values are looked at, so that no secret
 * count shapes a message.
 */
export function publishRules(atlas: Atlas, tree: LevelTree, measures: readonly IndicatorMeasures[]): PublishedRules {
  if (atlas.rules === null || atlas.rules === undefined) return { rules: null, issues: [] };
  const indicators = measures.map(({ indicator }) => indicator);
  const levels = tree.nodes.map(({ id }) => id);
  const { rules, issues } = usableFields(atlas.rules, (set) =>
    checkRuleSet(set, { indicators, levels }).filter(({ severity }) => severity === "error"),
  );
  if (rules.fields.length === 0) return { rules: null, issues };
  const nodes = tree.nodes.filter((node) => node.parent !== null && (rules.level === null || node.id === rules.level));
  const outside = limitsOutsideData(rules, (condition) => rangeOf(condition, nodes, measures));
  return { rules, file: serialiseRulesFile(rules), issues: [...issues, ...outside.map(issueOf)] };
}

interface UsableFields {
  readonly rules: RuleSet;
  readonly issues: readonly Issue[];
}

/** Leaves out fields with problems until none is left, since leaving one out may take another its reference. */
function usableFields(rules: RuleSet, problemsOf: (rules: RuleSet) => readonly RuleProblem[]): UsableFields {
  const problems = problemsOf(rules);
  const isNamed = (id: string): boolean => problems.some(({ path }) => path[0] === "fields" && path[1] === id);
  const level = problems.some(({ path }) => path[0] === "level") ? null : rules.level;
  const fields = rules.fields.filter(({ id }) => !isNamed(id));
  if (problems.length === 0) return { rules, issues: [] };
  const issues = problems.map((problem) =>
    issueOf({ ...problem, severity: "warning", sentence: `${problem.sentence} Das Handlungsfeld wird ausgelassen.` }),
  );
  const rest = usableFields({ ...rules, level, fields }, problemsOf);
  return { rules: rest.rules, issues: [...issues, ...rest.issues] };
}

function rangeOf(condition: RuleCondition, nodes: readonly LevelNode[], measures: readonly IndicatorMeasures[]): DataRange | null {
  const found = measures.find(({ indicator }) => indicator.id === condition.indicator);
  if (found === undefined) return null;
  const numbers = nodes
    .flatMap((node) => cellsOf(found, node, condition.part))
    .filter(hasNumber)
    .map((cell) => cell.value);
  if (numbers.length === 0) return null;
  const least = (a: number, b: number): number => Math.min(a, b);
  return { lowest: numbers.reduce(least), highest: -numbers.map((number) => -number).reduce(least) };
}

function cellsOf(measures: IndicatorMeasures, node: LevelNode, part: RuleCondition["part"]): readonly Cell[] {
  if (part === "value") return levelValues(measures, node);
  const series = measures.numerator.series.get(node.id);
  if (series === undefined) return [];
  return Array.from(series.values, (value, index): Cell => {
    const status = statusCodes[series.status[index] ?? 1] ?? "missing";
    return status === "ok" || status === "unreliable" ? { value, status } : { value: null, status };
  });
}

function issueOf({ severity, code, sentence, path, value }: RuleProblem): Issue {
  const entry = path.length > 1 ? `Handlungsfeld "${String(path[1])}"` : `Angabe "${path.join(".")}"`;
  const place = { file: "regeln.yaml", entry: path.join(".") };
  return { code, severity, message: `regeln.yaml, ${entry}: ${sentence}`, place, ...(value === undefined ? {} : { value }) };
}
