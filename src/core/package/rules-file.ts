// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../model/issue.ts";
import type { Json } from "../model/json.ts";
import type { RuleSet } from "../model/rule.ts";
import { checkRuleSet } from "../rules/check-rule-set.ts";
import { parseRuleSet } from "../rules/parse-rule-set.ts";
import { printRuleSet } from "../rules/print-rule.ts";
import type { RulePath } from "../rules/rule-problem.ts";
import type { Manifest } from "./edition-format.ts";
import { type CheckRun, complain } from "./member-checks.ts";

/** The published file: the same form as `regeln.yaml`, with English words. Loaded when somebody opens the action fields. */
export function serialiseRulesFile(rules: RuleSet): Json {
  return printRuleSet(rules);
}

/** The action fields of an edition; every indicator and level they name must be one of the edition's. */
export function parseRulesFile(
  value: unknown,
  manifest: Pick<Manifest, "indicators" | "levels">,
  file = "rules",
): RuleSet | readonly Issue[] {
  const run: CheckRun = { file, issues: [] };
  const { rules, problems } = parseRuleSet(value);
  const catalogue = { indicators: manifest.indicators, levels: manifest.levels.map(({ id }) => id) };
  const wrong = rules === null ? problems : checkRuleSet(rules, catalogue).filter(({ severity }) => severity === "error");
  for (const { path, sentence, code } of wrong) complain(run, pathText(path), sentence.replace(/\.$/, ""), code);
  return rules === null || run.issues.length > 0 ? run.issues : rules;
}

function pathText(path: RulePath): string {
  return path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`), "");
}
