// SPDX-License-Identifier: EUPL-1.2
import { isKnownCode, knownValues, mapColumn } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { countBelow, countUpToIn } from "../stats/ranks.ts";

/** Scores closer than this are equal, so that the order of a sum decides no rank. */
export const rankTolerance = 1e-12;

/** Rank 1 = highest burden: 1 + number of areas with a strictly higher score. Gaps keep their status and take no rank. */
export function burdenRanks(scores: CellColumn): CellColumn {
  const sorted = knownValues(scores).sort();
  const upTo = countUpToIn(sorted);
  const values = new Float64Array(scores.values.length);
  for (let area = 0; area < values.length; area++) {
    if (isKnownCode(scores.status[area])) values[area] = 1 + sorted.length - upTo((scores.values[area] ?? 0) + rankTolerance);
  }
  return { values, status: scores.status };
}

/** Share of the other areas with a strictly lower score, 0 to 1; `undefined` for a single area. */
export function burdenPercentRanks(scores: CellColumn): CellColumn {
  const sorted = knownValues(scores).sort();
  const others = sorted.length - 1;
  return mapColumn(scores, (value) => (others === 0 ? null : countBelow(sorted, value - rankTolerance) / others));
}
