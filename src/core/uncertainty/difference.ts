// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../model/cell.ts";
import type { Cell } from "../model/cell.ts";
import { wilson } from "./intervals.ts";
import type { Interval } from "./intervals.ts";

/** A share as its two counts. */
export interface CountedShare {
  readonly x: number;
  readonly n: number;
}

/**
 * Difference b − a of two shares with its interval: Newcombe's hybrid of two Wilson intervals. `null` if one base is 0.
 * "Verändert" may only be said if 0 lies outside. Source: Newcombe 1998, method 10
 */
export function shareDifference(a: CountedShare, b: CountedShare, confidence = 0.95): ({ readonly difference: number } & Interval) | null {
  const [first, second] = [wilson(a.x, a.n, confidence), wilson(b.x, b.n, confidence)];
  if (first === null || second === null) return null;
  const [pa, pb] = [a.x / a.n, b.x / b.n];
  const difference = pb - pa;
  return {
    difference,
    lower: difference - Math.hypot(pb - second.lower, first.upper - pa),
    upper: difference + Math.hypot(second.upper - pb, pa - first.lower),
  };
}

/**
 * Where an area stands against the rest of the city: `higher` or `lower` only if the Newcombe interval (95 %) of the difference of
 * shares leaves out 0, else `similar`. The area itself is taken out of the city, as a part is not independent of its whole.
 *
 * `null` where no test is possible: a count is not known, the counts are no share (numerator above denominator, as with ratios
 * and saldos), or the area is the whole city.
 */
export function compareToRest(
  numerator: Cell,
  denominator: Cell,
  cityNumerator: Cell,
  cityDenominator: Cell,
): "higher" | "similar" | "lower" | null {
  if (!hasNumber(numerator) || !hasNumber(denominator) || !hasNumber(cityNumerator) || !hasNumber(cityDenominator)) return null;
  const area = { x: numerator.value, n: denominator.value };
  const rest = { x: cityNumerator.value - area.x, n: cityDenominator.value - area.n };
  if (!isShare(area) || !isShare(rest)) return null;
  const interval = shareDifference(rest, area);
  if (interval === null) return null;
  if (interval.lower > 0) return "higher";
  return interval.upper < 0 ? "lower" : "similar";
}

function isShare({ x, n }: CountedShare): boolean {
  return n > 0 && x >= 0 && x <= n;
}
