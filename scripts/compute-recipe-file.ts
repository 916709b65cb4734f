// SPDX-License-Identifier: EUPL-1.2
import { dirname } from "node:path";
import { hasErrors } from "../src/core/model/issue.ts";
import { type IndexRobustness, indexRobustness } from "../src/core/recipe/index-robustness.ts";
import { parseRecipe, recipeKindWord, rulesKind } from "../src/core/recipe/parse-recipe.ts";
import type { RecipeData } from "../src/core/recipe/recipe-data.ts";
import type { Recipe } from "../src/core/recipe/recipe.ts";
import { baseRows, type RecipePart, refusedBy, runRecipe } from "../src/core/recipe/run-recipe.ts";
import { MethodError } from "../src/core/stats/method-error.ts";
import { computeRules } from "./compute-rules.ts";
import { packageFilesIn } from "./files.ts";
import { unreadable } from "./open-edition.ts";
import { openPackage, type RecipeFile, type RecipeOutcome, withProgress } from "./recipe-file.ts";
import { readRecipePackage } from "./recipe-package.ts";
import { readRecipeTables } from "./recipe-tables.ts";

/** Computes a recipe of any kind, over tables or over a package (docs/rezepte.md). */
export async function computeRecipeFile(file: RecipeFile): Promise<RecipeOutcome> {
  try {
    return recipeKindWord(file.document.value) === rulesKind ? await computeRules(file) : await computeScores(file);
  } catch (error) {
    return { kind: "scores", recipe: null, results: [], issues: [unreadable(error)] };
  }
}

async function computeScores(file: RecipeFile): Promise<RecipeOutcome> {
  const { recipe: written, issues } = parseRecipe(file.document, file.path);
  if (written === null) return { kind: "scores", recipe: null, results: [], issues };
  const recipe = withYears(written);
  const { data, issues: found } = await readData(recipe, file);
  const before = [...issues, ...found];
  if (data === null || hasErrors(before)) return { kind: "scores", recipe, results: [], issues: before };
  const run = runRecipe(recipe, data, file.path);
  try {
    const results = run.results.map((part) => ({ ...part, robustness: robustnessOf(recipe, { data, part }, file) }));
    return { kind: "scores", recipe, results, issues: [...before, ...run.issues] };
  } catch (error) {
    if (!(error instanceof MethodError)) throw error;
    return { kind: "scores", recipe, results: [], issues: [...before, ...run.issues, refusedBy(error, file.path)] };
  }
}

/** Several years of a package are computed apart, unless the recipe says otherwise. */
function withYears<T extends Pick<Recipe, "package" | "apart">>(recipe: T): T {
  return recipe.package !== null && recipe.package.years.length > 1 ? { ...recipe, apart: recipe.apart ?? "jahr" } : recipe;
}

async function readData(recipe: Recipe, { path, document, source, progress }: RecipeFile) {
  const folder = dirname(path);
  if (recipe.package === null) {
    progress("Tabellen werden gelesen und gerechnet");
    return readRecipeTables(recipe, packageFilesIn(folder, source), { file: path, document });
  }
  progress("Paket wird gelesen");
  const opened = await openPackage(recipe.package, folder, source);
  if (opened.edition === null) return { data: null, issues: opened.issues };
  const reading = await readRecipePackage(recipe, opened.edition, { file: path, lineOf: document.lineOf });
  return { data: reading.data, issues: [...opened.issues, ...reading.issues] };
}

function robustnessOf(
  recipe: Recipe,
  { data, part }: { readonly data: RecipeData; readonly part: RecipePart },
  { progress }: RecipeFile,
): IndexRobustness | null {
  if (recipe.kind !== "index" || recipe.robustness === null) return null;
  return withProgress(indexRobustness({ recipe, data: part.data, base: baseRows(recipe, data) }, recipe.robustness), progress);
}
