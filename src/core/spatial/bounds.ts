// SPDX-License-Identifier: EUPL-1.2
/** Smallest and largest coordinates: west, south, east, north in degrees, or left, top, right, bottom in a drawing. */
export type Bounds = readonly [minX: number, minY: number, maxX: number, maxY: number];

type Point = readonly [x: number, y: number];

/** Smallest rectangle around all points of lines or rings. Without any point [∞, ∞, −∞, −∞], which holds no point. */
export function boundsOf(lines: readonly (readonly Point[])[]): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [x, y] of line) {
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
  }
  return [minX, minY, maxX, maxY];
}

/** Whether a point lies in a rectangle or on its edge. */
export function isInBounds([minX, minY, maxX, maxY]: Bounds, [x, y]: Point): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}
