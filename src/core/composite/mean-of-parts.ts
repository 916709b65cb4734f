// SPDX-License-Identifier: EUPL-1.2
import { isKnownCode } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { MethodError } from "../stats/method-error.ts";
import type { Ddof } from "../stats/moments.ts";
import type { Aggregation } from "./aggregation.ts";

interface MeanTask {
  readonly aggregation: Exclude<Aggregation, { readonly kind: "copeland" }>;
  /** Its status says which areas get a value; its values are filled in. */
  readonly scores: CellColumn;
}

/**
 * Fills in the scores of one area after the other; parts that are not known are left out and their weight is shared by the others.
 * Runs on every step of a weight slider, part by part over dense columns. Throws NONPOSITIVE, PARAMETER.
 */
export function meanOf(columns: readonly CellColumn[], weights: readonly number[], { aggregation, scores }: MeanTask): void {
  if (aggregation.kind === "mazziottaPareto") return mazziottaPareto(columns, weights, { ...aggregation, scores });
  const length = scores.values.length;
  const known = new Float64Array(length);
  scores.values.fill(0);
  columns.forEach((column, part) => addPart(column, weights[part] ?? 0, { kind: aggregation.kind, scores, known }));
  const total = aggregation.kind === "sum" ? weights.reduce((before, weight) => before + weight, 0) : 1;
  const back = inverses[aggregation.kind];
  for (let area = 0; area < length; area++) {
    const isScored = isKnownCode(scores.status[area]);
    scores.values[area] = isScored ? back((scores.values[area] ?? 0) / (known[area] ?? 0)) * total : 0;
  }
}

interface Sums {
  readonly kind: MeanKind;
  readonly scores: CellColumn;
  /** Weight that is known so far, per area. */
  readonly known: Float64Array;
}

/** Adds one part to the sums of all areas that have a score and know it. */
function addPart({ values, status }: CellColumn, weight: number, { kind, scores, known }: Sums): void {
  if (weight === 0) return;
  const transform = kind === "arithmetic" || kind === "sum" ? null : transforms[kind];
  for (let area = 0; area < values.length; area++) {
    if (!isKnownCode(status[area]) || !isKnownCode(scores.status[area])) continue;
    const value = values[area] ?? 0;
    scores.values[area] = (scores.values[area] ?? 0) + weight * (transform === null ? value : transform(value));
    known[area] = (known[area] ?? 0) + weight;
  }
}

type MeanKind = "arithmetic" | "geometric" | "harmonic" | "sum";
type Step = (value: number) => number;
const same: Step = (value) => value;
const transforms: Readonly<Record<"geometric" | "harmonic", Step>> = {
  geometric: (value) => Math.log(positive(value)),
  harmonic: (value) => 1 / positive(value),
};
const inverses: Readonly<Record<MeanKind, Step>> = { arithmetic: same, sum: same, geometric: Math.exp, harmonic: (value) => 1 / value };

function positive(value: number): number {
  if (value > 0) return value;
  throw new MethodError("NONPOSITIVE", `aggregate: values above 0 expected (use min-max from 1 to 100), ${value} found`);
}

interface ParetoTask {
  readonly penalty: "plus" | "minus";
  readonly ddof: Ddof;
  readonly scores: CellColumn;
}

/** M ± S·cv with M and S over the parts of one area and cv = S/M. */
function mazziottaPareto(columns: readonly CellColumn[], weights: readonly number[], { penalty, ddof, scores }: ParetoTask): void {
  if (ddof === 1 && new Set(weights.filter((weight) => weight > 0)).size > 1) {
    throw new MethodError("PARAMETER", "aggregate: equal weights expected for Mazziotta-Pareto with ddof 1, different ones found");
  }
  for (let area = 0; area < scores.values.length; area++) {
    if (!isKnownCode(scores.status[area])) continue;
    const { centre, variance, count } = spreadWithin(columns, weights, area);
    if (!(centre > 0)) {
      throw new MethodError("NONPOSITIVE", `aggregate: values around 100 expected for Mazziotta-Pareto, mean ${centre} found`);
    }
    const corrected = ddof === 0 || count < 2 ? variance : (variance * count) / (count - 1);
    scores.values[area] = centre + ((penalty === "plus" ? 1 : -1) * corrected) / centre;
  }
}

/** Weighted mean and variance over the known parts of one area. */
function spreadWithin(columns: readonly CellColumn[], weights: readonly number[], area: number) {
  let [total, weighted, count] = [0, 0, 0];
  const isUsed = (column: CellColumn, weight: number) => weight > 0 && isKnownCode(column.status[area]);
  columns.forEach((column, part) => {
    const weight = weights[part] ?? 0;
    if (!isUsed(column, weight)) return;
    total += weight;
    weighted += weight * (column.values[area] ?? 0);
    count++;
  });
  const centre = weighted / total;
  let squares = 0;
  columns.forEach((column, part) => {
    const weight = weights[part] ?? 0;
    if (isUsed(column, weight)) squares += weight * ((column.values[area] ?? 0) - centre) ** 2;
  });
  return { centre, variance: squares / total, count };
}
