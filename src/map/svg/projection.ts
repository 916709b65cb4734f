// SPDX-License-Identifier: EUPL-1.2
import type { LonLat } from "../../core/view/geometry.ts";

/** A point of the drawing: x to the right, y down, in units of the viewBox. */
export type Point = readonly [number, number];

export const drawingWidth = 1000;
/** A city that is taller than wide gets a narrower drawing, so that names of the same size in units stay readable on a wide screen. */
const mostHeight = 790;
/** Room around the city for its halo. */
export const drawingMargin = 18;

/** Web Mercator fitted to one city. Both renderers use it, so that nothing moves when one takes over from the other. */
export interface MapProjection {
  readonly width: number;
  readonly height: number;
  /** Units of the viewBox for the width of the whole Mercator world. */
  readonly unitsPerWorld: number;
  project(at: LonLat): Point;
  unproject(point: Point): LonLat;
}

const maxLatitude = 85.051129;

/**
 * Fits `bounds` (west, south, east, north in degrees) into a drawing 1000 units wide, or 790 high for a tall city, with an even margin.
 * Throws if the bounds have no extent: without one there is no scale.
 */
export function fitProjection(bounds: readonly [number, number, number, number]): MapProjection {
  const [west, south, east, north] = bounds;
  const left = mercatorX(west);
  const top = mercatorY(north);
  const worldWidth = mercatorX(east) - left;
  const worldHeight = mercatorY(south) - top;
  if (!(worldWidth > 0 && worldHeight > 0)) throw new Error(`fitProjection: bounds with an extent expected, [${bounds.join(", ")}] found`);
  const unitsPerWorld = Math.min((drawingWidth - 2 * drawingMargin) / worldWidth, (mostHeight - 2 * drawingMargin) / worldHeight);
  return {
    width: Math.round(worldWidth * unitsPerWorld + 2 * drawingMargin),
    height: Math.round(worldHeight * unitsPerWorld + 2 * drawingMargin),
    unitsPerWorld,
    project: ([longitude, latitude]) => [
      drawingMargin + (mercatorX(longitude) - left) * unitsPerWorld,
      drawingMargin + (mercatorY(latitude) - top) * unitsPerWorld,
    ],
    unproject: ([x, y]) => [longitudeOf(left + (x - drawingMargin) / unitsPerWorld), latitudeOf(top + (y - drawingMargin) / unitsPerWorld)],
  };
}

/** World coordinate 0 to 1 from west to east. */
export function mercatorX(longitude: number): number {
  return longitude / 360 + 0.5;
}

/** World coordinate 0 to 1 from north to south (EPSG:3857 of the sphere). */
export function mercatorY(latitude: number): number {
  const clamped = Math.max(-maxLatitude, Math.min(maxLatitude, latitude));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

function longitudeOf(x: number): number {
  return (x - 0.5) * 360;
}

function latitudeOf(y: number): number {
  return 90 - (360 * Math.atan(Math.exp((y - 0.5) * 2 * Math.PI))) / Math.PI;
}
