// SPDX-License-Identifier: EUPL-1.2
import { boundsOf } from "../core/spatial/bounds.ts";
import type { Polygon } from "../core/view/geometry.ts";
import { signedArea } from "./ring-repair.ts";

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

const scanLines = 24;
/** Steps of comparison in one file, about one per corner; only files made to be slow need more, the rest of their pairs is not compared. */
const mostSteps = 4_000_000;
const stepsPerPair = 200;
const leastShare = 0.03;

/** Rectangle around all shells; `null` without any. */
export function shellBounds(polygons: readonly Polygon[]): Bounds | null {
  const [west, south, east, north] = boundsOf(polygons.map(([shell = []]) => shell));
  return west > east ? null : { west, south, east, north };
}

/**
 * Pairs of shapes that overlap by at least 3 % of the smaller one, estimated on lines through their common rectangle. Slivers along
 * shared borders, usual in digitised maps, stay below that.
 */
export function findOverlaps(shapes: readonly (readonly Polygon[])[]): readonly Overlap[] {
  const boxes = shapes
    .map((polygons, index) => ({ index, bounds: shellBounds(polygons) }))
    .filter((box): box is { index: number; bounds: Bounds } => box.bounds !== null)
    .sort((a, b) => a.bounds.west - b.bounds.west);
  const corners = shapes.map((polygons) => polygons.reduce((sum, polygon) => sum + polygon.reduce((all, ring) => all + ring.length, 0), 0));
  let left = mostSteps;
  const overlaps: Overlap[] = [];
  boxes.forEach((box, position) => {
    for (let next = position + 1; next < boxes.length; next++) {
      const other = boxes[next];
      if (other === undefined || other.bounds.west >= box.bounds.east || left < 0) break;
      left -= 1;
      const common = intersect(box.bounds, other.bounds);
      if (common !== null) left -= stepsPerPair + (corners[box.index] ?? 0) + (corners[other.index] ?? 0);
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
  const smaller = Math.min(areaOf(first), areaOf(second));
  if (smaller === 0) return 0;
  const step = (common.north - common.south) / scanLines;
  const [a, b] = [crossingsByLine(first, common.south, step), crossingsByLine(second, common.south, step)];
  let length = 0;
  for (let line = 0; line < scanLines; line++) length += commonLength(a[line] ?? [], b[line] ?? []);
  return (length * step) / smaller;
}

/** Where the outlines cross each scan line, from west to east: pairs of entering and leaving (even-odd rule). */
function crossingsByLine(polygons: readonly Polygon[], south: number, step: number): readonly (readonly number[])[] {
  const lines = Array.from({ length: scanLines }, () => new Array<number>());
  for (const ring of polygons.flat()) {
    for (let index = 0; index + 1 < ring.length; index++) {
      const [ax, ay] = ring[index] ?? [0, 0];
      const [bx, by] = ring[index + 1] ?? [0, 0];
      const from = Math.max(0, Math.ceil((Math.min(ay, by) - south) / step - 0.5));
      const last = Math.min(scanLines, Math.ceil((Math.max(ay, by) - south) / step - 0.5));
      for (let line = from; line < last; line++) lines[line]?.push(ax + ((south + (line + 0.5) * step - ay) / (by - ay)) * (bx - ax));
    }
  }
  return lines.map((crossings) => crossings.sort((a, b) => a - b));
}

/** Length covered by both of two sorted lists of intervals. */
function commonLength(first: readonly number[], second: readonly number[]): number {
  let length = 0;
  let [a, b] = [0, 0];
  while (a + 1 < first.length && b + 1 < second.length) {
    const [startA = 0, endA = 0, startB = 0, endB = 0] = [first[a], first[a + 1], second[b], second[b + 1]];
    length += Math.max(0, Math.min(endA, endB) - Math.max(startA, startB));
    if (endA < endB) a += 2;
    else b += 2;
  }
  return length;
}

function areaOf(polygons: readonly Polygon[]): number {
  return polygons.reduce(
    (sum, polygon) => sum + polygon.reduce((rest, ring, index) => rest + (index === 0 ? 1 : -1) * Math.abs(signedArea(ring)), 0),
    0,
  );
}
