// SPDX-License-Identifier: EUPL-1.2
import { cellAt, isKnownAt } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { MethodError } from "../stats/method-error.ts";
import { seededRandom } from "../stats/random.ts";
import { chanceColumn } from "./chance.ts";
import type { CountsBehind } from "./chance.ts";
import { focusLabel } from "./focus-label.ts";
import type { FocusLabel } from "./focus-label.ts";
import type { Progress } from "./rank-intervals.ts";

/** A condition "at or beyond the threshold", on values whose high numbers are a burden. */
export interface FlagCondition {
  readonly column: CellColumn;
  readonly threshold: number;
  readonly counts?: CountsBehind | null;
}

export interface FlagPlan {
  readonly conditions: readonly FlagCondition[];
  /** An area is flagged if it meets at least so many conditions. */
  readonly atLeast: number;
  /** Every threshold lies anywhere between (1 − share) and (1 + share) of itself, drawn anew in every run. */
  readonly thresholdShare: number;
  readonly runs: number;
  readonly seed: number;
}

/** How often an area is flagged under other thresholds and by chance. */
export interface AreaFlags {
  readonly share: number;
  readonly label: FocusLabel;
  /** Per condition: share of runs that meet it, `null` without a number. */
  readonly conditions: readonly (number | null)[];
}

/**
 * Would a flag survive slightly other thresholds and the chance in small numbers? A generator with the same rules as `rankIntervals`. An area
 * has no share (`null`) if the conditions that it lacks could decide: what cannot be judged is never "no need".
 *
 * Throws MethodError PARAMETER: at least one run, a share from 0 to 1. Source: methods.md 3.7
 */
export function* flagShares(plan: FlagPlan, slice = 200): Generator<Progress, readonly (AreaFlags | null)[]> {
  const { conditions, atLeast, thresholdShare, runs, seed } = plan;
  if (!(runs >= 1) || !(thresholdShare >= 0 && thresholdShare <= 1)) {
    throw new MethodError("PARAMETER", `flagShares: at least 1 run and a share from 0 to 1 expected, ${runs} and ${thresholdShare} found`);
  }
  const [thresholdRandom, chanceRandom] = [seededRandom(seed, 1), seededRandom(seed, 2)];
  const chance = conditions.map(({ column, counts = null }) => chanceColumn(column, counts));
  const areas = conditions[0]?.column.values.length ?? 0;
  const met = conditions.map(() => new Uint32Array(areas));
  const flagged = new Uint32Array(areas);
  const now = new Uint8Array(areas);
  for (let run = 1; run <= runs; run++) {
    now.fill(0);
    conditions.forEach((condition, index) => {
      const threshold = condition.threshold * (1 + thresholdShare * (2 * thresholdRandom() - 1));
      countMet(chance[index]?.(chanceRandom) ?? condition.column, threshold, { now, met: met[index] ?? now });
    });
    for (let area = 0; area < areas; area++) if ((now[area] ?? 0) >= atLeast) flagged[area] = (flagged[area] ?? 0) + 1;
    if (run % slice === 0) yield { done: run, total: runs };
  }
  return Array.from(flagged, (count, area) => {
    const unknown = conditions.filter(({ column }) => !isKnownAt(column, area)).length;
    const always = met.filter((counts) => counts[area] === runs).length;
    const ever = met.filter((counts) => (counts[area] ?? 0) > 0).length;
    const isDecided = unknown === 0 || always >= atLeast || ever + unknown < atLeast;
    if (!isDecided) return null;
    const shares = conditions.map(({ column }, index) => (cellAt(column, area).value === null ? null : (met[index]?.[area] ?? 0) / runs));
    return { share: count / runs, label: focusLabel(count / runs), conditions: shares };
  });
}

interface Counts {
  readonly now: Uint8Array;
  readonly met: Uint8Array | Uint32Array;
}

function countMet(column: CellColumn, threshold: number, { now, met }: Counts): void {
  for (let area = 0; area < now.length; area++) {
    if (!isKnownAt(column, area) || (column.values[area] ?? 0) < threshold) continue;
    now[area] = (now[area] ?? 0) + 1;
    met[area] = (met[area] ?? 0) + 1;
  }
}
