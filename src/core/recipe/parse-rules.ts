// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../model/issue.ts";
import { hasErrors } from "../model/issue.ts";
import { parseRuleSet } from "../rules/parse-rule-set.ts";
import { rulesFormat, rulesFormatVersion } from "../rules/print-rule.ts";
import type { RuleProblem } from "../rules/rule-problem.ts";
import { baseMembers, parseFrame } from "./parse-base.ts";
import { parseRulesVariation } from "./parse-robustness.ts";
import { parseRuleIndicators } from "./parse-rule-indicators.ts";
import { RecipeReader, type TreeDocument } from "./recipe-reader.ts";
import type { RuleIndicator, RulesRecipe } from "./recipe.ts";

/** Members of a file of rules that may stand in the recipe. */
const setMembers = ["version", "titel", "title", "autor", "author", "datum", "date", "ebene", "level", "felder", "fields"];
const ownMembers = ["format", "regeln", "umgebung", "knapp", "robustheit", ...setMembers];

/** A file and its name, for messages. */
export interface NamedDocument {
  readonly document: TreeDocument;
  readonly file: string;
}

export interface RulesReading {
  /** `null` if there is any error. */
  readonly recipe: RulesRecipe | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads action fields to be computed: `felder` as in `regeln.yaml`, or a file of rules of its own (`separate`), or neither, for the rules
 * of the edition. Refused with line, member and suggestion: what {@link parseRuleSet} refuses, and rules over tables without
 * `kennzahlen`. Whether the data have what the rules name is checked by `checkRules` .
 */
export function parseRulesRecipe(document: TreeDocument, file: string, separate: NamedDocument | null = null): RulesReading {
  const reader = new RecipeReader(document, file);
  reader.members([], [...baseMembers, ...ownMembers]);
  const frame = parseFrame(reader);
  const set = ownSet(reader, { document, file }) ?? separate;
  if (set === null && frame.package === null) reader.refuse([], "„felder“ oder „regeln“ mit einer Datei erwartet, nichts gefunden.");
  if (set !== separate && separate !== null) reader.refuse(["regeln"], "entweder „regeln“ oder „felder“ erwartet, beides gefunden.");
  const { rules, problems, places } = set === null ? noRules : parseRuleSet(set.document.value);
  if (set !== null) reader.issues.push(...problems.map((problem) => issueOfProblem(problem, set)));
  const title = reader.at(["titel"]);
  const recipe: RulesRecipe = {
    ...frame,
    title: typeof title === "string" ? title : (rules?.title.de ?? ""),
    kind: "rules",
    indicators: frame.package === null ? parseRuleIndicators(reader) : refuseIndicators(reader),
    rules,
    places,
    useUnreliable: reader.choiceOr(["luecken", "unsicher"], { verwenden: true, auslassen: false } as const, true),
    parents: reader.textOr(["umgebung"], null),
    near: reader.numberOr(["knapp"], 0.05, { min: 0, max: 1 }),
    robustness: reader.has(["robustheit"]) ? parseRulesVariation(reader) : null,
  };
  return { recipe: hasErrors(reader.issues) ? null : recipe, issues: reader.issues };
}

const noRules = { rules: null, problems: [], places: new Map() } as const;

/** The rules that stand in the recipe itself; `null` if there are none. */
function ownSet(reader: RecipeReader, { document, file }: NamedDocument): NamedDocument | null {
  if (!reader.has(["felder"]) && !reader.has(["fields"])) return null;
  const members = setMembers.flatMap((name) => (reader.has([name]) ? [[name, reader.at([name])] as const] : []));
  const value = { format: rulesFormat, version: String(rulesFormatVersion), ...Object.fromEntries(members) };
  return { document: { ...document, value }, file };
}

function refuseIndicators(reader: RecipeReader): readonly RuleIndicator[] {
  if (reader.has(["kennzahlen"]))
    reader.refuse(["kennzahlen"], "Mit „paket“ stehen die Kennzahlen im Paket; bitte herausnehmen und in den Regeln beim Kürzel nennen.");
  return [];
}

/** An issue at the place of a problem of a rule. */
export function issueOfProblem({ severity, code, sentence, path, value }: RuleProblem, { document, file }: NamedDocument): Issue {
  const [line, member] = [document.lineOf(path), path.join(".")];
  return {
    code,
    severity,
    message: `${file}, Zeile ${line}${member === "" ? "" : `, Angabe "${member}"`}: ${sentence}`,
    place: { file, line, ...(member === "" ? {} : { member }) },
    ...(value === undefined ? {} : { value }),
  };
}
