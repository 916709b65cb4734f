// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Point } from "./segment-contact.ts";

/**
 * The k nearest points of each point, for areas that do not touch; of equally near ones the earlier in the list. Not symmetric.
 * Throws MethodError: NOT_FINITE, PARAMETER unless 1 ≤ k < number of points.
 */
export function nearestNeighbours(points: readonly Point[], k: number): Neighbours {
  checkPoints(points);
  if (!Number.isInteger(k) || k < 1 || k >= points.length) {
    throw new MethodError("PARAMETER", `nearestNeighbours: 1 to ${points.length - 1} neighbours expected, ${k} found`);
  }
  return points.map((point, index) =>
    distancesFrom(point, points)
      .filter(({ other }) => other !== index)
      .sort((a, b) => a.distance - b.distance || a.other - b.other)
      .slice(0, k)
      .map(({ other }) => other)
      .sort((a, b) => a - b),
  );
}

/** All points up to a distance, in the unit of the coordinates. Symmetric. Throws MethodError: NOT_FINITE, PARAMETER below 0. */
export function neighboursWithin(points: readonly Point[], reach: number): Neighbours {
  checkPoints(points);
  if (!(reach >= 0)) throw new MethodError("PARAMETER", `neighboursWithin: a distance from 0 expected, ${reach} found`);
  return points.map((point, index) =>
    distancesFrom(point, points).flatMap(({ other, distance }) => (other !== index && distance <= reach ? [other] : [])),
  );
}

function distancesFrom([x, y]: Point, points: readonly Point[]): { readonly other: number; readonly distance: number }[] {
  return points.map((_, other) => ({ other, distance: Math.hypot(at(points, other)[0] - x, at(points, other)[1] - y) }));
}

function checkPoints(points: readonly Point[]): void {
  const wrong = points.find(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y));
  if (wrong !== undefined) throw new MethodError("NOT_FINITE", `points: finite coordinates expected, ${wrong.join(" ")} found`);
}
