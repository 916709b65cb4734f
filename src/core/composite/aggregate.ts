// SPDX-License-Identifier: EUPL-1.2
import { gap, worstStatus } from "../model/cell.ts";
import type { Status } from "../model/cell.ts";
import { codeOf, emptyColumn, isKnownCode, statusAt } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { MethodError } from "../stats/method-error.ts";
import { checkWeights } from "../stats/moments.ts";
import type { Aggregated, Aggregation, GapRule } from "./aggregation.ts";
import { copelandScores } from "./copeland.ts";
import { meanOf } from "./mean-of-parts.ts";

export const defaultCoverage = 2 / 3;
const tolerance = 1e-12;

/**
 * One score per area from its comparable parts. Weights are rescaled over the parts that are known; an area below the least coverage has
 * no score (`missing`, or the worst status of its gaps), and neither has one with a suppressed part unless that rule is switched off.
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
  const coverage = coverageOf(columns, weights);
  const scores = emptyColumn(length);
  for (let area = 0; area < length; area++) {
    scores.status[area] = statusOfScore(columns, area, { isCovered: (coverage[area] ?? 0) >= minCoverage - tolerance, suppressed });
  }
  if (aggregation.kind === "copeland") copelandScores(columns, weights, scores);
  else meanOf(columns, weights, { aggregation, scores });
  return { scores, coverage };
}

function coverageOf(columns: readonly CellColumn[], weights: readonly number[]): Float64Array {
  const length = columns[0]?.values.length ?? 0;
  const coverage = new Float64Array(length);
  const total = weights.reduce((before, weight) => before + weight, 0);
  columns.forEach(({ status }, part) => {
    const share = (weights[part] ?? 0) / total;
    for (let area = 0; area < length; area++) {
      if (isKnownCode(status[area] ?? codeOf.missing)) coverage[area] = (coverage[area] ?? 0) + share;
    }
  });
  return coverage;
}

interface Judgement {
  readonly isCovered: boolean;
  readonly suppressed: "blocks" | "leftOut";
}

function statusOfScore(columns: readonly CellColumn[], area: number, { isCovered, suppressed }: Judgement): number {
  let worst = codeOf.ok;
  let isComplete = true;
  for (const { status } of columns) {
    const code = status[area] ?? codeOf.missing;
    if (code === codeOf.ok) continue;
    if (code === codeOf.unreliable) worst = codeOf.unreliable;
    else isComplete = false;
  }
  if (isComplete) return worst;
  const statuses = columns.map((column) => statusAt(column, area));
  if (statuses.every((status) => status === "notApplicable")) return codeOf.notApplicable;
  if (suppressed === "blocks" && statuses.includes("suppressed")) return codeOf.suppressed;
  return isCovered ? worst : codeOf[gapStatus(statuses)];
}

/** Status of a score that too little is known for: `missing`, unless a gap among its parts is worse. */
function gapStatus(statuses: readonly Status[]): Status {
  return gap(worstStatus("missing", ...statuses.filter((status) => status !== "ok")) === "suppressed" ? "suppressed" : "missing").status;
}
