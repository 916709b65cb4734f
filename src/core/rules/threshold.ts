// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber } from "../model/cell.ts";
import type { Direction } from "../model/indicator.ts";
import { at } from "../stats/at.ts";
import { mean, sd, weightedMean, weightedSd } from "../stats/moments.ts";
import { quantile } from "../stats/quantile.ts";
import type { Truth } from "./three-valued.ts";

const tolerance = 1e-12;

/**
 * Limit of a condition in the unit of its indicator. `direction`: 1 the burden lies above it, −1 below it.
 * `isInclusive`: a value exactly at the limit meets the condition.
 */
export interface Threshold {
  readonly value: number;
  readonly direction: 1 | -1;
  readonly isInclusive: boolean;
}

/**
 * Limit of the worst `share` (0.2: the worst fifth): quantile 1 − share (type 7) of the known values, seen in the direction
 * of burden. Values tied with the limit all belong to the worst, so that more areas than the share may be flagged.
 * `null` without a known value, and for neutral indicators, which cannot be a burden.
 *
 * Source: methods.md 3.3, countWorstQuantile
 */
export function worstShareThreshold(cells: readonly Cell[], direction: Direction, share: number): Threshold | null {
  if (direction === 0) return null;
  const burdens = cells.filter(hasNumber).map((cell) => direction * cell.value);
  const limit = quantile(burdens, 1 - share);
  return limit === null ? null : { value: direction * limit + 0, direction, isInclusive: true };
}

/**
 * Limit "beyond `factor` × city value": a value must lie strictly beyond it. `null` if the city value is unknown or the
 * indicator is neutral.
 *
 * Source: methods.md 3.3, countAboveCity
 */
export function cityFactorThreshold(city: Cell, direction: Direction, factor: number): Threshold | null {
  if (direction === 0 || !hasNumber(city)) return null;
  return { value: factor * city.value, direction, isInclusive: false };
}

/**
 * Limit "mean + `factor` × sd" in the direction of burden, a value must lie strictly beyond it. With `weights`, one per cell, mean and sd are
 * those of the people, otherwise those of the areas (ddof 0). `null` without a known value and for neutral indicators.
 * Throws MethodError WEIGHTS. Source: methods.md 3.3, countAboveMeanPlusSd
 */
export function meanPlusSdThreshold(
  cells: readonly Cell[],
  direction: Direction,
  { factor, weights }: { readonly factor: number; readonly weights?: readonly number[] },
): Threshold | null {
  if (direction === 0) return null;
  const known = cells.flatMap((cell, area) => (hasNumber(cell) ? [{ burden: direction * cell.value, area }] : []));
  const burdens = known.map(({ burden }) => burden);
  const shares = weights === undefined ? null : known.map(({ area }) => at(weights, area));
  const centre = shares === null ? mean(burdens) : weightedMean(burdens, shares);
  const spread = shares === null ? sd(burdens, 0) : weightedSd(burdens, shares);
  if (centre === null || spread === null) return null;
  return { value: direction * (centre + factor * spread) + 0, direction, isInclusive: false };
}

/** Fixed limit: a value at or beyond it is a burden. `null` for neutral indicators. */
export function valueThreshold(value: number, direction: Direction): Threshold | null {
  return direction === 0 ? null : { value, direction, isInclusive: true };
}

/**
 * Whether a value lies beyond a limit. A value or limit that is missing or secret makes the answer unknown.
 * Limits are computed, so values within 1e-12 of one count as equal to it.
 */
export function judge(cell: Cell, threshold: Threshold | null): Truth {
  const distance = burdenDistance(cell, threshold);
  if (distance === null || threshold === null) return "unknown";
  const margin = tolerance * Math.max(1, Math.abs(threshold.value));
  const isMet = threshold.isInclusive ? distance >= -margin : distance > margin;
  return isMet ? "met" : "notMet";
}

/** How far a value lies beyond the limit in the direction of burden, in the unit of the indicator; negative before it. */
export function burdenDistance(cell: Cell, threshold: Threshold | null): number | null {
  if (threshold === null || !hasNumber(cell)) return null;
  return threshold.direction * (cell.value - threshold.value) + 0;
}
