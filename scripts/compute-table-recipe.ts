// SPDX-License-Identifier: EUPL-1.2
import { hasErrors, type Issue } from "../src/core/model/issue.ts";
import { parseRecipe } from "../src/core/recipe/parse-recipe.ts";
import type { TreeDocument } from "../src/core/recipe/recipe-reader.ts";
import type { Recipe } from "../src/core/recipe/recipe.ts";
import { runRecipe, type RecipeRun } from "../src/core/recipe/run-recipe.ts";
import type { PackageFiles } from "../src/intake/reading.ts";
import { readRecipeTables } from "./recipe-tables.ts";

export interface TableRecipeRun {
  readonly recipe: Recipe | null;
  readonly results: RecipeRun["results"];
  readonly issues: readonly Issue[];
}

/** Computes an index, a typology or a threshold count over the tables that its recipe names (docs/rezepte.md). */
export async function computeTableRecipe(document: TreeDocument, file: string, files: PackageFiles): Promise<TableRecipeRun> {
  const { recipe, issues } = parseRecipe(document, file);
  if (recipe === null) return { recipe, results: [], issues };
  const tables = await readRecipeTables(recipe, files, { file, document });
  const before = [...issues, ...tables.issues];
  if (tables.data === null || hasErrors(before)) return { recipe, results: [], issues: before };
  const run = runRecipe(recipe, tables.data, file);
  return { recipe, results: run.results, issues: [...before, ...run.issues] };
}
