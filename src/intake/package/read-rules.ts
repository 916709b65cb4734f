// SPDX-License-Identifier: EUPL-1.2
import type { AtlasIndicator, AtlasLevel } from "../../core/model/atlas.ts";
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import type { RuleSet } from "../../core/model/rule.ts";
import { checkRuleSet } from "../../core/rules/check-rule-set.ts";
import { parseRuleSet } from "../../core/rules/parse-rule-set.ts";
import type { RuleProblem } from "../../core/rules/rule-problem.ts";
import { report } from "../report-issue.ts";
import { readYaml } from "../read-yaml.ts";
import type { PackageSource } from "./package-source.ts";
import { type LineOf, memberName } from "./validate-settings.ts";

export const rulesFile = "regeln.yaml";

/** What the rules of a package may refer to. `indicators: null`: they could not be read, so that names cannot be blamed. */
export interface RulesFrame {
  readonly levels: readonly AtlasLevel[];
  readonly indicators: readonly Pick<AtlasIndicator, "id" | "direction" | "kind">[] | null;
}

export interface RulesReading {
  /** `null` if there are none, or any error. */
  readonly rules: RuleSet | null;
  readonly issues: readonly Issue[];
}

/** The action fields of a package; a package without `regeln.yaml` has none. */
export async function readRulesFile(source: PackageSource, frame: RulesFrame): Promise<RulesReading> {
  if (!(await source.has(rulesFile))) return { rules: null, issues: [] };
  const file = await source.read(rulesFile, "das Quellpaket");
  return file.bytes === null ? { rules: null, issues: [file.issue] } : readRules(file.bytes, rulesFile, frame);
}

/** Reads and checks one file of rules; every issue carries its line. `rules` is `null` if there is any error. */
export function readRules(bytes: Uint8Array, file: string, { levels, indicators }: RulesFrame): RulesReading {
  const { document, issues: read } = readYaml(bytes, file);
  if (document === null) return { rules: null, issues: read };
  const { rules, problems, places } = parseRuleSet(document.value);
  const catalogue = { indicators: indicators ?? [], levels: levels.map(({ level }) => level.id) };
  const wrong = rules === null || indicators === null ? [] : checkRuleSet(rules, catalogue, places);
  const issues = [...read, ...[...problems, ...wrong].map((problem) => issueOf(problem, file, document.lineOf))];
  return { rules: hasErrors(issues) ? null : rules, issues };
}

function issueOf({ severity, code, sentence, path, value }: RuleProblem, file: string, lineOf: LineOf): Issue {
  const place = { file, line: lineOf(path), ...(path.length === 0 ? {} : { member: memberName(path) }) };
  return report(severity, code, sentence, { place, ...(value === undefined ? {} : { value }) });
}
