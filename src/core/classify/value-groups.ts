// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";

/** Values in increasing order, and the same with equal values joined: what may become a class is a run of `distinct`. */
export interface ValueGroups {
  readonly sorted: readonly number[];
  readonly distinct: readonly number[];
  /** How many values are equal to `distinct[i]`. */
  readonly multiplicity: readonly number[];
}

/**
 * Sorts and joins the usable values; `null` is left out.
 * Throws NOT_FINITE for NaN and infinities (they must not travel) and NO_DATA if nothing is left.
 */
export function groupValues(values: readonly (number | null)[]): ValueGroups {
  const sorted = values.filter((value) => value !== null);
  const wrong = sorted.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new MethodError("NOT_FINITE", `classify: finite numbers or null expected, ${wrong} found`);
  if (sorted.length === 0) throw new MethodError("NO_DATA", "classify: at least 1 value expected, 0 found");
  sorted.sort((a, b) => a - b);
  const distinct: number[] = [];
  const multiplicity: number[] = [];
  for (const value of sorted) {
    const last = distinct.length - 1;
    if (distinct[last] === value) multiplicity[last] = at(multiplicity, last) + 1;
    else {
      distinct.push(value);
      multiplicity.push(1);
    }
  }
  return { sorted, distinct, multiplicity };
}

/** Breaks for classes that start at these positions of `distinct`: smallest value, midpoints between neighbours, largest value. */
export function breaksAtStarts(distinct: readonly number[], starts: readonly number[]): number[] {
  const inner = starts.map((start) => midpoint(at(distinct, start - 1), at(distinct, start)));
  return [at(distinct, 0), ...inner, at(distinct, distinct.length - 1)];
}

/** Halfway from a to b; b itself where no double lies between them, so that [.., midpoint) never takes in b. */
function midpoint(a: number, b: number): number {
  const middle = a + (b - a) / 2;
  return middle > a ? middle : b;
}
