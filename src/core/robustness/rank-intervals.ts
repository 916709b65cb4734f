// SPDX-License-Identifier: EUPL-1.2
import { aggregate } from "../composite/aggregate.ts";
import type { Aggregation, GapRule } from "../composite/aggregation.ts";
import { rankTolerance } from "../composite/burden-ranks.ts";
import { meanOf } from "../composite/mean-of-parts.ts";
import type { Normalisation } from "../composite/normalisation.ts";
import { normalise } from "../composite/normalise.ts";
import { at } from "../stats/at.ts";
import { emptyColumn, isKnownAt } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { MethodError } from "../stats/method-error.ts";
import { seededRandom } from "../stats/random.ts";
import { countUpTo } from "../stats/ranks.ts";
import { chanceColumn } from "./chance.ts";
import type { CountsBehind } from "./chance.ts";
import { summariseRanks } from "./summarise-ranks.ts";
import type { AreaRanks } from "./summarise-ranks.ts";
import { drawWeights } from "./weight-draws.ts";
import type { WeightVariation } from "./weight-draws.ts";

/** Everything that is varied. Each draw (weights, chance) is tried with every normalisation and every aggregation. */
export interface RankPlan {
  /** Indicators, high = burden. */
  readonly columns: readonly CellColumn[];
  /** The chosen weights; with the first normalisation and aggregation they make the reference. */
  readonly weights: readonly number[];
  readonly normalisations: readonly Normalisation[];
  readonly aggregations: readonly Aggregation[];
  readonly weightVariation: WeightVariation;
  /** Counts per column for numbers drawn by chance; absent or `null`: the column stays as it is. */
  readonly counts?: readonly (CountsBehind | null)[];
  readonly draws: number;
  /** How many areas the focus has: `focusShare` is the share of runs in which an area is among them. */
  readonly focusSize: number;
  /** 32 bits. Same plan and seed: same bytes. */
  readonly seed: number;
  readonly gaps?: GapRule;
}

export interface RankIntervals {
  readonly runs: number;
  /** One per area; `null` for areas without a score in the reference. */
  readonly areas: readonly (AreaRanks | null)[];
  /** Rank with the chosen weights and the first methods, `null` as above. */
  readonly reference: readonly (number | null)[];
  /** Mean absolute shift of the ranks against the reference, per run (JRC/OECD R̄s). */
  readonly shifts: Float64Array;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Would the ranks survive other reasonable choices? A generator, so that a worker can show progress between slices and stop by not asking
 * again: it yields after about every `slice` runs and returns the result. Areas without a score in the reference take no rank in any run.
 *
 * Throws MethodError PARAMETER for no draws or no methods, and for `copeland`, which is too slow to repeat; WEIGHTS, NONPOSITIVE as
 * {@link aggregate}. Source: methods.md 3.7; Saisana, Saltelli & Tarantola 2005
 */
export function* rankIntervals(plan: RankPlan, slice = 200): Generator<Progress, RankIntervals> {
  const { normalisations, aggregations, draws, weights } = plan;
  checkPlan(plan);
  const areas = ratedAreas(plan);
  const chance = plan.columns.map((column, part) => chanceColumn(column, plan.counts?.[part] ?? null));
  const isFixed = (plan.counts ?? []).every((counts) => counts === null);
  const prepare = (columns: readonly CellColumn[]) =>
    normalisations.map((method) => columns.map((column) => rows(normalise(column, method).column, areas)));
  const fixed = prepare(plan.columns);
  const [weightRandom, chanceRandom] = [seededRandom(plan.seed, 1), seededRandom(plan.seed, 2)];
  const perDraw = normalisations.length * aggregations.length;
  const total = draws * perDraw;
  const store = {
    ranks: new Uint32Array(total * areas.length),
    scores: emptyColumn(areas.length),
    sorted: new Float64Array(areas.length),
  };
  rankRun(at(fixed, 0), { weights, aggregation: at(aggregations, 0), ...store, run: 0 });
  const reference = store.ranks.slice(0, areas.length);
  let run = 0;
  for (let index = 0; index < draws; index++) {
    const drawn = drawWeights(plan.weightVariation, weights, { index, random: weightRandom });
    const columns = isFixed ? fixed : prepare(chance.map((draw) => draw(chanceRandom)));
    for (const normalised of columns) {
      for (const aggregation of aggregations) rankRun(normalised, { weights: drawn, aggregation, ...store, run: run++ });
    }
    if (run % slice < perDraw) yield { done: run, total };
  }
  return conclude(plan, { areas, ranks: store.ranks, reference, runs: total });
}

/** Runs a generator to its end and gives its result. */
export function finish<Result>(steps: Generator<Progress, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function checkPlan({ draws, normalisations, aggregations, focusSize }: RankPlan): void {
  const refuse = (text: string) => new MethodError("PARAMETER", `rankIntervals: ${text}`);
  if (!Number.isInteger(draws) || draws < 1) throw refuse(`at least 1 draw expected, ${draws} found`);
  if (normalisations.length === 0 || aggregations.length === 0) throw refuse("at least one normalisation and one aggregation expected");
  if (aggregations.some(({ kind }) => kind === "copeland")) throw refuse("an aggregation other than copeland expected");
  if (!(focusSize >= 1)) throw refuse(`a focus of at least 1 area expected, ${focusSize} found`);
}

function ratedAreas({ columns, weights, normalisations, aggregations, gaps }: RankPlan): readonly number[] {
  const normalised = columns.map((column) => normalise(column, at(normalisations, 0)).column);
  const { scores } = aggregate(normalised, weights, at(aggregations, 0), gaps);
  return Array.from(scores.values.keys()).filter((area) => isKnownAt(scores, area));
}

function rows(column: CellColumn, areas: readonly number[]): CellColumn {
  return {
    values: Float64Array.from(areas, (area) => at(column.values, area)),
    status: Uint8Array.from(areas, (area) => at(column.status, area)),
  };
}

interface Run {
  readonly weights: readonly number[];
  readonly aggregation: Aggregation;
  readonly scores: CellColumn;
  /** Room for the scores in increasing order. */
  readonly sorted: Float64Array;
  readonly ranks: Uint32Array;
  readonly run: number;
}

/** Fills in the ranks of one run; 0, no rank, for areas without any known part of positive weight in this run. */
function rankRun(columns: readonly CellColumn[], { weights, aggregation, scores, sorted, ranks, run }: Run): void {
  if (aggregation.kind === "copeland") return;
  meanOf(columns, weights, { aggregation, scores });
  const areas = scores.values.length;
  sorted.set(scores.values);
  sorted.sort();
  let known = areas;
  while (known > 0 && Number.isNaN(sorted[known - 1])) known--;
  const order = known === areas ? sorted : sorted.subarray(0, known);
  for (let area = 0; area < areas; area++) {
    const score = scores.values[area] ?? Number.NaN;
    ranks[run * areas + area] = Number.isNaN(score) ? 0 : 1 + known - countUpTo(order, score + rankTolerance);
  }
}

interface Finished {
  readonly areas: readonly number[];
  readonly ranks: Uint32Array;
  readonly reference: Uint32Array;
  readonly runs: number;
}

function conclude({ columns, focusSize }: RankPlan, { areas, ranks, reference, runs }: Finished): RankIntervals {
  const summaries = summariseRanks(ranks, { areas: areas.length, runs, focusSize });
  const places = new Map(areas.map((area, place) => [area, place]));
  const all = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, area) => places.get(area) ?? null);
  return {
    runs,
    areas: all.map((place) => (place === null ? null : at(summaries, place))),
    reference: all.map((place) => (place === null ? null : at(reference, place))),
    shifts: Float64Array.from({ length: runs }, (_, run) => {
      let shift = 0;
      for (let place = 0; place < areas.length; place++)
        shift += Math.abs((ranks[run * areas.length + place] ?? 0) - (reference[place] ?? 0));
      return shift / areas.length;
    }),
  };
}
