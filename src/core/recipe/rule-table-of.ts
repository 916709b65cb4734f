// SPDX-License-Identifier: EUPL-1.2
import { type Cell, gap, hasNumber, known } from "../model/cell.ts";
import type { RuleColumn, RuleTable } from "../rules/rule-table.ts";
import { type CellColumn, cellsOf } from "../stats/cell-column.ts";
import { sum } from "../stats/sum.ts";
import { denominatorOf, numeratorOf, ratedValue } from "./indicator-stages.ts";
import { excludedAreas, ratedColumn } from "./rated-areas.ts";
import { numbersOf, type RecipeData, textsOf } from "./recipe-data.ts";
import type { RuleIndicator, RulesRecipe } from "./recipe.ts";

/** The table of rules from the tables of a recipe. Areas that the recipe does not rate are nowhere judgeable. */
export function ruleTableOf(recipe: RulesRecipe, data: RecipeData): RuleTable {
  const excluded = excludedAreas(data, recipe);
  const parents = recipe.parents === null ? null : textsOf(data, recipe.parents);
  return {
    areas: data.ids,
    parents: data.ids.map((_, area) => parents?.[area] || null),
    population: recipe.population === null ? data.ids.map(() => gap("missing")) : cellsOf(numbersOf(data, recipe.population)),
    columns: new Map(recipe.indicators.map((indicator) => [indicator.id, ruleColumn(data, indicator, { recipe, excluded })])),
  };
}

function ruleColumn(
  data: RecipeData,
  indicator: RuleIndicator,
  { recipe, excluded }: { readonly recipe: RulesRecipe; readonly excluded: Uint8Array },
): RuleColumn {
  const { id, kind, base, factor, city } = indicator;
  const value = ratedValue(data, indicator, { excluded, useUnreliable: recipe.useUnreliable });
  const rated = (column: CellColumn): readonly Cell[] => cellsOf(ratedColumn(column, excluded, recipe.useUnreliable));
  const counts = kind === "given" || kind === "mean" || kind === "change" ? null : rated(numeratorOf(data, indicator));
  const bases = base.length === 0 ? null : rated(denominatorOf(data, indicator));
  return {
    kind,
    counted: id,
    scale: factor,
    values: cellsOf(value),
    counts,
    bases,
    cityCount: null,
    city: city === null ? cityOf(indicator, counts, bases) : known(city),
    parentValues: null,
  };
}

/** Σ numerator / Σ base over the areas that know both; a total for counts; `null`: the mean weighted by people stands in. */
function cityOf({ kind, factor }: RuleIndicator, counts: readonly Cell[] | null, bases: readonly Cell[] | null): Cell | null {
  if (counts === null) return null;
  if (bases === null)
    return kind === "count" && counts.every(hasNumber) ? known(factor * sum(counts.map((cell) => cell.value ?? 0))) : null;
  const both = counts.flatMap((count, area) => {
    const people = bases[area];
    return people !== undefined && hasNumber(count) && hasNumber(people) ? [{ count: count.value, people: people.value }] : [];
  });
  const below = sum(both.map(({ people }) => people));
  return below === 0 ? gap("undefined") : known((factor * sum(both.map(({ count }) => count))) / below);
}
