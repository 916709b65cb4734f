// SPDX-License-Identifier: EUPL-1.2
import { gap, statusCodes } from "../model/cell.ts";
import type { Cell, Status } from "../model/cell.ts";
import { at } from "./at.ts";

/**
 * One value with status per area, in the order of the areas, dense enough for a slider that recomputes ten thousands of them.
 * `status[i]` is the index in `statusCodes`; `values[i]` is a number only where that status carries one, and 0 elsewhere.
 */
export interface CellColumn {
  readonly values: Float64Array;
  readonly status: Uint8Array;
}

export const codeOf: Readonly<Record<Status, number>> = {
  ok: statusCodes.indexOf("ok"),
  missing: statusCodes.indexOf("missing"),
  suppressed: statusCodes.indexOf("suppressed"),
  pending: statusCodes.indexOf("pending"),
  notApplicable: statusCodes.indexOf("notApplicable"),
  undefined: statusCodes.indexOf("undefined"),
  unreliable: statusCodes.indexOf("unreliable"),
};

/** Cells → column. */
export function columnOf(cells: readonly Cell[]): CellColumn {
  const column = emptyColumn(cells.length);
  cells.forEach(({ value, status }, index) => {
    column.values[index] = value ?? 0;
    column.status[index] = codeOf[status];
  });
  return column;
}

/** A column of zeros with status `ok`, to be filled. */
export function emptyColumn(length: number): CellColumn {
  return { values: new Float64Array(length), status: new Uint8Array(length) };
}

/** Column → cells. */
export function cellsOf(column: CellColumn): Cell[] {
  return Array.from(column.status, (_, index) => cellAt(column, index));
}

/** One cell of a column. */
export function cellAt(column: CellColumn, index: number): Cell {
  const status = statusAt(column, index);
  if (status === "ok" || status === "unreliable") return { value: at(column.values, index), status };
  return gap(status);
}

export function statusAt(column: CellColumn, index: number): Status {
  return at(statusCodes, at(column.status, index));
}

/** True if there is a number at this place. */
export function isKnownAt(column: CellColumn, index: number): boolean {
  return isKnownCode(column.status[index]);
}

const okCode = codeOf.ok;
const unreliableCode = codeOf.unreliable;

/** True for the codes of `ok` and `unreliable`. */
export function isKnownCode(code: number | undefined): boolean {
  return code === okCode || code === unreliableCode;
}

/** The numbers of a column without its gaps, in the order of the areas. */
export function knownValues(column: CellColumn): Float64Array {
  const numbers = new Float64Array(column.values.length);
  let count = 0;
  for (let index = 0; index < column.values.length; index++) {
    if (isKnownAt(column, index)) numbers[count++] = column.values[index] ?? 0;
  }
  return numbers.subarray(0, count);
}

/** A new column with every number replaced; gaps keep their status. `null` or a number that is not finite becomes `undefined`. */
export function mapColumn(column: CellColumn, compute: (value: number, index: number) => number | null): CellColumn {
  const mapped = { values: new Float64Array(column.values.length), status: column.status.slice() };
  for (let index = 0; index < column.values.length; index++) {
    if (!isKnownAt(column, index)) continue;
    const value = compute(column.values[index] ?? 0, index);
    const isNumber = value !== null && Number.isFinite(value);
    mapped.values[index] = isNumber ? value : 0;
    if (!isNumber) mapped.status[index] = codeOf.undefined;
  }
  return mapped;
}

/** A column with other cells in some places: `replace` gives the new status, or `null` to leave the cell as it is. */
export function withGaps(column: CellColumn, replace: (index: number) => Exclude<Status, "ok" | "unreliable"> | null): CellColumn {
  const changed = { values: column.values.slice(), status: column.status.slice() };
  for (let index = 0; index < column.status.length; index++) {
    const status = replace(index);
    if (status === null) continue;
    changed.values[index] = 0;
    changed.status[index] = codeOf[status];
  }
  return changed;
}
