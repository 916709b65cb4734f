// SPDX-License-Identifier: EUPL-1.2
import { isKnownAt, mapColumn } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { columnMoments } from "../stats/column-moments.ts";
import { MethodError } from "../stats/method-error.ts";
import { weightedMean, weightedSd } from "../stats/moments.ts";
import type { FrozenParameters, Normalisation, Normalised, NormaliseOptions } from "./normalisation.ts";
import { exponentialOfRanks, percentRanks, ranks } from "./rank-scores.ts";

/**
 * Makes one indicator comparable with others. Every area with a number takes part and gets one; gaps keep their status, and an
 * `unreliable` value stays so. All values equal: z-score 0, otherwise `undefined`, with the warning CONSTANT.
 *
 * Throws MethodError PARAMETER for options that a method cannot honour: ranks have no parameters to freeze or to influence, only
 * z-scores have weights, and weighted z-scores only ddof 0. WEIGHTS: one non-negative weight per area expected.
 * Source: methods.md 3.1
 */
export function normalise(column: CellColumn, method: Normalisation, options: NormaliseOptions = {}): Normalised {
  checkOptions(method, options);
  switch (method.kind) {
    case "zscore": {
      const parameters = options.frozen?.kind === "zscore" ? options.frozen : zParameters(column, method.ddof, options);
      return parameters === null ? untouched(column) : zScores(column, parameters, method);
    }
    case "minmax": {
      const parameters = options.frozen?.kind === "minmax" ? options.frozen : minMaxParameters(column, options);
      return parameters === null ? untouched(column) : minMaxScores(column, parameters, method);
    }
    case "goalposts":
      return { ...untouched(column), column: goalpostScores(column, method) };
    case "rank":
      return { ...untouched(column), column: ranks(column, method.ties) };
    case "percentRank":
      return { ...untouched(column), column: percentRanks(column, method.ties) };
    case "imdExponential":
      return { ...untouched(column), column: exponentialOfRanks(column, method.ties) };
    case "none":
      return untouched(column);
  }
}

function untouched(column: CellColumn): Normalised {
  return { column, parameters: null, warnings: [] };
}

function checkOptions(method: Normalisation, { weights, withoutInfluence, frozen }: NormaliseOptions): void {
  const refuse = (text: string) => new MethodError("PARAMETER", `normalise: ${text}`);
  if (weights !== undefined && (method.kind !== "zscore" || method.ddof !== 0)) {
    throw refuse(`weights belong to z-scores with ddof 0, ${method.kind} found`);
  }
  if (frozen !== undefined && frozen.kind !== method.kind) throw refuse(`base of ${method.kind} expected, base of ${frozen.kind} found`);
  const hasParameters = method.kind === "zscore" || method.kind === "minmax";
  if (withoutInfluence?.some((flag) => flag !== 0) === true && !hasParameters && method.kind !== "goalposts" && method.kind !== "none") {
    throw refuse(`areas without influence belong to zscore or minmax, ${method.kind} found`);
  }
}

type ZParameters = Extract<FrozenParameters, { kind: "zscore" }>;
type MinMaxParameters = Extract<FrozenParameters, { kind: "minmax" }>;

function zParameters(column: CellColumn, ddof: 0 | 1, { weights, withoutInfluence }: NormaliseOptions): ZParameters | null {
  if (weights !== undefined) return weightedParameters(column, weights, withoutInfluence);
  const moments = columnMoments(column, ddof, withoutInfluence);
  return moments === null ? null : { kind: "zscore", mean: moments.mean, sd: moments.sd ?? 0 };
}

function weightedParameters(column: CellColumn, weights: ArrayLike<number>, withoutInfluence: Uint8Array | undefined): ZParameters | null {
  if (weights.length !== column.values.length) {
    throw new MethodError("WEIGHTS", `weights: ${column.values.length} weights expected, ${weights.length} found`);
  }
  const places = Array.from(column.values.keys()).filter((place) => isKnownAt(column, place) && (withoutInfluence?.[place] ?? 0) === 0);
  const values = places.map((place) => column.values[place] ?? 0);
  const shares = places.map((place) => weights[place] ?? 0);
  const [centre, spread] = [weightedMean(values, shares), weightedSd(values, shares)];
  const isConstant = values.every((value) => value === values[0]);
  return centre === null ? null : { kind: "zscore", mean: centre, sd: isConstant ? 0 : (spread ?? 0) };
}

function zScores(
  column: CellColumn,
  parameters: ZParameters,
  { centre = 0, spread = 1 }: { readonly centre?: number; readonly spread?: number },
): Normalised {
  const { mean: m, sd: s } = parameters;
  const scores = mapColumn(column, (value) => (s === 0 ? centre : centre + (spread * (value - m)) / s));
  return { column: scores, parameters, warnings: s === 0 ? ["CONSTANT"] : [] };
}

function minMaxParameters(column: CellColumn, { withoutInfluence }: NormaliseOptions): MinMaxParameters | null {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < column.values.length; place++) {
    if (!isKnownAt(column, place) || (withoutInfluence?.[place] ?? 0) !== 0) continue;
    const value = column.values[place] ?? 0;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return min > max ? null : { kind: "minmax", min, max };
}

function minMaxScores(
  column: CellColumn,
  parameters: MinMaxParameters,
  { low, high }: { readonly low: number; readonly high: number },
): Normalised {
  const { min, max } = parameters;
  const scores = mapColumn(column, (value) => (max === min ? null : low + ((value - min) / (max - min)) * (high - low)));
  return { column: scores, parameters, warnings: max === min ? ["CONSTANT"] : [] };
}

function goalpostScores(column: CellColumn, { from, to }: { readonly from: number; readonly to: number }): CellColumn {
  if (from === to) throw new MethodError("PARAMETER", `normalise: two different goalposts expected, ${from} twice found`);
  return mapColumn(column, (value) => Math.min(1, Math.max(0, (value - from) / (to - from))));
}
