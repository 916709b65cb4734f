// SPDX-License-Identifier: EUPL-1.2
import type { Aggregation } from "../composite/aggregation.ts";
import { burdenRanks } from "../composite/burden-ranks.ts";
import { aggregateGroups, type IndexGroup } from "../composite/hierarchy.ts";
import { chanceColumn, type ChanceColumn } from "../robustness/chance.ts";
import type { Progress } from "../robustness/rank-intervals.ts";
import { type AreaRanks, summariseRanks } from "../robustness/summarise-ranks.ts";
import { drawWeights } from "../robustness/weight-draws.ts";
import { at } from "../stats/at.ts";
import { type CellColumn, isKnownAt } from "../stats/cell-column.ts";
import { type Random, seededRandom } from "../stats/random.ts";
import { countsBehind, ratedValue } from "./indicator-stages.ts";
import { excludedAreas } from "./rated-areas.ts";
import type { RecipeData } from "./recipe-data.ts";
import type { IndexRecipe, IndexVariation } from "./recipe.ts";
import { indexIndicators } from "./run-index.ts";

/** Would the ranks of an index survive other reasonable choices? */
export interface IndexRobustness extends Pick<IndexVariation, "draws" | "seed" | "focusSize"> {
  readonly variants: number;
  /** One per area; `null` for areas without a rank in the index itself. */
  readonly areas: readonly (AreaRanks | null)[];
  /** Mean absolute shift of the ranks against those of the index, over all variants (JRC/OECD R̄s). */
  readonly meanShift: number;
  /** Ranks without one indicator after the other; empty for an index of one. */
  readonly without: readonly { readonly indicator: string; readonly ranks: readonly (number | null)[] }[];
}

type Columns = ReadonlyMap<string, CellColumn>;

/**
 * Computes the whole index, with all its levels, under every variant of `recipe.robustness`: per draw, other weights in every group with
 * given weights and counts drawn by chance; each draw with every normalisation and every mean. A generator: it yields after about every
 * `slice` variants, so that progress can be shown and the work stopped. Same recipe, data and seed: same bytes.
 *
 * Throws what {@link indexIndicators} and `aggregateGroups` throw. Source: methods.md 3.7; Saisana, Saltelli & Tarantola 2005
 */
export function* indexRobustness(
  input: { readonly recipe: IndexRecipe; readonly data: RecipeData; readonly base: RecipeData | null },
  variation: IndexVariation,
  slice = 200,
): Generator<Progress, IndexRobustness> {
  const study = prepare(input, variation);
  const { rated, recipes, means } = study;
  const [weightRandom, chanceRandom] = [seededRandom(variation.seed, 1), seededRandom(variation.seed, 2)];
  const total = variation.draws * recipes.length * means.length;
  const ranks = new Uint32Array(total * rated.length);
  let run = 0;
  let reported = 0;
  for (let index = 0; index < variation.draws; index++) {
    const groups = drawnGroups(input.recipe.groups, variation, { index, random: weightRandom });
    for (const columns of study.draw(chanceRandom)) {
      for (const mean of means) ranks.set(study.rank(columns, withMean(groups, mean)), rated.length * run++);
    }
    if (run - reported < slice) continue;
    reported = run;
    yield { done: run, total };
  }
  return conclude(ranks, { study, variants: total, areas: input.data.ids.length, variation });
}

interface Study {
  /** Areas with a rank in the index itself. */
  readonly rated: readonly number[];
  readonly reference: Uint32Array;
  readonly recipes: readonly IndexRecipe[];
  readonly means: readonly (Aggregation | null)[];
  /** Comparable values of one draw, once per normalisation. */
  readonly draw: (random: Random) => readonly Columns[];
  /** Ranks of the rated areas; 0 without one. */
  readonly rank: (columns: Columns, groups: readonly IndexGroup[]) => Uint32Array;
  /** Ranks of the rated areas without one indicator. */
  readonly without: readonly { readonly indicator: string; readonly ranks: Uint32Array }[];
}

function prepare(
  { recipe, data, base }: { readonly recipe: IndexRecipe; readonly data: RecipeData; readonly base: RecipeData | null },
  variation: IndexVariation,
): Study {
  const recipes = [recipe, ...variation.normalisations.map((normalisation) => withNormalisation(recipe, normalisation))];
  const comparable = (variant: IndexRecipe, values: readonly CellColumn[] | null): Columns =>
    new Map(indexIndicators(variant, data, base, values).map((one) => [one.id, one.comparable]));
  const fixed = recipes.map((variant) => comparable(variant, null));
  const scoresOf = (columns: Columns, groups: readonly IndexGroup[]): CellColumn | undefined =>
    aggregateGroups(columns, groups).get(recipe.root)?.scores;
  const own = scoresOf(at(fixed, 0), recipe.groups);
  const rated = own === undefined ? [] : Array.from(own.values.keys()).filter((area) => isKnownAt(own, area));
  const rank = (columns: Columns, groups: readonly IndexGroup[]): Uint32Array => ranksAmong(scoresOf(columns, groups), rated);
  const chance = variation.withChance ? chanceOf(recipe, data) : null;
  return {
    rated,
    reference: rank(at(fixed, 0), recipe.groups),
    recipes,
    means: [null, ...variation.means],
    draw: (random) => {
      const values = chance?.map((drawn) => drawn(random)) ?? null;
      return values === null ? fixed : recipes.map((variant) => comparable(variant, values));
    },
    rank,
    without: leaveOneOut(recipe, (groups) => rank(at(fixed, 0), groups)),
  };
}

/** `null` if no indicator has counts behind it: then nothing is drawn. */
function chanceOf(recipe: IndexRecipe, data: RecipeData): readonly ChanceColumn[] | null {
  const rating = { excluded: excludedAreas(data, recipe), useUnreliable: recipe.useUnreliable };
  const counts = recipe.indicators.map((indicator) => countsBehind(data, indicator));
  if (counts.every((one) => one === null)) return null;
  return recipe.indicators.map((indicator, place) => chanceColumn(ratedValue(data, indicator, rating), counts[place] ?? null));
}

/** Another normalisation for all indicators; weights of people and areas without influence only where the method knows them. */
function withNormalisation(recipe: IndexRecipe, normalisation: IndexVariation["normalisations"][number]): IndexRecipe {
  const { method } = normalisation;
  return {
    ...recipe,
    normalisation,
    indicators: recipe.indicators.map((indicator) => ({ ...indicator, normalisation: null })),
    isWeighted: recipe.isWeighted && method.kind === "zscore" && method.ddof === 0,
    withoutInfluence: method.kind === "zscore" || method.kind === "minmax" ? recipe.withoutInfluence : [],
  };
}

function withMean(groups: readonly IndexGroup[], mean: Aggregation | null): readonly IndexGroup[] {
  return mean === null ? groups : groups.map((group) => ({ ...group, aggregation: mean }));
}

/** Weights that come from the data themselves are not drawn; the total of a group stays, as a plain sum depends on it. */
function drawnGroups(
  groups: readonly IndexGroup[],
  { weights }: IndexVariation,
  draw: { readonly index: number; readonly random: Random },
): readonly IndexGroup[] {
  return groups.map((group) => {
    if (group.weighting !== "given") return group;
    const drawn = drawWeights(
      weights,
      group.parts.map(({ weight }) => weight),
      draw,
    );
    const total = group.parts.reduce((sum, { weight }) => sum + weight, 0);
    return { ...group, parts: group.parts.map(({ id }, part) => ({ id, weight: total * at(drawn, part) })) };
  });
}

function ranksAmong(scores: CellColumn | undefined, rated: readonly number[]): Uint32Array {
  if (scores === undefined) return new Uint32Array(rated.length);
  const own = {
    values: Float64Array.from(rated, (area) => at(scores.values, area)),
    status: Uint8Array.from(rated, (area) => at(scores.status, area)),
  };
  return Uint32Array.from(burdenRanks(own).values);
}

/** A group that loses its last part is no part any more itself. */
function leaveOneOut({ indicators, groups, root }: IndexRecipe, rank: (groups: readonly IndexGroup[]) => Uint32Array): Study["without"] {
  return indicators.flatMap(({ id }) => {
    const rest = withoutPart(groups, id);
    return rest.some((group) => group.id === root) ? [{ indicator: id, ranks: rank(rest) }] : [];
  });
}

function withoutPart(groups: readonly IndexGroup[], id: string): readonly IndexGroup[] {
  const rest = groups.map((group) => ({ ...group, parts: group.parts.filter((part) => part.id !== id) }));
  const empty = rest.find(({ parts }) => parts.every(({ weight }) => weight === 0));
  const left = rest.filter((group) => group !== empty);
  return empty === undefined ? rest : withoutPart(left, empty.id);
}

interface Finished {
  readonly study: Study;
  readonly variants: number;
  readonly areas: number;
  readonly variation: IndexVariation;
}

function conclude(ranks: Uint32Array, { study, variants, areas, variation }: Finished): IndexRobustness {
  const { rated, reference, without } = study;
  const { draws, seed, focusSize } = variation;
  const summaries = summariseRanks(ranks, { areas: rated.length, runs: variants, focusSize });
  const places = new Map(rated.map((area, place) => [area, place]));
  const inAreas = <T>(pick: (place: number) => T): readonly (T | null)[] =>
    Array.from({ length: areas }, (_, area) => {
      const place = places.get(area);
      return place === undefined ? null : pick(place);
    });
  const shift = ranks.reduce((sum, rank, index) => sum + Math.abs(rank - at(reference, index % rated.length)), 0);
  return {
    draws,
    seed,
    focusSize,
    variants,
    areas: inAreas((place) => at(summaries, place)),
    meanShift: ranks.length === 0 ? 0 : shift / ranks.length,
    without: without.map(({ indicator, ranks: own }) => ({ indicator, ranks: inAreas((place) => own[place] || null) })),
  };
}
