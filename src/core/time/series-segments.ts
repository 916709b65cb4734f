// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../model/cell.ts";
import { hasNumber } from "../model/cell.ts";
import { at } from "../stats/at.ts";

/** A point of a time series, in increasing order of years. */
export interface TimePoint {
  readonly year: number;
  readonly cell: Cell;
}

/**
 * Cuts a series where its points may not be joined: at cells without a number and at series breaks. A break in year Y means that
 * values from Y on are counted differently, so the cut is between the last point before Y and the first one from Y on.
 * Points without a number are in no segment. A year that nobody lists (elections every five years) is no gap.
 */
export function splitSeries<Point extends TimePoint>(points: readonly Point[], breakYears: readonly number[]): Point[][] {
  const segments: Point[][] = [];
  let previous: Point | null = null;
  for (const point of points) {
    const joins = previous !== null && hasNumber(previous.cell) && !crossesBreak(previous, point, breakYears);
    if (hasNumber(point.cell)) {
      if (joins) at(segments, segments.length - 1).push(point);
      else segments.push([point]);
    }
    previous = point;
  }
  return segments;
}

/** True if a series break lies between the two points: neither change nor trend may be computed from them. */
export function crossesBreak(earlier: TimePoint, later: TimePoint, breakYears: readonly number[]): boolean {
  return breakYears.some((year) => earlier.year < year && year <= later.year);
}

/**
 * First and last point with a number that are counted alike: those from the last series break on that any point has reached.
 * `null` if there are not two of them.
 */
export function comparableEnds<Point extends TimePoint>(
  points: readonly Point[],
  breakYears: readonly number[],
): { readonly from: Point; readonly to: Point } | null {
  const known = points.filter((point) => hasNumber(point.cell));
  const to = known.at(-1);
  if (to === undefined) return null;
  const from = known.find((point) => !crossesBreak(point, to, breakYears));
  return from === undefined || from === to ? null : { from, to };
}
