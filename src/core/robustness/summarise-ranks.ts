// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { focusLabel } from "./focus-label.ts";
import type { FocusLabel } from "./focus-label.ts";

/** Ranks of one area over all runs; rank 1 = highest burden. Percentiles are quantiles of type 7. */
export interface AreaRanks {
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
  readonly min: number;
  readonly max: number;
  /** Share of runs in which the area is in the focus. */
  readonly focusShare: number;
  readonly label: FocusLabel;
}

interface Extent {
  readonly areas: number;
  readonly runs: number;
  readonly focusSize: number;
}

/**
 * `ranks[run × areas + area]` → one summary per area, by counting how often each rank occurs. 0 stands for no rank in a run; such runs
 * are left out, and an area without any rank has no summary.
 */
export function summariseRanks(ranks: Uint32Array, { areas, runs, focusSize }: Extent): readonly (AreaRanks | null)[] {
  const counts = new Uint32Array(areas + 1);
  return Array.from({ length: areas }, (_, area) => {
    counts.fill(0);
    for (let run = 0; run < runs; run++) {
      const rank = at(ranks, run * areas + area);
      counts[rank] = at(counts, rank) + 1;
    }
    const ranked = runs - at(counts, 0);
    if (ranked === 0) return null;
    const focusShare = counts.subarray(1, focusSize + 1).reduce((total, count) => total + count, 0) / ranked;
    return {
      median: quantileOfCounts(counts, ranked, 0.5),
      p05: quantileOfCounts(counts, ranked, 0.05),
      p95: quantileOfCounts(counts, ranked, 0.95),
      min: quantileOfCounts(counts, ranked, 0),
      max: quantileOfCounts(counts, ranked, 1),
      focusShare,
      label: focusLabel(focusShare),
    };
  });
}

/** Quantile of type 7 of whole numbers, of which `counts[value]` says how often they occur. */
function quantileOfCounts(counts: Uint32Array, total: number, p: number): number {
  const position = (total - 1) * p;
  const below = Math.floor(position + 1e-9);
  const share = Math.max(0, position - below);
  const lower = valueAt(counts, below);
  return share < 1e-9 ? lower : lower + share * (valueAt(counts, below + 1) - lower);
}

/** The value from 1 at a position from 0, if all were written in order. */
function valueAt(counts: Uint32Array, position: number): number {
  let seen = 0;
  for (let value = 1; value < counts.length; value++) {
    seen += counts[value] ?? 0;
    if (seen > position) return value;
  }
  return counts.length - 1;
}
