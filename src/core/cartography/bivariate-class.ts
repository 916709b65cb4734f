// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";

/** Field of a two-way legend: column by the first indicator, row by the second, both 0-based, low first. */
export interface BivariateClass {
  readonly column: number;
  readonly row: number;
  /** "A1" (both low) to "D4". */
  readonly code: string;
}

const columns = "ABCD";

/**
 * Joins the classes of two indicators, at most four each. `null` where either has no class: a known half is no answer.
 * Throws MethodError: LENGTH, CLASS_COUNT for a class outside 0 to 3.
 */
export function bivariateClasses(columnOf: readonly (number | null)[], rowOf: readonly (number | null)[]): (BivariateClass | null)[] {
  if (columnOf.length !== rowOf.length) {
    throw new MethodError("LENGTH", `bivariateClasses: ${columnOf.length} rows expected, ${rowOf.length} found`);
  }
  return columnOf.map((column, index) => {
    const row = at(rowOf, index);
    if (column === null || row === null) return null;
    return { column: checked(column), row: checked(row), code: `${columns.charAt(column)}${row + 1}` };
  });
}

function checked(index: number): number {
  if (Number.isInteger(index) && index >= 0 && index < columns.length) return index;
  throw new MethodError("CLASS_COUNT", `bivariateClasses: a class from 0 to ${columns.length - 1} expected, ${index} found`);
}
