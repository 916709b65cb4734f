// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../../../src/core/model/cell.ts";
import { known } from "../../../src/core/model/cell.ts";
import { parseRecipe } from "../../../src/core/recipe/parse-recipe.ts";
import type { RecipeData } from "../../../src/core/recipe/recipe-data.ts";
import type { Recipe } from "../../../src/core/recipe/recipe.ts";
import { columnOf } from "../../../src/core/stats/cell-column.ts";
import { readYaml } from "../../../src/intake/read-yaml.ts";

/** A small index of two domains, as people would write it. */
export const smallIndex = `art: index
titel: Kleiner Index
tabellen: [{ datei: werte.csv, schluessel: id }]
kennzahlen:
  armut: { spalte: arm, richtung: 1 }
  arbeit: { spalte: arbeit, richtung: 1 }
  wahl: { spalte: wahl, richtung: -1 }
normierung: { methode: z }
aufbau:
  index: { teile: { lage: 2, wahl: 1 } }
  lage: { teile: [armut, arbeit] }
`;

export function parse(text: string) {
  const { document } = readYaml(new TextEncoder().encode(text), "rezept.yaml");
  if (document === null) throw new Error(`parse: readable YAML expected, ${text} found`);
  return parseRecipe(document, "rezept.yaml");
}

export function parsed(text: string): Recipe {
  const { recipe, issues } = parse(text);
  if (recipe === null) throw new Error(issues.map(({ message }) => message).join("\n"));
  return recipe;
}

/** A table by column: numbers and cells, or texts. */
export function tableOf(columns: Readonly<Record<string, readonly (number | Cell)[] | readonly string[]>>): RecipeData {
  const length = Object.values(columns)[0]?.length ?? 0;
  const ids = Array.from({ length }, (_, row) => `a${row + 1}`);
  const entries = Object.entries(columns);
  return {
    ids,
    names: ids,
    numbers: new Map(
      entries.map(
        ([name, cells]) => [name, columnOf(cells.map((one) => (typeof one === "object" ? one : known(Number(one) || 0))))] as const,
      ),
    ),
    texts: new Map(entries.map(([name, cells]) => [name, cells.map(String)] as const)),
  };
}
