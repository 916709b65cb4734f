// SPDX-License-Identifier: EUPL-1.2
import { median } from "../stats/moments.ts";
import { knownPoints } from "./mann-kendall.ts";

export interface RobustLine {
  /** Change per unit of time (per year). */
  readonly slope: number;
  /** median(value) − slope·median(time). */
  readonly intercept: number;
}

/**
 * Sen's slope: median of the slopes between all pairs of points, with their real times (default 0, 1, 2, …). Missing values are
 * left out but keep their time. `null` if there are not two points at different times.
 *
 * Source: Sen 1968; intercept after Conover (pymannkendall, scipy.stats.theilslopes)
 */
export function senSlope(values: readonly (number | null)[], times?: readonly number[]): RobustLine | null {
  const points = knownPoints(values, times);
  const slopes = points.flatMap((later, index) =>
    points
      .slice(0, index)
      .filter((earlier) => earlier.time !== later.time)
      .map((earlier) => (later.value - earlier.value) / (later.time - earlier.time)),
  );
  const slope = median(slopes);
  const middleValue = median(points.map((point) => point.value));
  const middleTime = median(points.map((point) => point.time));
  if (slope === null || middleValue === null || middleTime === null) return null;
  return { slope, intercept: middleValue - slope * middleTime };
}
