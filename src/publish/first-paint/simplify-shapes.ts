// SPDX-License-Identifier: EUPL-1.2
import type { LevelGeometry, Line, LonLat } from "../../core/view/geometry.ts";

/**
 * Shapes with fewer corners for the published drawing. Borders stay shared: every line is cut at the points where three or more
 * borders meet, and each piece is simplified (Douglas–Peucker) in a direction that does not depend on who asks. `tolerance` is a
 * fraction of the width of the city; half a pixel of the drawing is not seen. The map of the script has every corner again.
 */
export function simplifyShapes(geometry: LevelGeometry, tolerance: number): LevelGeometry {
  const [west, south, east, north] = geometry.bounds;
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const distance = (east - west) * shrink * tolerance;
  const rings = geometry.areas.flatMap((area) => area.polygons.flat());
  const nodes = meetingPoints(rings);
  const simplify = (line: Line): Line => simplifyLine(line, { nodes, distance, shrink });
  return {
    ...geometry,
    areas: geometry.areas.map((area) => ({ ...area, polygons: area.polygons.map((polygon) => polygon.map(simplify)) })),
    borders: geometry.borders.map(simplify),
    parentBorders: geometry.parentBorders.map(simplify),
    outline: geometry.outline.map(simplify),
  };
}

interface Simplifying {
  readonly nodes: ReadonlySet<string>;
  readonly distance: number;
  readonly shrink: number;
}

const key = ([longitude, latitude]: LonLat): string => `${longitude},${latitude}`;

/** Corners with three or more neighbours: there a border begins or ends. */
function meetingPoints(rings: readonly Line[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    for (const [index, point] of ring.entries()) {
      const next = ring[index + 1];
      if (next === undefined) continue;
      neighbour(neighbours, key(point)).add(key(next));
      neighbour(neighbours, key(next)).add(key(point));
    }
  }
  return new Set([...neighbours].flatMap(([point, around]) => (around.size > 2 ? [point] : [])));
}

function neighbour(neighbours: Map<string, Set<string>>, point: string): Set<string> {
  const known = neighbours.get(point) ?? new Set<string>();
  neighbours.set(point, known);
  return known;
}

function simplifyLine(line: Line, how: Simplifying): Line {
  const first = line[0];
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.length < 3) return line;
  const isClosed = key(first) === key(last);
  const start = isClosed ? startOfRing(line, how.nodes) : 0;
  const turned = start === 0 ? line : [...line.slice(start, -1), ...line.slice(0, start + 1)];
  const pieces = cutAtNodes(turned, how.nodes);
  const points = pieces.flatMap((piece, index) => simplifyPiece(piece, how).slice(index === 0 ? 0 : 1));
  return isClosed && points.length < 4 ? line : points;
}

/** A ring begins at a meeting point, or at its smallest corner if no other border touches it. */
function startOfRing(ring: Line, nodes: ReadonlySet<string>): number {
  const node = ring.findIndex((point) => nodes.has(key(point)));
  if (node >= 0) return node;
  return ring.reduce((best, point, index) => (isBefore(point, ring[best] ?? point) ? index : best), 0);
}

function cutAtNodes(line: Line, nodes: ReadonlySet<string>): readonly Line[] {
  const cuts = line.flatMap((point, index) => (index > 0 && index < line.length - 1 && nodes.has(key(point)) ? [index] : []));
  return [0, ...cuts].map((from, index) => line.slice(from, (cuts[index] ?? line.length - 1) + 1));
}

function simplifyPiece(piece: Line, how: Simplifying): Line {
  const [first, second, last, beforeLast] = [piece[0], piece[1], piece.at(-1), piece.at(-2)];
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined) return piece;
  const isLoop = key(first) === key(last);
  const isForward = isLoop ? isBefore(second, beforeLast) : isBefore(first, last);
  const directed = isForward ? piece : [...piece].reverse();
  const kept = isLoop ? simplifyLoop(directed, how) : douglasPeucker(directed, how);
  return isForward ? kept : [...kept].reverse();
}

/** A closed piece is halved at its farthest corner, since its ends say nothing about its shape. */
function simplifyLoop(loop: Line, how: Simplifying): Line {
  const first = loop[0];
  if (first === undefined) return loop;
  const far = loop.reduce((best, point, index) => (apart(first, point, how) > apart(first, loop[best] ?? first, how) ? index : best), 0);
  return [...douglasPeucker(loop.slice(0, far + 1), how), ...douglasPeucker(loop.slice(far), how).slice(1)];
}

function douglasPeucker(line: Line, how: Simplifying): Line {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return line;
  let farthest = 0;
  let most = 0;
  for (const [index, point] of line.entries()) {
    const away = fromSegment(point, [first, last], how);
    if (away <= most) continue;
    farthest = index;
    most = away;
  }
  if (most <= how.distance) return [first, last];
  return [...douglasPeucker(line.slice(0, farthest + 1), how), ...douglasPeucker(line.slice(farthest), how).slice(1)];
}

function fromSegment(point: LonLat, [from, to]: readonly [LonLat, LonLat], how: Simplifying): number {
  const [dx, dy] = [(to[0] - from[0]) * how.shrink, to[1] - from[1]];
  const [px, py] = [(point[0] - from[0]) * how.shrink, point[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

function apart(a: LonLat, b: LonLat, how: Simplifying): number {
  return Math.hypot((a[0] - b[0]) * how.shrink, a[1] - b[1]);
}

function isBefore(a: LonLat, b: LonLat): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}
