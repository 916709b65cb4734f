// SPDX-License-Identifier: EUPL-1.2
import type { Line, LonLat, Polygon } from "../core/view/geometry.ts";
import type { NoticedProblem } from "./raw-shapes.ts";

export interface RepairedShape {
  readonly polygons: readonly Polygon[];
  readonly problems: readonly NoticedProblem[];
}

/** Comparisons that the search for crossings may still make in one file; it goes down. Only files made to be slow use it up. */
export interface Effort {
  left: number;
}

/** Enough for a city of a thousand detailed areas. */
export function newEffort(): Effort {
  return { left: 8_000_000 };
}

/**
 * Makes rings drawable: repeated positions out, rings closed, shells counter-clockwise and holes clockwise (RFC 7946), rings without
 * area and holes outside their shell dropped. Crossings stay as they are. Everything but the direction of a ring is noticed.
 */
export function repairShape(polygons: readonly Polygon[], effort: Effort = newEffort()): RepairedShape {
  const problems: NoticedProblem[] = [];
  const repaired = polygons.map((polygon) => repairPolygon(polygon, problems, effort)).filter((polygon) => polygon.length > 0);
  return { polygons: repaired, problems };
}

function repairPolygon(polygon: Polygon, problems: NoticedProblem[], effort: Effort): Polygon {
  const rings = polygon.map((ring) => repairRing(ring, problems, effort));
  const [shell] = rings;
  if (shell === undefined || shell === null) return [];
  const holes = rings.slice(1).filter((ring): ring is Line => ring !== null);
  const inside = holes.filter((hole) => hole.some((corner) => isInside(corner, shell)) || hole.every((corner) => isOnRing(corner, shell)));
  if (inside.length < holes.length) problems.push({ problem: "hole-outside", value: `${holes.length - inside.length}` });
  return [turn(shell, 1), ...inside.map((hole) => turn(hole, -1))];
}

function repairRing(ring: Line, problems: NoticedProblem[], effort: Effort): Line | null {
  const corners = ring.filter((corner, index) => index === 0 || !isSame(corner, ring[index - 1]));
  const [first] = corners;
  const isClosed = corners.length > 1 && isSame(first, corners.at(-1));
  if (first !== undefined && !isClosed && corners.length >= 3)
    problems.push({ problem: "ring-unclosed", value: `${ring.length} Positionen` });
  const closed = first === undefined || isClosed ? corners : [...corners, first];
  const crossing = findCrossing(closed, effort);
  if (closed.length < 4 || (crossing === null && isFlat(closed))) {
    problems.push({ problem: "ring-degenerate", value: `${ring.length} Positionen` });
    return null;
  }
  if (crossing !== null) problems.push({ problem: "ring-crosses-itself", value: `[${crossing[0]}, ${crossing[1]}]` });
  return closed;
}

function turn(ring: Line, direction: 1 | -1): Line {
  return Math.sign(signedArea(ring)) === direction ? ring : ring.toReversed();
}

function isFlat(ring: Line): boolean {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const width = extent(xs);
  const height = extent(ys);
  return Math.abs(signedArea(ring)) <= 1e-9 * (width * width + height * height);
}

function extent(values: readonly number[]): number {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

/** Positive for counter-clockwise rings; relative to the first corner, so that large coordinates do not eat the digits. */
export function signedArea(ring: Line): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let doubled = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [ax, ay] = ring[index] ?? [0, 0];
    const [bx, by] = ring[index + 1] ?? [0, 0];
    doubled += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return doubled / 2;
}

/** Even-odd rule for one closed ring. */
export function isInside([x, y]: LonLat, ring: Line): boolean {
  let inside = false;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [ax, ay] = ring[index] ?? [0, 0];
    const [bx, by] = ring[index + 1] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function isOnRing([x, y]: LonLat, ring: Line): boolean {
  return ring.some(([ax, ay], index) => {
    const [bx, by] = ring[index + 1] ?? [ax, ay];
    const isBetween = x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
    return isBetween && Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) <= 1e-12;
  });
}

/** Start of the first edge that truly crosses another one of the same ring; touching corners are no crossing. */
function findCrossing(ring: Line, effort: Effort): LonLat | null {
  const edges = ring.slice(0, -1).map((start, index) => edgeOf(start, ring[index + 1] ?? start));
  edges.sort((a, b) => a.west - b.west);
  let active: Edge[] = [];
  for (const edge of edges) {
    active = active.filter((other) => other.east >= edge.west);
    effort.left -= active.length;
    if (effort.left < 0) return null;
    const crossed = active.find((other) => other.south <= edge.north && other.north >= edge.south && crosses(edge, other));
    if (crossed !== undefined) return crossed.start;
    active.push(edge);
  }
  return null;
}

interface Edge {
  readonly start: LonLat;
  readonly end: LonLat;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function edgeOf(start: LonLat, end: LonLat): Edge {
  return {
    start,
    end,
    west: Math.min(start[0], end[0]),
    east: Math.max(start[0], end[0]),
    south: Math.min(start[1], end[1]),
    north: Math.max(start[1], end[1]),
  };
}

function crosses(a: Edge, b: Edge): boolean {
  const d1 = side(a.start, a.end, b.start);
  const d2 = side(a.start, a.end, b.end);
  const d3 = side(b.start, b.end, a.start);
  const d4 = side(b.start, b.end, a.end);
  return d1 * d2 < 0 && d3 * d4 < 0;
}

function side([ax, ay]: LonLat, [bx, by]: LonLat, [x, y]: LonLat): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

function isSame(a: LonLat | undefined, b: LonLat | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
