// SPDX-License-Identifier: EUPL-1.2
import { dirname, isAbsolute, join } from "node:path";
import { readFile } from "node:fs/promises";
import { hasErrors, type Issue } from "../src/core/model/issue.ts";
import type { Localised } from "../src/core/model/ids.ts";
import type { RuleSet } from "../src/core/model/rule.ts";
import type { PublishedLevel } from "../src/core/package/edition-format.ts";
import { checkRules, checkRulesOnData } from "../src/core/recipe/check-rules.ts";
import { issueOfProblem, type NamedDocument, parseRulesRecipe } from "../src/core/recipe/parse-rules.ts";
import type { RuleIndicator, RulesRecipe } from "../src/core/recipe/recipe.ts";
import { ruleTableOf } from "../src/core/recipe/rule-table-of.ts";
import { recipeParts } from "../src/core/recipe/run-recipe.ts";
import { rulesRobustness, runRules } from "../src/core/recipe/run-rules.ts";
import { suggestion } from "../src/core/rules/rule-problem.ts";
import type { RuleTable } from "../src/core/rules/rule-table.ts";
import { availableYears } from "../src/core/view/levels-and-years.ts";
import { populationIndicator } from "../src/core/view/population.ts";
import { isLoading } from "../src/core/view/read-cell.ts";
import { ruleIndicators, selectRuleTable } from "../src/core/view/select-rule-table.ts";
import type { EditionSource } from "../src/data/edition-source.ts";
import { rulesDe } from "../src/i18n/rules.de.ts";
import { readYaml } from "../src/intake/read-yaml.ts";
import { quote, report } from "../src/intake/report-issue.ts";
import type { RuleSubject, RuleWords } from "../src/markup/rule-sentence.ts";
import { packageFilesIn } from "./files.ts";
import { checkPackageYears, packageColumn } from "./package-columns.ts";
import { loadView } from "./published-source.ts";
import { type ComputedRules, openPackage, type RecipeFile, type RecipeOutcome, withProgress } from "./recipe-file.ts";
import { readRecipeTables } from "./recipe-tables.ts";

type Outcome = Extract<RecipeOutcome, { kind: "rules" }>;

/** One table that rules are judged on, with the names of its areas. */
interface Judged {
  readonly apart: string | null;
  readonly table: RuleTable;
  readonly names: readonly string[];
}

interface RulesData {
  readonly rules: RuleSet;
  readonly parts: readonly Judged[];
  readonly words: RuleWords;
}

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
  const { data, issues: found } = recipe.package === null ? await readTables(recipe, file, blame) : await readPackage(recipe, file, blame);
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

interface Reading {
  readonly data: RulesData | null;
  readonly issues: readonly Issue[];
}

async function readTables(recipe: RulesRecipe, { path, document, source }: RecipeFile, blame: NamedDocument): Promise<Reading> {
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

function wordsOf(rules: RuleSet, subjects: ReadonlyMap<string, RuleSubject>): RuleWords {
  const names = new Map<string, Localised>(rules.fields.map(({ id, name }) => [id, name]));
  return { language: "de", words: rulesDe, subject: (id) => subjects.get(id) ?? null, fieldName: (id) => names.get(id) ?? null };
}

async function readPackage(recipe: RulesRecipe, file: RecipeFile, blame: NamedDocument): Promise<Reading> {
  if (recipe.package === null) throw new Error("computeRules: a package expected, none found");
  const { edition, issues } = await openPackage(recipe.package, dirname(file.path), file.source);
  if (edition === null) return { data: null, issues };
  const { manifest } = edition;
  const rules = recipe.rules ?? (await edition.loadRules());
  if (rules === null) {
    const sentence = `Die Ausgabe „${manifest.edition.id}“ (${manifest.place.name}) hat keine Handlungsfelder; bitte „regeln“ oder „felder“ angeben.`;
    return { data: null, issues: [...issues, report("error", "rules-missing", sentence, { place: { file: file.path } })] };
  }
  const wanted = recipe.package.level ?? rules.level;
  const levels = manifest.levels.map(({ id }) => String(id));
  const problems = checkRules({ rules: { ...rules, level: null }, places: recipe.places }, { indicators: manifest.indicators, levels });
  const found = [...issues, ...problems.map((problem) => issueOfProblem(problem, blame))];
  const level = manifest.levels.find(({ id }) => id === wanted);
  if (level === undefined) found.push(unknownLevel(wanted, levels, file));
  if (level === undefined || hasErrors(found)) return { data: null, issues: found };
  const { years, issues: lacking } = chosenYears(recipe, { rules, edition, level }, file);
  if (hasErrors(lacking)) return { data: null, issues: [...found, ...lacking] };
  const parts = await tablesOf(edition, { rules, level, years });
  const subjects = new Map<string, RuleSubject>(manifest.indicators.map((one) => [one.id, one]));
  return { data: { rules, parts, words: wordsOf(rules, subjects) }, issues: found };
}

function unknownLevel(wanted: string | null, levels: readonly string[], { path, document }: RecipeFile): Issue {
  const what = wanted === null ? "nichts" : quote(wanted);
  const sentence = `eine Ebene dieses Pakets erwartet, ${what} gefunden. ${suggestion(wanted ?? "", levels)}`;
  return report("error", "recipe-edition-lacks", sentence, {
    place: { file: path, line: document.lineOf(["ebene"]), member: "ebene" },
    ...(wanted === null ? {} : { value: wanted }),
  });
}

interface PackageRules {
  readonly rules: RuleSet;
  readonly edition: EditionSource;
  readonly level: PublishedLevel;
}

/** Those of the recipe, or the newest in which most indicators of the rules have numbers, as on the page. */
function chosenYears(
  recipe: RulesRecipe,
  { rules, edition: { manifest }, level }: PackageRules,
  { path, document }: RecipeFile,
): { readonly years: readonly number[]; readonly issues: readonly Issue[] } {
  const used = ruleIndicators(rules.fields);
  const asked = recipe.package?.years ?? [];
  if (asked.length > 0) {
    const columns = used.flatMap((id) => packageColumn(id, manifest) ?? []);
    return {
      years: asked,
      issues: checkPackageYears({ columns, years: asked, level: level.id }, manifest, { file: path, lineOf: document.lineOf }),
    };
  }
  const all = used.flatMap((id) => availableYears(manifest, id, level.id));
  const timesOf = (year: number): number => all.filter((other) => other === year).length;
  const most = all.reduce((best, year) => Math.max(best, timesOf(year)), 0);
  const best = all.filter((year) => timesOf(year) === most).reduce((newest, year) => Math.max(newest, year), 0);
  return { years: [best === 0 ? manifest.defaults.year : best], issues: [] };
}

async function tablesOf(
  edition: EditionSource,
  { rules, level, years }: { readonly rules: RuleSet; readonly level: PublishedLevel; readonly years: readonly number[] },
): Promise<readonly Judged[]> {
  const population = populationIndicator(edition.manifest);
  const wanted = [...ruleIndicators(rules.fields), ...(population === null ? [] : [population.id])];
  const loaded = await Promise.all([level.id, ...(level.parent === null ? [] : [level.parent])].map((id) => loadView(edition, id, wanted)));
  const [own] = loaded;
  if (own === undefined) throw new Error("computeRules: a loaded level expected, none found");
  const data = { ...own, tables: new Map(loaded.flatMap(({ tables }) => [...tables])) };
  return years.map((year) => {
    const table = selectRuleTable(data, rules.fields, { level: level.id, year });
    if (isLoading(table)) throw new Error("computeRules: loaded tables expected, needs found");
    const names = data.levels.get(level.id)?.names ?? [];
    return { apart: years.length > 1 ? String(year) : null, table, names };
  });
}
