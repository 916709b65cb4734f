// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import type { Closure } from "./classification.ts";

/** Class of a value among inner limits, 0 to `limits.length`: how many limits it reaches. Compares the unrounded number. */
export function classOf(value: number, limits: readonly number[]): number {
  return countLimits(value, limits, "left");
}

/** How many of the increasing limits lie at or below (left) or strictly below (right) the value. */
export function countLimits(value: number, limits: readonly number[], closure: Closure): number {
  let lower = 0;
  let upper = limits.length;
  while (lower < upper) {
    const middle = (lower + upper) >> 1;
    const limit = at(limits, middle);
    if (closure === "left" ? limit <= value : limit < value) lower = middle + 1;
    else upper = middle;
  }
  return lower;
}
