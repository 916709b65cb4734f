// SPDX-License-Identifier: EUPL-1.2
import { mapColumn } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";

/** Natural logarithm of x + `plus`; a value for which it does not exist becomes `undefined`. Townsend's score uses ln(x + 1). */
export function logarithm(column: CellColumn, plus: number): CellColumn {
  return mapColumn(column, (value) => (value + plus > 0 ? Math.log(value + plus) : null));
}
