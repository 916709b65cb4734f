// SPDX-License-Identifier: EUPL-1.2
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";

/**
 * Dots per area of a dot map with one dot for every `perDot` people. Together they are the rounded total; leftover dots go to the
 * largest remainders, of equal ones to the larger count, then to the earlier area. `null` stays `null`: a secret count gets no dots.
 * Throws MethodError: NEGATIVE_COUNT, PARAMETER (perDot not positive). Source: largest remainder (Hare-Niemeyer)
 */
export function dotCounts(counts: readonly (number | null)[], perDot: number): (number | null)[] {
  if (!(perDot > 0)) throw new MethodError("PARAMETER", `dotCounts: a positive number per dot expected, ${perDot} found`);
  const wrong = counts.find((count) => count !== null && (!(count >= 0) || !Number.isFinite(count)));
  if (wrong !== undefined) throw new MethodError("NEGATIVE_COUNT", `dotCounts: counts from 0 expected, ${wrong} found`);
  const areas = counts.flatMap((count, place) => (count === null ? [] : [{ place, count, whole: Math.floor(count / perDot) }]));
  const left = Math.round(sum(areas.map(({ count }) => count)) / perDot) - sum(areas.map(({ whole }) => whole));
  const remainder = ({ count, whole }: (typeof areas)[number]) => count - whole * perDot;
  const order = [...areas].sort((a, b) => remainder(b) - remainder(a) || b.count - a.count || a.place - b.place);
  const dots: (number | null)[] = counts.map(() => null);
  order.forEach(({ place, whole }, rank) => (dots[place] = whole + (rank < left ? 1 : 0)));
  return dots;
}
