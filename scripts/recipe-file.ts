// SPDX-License-Identifier: EUPL-1.2
import { resolve } from "node:path";
import type { Issue } from "../src/core/model/issue.ts";
import type { IndexRobustness } from "../src/core/recipe/index-robustness.ts";
import type { TreeDocument } from "../src/core/recipe/recipe-reader.ts";
import type { Recipe, RulesVariation } from "../src/core/recipe/recipe.ts";
import type { RecipePart } from "../src/core/recipe/run-recipe.ts";
import type { RulesResult } from "../src/core/recipe/run-rules.ts";
import type { Progress } from "../src/core/robustness/rank-intervals.ts";
import type { FlagCounts } from "../src/core/rules/flag-stability.ts";
import type { RuleWords } from "../src/markup/rule-sentence.ts";
import { type OpenedEdition, openEdition } from "./open-edition.ts";

/** A recipe as it lies on disk. */
export interface RecipeFile {
  readonly path: string;
  readonly document: TreeDocument;
  /** Where tables lie beside the folder of the recipe. */
  readonly source: string | null;
  readonly progress: (text: string) => void;
}

/** A result with what was found when its choices were varied. */
export type ComputedPart = RecipePart & { readonly robustness: IndexRobustness | null };

export interface ComputedRules {
  readonly apart: string | null;
  readonly result: RulesResult;
  readonly words: RuleWords;
  readonly stability: { readonly variation: RulesVariation; readonly counts: FlagCounts } | null;
}

export type RecipeOutcome =
  | {
      readonly kind: "rules";
      readonly title: string;
      readonly origin: string;
      readonly results: readonly ComputedRules[];
      readonly issues: readonly Issue[];
    }
  | {
      readonly kind: "scores";
      readonly recipe: Recipe | null;
      readonly results: readonly ComputedPart[];
      readonly issues: readonly Issue[];
    };

/** The package of a recipe; of its issues only the errors, the others are for `check`. `source` of the call wins over that of the recipe. */
export async function openPackage(
  wanted: { readonly folder: string; readonly source: string | null },
  folder: string,
  source: string | null,
): Promise<OpenedEdition> {
  const own = wanted.source === null ? null : resolve(folder, wanted.source);
  const { edition, issues } = await openEdition(resolve(folder, wanted.folder), source ?? own);
  return { edition, issues: issues.filter(({ severity }) => severity === "error") };
}

/** Runs steps to their end and says how far they are. */
export function withProgress<T>(steps: Generator<Progress, T>, progress: (text: string) => void): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    progress(`Varianten: ${step.value.done} von ${step.value.total}`);
  }
}
