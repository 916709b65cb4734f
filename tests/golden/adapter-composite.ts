// SPDX-License-Identifier: EUPL-1.2
import { aggregate } from "../../src/core/composite/aggregate.ts";
import type { Aggregation } from "../../src/core/composite/aggregation.ts";
import type { Normalisation } from "../../src/core/composite/normalisation.ts";
import { normalise } from "../../src/core/composite/normalise.ts";
import { orient } from "../../src/core/composite/orient.ts";
import { principalComponents } from "../../src/core/composite/principal-components.ts";
import { alphaOfZScores, correlationMatrix } from "../../src/core/composite/quality-report.ts";
import type { Direction } from "../../src/core/model/indicator.ts";
import { leaveOneOutRanks } from "../../src/core/robustness/leave-one-out.ts";
import { finish, rankIntervals } from "../../src/core/robustness/rank-intervals.ts";
import { countConditions } from "../../src/core/rules/count-conditions.ts";
import type { CountedCondition } from "../../src/core/rules/count-conditions.ts";
import { cellsOf, columnOf } from "../../src/core/stats/cell-column.ts";
import type { CellColumn } from "../../src/core/stats/cell-column.ts";
import type { CorrelationMethod } from "../../src/core/stats/correlation.ts";
import type { Ddof } from "../../src/core/stats/moments.ts";
import type { Ties } from "../../src/core/stats/ranks.ts";
import { entry, toCells } from "./adapter-entry.ts";
import type { Adapter, GoldenValue } from "./adapter-entry.ts";

interface DataInput {
  readonly X: readonly (readonly GoldenValue[])[];
  readonly direction: readonly Direction[];
  readonly weights?: readonly number[];
  readonly ddof?: Ddof;
}

interface ScoreInput {
  readonly Z: readonly (readonly GoldenValue[])[];
  readonly weights?: readonly number[];
}

interface RobustnessInput extends DataInput {
  readonly weightDraws: readonly (readonly number[])[];
  readonly normalisations: readonly string[];
  readonly focusSize: number;
}

const arithmetic: Aggregation = { kind: "arithmetic" };
const methods: Readonly<Record<string, Normalisation>> = {
  "zscore(ddof=0)": { kind: "zscore", ddof: 0 },
  "zscore(ddof=1)": { kind: "zscore", ddof: 1 },
  zscore: { kind: "zscore", ddof: 0 },
  minmax: { kind: "minmax", low: 0, high: 100 },
  "percentRank(min)": { kind: "percentRank", ties: "min" },
  percentRank: { kind: "percentRank", ties: "min" },
};

export const compositeAdapter: Adapter = {
  "normalise.zscore": entry(zScores),
  "normalise.minmax": entry(({ range: [low = 0, high = 100] = [], ...input }: DataInput & { range?: readonly number[] }) =>
    normalised(input, { kind: "minmax", low, high }),
  ),
  "normalise.rank": entry(({ ties = "min", ...input }: DataInput & { ties?: Ties }) => normalised(input, { kind: "rank", ties })),
  "normalise.percentRank": entry(({ ties = "min", ...input }: DataInput & { ties?: Ties }) =>
    normalised(input, { kind: "percentRank", ties }),
  ),
  "normalise.imdExponential": entry(({ ties = "average", ...input }: DataInput & { ties?: Ties }) =>
    normalised(input, { kind: "imdExponential", ties }),
  ),
  "aggregate.arithmetic": entry((input: ScoreInput) => scores(input, arithmetic)),
  "aggregate.geometric": entry((input: ScoreInput) => scores(input, { kind: "geometric" })),
  "aggregate.harmonic": entry((input: ScoreInput) => scores(input, { kind: "harmonic" })),
  "aggregate.copeland": entry((input: ScoreInput) => scores(input, { kind: "copeland" })),
  "aggregate.mazziottaPareto": entry(({ penalty, ddof = 0, ...input }: DataInput & { penalty: "plus" | "minus" }) => {
    const kind: Normalisation = { kind: "zscore", ddof, centre: 100, spread: 10 };
    const around100 = oriented(input).map((column) => normalise(column, kind).column);
    return values(aggregate(around100, ones(around100), { kind: "mazziottaPareto", penalty, ddof }).scores);
  }),
  "pca.correlation": entry((input: DataInput) => {
    const { eigenvalues, explained, loadings, scores: first, warnings } = principalComponents(oriented(input));
    return { eigenvalues, explained1: explained, loadings1: loadings, scores1: values(first), warnings };
  }),
  "stats.correlation": entry(
    ({ method, adjustDirection, ...input }: DataInput & { method: CorrelationMethod; adjustDirection?: boolean }) =>
      correlationMatrix(adjustDirection === false ? columnsOf(input.X) : oriented(input), method),
  ),
  "stats.cronbachAlpha": entry((input: DataInput) => alphaOfZScores(oriented(input))),
  "composite.compute": entry(composite),
  "cumulative.countWorstQuantile": entry(({ share = 0.2, ...input }: DataInput & { share?: number }) =>
    counted(input, { kind: "worstShare", share }),
  ),
  "cumulative.countAboveMeanPlusSd": entry(({ k, ...input }: DataInput & { k: number }) =>
    counted(input, { kind: "meanPlusSd", factor: k, ...(input.weights === undefined ? {} : { weights: input.weights }) }),
  ),
  "robustness.rankIntervals": entry(intervals),
  "robustness.avgRankShift": entry(({ normalisation, ...input }: RobustnessInput & { normalisation: string }) => {
    const result = finish(rankIntervals(plan({ ...input, normalisations: [normalisation] })));
    return { referenceRank: result.reference, avgShift: [...result.shifts] };
  }),
  "robustness.leaveOneOut": entry(({ normalisation, ...input }: DataInput & { normalisation: string }) => {
    const columns = oriented(input).map((column) => normalise(column, method(normalisation)).column);
    return { ranks: leaveOneOutRanks({ columns, weights: ones(columns), aggregation: arithmetic }).map(values) };
  }),
};

function columnsOf(rows: readonly (readonly GoldenValue[])[]): CellColumn[] {
  return (rows[0] ?? []).map((_, place) => columnOf(toCells(rows.map((row) => row[place] ?? null))));
}

function rowsOf(columns: readonly CellColumn[]): (number | null)[][] {
  const lists = columns.map(values);
  return (lists[0] ?? []).map((_, row) => lists.map((list) => list[row] ?? null));
}

function oriented({ X, direction }: DataInput): CellColumn[] {
  return columnsOf(X).map((column, place) => orient(column, direction[place] ?? 0));
}

function values(column: CellColumn): (number | null)[] {
  return cellsOf(column).map((cell) => cell.value);
}

function ones(columns: readonly unknown[]): number[] {
  return columns.map(() => 1);
}

function method(name: string): Normalisation {
  const found = methods[name];
  if (found === undefined) throw new Error(`adapter: a known normalisation expected, "${name}" found`);
  return found;
}

function normalised(input: DataInput, kind: Normalisation): (number | null)[][] {
  return rowsOf(oriented(input).map((column) => normalise(column, kind).column));
}

function zScores({ weights, ddof = 0, ...input }: DataInput) {
  if (weights === undefined) return normalised(input, { kind: "zscore", ddof });
  const parts = oriented(input).map((column) => normalise(column, { kind: "zscore", ddof }, { weights }));
  const parameters = parts.map((part) => (part.parameters?.kind === "zscore" ? part.parameters : null));
  const means = parameters.map((one, place) => (one === null ? null : one.mean * (input.direction[place] ?? 0)));
  return { z: rowsOf(parts.map((part) => part.column)), mean: means, sd: parameters.map((one) => one?.sd) };
}

function scores({ Z, weights }: ScoreInput, aggregation: Aggregation): (number | null)[] {
  const columns = columnsOf(Z);
  return values(aggregate(columns, weights ?? ones(columns), aggregation).scores);
}

function composite(input: DataInput & { normalise: string; aggregate: string; minCoverage?: number }) {
  const columns = oriented(input);
  const base = method(input.normalise);
  const kind: Normalisation = base.kind === "zscore" ? { kind: "zscore", ddof: input.ddof ?? 0 } : base;
  const parts = columns.map((column) => normalise(column, kind));
  const weights = input.weights ?? ones(columns);
  const gaps = input.minCoverage === undefined ? {} : { minCoverage: input.minCoverage };
  const result = aggregate(
    parts.map((part) => part.column),
    weights,
    { kind: input.aggregate as "arithmetic" },
    gaps,
  );
  return { score: values(result.scores), coverage: [...result.coverage], warnings: parts.flatMap((part) => part.warnings) };
}

function counted(input: DataInput, rule: CountedCondition["rule"]) {
  const conditions = columnsOf(input.X).map((column, place) => ({
    id: String(place),
    cells: cellsOf(column),
    direction: input.direction[place] ?? 0,
    rule,
  }));
  const { thresholds, areas } = countConditions(conditions);
  return {
    threshold: thresholds.map((threshold) => threshold?.value ?? null),
    flags: areas.map((area) => area.answers.map((answer) => (answer === "unknown" ? null : answer === "met" ? 1 : 0))),
    count: areas.map((area) => area.count),
    share: areas.map((area) => area.share),
  };
}

function plan({ weightDraws, normalisations, focusSize = 1, ...input }: RobustnessInput) {
  const columns = oriented(input);
  return {
    columns,
    weights: ones(columns),
    normalisations: normalisations.map(method),
    aggregations: [arithmetic],
    weightVariation: { kind: "given" as const, draws: weightDraws },
    draws: weightDraws.length,
    focusSize,
    seed: 1,
  };
}

function intervals(input: RobustnessInput) {
  const { areas, runs } = finish(rankIntervals(plan(input)));
  return {
    medianRank: areas.map((area) => area?.median),
    rankP05: areas.map((area) => area?.p05),
    rankP95: areas.map((area) => area?.p95),
    minRank: areas.map((area) => area?.min),
    maxRank: areas.map((area) => area?.max),
    focusShare: areas.map((area) => area?.focusShare),
    runs,
  };
}
