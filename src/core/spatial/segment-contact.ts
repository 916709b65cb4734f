// SPDX-License-Identifier: EUPL-1.2
export type Point = readonly [x: number, y: number];

/** A straight piece of a border. */
export interface Segment {
  readonly a: Point;
  readonly b: Point;
}

/** How two pieces of border meet. */
export interface Contact {
  /** Nearest distance is at most the tolerance. */
  readonly touches: boolean;
  /** Length over which one runs along the other, within the tolerance. */
  readonly shared: number;
  /** They cut through each other, and no end of one is on the other. */
  readonly crosses: boolean;
}

const none: Contact = { touches: false, shared: 0, crosses: false };
/** Largest sine of the angle between two pieces that run along each other. */
const parallel = 0.25;

/** Compares two pieces of border; neither may have length 0. */
export function contactOf(first: Segment, second: Segment, tolerance: number): Contact {
  const ends = [distanceTo(first, second.a), distanceTo(first, second.b), distanceTo(second, first.a), distanceTo(second, first.b)];
  const touches = ends.some((distance) => distance <= tolerance);
  if (!touches) return areCrossing(first, second) ? { touches: true, shared: 0, crosses: true } : none;
  return { touches, shared: sharedLength(first, second, tolerance), crosses: false };
}

/** Distance from a point to a segment. */
export function distanceTo({ a, b }: Segment, [x, y]: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(a[0] + along * dx - x, a[1] + along * dy - y);
}

function areCrossing(first: Segment, second: Segment): boolean {
  return side(first, second.a) * side(first, second.b) < 0 && side(second, first.a) * side(second, first.b) < 0;
}

function side({ a, b }: Segment, [x, y]: Point): number {
  return Math.sign((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]));
}

/** Length of the part of `first` beside which `second` runs no farther away than the tolerance. */
function sharedLength(first: Segment, second: Segment, tolerance: number): number {
  const [dx, dy] = [first.b[0] - first.a[0], first.b[1] - first.a[1]];
  const length = Math.hypot(dx, dy);
  const place = ([x, y]: Point) => ({
    along: ((x - first.a[0]) * dx + (y - first.a[1]) * dy) / length,
    away: (dx * (y - first.a[1]) - dy * (x - first.a[0])) / length,
  });
  const [p, q] = [place(second.a), place(second.b)];
  const run = q.along - p.along;
  const rise = q.away - p.away;
  if (Math.abs(rise) > parallel * Math.hypot(run, rise)) return 0;
  if (rise === 0 && Math.abs(p.away) > tolerance) return 0;
  const within = [0, length].map((along) => (along - p.along) / run);
  const near = rise === 0 ? [0, 1] : [-tolerance, tolerance].map((away) => (away - p.away) / rise);
  const from = Math.max(0, Math.min(...within), Math.min(...near));
  const to = Math.min(1, Math.max(...within), Math.max(...near));
  return Math.max(0, to - from) * Math.abs(run);
}
