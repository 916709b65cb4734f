// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { add, exactProduct, productError, sumError, times, zero } from "../stats/extended.ts";
import type { Extended } from "../stats/extended.ts";
import { sum } from "../stats/sum.ts";
import type { NearStarts, Row } from "./optimal-partition.ts";
import type { ValueGroups } from "./value-groups.ts";

/** Squared deviations from their mean of the values with the distinct numbers from…to−1. */
export interface SquaredDeviations {
  /** Correct to about 1e-30 of all squares, so that one outlier does not blur the others. */
  readonly exact: (from: number, to: number) => number;
  /**
   * Starts whose total, deviations and tail, may lie within `tolerance` of the smallest. Decided in plain doubles by a bound that is never
   * above the exact total; both deviations and tails are at least 0, and the one grows and the other falls with a later start, so that
   * most starts need not be looked at.
   */
  readonly scan: (row: Row, near: NearStarts, tolerance: (total: number) => number) => void;
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
  return { exact: exactly(count, sums, squares), scan: scanner(counts, sums.high, squares.high), count };
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

/** Neighbouring starts that are looked at together first: none can be better than the deviations of the first with the tail of the last. */
const block = 32;

/** Deviations without the errors, less all that these can add up to. */
function scanner(counts: Float64Array, sums: Float64Array, squares: Float64Array): SquaredDeviations["scan"] {
  const largest = sums.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const sumSlack = 4 * Number.EPSILON * largest;
  const squareSlack = 8 * Number.EPSILON * at(squares, squares.length - 1);
  /** No exact value lies further above its bound. */
  const slack = 4 * (squareSlack + 2 * largest * sumSlack + sumSlack * sumSlack);
  const lower = (from: number, to: number): number => {
    const reach = Math.abs((sums[to] ?? 0) - (sums[from] ?? 0)) + sumSlack;
    return (squares[to] ?? 0) - (squares[from] ?? 0) - squareSlack - (reach * reach) / ((counts[to] ?? 0) - (counts[from] ?? 0));
  };
  return ({ from, first, last, tails }, near, tolerance) => {
    let guess = (first + last) >> 1;
    let smallest = lower(from, guess) + (tails[guess] ?? 0);
    const step = (last - first) >> 3;
    for (let next = first; step >= block && next <= last; next += step) {
      const total = lower(from, next) + (tails[next] ?? 0);
      if (total >= smallest) continue;
      smallest = total;
      guess = next;
    }
    const margin = slack + tolerance(Math.max(0, smallest) + slack);
    let limit = smallest + margin;
    let count = 0;
    for (let start = firstUpTo(limit, tails, first, guess); start <= last; start += block) {
      const least = lower(from, start);
      if (least > limit) break;
      const end = Math.min(start + block - 1, last);
      if (least + (tails[end] ?? 0) > limit) continue;
      for (let next = start; next <= end; next += 1) {
        const total = lower(from, next) + (tails[next] ?? 0);
        if (total > limit) continue;
        if (total < smallest - margin) count = 0;
        if (total < smallest) {
          smallest = total;
          limit = smallest + margin;
        }
        near.nexts[count] = next;
        count += 1;
      }
    }
    near.count = count;
  };
}

/** First place from `low` to `high` whose tail is at most `limit`; tails fall with their place, and that of `high` is known to be. */
function firstUpTo(limit: number, tails: Float64Array, low: number, high: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tails[middle] ?? 0) > limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
