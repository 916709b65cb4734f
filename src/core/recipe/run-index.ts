// SPDX-License-Identifier: EUPL-1.2
import { burdenPercentRanks, burdenRanks } from "../composite/burden-ranks.ts";
import { aggregateGroups } from "../composite/hierarchy.ts";
import type { GroupScores } from "../composite/hierarchy.ts";
import type { FrozenParameters, Normalisation, NormaliseWarning } from "../composite/normalisation.ts";
import { normalise } from "../composite/normalise.ts";
import { orient } from "../composite/orient.ts";
import { qualityReport } from "../composite/quality-report.ts";
import type { QualityReport } from "../composite/quality-report.ts";
import { cellAt, knownValues, mapColumn } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { classOfScores } from "./class-of-scores.ts";
import type { ScoreClasses } from "./class-of-scores.ts";
import { ratedValue, stagesOfValue } from "./indicator-stages.ts";
import type { IndicatorStages } from "./indicator-stages.ts";
import { areasWithoutInfluence, excludedAreas, populationWeights } from "./rated-areas.ts";
import type { RecipeData } from "./recipe-data.ts";
import type { IndexRecipe, RecipeClasses, RecipeIndicator, RecipeNormalisation } from "./recipe.ts";

export interface IndexIndicator extends IndicatorStages {
  readonly direction: 1 | -1;
  /** Comparable values, high = burden. */
  readonly comparable: CellColumn;
  readonly parameters: FrozenParameters | null;
  readonly warnings: readonly NormaliseWarning[];
}

export interface IndexGroupResult extends GroupScores {
  readonly id: string;
  /** 1 = highest burden. */
  readonly ranks: CellColumn;
  /** Share of the other areas with a lower score. */
  readonly percentRanks: CellColumn;
}

/** An index over one set of areas. It is never shown without its parts, so that they travel with it. */
export interface IndexResult {
  readonly kind: "index";
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly indicators: readonly IndexIndicator[];
  readonly groups: readonly IndexGroupResult[];
  readonly root: string;
  readonly classes: readonly (ScoreClasses & Pick<RecipeClasses, "id" | "of" | "names">)[];
  /** Marked indicators per area; `null` if the recipe marks none. */
  readonly flags: readonly (readonly string[])[] | null;
  readonly quality: QualityReport;
}

/**
 * Computes an index. `base` are the rows of the base year if mean, sd, lowest and highest value are frozen.
 * Throws what `normalise` and `aggregateGroups` throw.
 */
export function runIndex(recipe: IndexRecipe, data: RecipeData, base: RecipeData | null = null): IndexResult {
  const indicators = indexIndicators(recipe, data, base);
  const groups = aggregateGroups(new Map(indicators.map((one) => [one.id, one.comparable])), recipe.groups);
  return {
    kind: "index",
    ids: data.ids,
    names: data.names,
    indicators,
    groups: recipe.groups.flatMap(({ id }) => {
      const group = groups.get(id);
      if (group === undefined) return [];
      return [{ ...group, id, ranks: burdenRanks(group.scores), percentRanks: burdenPercentRanks(group.scores) }];
    }),
    root: recipe.root,
    classes: recipe.classes.flatMap(({ id, of, rule, names }) => {
      const group = groups.get(of);
      return group === undefined ? [] : [{ id, of, names, ...classOfScores(group.scores, rule) }];
    }),
    flags: flagsOf(indicators, recipe.flagFrom, data.ids.length),
    quality: qualityReport(indicators.map((one) => one.comparable)),
  };
}

/**
 * The indicators of an index, made comparable. `values`, one per indicator, stand in for those of the table: numbers as they could have
 * come out by chance. Throws what `normalise` throws.
 */
export function indexIndicators(
  recipe: IndexRecipe,
  data: RecipeData,
  base: RecipeData | null,
  values: readonly CellColumn[] | null = null,
): readonly IndexIndicator[] {
  const context = contextOf(recipe, data);
  const baseContext = base === null ? null : { ...contextOf(recipe, base), data: base };
  return recipe.indicators.map((indicator, place) => {
    const frozen = baseContext === null ? null : comparable(baseContext.data, indicator, { ...baseContext, frozen: null }).parameters;
    return comparable(data, indicator, { ...context, frozen, value: values?.[place] });
  });
}

interface Context {
  readonly recipe: IndexRecipe;
  readonly excluded: Uint8Array;
  readonly withoutInfluence: Uint8Array;
  readonly weights: Float64Array | null;
}

function contextOf(recipe: IndexRecipe, data: RecipeData): Context {
  return {
    recipe,
    excluded: excludedAreas(data, recipe),
    withoutInfluence: areasWithoutInfluence(data, recipe),
    weights: recipe.isWeighted && recipe.population !== null ? populationWeights(data, recipe.population) : null,
  };
}

interface Frozen {
  readonly frozen: FrozenParameters | null;
  /** Instead of the value of the table. */
  readonly value?: CellColumn | undefined;
}

function comparable(
  data: RecipeData,
  indicator: RecipeIndicator,
  { recipe, excluded, withoutInfluence, weights, frozen, value }: Context & Frozen,
): IndexIndicator {
  const own = value ?? ratedValue(data, indicator, { excluded, useUnreliable: recipe.useUnreliable });
  const stages = stagesOfValue(own, data, indicator);
  const chosen = indicator.normalisation ?? recipe.normalisation;
  const isMirrored = indicator.direction === -1 && chosen.reversal === "after";
  const oriented = isMirrored ? stages.used : orient(stages.used, indicator.direction, indicator.id);
  const method = isMirrored ? chosen.method : orientGoalposts(chosen.method, indicator.direction);
  const result = normalise(oriented, method, {
    ...(weights === null ? {} : { weights }),
    ...(withoutInfluence.includes(1) ? { withoutInfluence } : {}),
    ...(frozen === null ? {} : { frozen }),
  });
  const mirrored = isMirrored ? mirror(result.column, method) : result.column;
  return { ...stages, direction: indicator.direction, ...result, comparable: rounded(mirrored, chosen) };
}

/** Goalposts are written in the unit of the indicator. */
function orientGoalposts(method: Normalisation, direction: 1 | -1): Normalisation {
  return method.kind === "goalposts" ? { ...method, from: direction * method.from, to: direction * method.to } : method;
}

/** The comparable values the other way round. */
function mirror(column: CellColumn, method: Normalisation): CellColumn {
  const count = knownValues(column).length;
  switch (method.kind) {
    case "minmax":
      return mapColumn(column, (value) => method.low + method.high - value);
    case "percentRank":
    case "goalposts":
      return mapColumn(column, (value) => 1 - value);
    case "rank":
      return mapColumn(column, (value) => count + 1 - value);
    case "zscore":
      return mapColumn(column, (value) => 2 * (method.centre ?? 0) - value);
    case "imdExponential":
    case "none":
      return mapColumn(column, (value) => -value);
  }
}

function rounded(column: CellColumn, { digits }: RecipeNormalisation): CellColumn {
  if (digits === null) return column;
  const factor = 10 ** digits;
  return mapColumn(column, (value) => Math.round(value * factor) / factor);
}

function flagsOf(indicators: readonly IndexIndicator[], from: number | null, areas: number): IndexResult["flags"] {
  if (from === null) return null;
  const isMarked = (column: CellColumn, area: number) => (cellAt(column, area).value ?? Number.NEGATIVE_INFINITY) >= from - 1e-12;
  return Array.from({ length: areas }, (_, area) => indicators.filter((one) => isMarked(one.comparable, area)).map(({ id }) => id));
}
