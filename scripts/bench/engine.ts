// SPDX-License-Identifier: EUPL-1.2
import { aggregate } from "../../src/core/composite/aggregate.ts";
import { burdenRanks } from "../../src/core/composite/burden-ranks.ts";
import { normalise } from "../../src/core/composite/normalise.ts";
import { finish, rankIntervals, type RankPlan } from "../../src/core/robustness/rank-intervals.ts";
import type { CellColumn } from "../../src/core/stats/cell-column.ts";
import { seededRandom, type Random } from "../../src/core/stats/random.ts";
import { median } from "./painted.ts";

export interface EngineFigure {
  readonly label: string;
  /** Duration in ms, `null` for figures without a limit. */
  readonly limit: number | null;
  readonly median: number;
  /** What the machine can do when nothing else runs on it. */
  readonly fastest: number;
  readonly slowest: number;
  readonly note: string;
}

/** Measures the engine on seeded data of known sizes; no browser, no files. */
export function measureEngine(): readonly EngineFigure[] {
  return [weightSlider(), thousandRuns(false), thousandRuns(true), tenThousandRuns()];
}

/** Index of 32,844 areas × 7 domains with ranks, recomputed with other weights as while a slider moves. */
function weightSlider(): EngineFigure {
  const domains = seededColumns(32_844, 7).map((column) => normalise(column, { kind: "imdExponential", ties: "average" }).column);
  const times = timed(40, (step) => {
    const weights = domains.map((_, domain) => 10 + (domain === 0 ? step : 0));
    burdenRanks(aggregate(domains, weights, { kind: "arithmetic" }).scores);
  });
  return figure("index of 32,844 areas × 7 domains, one weight step", times.slice(5), { limit: 16, note: "scores and ranks" });
}

function thousandRuns(hasChance: boolean): EngineFigure {
  const times = timed(5, (seed) => finish(rankIntervals(planOf({ areas: 100, runs: 1000, seed, hasChance }))));
  const label = `1,000 Monte Carlo runs × 100 areas × 10 indicators${hasChance ? ", with chance" : ""}`;
  return figure(label, times, { limit: hasChance ? null : 200, note: "two normalisations, all weights" });
}

function tenThousandRuns(): EngineFigure {
  let [slices, longest, last] = [0, 0, performance.now()];
  const started = last;
  for (const progress of rankIntervals(planOf({ areas: 1000, runs: 10_000, seed: 1, hasChance: false }), 20)) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (progress.done > 0) slices++;
  }
  const note = `progress told ${slices} times; a cancel waits at most ${longest.toFixed(0)} ms, the longest slice`;
  return figure("10,000 Monte Carlo runs × 1,000 areas × 10 indicators", [performance.now() - started], { limit: null, note });
}

interface PlanSize {
  readonly areas: number;
  readonly runs: number;
  readonly seed: number;
  readonly hasChance: boolean;
}

function planOf({ areas, runs, seed, hasChance }: PlanSize): RankPlan {
  const random = seededRandom(seed, 9);
  const base = filled(areas, () => 200 + Math.floor(random() * 5000));
  const cases = Array.from({ length: 10 }, () => filled(areas, (area) => Math.floor((base.values[area] ?? 0) * random() * 0.5)));
  return {
    columns: cases.map((one) => filled(areas, (area) => (100 * (one.values[area] ?? 0)) / (base.values[area] ?? 1))),
    counts: cases.map((one) => (hasChance ? { cases: one, base, factor: 100 } : null)),
    weights: cases.map(() => 1),
    normalisations: [
      { kind: "zscore", ddof: 0 },
      { kind: "minmax", low: 1, high: 100 },
    ],
    aggregations: [{ kind: "arithmetic" }],
    weightVariation: { kind: "any" },
    draws: runs / 2,
    focusSize: Math.ceil(areas / 10),
    seed,
  };
}

function seededColumns(areas: number, count: number): readonly CellColumn[] {
  const random: Random = seededRandom(1);
  return Array.from({ length: count }, () => filled(areas, random));
}

function filled(areas: number, value: (area: number) => number): CellColumn {
  return { values: Float64Array.from({ length: areas }, (_, area) => value(area)), status: new Uint8Array(areas) };
}

function timed(rounds: number, run: (round: number) => void): readonly number[] {
  return Array.from({ length: rounds }, (_, round) => {
    const started = performance.now();
    run(round);
    return performance.now() - started;
  });
}

function figure(
  label: string,
  times: readonly number[],
  { limit, note }: { readonly limit: number | null; readonly note: string },
): EngineFigure {
  return { label, limit, median: median(times), fastest: Math.min(...times), slowest: Math.max(...times), note };
}
