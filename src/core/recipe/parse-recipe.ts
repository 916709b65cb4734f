// SPDX-License-Identifier: EUPL-1.2
import { rulesFormat } from "../rules/print-rule.ts";
import { hasErrors } from "../model/issue.ts";
import type { Issue } from "../model/issue.ts";
import { baseMembers, parseBase } from "./parse-base.ts";
import { conditionMembers, parseCounting } from "./parse-counting.ts";
import { indexMembers, parseIndex } from "./parse-index.ts";
import { parseTypology, typologyMembers } from "./parse-typology.ts";
import { RecipeReader } from "./recipe-reader.ts";
import type { TreeDocument, TreeValue } from "./recipe-reader.ts";
import type { Recipe } from "./recipe.ts";

export interface RecipeReading {
  /** `null` if there is any error. */
  readonly recipe: Recipe | null;
  readonly issues: readonly Issue[];
}

export const recipeKinds = { index: "index", typologie: "typology", zaehlung: "counting" } as const;

/** Word of action fields, which `parseRulesRecipe` reads. */
export const rulesKind = "regeln";

const membersOf = { index: indexMembers, typology: typologyMembers, counting: conditionMembers } as const;

/** Word behind `art` in a file, „regeln“ for a file of rules, `null` if there is none: other kinds of recipe have a parser of their own. */
export function recipeKindWord(value: TreeValue): string | null {
  if (typeof value === "object" && value !== null && "format" in value && value.format === rulesFormat) return rulesKind;
  const kind = typeof value === "object" && value !== null && "art" in value ? value.art : null;
  return typeof kind === "string" ? kind : null;
}

/**
 * Reads an index, a typology or a threshold count from the tree of its file (docs/rezepte.md). Refused with line, member and suggestion:
 * unknown members and names, circles, weights without a positive sum, indicators without a direction, cuts that do not increase.
 * Whether columns and thresholds fit the data is checked by `checkColumns` and by the run.
 */
export function parseRecipe(document: TreeDocument, file: string): RecipeReading {
  const reader = new RecipeReader(document, file);
  const kind = reader.choice(["art"], recipeKinds);
  if (kind === null) return { recipe: null, issues: reader.issues };
  reader.members([], [...baseMembers, ...membersOf[kind]]);
  const base = parseBase(reader);
  const recipe = { index: parseIndex, typology: parseTypology, counting: parseCounting }[kind](reader, base);
  return { recipe: hasErrors(reader.issues) ? null : recipe, issues: reader.issues };
}
