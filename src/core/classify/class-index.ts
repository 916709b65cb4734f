// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { countLimits } from "./class-of.ts";
import type { Closure } from "./classification.ts";
import { tolerance } from "./simple-breaks.ts";

/** What values are classed by: all breaks, and those between the classes. */
export interface ClassFrame {
  readonly breaks: readonly number[];
  readonly inner: readonly number[];
  readonly closure: Closure;
  readonly hasOpenEnds: boolean;
}

/**
 * 0-based class of a value among k + 1 breaks. With open ends every value gets a class; otherwise −1 lies below the first
 * break and k above the last, which itself belongs to the class it closes.
 */
export function classIndex(value: number, { breaks, inner, closure, hasOpenEnds }: ClassFrame): number {
  if (!hasOpenEnds && value < at(breaks, 0)) return -1;
  if (!hasOpenEnds && value > at(breaks, breaks.length - 1)) return breaks.length - 1;
  return countLimits(value, inner, closure);
}

/**
 * Moves breaks onto values they equal but for rounding and, with `collapse`, joins breaks that coincide. With right closure the
 * first break may equal the second: [min, min] is a class that holds the smallest value.
 */
export function tidyBreaks(
  breaks: readonly number[],
  distinct: readonly number[],
  { closure, collapse }: { readonly closure: Closure; readonly collapse: boolean },
): number[] {
  const snapped = breaks.map((limit) => snap(limit, distinct));
  if (!collapse) return snapped;
  const joined = (items: readonly number[]) => items.filter((limit, index) => index === 0 || limit > at(items, index - 1));
  return closure === "left" ? joined(snapped) : [at(snapped, 0), ...joined(snapped.slice(1))];
}

function snap(limit: number, distinct: readonly number[]): number {
  const after = countLimits(limit, distinct, "right");
  const near = [distinct[after - 1], distinct[after]].find((value) => value !== undefined && Math.abs(value - limit) <= tolerance(limit));
  return near ?? limit;
}
