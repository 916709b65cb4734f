// SPDX-License-Identifier: EUPL-1.2
import { knownValues, mapColumn } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { countBelow, countUpTo } from "../stats/ranks.ts";
import type { Ties } from "../stats/ranks.ts";

/** Ranks from 1 for the smallest number; gaps keep their status and take no rank. */
export function ranks(column: CellColumn, ties: Ties): CellColumn {
  return mapColumn(column, rankIn(knownValues(column).sort(), ties));
}

/** (rank − 1)/(n − 1), from 0 to 1; a single number has none (`undefined`). */
export function percentRanks(column: CellColumn, ties: Ties): CellColumn {
  const sorted = knownValues(column).sort();
  const rank = rankIn(sorted, ties);
  return mapColumn(column, (value) => (sorted.length < 2 ? null : (rank(value) - 1) / (sorted.length - 1)));
}

/**
 * Exponential transformation of ranks: R = rank/n, X = −23·ln(1 − R(1 − e^(−100/23))). The highest rank gets 100, and only a tenth
 * of the areas more than 50, so that a very high burden in one domain is not cancelled by low ones.
 *
 * Source: English Indices of Deprivation, technical report
 */
export function exponentialOfRanks(column: CellColumn, ties: Ties): CellColumn {
  const sorted = knownValues(column).sort();
  const rank = rankIn(sorted, ties);
  const range = 1 - Math.exp(-100 / 23);
  return mapColumn(column, (value) => -23 * Math.log(1 - (rank(value) / sorted.length) * range));
}

function rankIn(sorted: Float64Array, ties: Ties): (value: number) => number {
  return (value) => {
    const below = countBelow(sorted, value);
    if (ties === "min") return below + 1;
    const upTo = countUpTo(sorted, value);
    return ties === "max" ? upTo : (below + 1 + upTo) / 2;
  };
}
