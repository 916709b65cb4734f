// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../src/core/model/issue.ts";
import type { Localised } from "../src/core/model/ids.ts";
import type { RuleSet } from "../src/core/model/rule.ts";
import type { RuleTable } from "../src/core/rules/rule-table.ts";
import { rulesDe } from "../src/i18n/rules.de.ts";
import type { RuleSubject, RuleWords } from "../src/markup/rule-sentence.ts";

/** One table that rules are judged on, with the names of its areas. */
export interface Judged {
  readonly apart: string | null;
  readonly table: RuleTable;
  readonly names: readonly string[];
}

export interface RulesData {
  readonly rules: RuleSet;
  readonly parts: readonly Judged[];
  readonly words: RuleWords;
}

/** `data` is `null` if there is any error. */
export interface RulesDataReading {
  readonly data: RulesData | null;
  readonly issues: readonly Issue[];
}

/** Words of the sentences of rules. */
export function wordsOf(rules: RuleSet, subjects: ReadonlyMap<string, RuleSubject>): RuleWords {
  const names = new Map<string, Localised>(rules.fields.map(({ id, name }) => [id, name]));
  return { language: "de", words: rulesDe, subject: (id) => subjects.get(id) ?? null, fieldName: (id) => names.get(id) ?? null };
}
