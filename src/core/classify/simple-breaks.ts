// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { mean, sd } from "../stats/moments.ts";
import { quantileSorted, weightedQuantile } from "../stats/quantile.ts";
import { breaksAtStarts } from "./value-groups.ts";
import type { ValueGroups } from "./value-groups.ts";

/** Breaks at the quantiles i/k (type 7) of increasing values; breaks may coincide. */
export function quantileBreaks(sorted: readonly number[], k: number): number[] {
  return steps(k).map((step) => quantileSorted(sorted, step / k));
}

/** Inner breaks at shares i/k of the total weight: every class holds about the same population. Breaks may coincide. */
export function weightedQuantileLimits(values: readonly number[], weights: readonly number[], k: number): number[] {
  return steps(k)
    .slice(1, -1)
    .map((step) => weightedQuantile(values, weights, step / k))
    .filter((limit) => limit !== null);
}

/** Breaks at equal distances from the smallest to the largest value. */
export function equalBreaks(sorted: readonly number[], k: number): number[] {
  const min = at(sorted, 0);
  const max = at(sorted, sorted.length - 1);
  return steps(k).map((step) => (step === k ? max : min + (step * (max - min)) / k));
}

function steps(k: number): number[] {
  return Array.from({ length: k + 1 }, (_, step) => step);
}

/**
 * Breaks at mean + multiple × sd. Cuts below the smallest value stay (their classes are empty); the largest value is appended
 * only if it lies above the last cut. Source: mapclassify.StdMean (there ddof 1, right closed)
 */
export function stdMeanBreaks(
  sorted: readonly number[],
  { multiples, ddof }: { readonly multiples: readonly number[]; readonly ddof: 0 | 1 },
): number[] {
  if (multiples.length === 0 || multiples.some((multiple, index) => index > 0 && multiple <= at(multiples, index - 1))) {
    throw new MethodError("BREAKS_ORDER", `stdMean: increasing multiples expected, ${multiples.join(" ")} found`);
  }
  const centre = mean(sorted) ?? 0;
  const spread = sd(sorted, ddof) ?? 0;
  const cuts = multiples.map((multiple) => centre + multiple * spread);
  const [min, max, last] = [at(sorted, 0), at(sorted, sorted.length - 1), at(cuts, cuts.length - 1)];
  return [Math.min(min, at(cuts, 0)), ...cuts, ...(max > last + tolerance(last) ? [max] : [])];
}

/** Inner breaks centre ± (i+½)·step: 2s + 1 classes, the middle one [centre − step/2, centre + step/2) holds the centre. */
export function divergingLimits(centre: number, step: number, classesPerSide: number): number[] {
  if (!(step > 0) || !Number.isFinite(centre)) {
    throw new MethodError("PARAMETER", `divergingAt: a finite centre and a positive step expected, ${centre} and ${step} found`);
  }
  if (!Number.isInteger(classesPerSide) || classesPerSide < 1) {
    throw new MethodError("CLASS_COUNT", `divergingAt: at least 1 class per side expected, ${classesPerSide} found`);
  }
  return Array.from({ length: 2 * classesPerSide }, (_, index) => centre + (index - classesPerSide + 0.5) * step);
}

/**
 * Head/tail breaks: mean, then mean of all above the mean, and so on while the head is at most `threshold` of what was divided.
 * Source: Jiang 2013; classInt "headtails" (mapclassify has no threshold and gives more classes)
 */
export function headTailBreaks(sorted: readonly number[], threshold: number): number[] {
  const breaks = [at(sorted, 0)];
  let head = sorted;
  for (let goesOn = true; goesOn;) {
    const centre = mean(head) ?? 0;
    breaks.push(centre);
    const next = head.filter((value) => value > centre + tolerance(centre));
    goesOn = next.length > 1 && next.length <= threshold * head.length + 1e-12;
    head = next;
  }
  breaks.push(at(sorted, sorted.length - 1));
  return breaks;
}

/** Midpoints of the k − 1 widest gaps between neighbouring values; of equal gaps the higher one. Source: mapclassify.MaximumBreaks */
export function gapBreaks({ distinct }: ValueGroups, k: number): number[] {
  const starts = distinct.slice(1).map((value, index) => ({ start: index + 1, gap: value - at(distinct, index) }));
  const widest = starts.sort((a, b) => b.gap - a.gap || b.start - a.start).slice(0, k - 1);
  return breaksAtStarts(
    distinct,
    widest.map(({ start }) => start).sort((a, b) => a - b),
  );
}

/**
 * Box plot breaks: lower fence, quartiles, upper fence between the ends; `null` is an open end (no outlier on that side).
 * Breaks may coincide. Source: classInt "box" without legacy rounding
 */
export function boxBreaks(sorted: readonly number[], iqrMultiple: number): (number | null)[] {
  const quartiles = [0.25, 0.5, 0.75].map((p) => quantileSorted(sorted, p));
  const reach = iqrMultiple * (at(quartiles, 2) - at(quartiles, 0));
  const lower = at(quartiles, 0) - reach;
  const upper = at(quartiles, 2) + reach;
  const [min, max] = [at(sorted, 0), at(sorted, sorted.length - 1)];
  return [lower < min ? null : min, lower, ...quartiles, upper, upper > max ? null : max];
}

/** Distance below which a computed threshold and a value are equal. */
export function tolerance(threshold: number): number {
  return 1e-12 * Math.max(1, Math.abs(threshold));
}
