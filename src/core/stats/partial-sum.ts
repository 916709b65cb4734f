// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber, type Status, worstStatus } from "../model/cell.ts";
import { sum } from "./sum.ts";

/**
 * Sum of counts of which some may have no number. With gaps the sum is a lower bound, said by `isLowerBound` and by the worst status
 * among the gaps; `value` is `null` if not one count is known, never 0 for secret or missing ones.
 */
export interface PartialSum {
  readonly value: number | null;
  readonly status: Status;
  readonly isLowerBound: boolean;
  /** How many counts have no number. */
  readonly gaps: number;
}

/** Sum of the known counts; gaps are counted, not filled. The empty sum is a sure 0. */
export function partialSum(cells: readonly Cell[]): PartialSum {
  const numbers = cells.filter(hasNumber).map((cell) => cell.value);
  const gaps = cells.length - numbers.length;
  const hasNothing = numbers.length === 0 && gaps > 0;
  return {
    value: hasNothing ? null : sum(numbers),
    status: worstStatus(...cells.map((cell) => cell.status)),
    isLowerBound: gaps > 0,
    gaps,
  };
}

/** A sum as a cell: without a number where the sum is only a lower bound. */
export function sureSum({ value, status, isLowerBound }: PartialSum): Cell {
  return isLowerBound ? { value: null, status } : { value, status };
}

/** Part of a whole, 0 to 1; a lower bound where the part is one. */
export interface PartialShare {
  readonly value: number | null;
  readonly status: Status;
  readonly isLowerBound: boolean;
}

/**
 * Share that a sum has in a sure total. Without a sure total there is none, since a quotient of two lower bounds says nothing;
 * `undefined` for a total of 0.
 */
export function partialShare(part: PartialSum, total: Cell): PartialShare {
  const status = worstStatus(part.status, total.status);
  if (part.value === null || !hasNumber(total)) return { value: null, status, isLowerBound: false };
  if (total.value === 0) return { value: null, status: worstStatus(status, "undefined"), isLowerBound: false };
  return { value: part.value / total.value, status, isLowerBound: part.isLowerBound };
}
