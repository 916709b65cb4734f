// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../formula/nearest-name.ts";
import type { Issue } from "../model/issue.ts";
import type { Path } from "./recipe-reader.ts";
import type { Recipe, RulesRecipe } from "./recipe.ts";

/** A recipe of any kind. */
type ColumnUser = Recipe | RulesRecipe;

/** A column that a recipe names, and where. */
export interface NamedColumn {
  readonly column: string;
  readonly path: Path;
}

/** Columns that are read as numbers. */
export function numericColumns(recipe: ColumnUser): readonly NamedColumn[] {
  const ofIndicators = recipe.indicators.flatMap(({ id, plus, minus, base }) => {
    const path = ["kennzahlen", id];
    return [
      ...plus.map((column) => ({ column, path })),
      ...minus.map((column) => ({ column, path: [...path, "abzueglich"] })),
      ...base.map((column) => ({ column, path: [...path, "nenner"] })),
    ];
  });
  return [
    ...ofIndicators,
    ...(recipe.least === null ? [] : [{ column: recipe.least.column, path: ["mindestens", "spalte"] }]),
    ...(recipe.population === null ? [] : [{ column: recipe.population, path: ["bevoelkerung"] }]),
  ];
}

/** Columns that are compared as texts. */
export function textColumns(recipe: ColumnUser): readonly NamedColumn[] {
  const choices = (name: string, items: Recipe["rows"]) => items.map(({ column }) => ({ column, path: [name] }));
  const frozen =
    recipe.kind === "index" && recipe.frozenBase !== null ? [{ column: recipe.frozenBase.column, path: ["basis", "spalte"] }] : [];
  const groups = recipe.indicators.flatMap(({ id, fillBy }) =>
    fillBy === null ? [] : [{ column: fillBy, path: ["kennzahlen", id, "fehlend_durch_mittel_je"] }],
  );
  return [
    ...choices("zeilen", recipe.rows),
    ...choices("ohne", recipe.excluded),
    ...(recipe.apart === null ? [] : [{ column: recipe.apart, path: ["getrennt_nach"] }]),
    ...frozen,
    ...groups,
    ...(recipe.kind === "rules" && recipe.parents !== null ? [{ column: recipe.parents, path: ["umgebung"] }] : []),
  ];
}

/** Says which columns of the recipe the tables do not have, with the nearest name. */
export function checkColumns(
  recipe: ColumnUser,
  known: readonly string[],
  { file, lineOf }: { readonly file: string; readonly lineOf: (path: Path) => number },
): readonly Issue[] {
  const unknown = [...numericColumns(recipe), ...textColumns(recipe)].filter(({ column }) => !known.includes(column));
  return unknown.map(({ column, path }) => {
    const suggestion = nearestName(column, known);
    const advice = suggestion === null ? `Vorhanden: ${known.slice(0, 40).join(", ")}.` : `Meinten Sie „${suggestion}“?`;
    const [line, member] = [lineOf(path), path.join(".")];
    return {
      code: "recipe-column-unknown",
      severity: "error",
      message: `${file}, Zeile ${line}, Angabe "${member}": eine Spalte der Tabellen erwartet, "${column}" gefunden. ${advice}`,
      place: { file, line, member },
      value: column,
      facts: { suggestion },
    };
  });
}
