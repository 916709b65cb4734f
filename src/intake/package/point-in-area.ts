import type { AreaShape } from "../../core/model/atlas.ts";
import type { AreaId } from "../../core/model/ids.ts";
import type { LonLat, Polygon } from "../../core/model/shape.ts";

type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Which area of a level a point lies in. A point on a shared border belongs to the first of the areas; `null` outside all of them.
 * Rings are tested by the even-odd rule, so holes count as outside.
 */
export function areaFinder(shapes: readonly AreaShape[]): (point: LonLat) => AreaId | null {
  const boxed = shapes.map((shape) => ({ ...shape, box: boxOf(shape.polygons) }));
  return (point) => boxed.find(({ box, polygons }) => isInBox(point, box) && isInside(point, polygons))?.area ?? null;
}

/** Rectangle around shapes, in degrees; `null` without any. */
export function boundsOf(shapes: readonly AreaShape[]): Box | null {
  return shapes.length === 0 ? null : boxOf(shapes.flatMap(({ polygons }) => polygons));
}

export function isInBox([x, y]: LonLat, [west, south, east, north]: Box): boolean {
  return x >= west && x <= east && y >= south && y <= north;
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

function boxOf(polygons: readonly Polygon[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygons.flat(2)) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}
