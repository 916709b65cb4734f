// SPDX-License-Identifier: EUPL-1.2
import type { Direction } from "../model/indicator.ts";
import { mapColumn } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { MethodError } from "../stats/method-error.ts";

/**
 * Turns an indicator so that a high value is a burden: multiplied by its direction. Throws MethodError NEUTRAL_INDICATOR for
 * direction 0: whether many young people are a burden is not for the method to decide.
 */
export function orient(column: CellColumn, direction: Direction, name = "indicator"): CellColumn {
  if (direction === 0) {
    throw new MethodError("NEUTRAL_INDICATOR", `orient: direction 1 or -1 expected for "${name}", 0 (neutral) found`);
  }
  return direction === 1 ? column : mapColumn(column, (value) => -value + 0);
}
