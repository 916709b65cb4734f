import type { LonLat, Polygon } from "../core/view/geometry.ts";
import { isInside, signedArea } from "./ring-repair.ts";

/** Two shapes that cover the same ground. `share`: estimated part of the smaller one that is covered twice. */
export interface Overlap {
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const gridSteps = 12;
const leastShare = 0.03;

/** Rectangle around all shells; `null` without any. */
export function boundsOf(polygons: readonly Polygon[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [shell = []] of polygons) {
    for (const [x, y] of shell) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  return west > east ? null : { west, south, east, north };
}

/** Even-odd rule over all rings of a shape: holes are outside. */
export function covers(polygons: readonly Polygon[], point: LonLat): boolean {
  return polygons.some(
    ([shell, ...holes]) => shell !== undefined && isInside(point, shell) && !holes.some((hole) => isInside(point, hole)),
  );
}

/**
 * Pairs of shapes that overlap by at least 3 % of the smaller one. Estimated on a grid of points in the common rectangle:
 * slivers along shared borders, usual in digitised maps, do not count.
 */
export function findOverlaps(shapes: readonly (readonly Polygon[])[]): readonly Overlap[] {
  const boxes = shapes
    .map((polygons, index) => ({ index, bounds: boundsOf(polygons) }))
    .filter((box): box is { index: number; bounds: Bounds } => box.bounds !== null)
    .sort((a, b) => a.bounds.west - b.bounds.west);
  const overlaps: Overlap[] = [];
  boxes.forEach((box, position) => {
    for (let next = position + 1; next < boxes.length; next++) {
      const other = boxes[next];
      if (other === undefined || other.bounds.west >= box.bounds.east) break;
      const common = intersect(box.bounds, other.bounds);
      const share = common === null ? 0 : estimateShare(shapes[box.index] ?? [], shapes[other.index] ?? [], common);
      if (share >= leastShare) overlaps.push({ first: Math.min(box.index, other.index), second: Math.max(box.index, other.index), share });
    }
  });
  return overlaps;
}

function intersect(a: Bounds, b: Bounds): Bounds | null {
  const common = {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
  return common.west < common.east && common.south < common.north ? common : null;
}

function estimateShare(first: readonly Polygon[], second: readonly Polygon[], common: Bounds): number {
  let both = 0;
  for (let column = 0; column < gridSteps; column++) {
    for (let row = 0; row < gridSteps; row++) {
      const x = common.west + ((column + 0.5) / gridSteps) * (common.east - common.west);
      const y = common.south + ((row + 0.5) / gridSteps) * (common.north - common.south);
      if (covers(first, [x, y]) && covers(second, [x, y])) both++;
    }
  }
  const commonArea = (common.east - common.west) * (common.north - common.south);
  const smaller = Math.min(areaOf(first), areaOf(second));
  return smaller === 0 ? 0 : (both / gridSteps ** 2) * (commonArea / smaller);
}

function areaOf(polygons: readonly Polygon[]): number {
  return polygons.reduce(
    (sum, polygon) => sum + polygon.reduce((rest, ring, index) => rest + (index === 0 ? 1 : -1) * Math.abs(signedArea(ring)), 0),
    0,
  );
}
