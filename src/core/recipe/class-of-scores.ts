// SPDX-License-Identifier: EUPL-1.2
import { burdenRanks } from "../composite/burden-ranks.ts";
import { cellAt, knownValues } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { quantileSorted } from "../stats/quantile.ts";
import type { ClassRule } from "./recipe.ts";

const tolerance = 1e-12;

export interface ScoreClasses {
  /** From 1; `null` for areas without a score, which belong to no class. */
  readonly classes: readonly (number | null)[];
  /** Limits between the classes; empty for classes of ranks. */
  readonly limits: readonly number[];
}

/** Divides scores into classes. Limits from quantiles are computed, so that a score within 1e-12 of one lies at it. */
export function classOfScores(scores: CellColumn, rule: ClassRule): ScoreClasses {
  if (rule.kind === "ranks") return { classes: rankClasses(scores, rule.count), limits: [] };
  const sorted = [...knownValues(scores).sort()];
  const limits = rule.kind === "cuts" ? rule.cuts : sorted.length === 0 ? [] : rule.shares.map((share) => quantileSorted(sorted, share));
  const isAbove = (score: number, limit: number) => (rule.atLimit === "upper" ? score >= limit - tolerance : score > limit + tolerance);
  return { classes: perArea(scores, (score) => 1 + limits.filter((limit) => isAbove(score, limit)).length), limits };
}

/** ⌈count × rank / n⌉: class 1 holds the highest burden. */
function rankClasses(scores: CellColumn, count: number): readonly (number | null)[] {
  const n = knownValues(scores).length;
  return perArea(burdenRanks(scores), (rank) => Math.ceil((count * rank) / n));
}

function perArea(column: CellColumn, compute: (value: number) => number): readonly (number | null)[] {
  return Array.from(column.values, (_, area) => {
    const { value } = cellAt(column, area);
    return value === null ? null : compute(value);
  });
}
