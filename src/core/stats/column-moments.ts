// SPDX-License-Identifier: EUPL-1.2
import { isKnownCode } from "./cell-column.ts";
import type { CellColumn } from "./cell-column.ts";
import type { Ddof } from "./moments.ts";

export interface ColumnMoments {
  readonly n: number;
  readonly mean: number;
  /** 0 if all numbers are equal, exactly; `null` if n − ddof is not positive. */
  readonly sd: number | null;
}

/**
 * Mean and standard deviation of the numbers of a column, summed with Neumaier's compensation as in `sum`, but without a list in between:
 * random runs ask for them ten thousands of times. `without` marks places that do not count. `null` for no number.
 */
export function columnMoments(column: CellColumn, ddof: Ddof, without?: Uint8Array): ColumnMoments | null {
  const isCounted = (index: number): boolean => isKnownCode(column.status[index]) && (without?.[index] ?? 0) === 0;
  const total = compensated(column.values, isCounted, null);
  if (total.n === 0) return null;
  const mean = total.sum / total.n;
  const divisor = total.n - ddof;
  if (total.isConstant || divisor <= 0) return { n: total.n, mean, sd: divisor <= 0 ? null : 0 };
  return { n: total.n, mean, sd: Math.sqrt(compensated(column.values, isCounted, mean).sum / divisor) };
}

/** Sum of the values, or of their squared distances from a centre. */
function compensated(values: Float64Array, isCounted: (index: number) => boolean, centre: number | null) {
  let [total, lost, n, first] = [0, 0, 0, 0];
  let isConstant = true;
  for (let index = 0; index < values.length; index++) {
    if (!isCounted(index)) continue;
    const value = values[index] ?? 0;
    if (n === 0) first = value;
    else if (value !== first) isConstant = false;
    const term = centre === null ? value : (value - centre) * (value - centre);
    const next = total + term;
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total;
    total = next;
    n++;
  }
  return { sum: total + lost, n, isConstant };
}
