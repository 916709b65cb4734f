// SPDX-License-Identifier: EUPL-1.2
import { knownValues, mapColumn } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { countBelow, countUpTo } from "../stats/ranks.ts";

/** Scores closer than this are equal, so that the order of a sum decides no rank. */
export const rankTolerance = 1e-12;

/** Rank 1 = highest burden: 1 + number of areas with a strictly higher score. Gaps keep their status and take no rank. */
export function burdenRanks(scores: CellColumn): CellColumn {
  const sorted = knownValues(scores).sort();
  return mapColumn(scores, (value) => 1 + sorted.length - countUpTo(sorted, value + rankTolerance));
}

/** Share of the other areas with a strictly lower score, 0 to 1; `undefined` for a single area. */
export function burdenPercentRanks(scores: CellColumn): CellColumn {
  const sorted = knownValues(scores).sort();
  const others = sorted.length - 1;
  return mapColumn(scores, (value) => (others === 0 ? null : countBelow(sorted, value - rankTolerance) / others));
}
