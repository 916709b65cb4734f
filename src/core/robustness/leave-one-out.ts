// SPDX-License-Identifier: EUPL-1.2
import { aggregate } from "../composite/aggregate.ts";
import type { Aggregation, GapRule } from "../composite/aggregation.ts";
import { burdenRanks } from "../composite/burden-ranks.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { MethodError } from "../stats/method-error.ts";

export interface LeaveOneOut {
  /** Comparable values, high = burden. */
  readonly columns: readonly CellColumn[];
  readonly weights: readonly number[];
  readonly aggregation: Aggregation;
  readonly gaps?: GapRule;
}

/**
 * Ranks (1 = highest burden) without one indicator after the other, in the order of the indicators.
 * Throws MethodError PARAMETER for fewer than two indicators. Source: methods.md 3.7
 */
export function leaveOneOutRanks({ columns, weights, aggregation, gaps }: LeaveOneOut): readonly CellColumn[] {
  if (columns.length < 2) throw new MethodError("PARAMETER", `leaveOneOutRanks: at least 2 indicators expected, ${columns.length} found`);
  return columns.map((_, left) => {
    const others = <T>(items: readonly T[]) => items.filter((__, index) => index !== left);
    return burdenRanks(aggregate(others(columns), others(weights), aggregation, gaps).scores);
  });
}
