// SPDX-License-Identifier: EUPL-1.2
import { dirname, isAbsolute, join } from "node:path";
import { readFile } from "node:fs/promises";
import { hasErrors, type Issue } from "../src/core/model/issue.ts";
import type { RuleSet } from "../src/core/model/rule.ts";
import { checkRules, checkRulesOnData } from "../src/core/recipe/check-rules.ts";
import { issueOfProblem, type NamedDocument, parseRulesRecipe } from "../src/core/recipe/parse-rules.ts";
import type { RuleIndicator, RulesRecipe } from "../src/core/recipe/recipe.ts";
import { ruleTableOf } from "../src/core/recipe/rule-table-of.ts";
import { recipeParts } from "../src/core/recipe/run-recipe.ts";
import { rulesRobustness, runRules } from "../src/core/recipe/run-rules.ts";
import { readYaml } from "../src/intake/read-yaml.ts";
import { quote, report } from "../src/intake/report-issue.ts";
import type { RuleSubject, RuleWords } from "../src/markup/rule-sentence.ts";
import { packageFilesIn } from "./files.ts";
import { type ComputedRules, type RecipeFile, type RecipeOutcome, withProgress } from "./recipe-file.ts";
import { readRecipeTables } from "./recipe-tables.ts";
import { readRulesPackage } from "./rules-package.ts";
import { type Judged, type RulesDataReading, wordsOf } from "./rules-data.ts";

type Outcome = Extract<RecipeOutcome, { kind: "rules" }>;

/** Judges the action fields of a recipe over its tables or its package. */
export async function computeRules(file: RecipeFile): Promise<Outcome> {
  const nothing = { kind: "rules", title: "", origin: "", results: [] } as const;
  const separate = await separateRules(file);
  if (separate !== null && "issues" in separate) return { ...nothing, issues: separate.issues };
  const { recipe, issues } = parseRulesRecipe(file.document, file.path, separate);
  if (recipe === null) return { ...nothing, issues };
  const head = { kind: "rules", title: recipe.title, origin: recipe.origin } as const;
  const blame = separate ?? { document: file.document, file: file.path };
  file.progress("Zahlen werden gelesen und gerechnet");
  const { data, issues: found } =
    recipe.package === null ? await readTables(recipe, file, blame) : await readRulesPackage(recipe, file, blame);
  const before = [...issues, ...found];
  if (data === null || hasErrors(before)) return { ...head, results: [], issues: before };
  const { rules, parts, words } = data;
  const placed = { rules, places: recipe.places };
  const problems = parts.flatMap(({ table }) => checkRulesOnData(placed, table).map((problem) => issueOfProblem(problem, blame)));
  const all = [...before, ...new Map(problems.map((issue) => [issue.message, issue])).values()];
  if (hasErrors(all)) return { ...head, results: [], issues: all };
  return {
    ...head,
    title: head.title || rules.title.de,
    results: parts.map((part) => judge(part, { recipe, rules, words }, file)),
    issues: all,
  };
}

function judge(
  { apart, table, names }: Judged,
  { recipe, rules, words }: { readonly recipe: RulesRecipe; readonly rules: RuleSet; readonly words: RuleWords },
  { progress }: RecipeFile,
): ComputedRules {
  const result = runRules(rules, { table, names }, recipe.near);
  const { robustness: variation } = recipe;
  const stability = variation === null ? null : { variation, counts: withProgress(rulesRobustness(result, variation), progress) };
  return { apart, result, words, stability };
}

/** The file that `regeln` names; `null` if it names none. */
async function separateRules({ path, document }: RecipeFile): Promise<NamedDocument | { readonly issues: readonly Issue[] } | null> {
  const { value } = document;
  const name = typeof value === "object" && value !== null && "regeln" in value ? value.regeln : null;
  if (typeof name !== "string") return null;
  const full = isAbsolute(name) ? name : join(dirname(path), name);
  const bytes = await readFile(full).catch(() => null);
  if (bytes === null) {
    const sentence = `eine Datei mit Regeln erwartet, ${quote(name)} nicht gefunden. Pfade gelten vom Ordner des Rezepts aus.`;
    return {
      issues: [
        report("error", "file-missing", sentence, {
          place: { file: path, line: document.lineOf(["regeln"]), member: "regeln" },
          value: name,
        }),
      ],
    };
  }
  const read = readYaml(bytes, full);
  return read.document === null ? { issues: read.issues } : { document: read.document, file: full };
}

async function readTables(recipe: RulesRecipe, { path, document, source }: RecipeFile, blame: NamedDocument): Promise<RulesDataReading> {
  const { rules, indicators } = recipe;
  if (rules === null) throw new Error("computeRules: rules of their own expected over tables, none found");
  const own = { ...rules, level: null };
  const problems = checkRules({ rules: own, places: recipe.places }, { indicators, levels: [] });
  const wrong = problems.map((problem) => issueOfProblem(problem, blame));
  if (hasErrors(wrong)) return { data: null, issues: wrong };
  const tables = await readRecipeTables(recipe, packageFilesIn(dirname(path), source), { file: path, document });
  if (tables.data === null) return { data: null, issues: [...wrong, ...tables.issues] };
  const cut = recipeParts(recipe, tables.data, path);
  const parts = cut.parts.map(({ apart, part }) => ({ apart, table: ruleTableOf(recipe, part), names: part.names }));
  const subjects = new Map(indicators.map((one) => [one.id, subjectOf(one)]));
  return { data: { rules: own, parts, words: wordsOf(own, subjects) }, issues: [...wrong, ...tables.issues, ...cut.issues] };
}

function subjectOf({ name, kind, unit, decimals, people }: RuleIndicator): RuleSubject {
  return { name: { de: name }, kind, unit: { de: unit }, decimals, numeratorLabel: { de: people } };
}
