// SPDX-License-Identifier: EUPL-1.2
import { codeOf, emptyColumn, isKnownAt, statusAt } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { MethodError } from "../stats/method-error.ts";
import { checkWeights } from "../stats/moments.ts";
import type { Aggregated, Aggregation, GapRule } from "./aggregation.ts";
import { copelandScores } from "./copeland.ts";
import { meanOf } from "./mean-of-parts.ts";

export const defaultCoverage = 2 / 3;
const tolerance = 1e-12;
const okCode = codeOf.ok;

/**
 * One score per area from its comparable parts. Weights are rescaled over the parts that are known; an area below the least coverage has
 * no score (`missing`, or `suppressed` if one of its gaps is), and neither has one with a suppressed part unless that rule is switched off.
 * An area to which no part applies is `notApplicable`; one with an `unreliable` part is `unreliable`.
 *
 * Throws MethodError: WEIGHTS (negative, not one per column, or sum 0), LENGTH (columns of different length), NONPOSITIVE (geometric or
 * harmonic mean of a value that is not above 0), PARAMETER. Source: methods.md 3.2; Mazziotta & Pareto 2016
 */
export function aggregate(
  columns: readonly CellColumn[],
  weights: readonly number[],
  aggregation: Aggregation,
  { minCoverage = defaultCoverage, suppressed = "blocks" }: GapRule = {},
): Aggregated {
  checkWeights(columns, weights);
  const length = columns[0]?.values.length ?? 0;
  const odd = columns.find((column) => column.values.length !== length);
  if (odd !== undefined) throw new MethodError("LENGTH", `aggregate: columns of ${length} areas expected, ${odd.values.length} found`);
  const scores = emptyColumn(length);
  const coverage = new Float64Array(length).fill(1);
  const gaps = gapsOf(columns, length);
  for (let area = 0; area < length; area++) {
    if (gaps[area] === 0) continue;
    coverage[area] = coverageAt(columns, weights, area);
    scores.status[area] = statusOfScore(columns, area, { isCovered: (coverage[area] ?? 0) >= minCoverage - tolerance, suppressed });
  }
  if (aggregation.kind === "copeland") copelandScores(columns, weights, scores);
  else meanOf(columns, weights, { aggregation, scores });
  return { scores, coverage };
}

/** 1 for areas where a part is anything but `ok`. */
function gapsOf(columns: readonly CellColumn[], length: number): Uint8Array {
  const gaps = new Uint8Array(length);
  for (const { status } of columns) {
    for (let area = 0; area < length; area++) if (status[area] !== okCode) gaps[area] = 1;
  }
  return gaps;
}

function coverageAt(columns: readonly CellColumn[], weights: readonly number[], area: number): number {
  const total = weights.reduce((before, weight) => before + weight, 0);
  const known = columns.reduce((before, column, part) => before + (isKnownAt(column, area) ? (weights[part] ?? 0) : 0), 0);
  return known / total;
}

interface Judgement {
  readonly isCovered: boolean;
  readonly suppressed: "blocks" | "leftOut";
}

function statusOfScore(columns: readonly CellColumn[], area: number, { isCovered, suppressed }: Judgement): number {
  const statuses = columns.map((column) => statusAt(column, area));
  const ofKnown = statuses.includes("unreliable") ? codeOf.unreliable : codeOf.ok;
  if (columns.every((column) => isKnownAt(column, area))) return ofKnown;
  if (statuses.every((status) => status === "notApplicable")) return codeOf.notApplicable;
  if (suppressed === "blocks" && statuses.includes("suppressed")) return codeOf.suppressed;
  return isCovered ? ofKnown : codeOf[statuses.includes("suppressed") ? "suppressed" : "missing"];
}
