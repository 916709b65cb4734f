// SPDX-License-Identifier: EUPL-1.2
import { classOf } from "../../classify/class-of.ts";
import { divergingLimits } from "../../classify/simple-breaks.ts";
import { sd } from "../../stats/moments.ts";
import type { IndicatorView } from "../indicator-view.ts";
import type { ClassChoice } from "../state.ts";
import { readerLimits } from "./reader-classes.ts";

/** Colours left and right of the neutral one. */
const mostPerSide = 4;
/** Widths of the neutral class: half of each, and three halves, are still short numbers. */
const widths = [1, 2, 4, 6, 10];

/**
 * Inner limits of differences, with one class that holds 0: the city value, or no change. Without a choice five classes of a round width
 * near three quarters of the standard deviation; `deviation`: of the whole one. A computed choice with more than four classes on one
 * side of 0 gets fewer classes; limits of the reader's own with more are refused (`null`). `values`: differences of all years together.
 * Source: methods.md 2.2, divergingAt
 */
export function differenceLimits(choice: ClassChoice | null, values: readonly number[]): readonly number[] | null {
  const spread = sd(values, 0) ?? 0;
  if (choice?.method === "manual") return fits(choice.limits) ? choice.limits : null;
  if (spread === 0) return [];
  if (choice === null) return divergingLimits(0, roundWidth(0.75 * spread), 2).map(withoutNoise);
  if (choice.method === "deviation") return divergingLimits(0, roundWidth(spread), 2).map(withoutNoise);
  for (let count = choice.count; count > 1; count -= 1) {
    const limits = readerLimits({ ...choice, count }, values, null) ?? [];
    if (fits(limits)) return limits;
  }
  return [];
}

/** Where classes lie in the diverging palette: the one that holds 0 on the neutral colour in the middle. */
export function divergingSteps(limits: readonly number[]): NonNullable<IndicatorView["steps"]> {
  const side = sideOf(limits);
  return { offset: side - classOf(0, limits), count: 2 * side + 1 };
}

function sideOf(limits: readonly number[]): number {
  const neutral = classOf(0, limits);
  return Math.max(neutral, limits.length - neutral);
}

function fits(limits: readonly number[]): boolean {
  return sideOf(limits) <= mostPerSide;
}

/** The largest of 1, 2, 4, 6 times a power of ten that is not above `width`. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return (widths.findLast((factor) => factor * power <= width * (1 + 1e-9)) ?? 1) * power;
}

function withoutNoise(limit: number): number {
  return Number(limit.toPrecision(12));
}
