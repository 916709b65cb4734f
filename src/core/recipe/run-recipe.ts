// SPDX-License-Identifier: EUPL-1.2
import { hasErrors } from "../model/issue.ts";
import type { Issue } from "../model/issue.ts";
import { knownValues } from "../stats/cell-column.ts";
import { MethodError } from "../stats/method-error.ts";
import { chosenRows, excludedAreas } from "./rated-areas.ts";
import { rowsOf, textsOf } from "./recipe-data.ts";
import type { RecipeData } from "./recipe-data.ts";
import type { IndexRecipe, Recipe, RecipeBase } from "./recipe.ts";
import { runCounting, thresholdsOutside } from "./run-counting.ts";
import type { CountingResult } from "./run-counting.ts";
import { runIndex } from "./run-index.ts";
import type { IndexResult } from "./run-index.ts";
import { runTypology } from "./run-typology.ts";
import type { TypologyRecipeResult } from "./run-typology.ts";

export type RecipeResult = IndexResult | TypologyRecipeResult | CountingResult;

/** One result and the rows it was computed from. */
export interface RecipePart {
  readonly apart: string | null;
  readonly data: RecipeData;
  readonly result: RecipeResult;
}

/** Results of a recipe, one per text of `getrennt_nach` (e.g. per year), otherwise one with `apart` `null`. */
export interface RecipeRun {
  readonly results: readonly RecipePart[];
  readonly issues: readonly Issue[];
}

/**
 * Computes a recipe over a table. Rows with the same key within one result, methods that the data do not allow and thresholds outside the
 * data are issues; with an error there are no results.
 */
export function runRecipe(recipe: Recipe, data: RecipeData, file: string): RecipeRun {
  const { parts, issues } = recipeParts(recipe, data, file);
  if (hasErrors(issues)) return { results: [], issues };
  try {
    const results = parts.map(({ apart, part }) => ({ apart, data: part, result: runOne(recipe, part, data) }));
    const outside = results.flatMap(({ result }) => outsideData(recipe, result, file));
    return hasErrors(outside) ? { results: [], issues: outside } : { results, issues: outside };
  } catch (error) {
    if (!(error instanceof MethodError)) throw error;
    return { results: [], issues: [refusedBy(error, file)] };
  }
}

/** The rows of a recipe, cut by the texts of `getrennt_nach`, and what is wrong with them. */
export function recipeParts(
  recipe: Pick<RecipeBase, "rows" | "apart" | "excluded" | "least">,
  data: RecipeData,
  file: string,
): { readonly parts: readonly { readonly apart: string | null; readonly part: RecipeData }[]; readonly issues: readonly Issue[] } {
  const chosen = rowsOf(data, chosenRows(data, recipe.rows));
  const parts = recipe.apart === null ? [{ apart: null, part: chosen }] : partsOf(chosen, recipe.apart);
  return {
    parts,
    issues: [
      ...noRows(chosen, file),
      ...nobodyRated(recipe, chosen, file),
      ...parts.flatMap(({ apart, part }) => repeatedKeys(part, apart, file)),
    ],
  };
}

/** The rows of the base year; `null` unless the recipe freezes one. */
export function baseRows(recipe: IndexRecipe, data: RecipeData): RecipeData | null {
  return recipe.frozenBase === null ? null : rowsOf(data, chosenRows(data, [recipe.frozenBase]));
}

/** Every area left out: an index of nothing. */
function nobodyRated(recipe: Pick<RecipeBase, "excluded" | "least">, data: RecipeData, file: string): readonly Issue[] {
  if (data.ids.length === 0 || !excludedAreas(data, recipe).every((flag) => flag === 1)) return [];
  const message = `${file}: mindestens ein Gebiet erwartet, das bewertet wird; „ohne“ und „mindestens“ schließen alle ${data.ids.length} aus. Bitte Spalte und Wert prüfen.`;
  return [{ code: "recipe-nobody-rated", severity: "error", message, place: { file } }];
}

function runOne(recipe: Recipe, part: RecipeData, data: RecipeData): RecipeResult {
  switch (recipe.kind) {
    case "index":
      return runIndex(recipe, part, baseRows(recipe, data));
    case "typology":
      return runTypology(recipe, part);
    case "counting":
      return runCounting(recipe, part);
  }
}

function partsOf(data: RecipeData, column: string): readonly { readonly apart: string; readonly part: RecipeData }[] {
  const rows = new Map<string, number[]>();
  textsOf(data, column).forEach((text, row) => {
    const known = rows.get(text);
    if (known === undefined) rows.set(text, [row]);
    else known.push(row);
  });
  return [...rows].map(([apart, members]) => ({ apart, part: rowsOf(data, members) }));
}

function noRows(data: RecipeData, file: string): readonly Issue[] {
  if (data.ids.length > 0) return [];
  const message = `${file}: mindestens eine Zeile erwartet, keine gefunden. Bitte „zeilen“ mit den Werten der Tabelle vergleichen.`;
  return [{ code: "recipe-no-rows", severity: "error", message, place: { file } }];
}

function repeatedKeys(data: RecipeData, apart: string | null, file: string): readonly Issue[] {
  const seen = new Set<string>();
  const repeated = new Set(data.ids.filter((id) => seen.has(id) || !seen.add(id)));
  if (repeated.size === 0) return [];
  const shown = [...repeated].slice(0, 10).map((id) => `"${id}"`);
  const where = apart === null ? "" : ` (${apart})`;
  const message = `${file}${where}: jeder Schlüssel einmal erwartet, mehrfach gefunden: ${shown.join(", ")}. Mit „zeilen“ oder „getrennt_nach“ auswählen oder „schluessel“ weglassen: Dann ist jede Zeile ein Gebiet.`;
  return [{ code: "recipe-key-twice", severity: "error", message, place: { file }, value: [...repeated] }];
}

/** Fixed limits of classes and thresholds beyond every value: they would divide nothing. */
function outsideData(recipe: Recipe, result: RecipeResult, file: string): readonly Issue[] {
  if (result.kind === "counting") return thresholdsOutside(result, file);
  if (result.kind === "typology" || recipe.kind !== "index") return [];
  return recipe.classes.flatMap(({ id, of, rule }) => {
    const group = result.groups.find((one) => one.id === of);
    const sorted = group === undefined ? [] : [...knownValues(group.scores).sort()];
    const [lowest, highest] = [sorted[0], sorted.at(-1)];
    if (rule.kind !== "cuts" || lowest === undefined || highest === undefined) return [];
    return rule.cuts
      .filter((cut) => cut < lowest || cut > highest)
      .map((cut): Issue => {
        const message = `${file}, Angabe "klassen.${id}": Die Grenze ${cut} liegt außerhalb der Daten (${lowest} bis ${highest}). Bitte einen Wert dazwischen wählen.`;
        return { code: "threshold-outside-data", severity: "error", message, place: { file, member: `klassen.${id}` }, value: String(cut) };
      });
  });
}

const advice: Readonly<Partial<Record<MethodError["code"], string>>> = {
  NONPOSITIVE:
    "Geometrisches und harmonisches Mittel brauchen Werte über 0. Bitte „normierung: { methode: spanne, von: 1, bis: 100 }“ wählen.",
  PARAMETER: "Diese Angaben des Rezepts passen nicht zueinander. Bitte „normierung“, „gewichtet“, „basis“ und „ohne_einfluss“ prüfen.",
  WEIGHTS: "Die Gewichte passen nicht zu den Daten. Bitte „bevoelkerung“ und „teile“ prüfen.",
  NO_DATA: "Es gibt zu wenige vollständige Gebiete für dieses Verfahren. Bitte Spalten und Ausschlüsse prüfen.",
};

/** What a method refuses, as an issue with advice. */
export function refusedBy({ code, message }: MethodError, file: string): Issue {
  const sentence = `${file}: ${advice[code] ?? "Dieses Verfahren passt nicht zu den Daten."} (${message})`;
  return { code: "recipe-method-refused", severity: "error", message: sentence, place: { file }, facts: { method: code } };
}
