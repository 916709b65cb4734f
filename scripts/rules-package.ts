// SPDX-License-Identifier: EUPL-1.2
import { dirname } from "node:path";
import { hasErrors, type Issue } from "../src/core/model/issue.ts";
import type { RuleSet } from "../src/core/model/rule.ts";
import type { PublishedLevel } from "../src/core/package/edition-format.ts";
import { checkRules } from "../src/core/recipe/check-rules.ts";
import { issueOfProblem, type NamedDocument } from "../src/core/recipe/parse-rules.ts";
import type { RulesRecipe } from "../src/core/recipe/recipe.ts";
import { suggestion } from "../src/core/rules/rule-problem.ts";
import { availableYears } from "../src/core/view/levels-and-years.ts";
import { populationIndicator } from "../src/core/view/population.ts";
import { isLoading } from "../src/core/view/read-cell.ts";
import { ruleIndicators, selectRuleTable } from "../src/core/view/select-rule-table.ts";
import type { EditionSource } from "../src/data/edition-source.ts";
import { quote, report } from "../src/intake/report-issue.ts";
import type { RuleSubject } from "../src/markup/rule-sentence.ts";
import { checkPackageYears, packageColumn } from "./package-columns.ts";
import { loadView } from "./published-source.ts";
import { openPackage, type RecipeFile } from "./recipe-file.ts";
import { type Judged, type RulesDataReading, wordsOf } from "./rules-data.ts";

/** What the rules of a recipe need from its package: tables, names, and the rules themselves if the recipe has none. */
export async function readRulesPackage(recipe: RulesRecipe, file: RecipeFile, blame: NamedDocument): Promise<RulesDataReading> {
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
