// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../../core/model/ids.ts";
import { type Bounds, boundsOf, isInBounds } from "../../core/spatial/bounds.ts";
import type { LevelGeometry, Line } from "../../core/view/geometry.ts";
import { printPath, type Precision } from "./paths.ts";
import { fitProjection, type MapProjection, type Point } from "./projection.ts";

export interface AreaShape {
  readonly id: AreaId;
  /** All rings of all polygons, projected and not rounded; inside is where the even-odd rule says so. */
  readonly rings: readonly (readonly Point[])[];
  readonly box: Bounds;
  readonly path: string;
}

/** One level projected and printed once: what does not change with year or indicator. */
export interface MapShapes {
  readonly geometry: LevelGeometry;
  readonly projection: MapProjection;
  readonly precision: Precision;
  readonly areas: readonly AreaShape[];
  readonly borders: string;
  readonly parentBorders: string;
  readonly outline: string;
}

export function shapeGeometry(geometry: LevelGeometry, precision: Precision): MapShapes {
  const projection = fitProjection(geometry.bounds);
  const projected = (lines: readonly Line[]): readonly (readonly Point[])[] =>
    lines.map((line) => line.map((at) => projection.project(at)));
  return {
    geometry,
    projection,
    precision,
    areas: geometry.areas.map((area) => {
      const rings = projected(area.polygons.flat());
      return { id: area.id, rings, box: boundsOf(rings), path: printPath(rings, precision) };
    }),
    borders: printPath(projected(geometry.borders), precision),
    parentBorders: printPath(projected(geometry.parentBorders), precision),
    outline: printPath(projected(geometry.outline), precision),
  };
}

/** The area that holds a point of the drawing; `null` outside all of them. */
export function areaAtPoint(shapes: MapShapes, at: Point): AreaId | null {
  const found = shapes.areas.find((area) => isInBounds(area.box, at) && isInside(area.rings, at));
  return found?.id ?? null;
}

/** Even-odd rule. */
export function isInside(rings: readonly (readonly Point[])[], at: Point): boolean {
  return crossings(rings, at[1]).filter((x) => x > at[0]).length % 2 === 1;
}

/** The piece of the horizontal line through `at` that lies inside the area around `at`; `null` if `at` is outside. */
export function horizontalRoom(rings: readonly (readonly Point[])[], at: Point): readonly [number, number] | null {
  const xs = [...crossings(rings, at[1])].sort((a, b) => a - b);
  const right = xs.findIndex((x) => x > at[0]);
  const left = xs[right - 1];
  const end = xs[right];
  return right % 2 === 1 && left !== undefined && end !== undefined ? [left, end] : null;
}

function crossings(rings: readonly (readonly Point[])[], y: number): readonly number[] {
  const found: number[] = [];
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const point of ring) {
      if (before !== undefined && before[1] > y !== point[1] > y) {
        found.push(before[0] + ((y - before[1]) / (point[1] - before[1])) * (point[0] - before[0]));
      }
      before = point;
    }
  }
  return found;
}
