// SPDX-License-Identifier: EUPL-1.2
import { gap, hasNumber, worstStatus } from "../model/cell.ts";
import type { Cell } from "../model/cell.ts";
import { sum } from "./sum.ts";

/**
 * Result of a computation that needs both cells: without a number if one of them has none, with the worst of their statuses
 * (suppressed > missing > undefined > unreliable). `undefined` if the numbers have no result (`null` from `compute`).
 */
export function combineCells(first: Cell, second: Cell, compute: (first: number, second: number) => number | null): Cell {
  const status = worstStatus(first.status, second.status);
  if (!hasNumber(first) || !hasNumber(second)) return { value: null, status };
  const value = compute(first.value, second.value);
  return value === null || !Number.isFinite(value) ? gap("undefined") : { value, status };
}

/** Sum of cells; without a number, and with the worst status, if one of them has none: a gap is never counted as 0. */
export function sumCells(cells: readonly Cell[]): Cell {
  const status = worstStatus(...cells.map((cell) => cell.status));
  const numbers = cells.map((cell) => cell.value).filter((value) => value !== null);
  return { value: numbers.length < cells.length ? null : sum(numbers), status };
}
