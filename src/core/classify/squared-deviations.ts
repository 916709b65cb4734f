// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { add, exactProduct, productError, sumError, times, zero } from "../stats/extended.ts";
import type { Extended } from "../stats/extended.ts";
import { sum } from "../stats/sum.ts";
import type { ValueGroups } from "./value-groups.ts";

/** Squared deviations from their mean of the values with the distinct numbers from…to−1. */
export interface SquaredDeviations {
  /** Correct to about 1e-30 of all squares, so that one outlier does not blur the others. */
  readonly exact: (from: number, to: number) => number;
  /** Never above `exact`, in plain doubles. */
  readonly lower: (from: number, to: number) => number;
  /** How many values these are. */
  readonly count: (from: number, to: number) => number;
}

/** Numbers with twice the digits, in two columns: nothing is allocated when they are read a million times. */
interface Column {
  readonly high: Float64Array;
  readonly low: Float64Array;
}

/** From running sums of the values and of their squares, centred on their mean so that little cancels. */
export function squaredDeviations({ sorted, distinct, multiplicity }: ValueGroups): SquaredDeviations {
  const centre = sum(sorted) / sorted.length;
  const counts = new Float64Array(distinct.length + 1);
  multiplicity.forEach((count, index) => (counts[index + 1] = at(counts, index) + count));
  const centred = distinct.map((value) => value - centre);
  const sums = running(centred.map((value, index) => exactProduct(value, at(multiplicity, index))));
  const squares = running(centred.map((value, index) => times(exactProduct(value, value), at(multiplicity, index))));
  const count = (from: number, to: number) => (counts[to] ?? 0) - (counts[from] ?? 0);
  return { exact: exactly(count, sums, squares), lower: atLeast(count, sums.high, squares.high), count };
}

function running(terms: readonly Extended[]): Column {
  const column = { high: new Float64Array(terms.length + 1), low: new Float64Array(terms.length + 1) };
  let total = zero;
  terms.forEach((term, index) => {
    total = add(total, term);
    column.high[index + 1] = total.high;
    column.low[index + 1] = total.low;
  });
  return column;
}

/** Σx² − (Σx)²/n with the rounding error of every step added again. */
function exactly(count: SquaredDeviations["count"], sums: Column, squares: Column): SquaredDeviations["exact"] {
  return (from, to) => {
    if (to - from === 1) return 0;
    const n = count(from, to);
    const total = (sums.high[to] ?? 0) - (sums.high[from] ?? 0);
    const totalRest = restOfDifference(sums, from, to);
    const quotient = (total * total) / n;
    const remainder = total * total - quotient * n - productError(quotient, n) + productError(total, total);
    const quotientRest = (remainder + 2 * total * totalRest) / n;
    const square = (squares.high[to] ?? 0) - (squares.high[from] ?? 0);
    const rest = restOfDifference(squares, from, to) + sumError(square, -quotient) - quotientRest;
    return Math.max(0, square - quotient + rest);
  };
}

function restOfDifference({ high, low }: Column, from: number, to: number): number {
  return sumError(high[to] ?? 0, -(high[from] ?? 0)) + (low[to] ?? 0) - (low[from] ?? 0);
}

/** The same without the errors, less all that they can add up to. */
function atLeast(count: SquaredDeviations["count"], sums: Float64Array, squares: Float64Array): SquaredDeviations["lower"] {
  const sumSlack = 4 * Number.EPSILON * sums.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const squareSlack = 8 * Number.EPSILON * at(squares, squares.length - 1);
  return (from, to) => {
    const reach = Math.abs((sums[to] ?? 0) - (sums[from] ?? 0)) + sumSlack;
    return (squares[to] ?? 0) - (squares[from] ?? 0) - squareSlack - (reach * reach) / count(from, to);
  };
}
