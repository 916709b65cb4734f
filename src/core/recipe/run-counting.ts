// SPDX-License-Identifier: EUPL-1.2
import { gap, hasNumber, known } from "../model/cell.ts";
import type { Cell } from "../model/cell.ts";
import type { Issue } from "../model/issue.ts";
import { countConditions } from "../rules/count-conditions.ts";
import type { ConditionCount, CountingRule } from "../rules/count-conditions.ts";
import { cellsOf } from "../stats/cell-column.ts";
import { weightedMean } from "../stats/moments.ts";
import { sum } from "../stats/sum.ts";
import { indicatorStages } from "./indicator-stages.ts";
import type { IndicatorStages } from "./indicator-stages.ts";
import { excludedAreas, populationWeights } from "./rated-areas.ts";
import { numbersOf } from "./recipe-data.ts";
import type { RecipeData } from "./recipe-data.ts";
import type { CountingRecipe, RecipeCondition, RecipeIndicator } from "./recipe.ts";

export interface CountingResult extends ConditionCount {
  readonly kind: "counting";
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly indicators: readonly IndicatorStages[];
  readonly conditions: readonly RecipeCondition[];
  /** City value per condition where its rule needs one, otherwise `null`. */
  readonly cities: readonly (Cell | null)[];
}

interface Input {
  readonly recipe: CountingRecipe;
  readonly data: RecipeData;
  readonly stages: readonly IndicatorStages[];
}

/** Counts thresholds per area, with reasons. */
export function runCounting(recipe: CountingRecipe, data: RecipeData): CountingResult {
  const excluded = excludedAreas(data, recipe);
  const stages = recipe.indicators.map((indicator) => indicatorStages(data, indicator, { excluded, useUnreliable: recipe.useUnreliable }));
  const input = { recipe, data, stages };
  const conditions = recipe.conditions.flatMap((condition) => {
    const place = recipe.indicators.findIndex((one) => one.id === condition.indicator);
    const [indicator, own] = [recipe.indicators[place], stages[place]];
    if (indicator === undefined || own === undefined) return [];
    const rule = ruleOf(condition, indicator, { ...input, own });
    return [{ id: condition.id, cells: cellsOf(own.used), direction: indicator.direction, rule }];
  });
  return {
    kind: "counting",
    ids: data.ids,
    names: data.names,
    indicators: stages,
    conditions: recipe.conditions,
    cities: conditions.map(({ rule }) => (rule.kind === "cityFactor" ? rule.city : null)),
    ...countConditions(conditions, recipe.gaps.minCoverage),
  };
}

/** Fixed thresholds that no value of the data reaches or undercuts: such a condition would divide nothing. */
export function thresholdsOutside(result: CountingResult, file: string): readonly Issue[] {
  return result.conditions.flatMap(({ id, indicator, rule, line }) => {
    const values = (result.indicators.find((one) => one.id === indicator)?.used ?? null) === null ? [] : knownOf(result, indicator);
    if (rule.kind !== "value" || values.length === 0) return [];
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    if (rule.value >= lowest && rule.value <= highest) return [];
    const sentence = `Der Schwellenwert ${rule.value} liegt außerhalb der Daten (${lowest} bis ${highest}). Bitte einen Wert dazwischen wählen oder Einheit und Faktor prüfen.`;
    return [
      {
        code: "threshold-outside-data",
        severity: "error" as const,
        message: `${file}, Zeile ${line}, Bedingung "${id}": ${sentence}`,
        place: { file, line },
        value: String(rule.value),
        facts: { lowest, highest },
      },
    ];
  });
}

function knownOf(result: CountingResult, indicator: string): readonly number[] {
  const column = result.indicators.find((one) => one.id === indicator)?.used;
  return column === undefined
    ? []
    : cellsOf(column)
        .filter(hasNumber)
        .map((cell) => cell.value);
}

function ruleOf({ rule }: RecipeCondition, indicator: RecipeIndicator, input: Input & { readonly own: IndicatorStages }): CountingRule {
  if (rule.kind === "cityFactor") return { ...rule, city: rule.city === null ? cityValue(indicator, input) : known(rule.city) };
  const { population } = input.recipe;
  if (rule.kind === "meanPlusSd" && population !== null) return { ...rule, weights: [...populationWeights(input.data, population)] };
  return rule;
}

/**
 * Value of the whole city: Σ numerator / Σ base over the areas that know both; a mean weighted by people for values without counts; `missing`
 * without people, because rates of areas are never averaged bare.
 */
function cityValue({ plus, minus, base, factor }: RecipeIndicator, { recipe, data, own }: Input & { readonly own: IndicatorStages }): Cell {
  const cells = cellsOf(own.value);
  const places = cells.flatMap((cell, area) => (hasNumber(cell) ? [area] : []));
  const total = (names: readonly string[]) => sum(names.flatMap((name) => places.map((area) => numbersOf(data, name).values[area] ?? 0)));
  if (base.length > 0) {
    const below = total(base);
    return below === 0 ? gap("undefined") : known((factor * (total(plus) - total(minus))) / below);
  }
  if (recipe.population === null || places.length === 0) return gap("missing");
  const people = populationWeights(data, recipe.population);
  const value = weightedMean(
    places.map((area) => own.value.values[area] ?? 0),
    places.map((area) => people[area] ?? 0),
  );
  return value === null ? gap("missing") : known(value);
}
