// SPDX-License-Identifier: EUPL-1.2
import { isKnownCode } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";

const tolerance = 1e-12;

/**
 * Fills in pairs won minus pairs lost. An area wins a pair if the parts in which it lies higher weigh more than half of those that both
 * areas know; a tie in a part counts half for both. Source: Copeland 1951; agrees with COINr a_copeland
 */
export function copelandScores(columns: readonly CellColumn[], weights: readonly number[], scores: CellColumn): void {
  const areas = Array.from(scores.status.keys()).filter((area) => isKnownCode(scores.status[area]));
  areas.forEach((first, index) => {
    for (const second of areas.slice(index + 1)) {
      const balance = duel(columns, weights, [first, second]);
      scores.values[first] = (scores.values[first] ?? 0) + balance;
      scores.values[second] = (scores.values[second] ?? 0) - balance;
    }
  });
}

/** 1 if the first area wins, −1 if the second does, 0 for a tie. */
function duel(columns: readonly CellColumn[], weights: readonly number[], [first, second]: readonly [number, number]): number {
  let balance = 0;
  columns.forEach(({ values, status }, part) => {
    if (!isKnownCode(status[first]) || !isKnownCode(status[second])) return;
    balance += (weights[part] ?? 0) * Math.sign((values[first] ?? 0) - (values[second] ?? 0));
  });
  return Math.abs(balance) <= tolerance ? 0 : Math.sign(balance);
}
