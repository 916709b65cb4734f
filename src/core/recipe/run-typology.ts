// SPDX-License-Identifier: EUPL-1.2
import { orient } from "../composite/orient.ts";
import type { Status } from "../model/cell.ts";
import { statusDynamics } from "../typology/status-dynamics.ts";
import type { AxisResult } from "../typology/status-dynamics.ts";
import { indicatorStages } from "./indicator-stages.ts";
import type { IndicatorStages } from "./indicator-stages.ts";
import { areasWithoutInfluence, excludedAreas } from "./rated-areas.ts";
import type { RecipeData } from "./recipe-data.ts";
import type { RecipeAxis, TypologyRecipe } from "./recipe.ts";

export interface NamedAxis extends AxisResult {
  readonly partIds: readonly string[];
  /** Name of the class per area, `null` for areas that are not rated. */
  readonly classNames: readonly (string | null)[];
}

export interface TypologyRecipeResult {
  readonly kind: "typology";
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly indicators: readonly IndicatorStages[];
  readonly status: NamedAxis;
  readonly dynamic: NamedAxis;
  readonly rating: readonly Status[];
}

/** Computes classes of status and dynamics. Throws what `statusDynamics` throws. */
export function runTypology(recipe: TypologyRecipe, data: RecipeData): TypologyRecipeResult {
  const excluded = excludedAreas(data, recipe);
  const indicators = recipe.indicators.map((indicator) =>
    indicatorStages(data, indicator, { excluded, useUnreliable: recipe.useUnreliable }),
  );
  const axisOf = ({ parts, cuts }: RecipeAxis) => ({
    columns: parts.flatMap(({ id }) => {
      const place = recipe.indicators.findIndex((one) => one.id === id);
      const [indicator, stages] = [recipe.indicators[place], indicators[place]];
      return indicator === undefined || stages === undefined ? [] : [orient(stages.used, indicator.direction, id)];
    }),
    weights: parts.map(({ weight }) => weight),
    cuts,
  });
  const withoutInfluence = areasWithoutInfluence(data, recipe);
  const result = statusDynamics({
    status: axisOf(recipe.status),
    dynamic: axisOf(recipe.dynamic),
    ddof: recipe.ddof,
    excluded,
    ...(withoutInfluence.includes(1) ? { withoutInfluence } : {}),
    gaps: recipe.gaps,
  });
  return {
    kind: "typology",
    ids: data.ids,
    names: data.names,
    indicators,
    status: named(result.status, recipe.status),
    dynamic: named(result.dynamic, recipe.dynamic),
    rating: result.rating,
  };
}

function named(axis: AxisResult, { parts, names }: RecipeAxis): NamedAxis {
  return {
    ...axis,
    partIds: parts.map(({ id }) => id),
    classNames: axis.classes.map((index) => (index === null ? null : (names[index] ?? null))),
  };
}
