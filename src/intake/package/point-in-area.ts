// SPDX-License-Identifier: EUPL-1.2
import type { AreaShape } from "../../core/model/atlas.ts";
import type { AreaId } from "../../core/model/ids.ts";
import type { LonLat, Polygon } from "../../core/model/shape.ts";
import { boundsOf, isInBounds } from "../../core/spatial/bounds.ts";

/**
 * Which area of a level a point lies in. A point on a shared border belongs to the first of the areas; `null` outside all of them.
 * Rings are tested by the even-odd rule, so holes count as outside.
 */
export function areaFinder(shapes: readonly AreaShape[]): (point: LonLat) => AreaId | null {
  const boxed = shapes.map((shape) => ({ ...shape, box: boundsOf(shape.polygons.flat()) }));
  return (point) => boxed.find(({ box, polygons }) => isInBounds(box, point) && isInside(point, polygons))?.area ?? null;
}

function isInside([x, y]: LonLat, polygons: readonly Polygon[]): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] ?? [0, 0];
      const [bx, by] = ring[i] ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
