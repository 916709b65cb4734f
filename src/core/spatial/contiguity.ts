// SPDX-License-Identifier: EUPL-1.2
import type { Polygon } from "../model/shape.ts";
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { boundsOf, isInBounds } from "./bounds.ts";
import type { Bounds } from "./bounds.ts";
import type { Neighbours } from "./neighbours.ts";
import { contactOf, distanceTo } from "./segment-contact.ts";
import type { Point, Segment } from "./segment-contact.ts";

export interface ContiguityOptions {
  /** Distance, in the unit of the coordinates, that counts as none; default 1e-6 of the diagonal of all shapes. */
  readonly snapTolerance?: number;
}

export interface Contiguity {
  /** Areas with at least one common point. */
  readonly queen: Neighbours;
  /** Areas with a common border of positive length. */
  readonly rook: Neighbours;
}

/**
 * Which areas share a border. Borders are compared as lines, not as lists of points: a border that one shape divides into more
 * pieces than the other (T-junction), that overlaps in part, or that lies within the tolerance is a common one. All parts and holes
 * count, so an enclave is a neighbour of the area around it. Shapes that cover each other in part share both kinds.
 * Lists are increasing, symmetric and without the area itself; an island has none.
 *
 * Throws MethodError: NOT_FINITE for coordinates, PARAMETER for a negative tolerance. Source: methods.md 4; agrees with GEOS relate
 */
export function contiguity(shapes: readonly (readonly Polygon[])[], options: ContiguityOptions = {}): Contiguity {
  const outlines = shapes.map(outlineOf);
  const [minX, minY, maxX, maxY] = boundsOf(shapes.flat(2));
  const tolerance = options.snapTolerance ?? (maxX >= minX ? 1e-6 * Math.hypot(maxX - minX, maxY - minY) : 0);
  if (!(tolerance >= 0)) throw new MethodError("PARAMETER", `contiguity: a tolerance from 0 expected, ${tolerance} found`);
  const queen = shapes.map((): number[] => []);
  const rook = shapes.map((): number[] => []);
  for (const [a, b] of pairsWithCommonBounds(outlines, tolerance)) {
    const relation = relationOf(at(outlines, a), at(outlines, b), tolerance);
    if (relation === "apart") continue;
    link(queen, a, b);
    if (relation === "border") link(rook, a, b);
  }
  const increasing = (lists: number[][]) => lists.map((list) => list.sort((a, b) => a - b));
  return { queen: increasing(queen), rook: increasing(rook) };
}

function link(lists: readonly number[][], a: number, b: number): void {
  at(lists, a).push(b);
  at(lists, b).push(a);
}

/** A piece of border and the rectangle around it. */
interface Piece extends Segment {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

interface Outline {
  readonly polygons: readonly Polygon[];
  readonly segments: readonly Piece[];
  readonly bounds: Bounds;
}

function outlineOf(polygons: readonly Polygon[], area: number): Outline {
  const rings = polygons.flat();
  const wrong = rings.flat().find(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y));
  if (wrong !== undefined)
    throw new MethodError("NOT_FINITE", `contiguity: finite coordinates expected, ${wrong.join(" ")} found in area ${area}`);
  return { polygons, segments: rings.flatMap(segmentsOf), bounds: boundsOf(rings) };
}

/** Pieces between the points of a ring, closed if it is not, without those of length 0. */
function segmentsOf(ring: readonly Point[]): Piece[] {
  return ring.flatMap((a, index) => {
    const b = at(ring, (index + 1) % ring.length);
    return a[0] === b[0] && a[1] === b[1] ? [] : [pieceOf(a, b)];
  });
}

function pieceOf(a: Point, b: Point): Piece {
  const [minX, maxX] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
  const [minY, maxY] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
  return { a, b, minX, minY, maxX, maxY };
}

/** Pairs of areas whose rectangles meet, found by sweeping from west to east. */
function* pairsWithCommonBounds(outlines: readonly Outline[], tolerance: number): Generator<readonly [number, number]> {
  const order = outlines.map((_, index) => index).sort((a, b) => at(outlines, a).bounds[0] - at(outlines, b).bounds[0]);
  let open: number[] = [];
  for (const next of order) {
    const { bounds } = at(outlines, next);
    open = open.filter((other) => at(outlines, other).bounds[2] >= bounds[0] - tolerance);
    for (const other of open) if (isRoom(commonRoom(at(outlines, other).bounds, bounds, tolerance))) yield [other, next];
    open.push(next);
  }
}

/** Where two rectangles meet, a tolerance wider. */
function commonRoom(a: Bounds, b: Bounds, tolerance: number): Bounds {
  return [
    Math.max(a[0], b[0]) - tolerance,
    Math.max(a[1], b[1]) - tolerance,
    Math.min(a[2], b[2]) + tolerance,
    Math.min(a[3], b[3]) + tolerance,
  ];
}

function isRoom([minX, minY, maxX, maxY]: Bounds): boolean {
  return minX <= maxX && minY <= maxY;
}

type Relation = "apart" | "point" | "border";

function relationOf(a: Outline, b: Outline, tolerance: number): Relation {
  const room = commonRoom(a.bounds, b.bounds, tolerance);
  const contact = contactOfBorders(piecesIn(a, room), piecesIn(b, room), tolerance);
  if (contact === "border") return contact;
  const inside = (from: Outline, other: Outline) =>
    hasPointInside(contact === "point" ? pointsIn(from, room) : firstPoints(from), other, tolerance);
  return inside(a, b) || inside(b, a) ? "border" : contact;
}

/** A common border is longer than what two corners that meet in one point share by the tolerance alone. */
function contactOfBorders(first: readonly Piece[], second: readonly Piece[], tolerance: number): Relation {
  let relation: Relation = "apart";
  let shared = 0;
  for (const [one, other] of pairsOfSegments(first, second, tolerance)) {
    const contact = contactOf(one, other, tolerance);
    shared += contact.shared;
    if (contact.crosses || shared > 4 * tolerance) return "border";
    if (contact.touches) relation = "point";
  }
  return relation;
}

/** Pieces of two borders, both sorted from west to east, that are near enough to meet. */
function* pairsOfSegments(first: readonly Piece[], second: readonly Piece[], tolerance: number): Generator<readonly [Piece, Piece]> {
  let start = 0;
  const widest = second.reduce((width, { minX, maxX }) => Math.max(width, maxX - minX), 0);
  for (const one of first) {
    while (start < second.length && at(second, start).minX < one.minX - tolerance - widest) start += 1;
    for (let index = start; index < second.length && at(second, index).minX <= one.maxX + tolerance; index += 1) {
      const other = at(second, index);
      const isNear = other.maxX >= one.minX - tolerance && other.minY <= one.maxY + tolerance && other.maxY >= one.minY - tolerance;
      if (isNear) yield [one, other];
    }
  }
}

function piecesIn({ segments }: Outline, [minX, minY, maxX, maxY]: Bounds): Piece[] {
  const inside = segments.filter((piece) => piece.maxX >= minX && piece.minX <= maxX && piece.maxY >= minY && piece.minY <= maxY);
  return inside.sort((one, other) => one.minX - other.minX);
}

function pointsIn({ segments }: Outline, [minX, minY, maxX, maxY]: Bounds): Point[] {
  return segments.map(({ a }) => a).filter(([x, y]) => x >= minX && x <= maxX && y >= minY && y <= maxY);
}

function firstPoints({ polygons }: Outline): Point[] {
  return polygons.flatMap(([outer]) => outer?.slice(0, 1) ?? []);
}

/** Whether a point lies inside a shape and farther from its border than the tolerance. */
function hasPointInside(points: readonly Point[], { segments, bounds }: Outline, tolerance: number): boolean {
  return points.some(
    (point) =>
      isInBounds(bounds, point) && isInside(point, segments) && segments.every((segment) => distanceTo(segment, point) > tolerance),
  );
}

/** Even-odd rule over all rings: holes are outside. */
function isInside([x, y]: Point, segments: readonly Segment[]): boolean {
  const crossings = segments.filter(({ a, b }) => a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
  return crossings.length % 2 === 1;
}
