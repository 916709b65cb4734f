// SPDX-License-Identifier: EUPL-1.2
import type { Point } from "./projection.ts";

/** Digits after the point in path strings: 0 for the published first paint, 1 where bytes do not matter. */
export type Precision = 0 | 1;

/**
 * Prints polylines as one compact path: absolute start, then relative steps with the fewest characters.
 * Points are rounded to the grid first, so two areas that share a border share its rounded points, and no gap can open.
 * Consecutive equal points are dropped; rings (first point = last) end with "z". Lines of fewer than two points vanish.
 */
export function printPath(lines: readonly (readonly Point[])[], precision: Precision): string {
  return lines.map((line) => printLine(line, precision)).join("");
}

function printLine(line: readonly Point[], precision: Precision): string {
  const grid = 10 ** precision;
  const points = withoutRepeats(line.map(([x, y]) => [Math.round(x * grid), Math.round(y * grid)] as const));
  const [first, ...others] = points;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return "";
  const closed = others.length > 2 && same(first, last);
  const steps = closed ? others.slice(0, -1) : others;
  let at = first;
  const printed = steps.map((next) => {
    const step = [next[0] - at[0], next[1] - at[1]] as const;
    at = next;
    return pair(step, precision);
  });
  return `M${pair(first, precision)}l${joinPairs(printed)}${closed ? "z" : ""}`;
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || !same(before, point);
  });
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function pair([x, y]: Point, precision: Precision): string {
  const second = number(y, precision);
  return number(x, precision) + (second.startsWith("-") ? "" : " ") + second;
}

function joinPairs(pairs: readonly string[]): string {
  return pairs.reduce((text, next) => text + (text === "" || next.startsWith("-") ? "" : " ") + next, "");
}

/** `onGrid` counts grid steps: 123 with one digit is "12.3", 5 is ".5", −5 is "-.5". */
function number(onGrid: number, precision: Precision): string {
  if (precision === 0) return String(onGrid);
  return String(onGrid / 10).replace(/^(-?)0\./, "$1.");
}

/** Douglas–Peucker with a tolerance in units of the drawing. Only for lines that nothing else shares, such as rivers. */
export function simplifyLine(line: readonly Point[], tolerance: number): readonly Point[] {
  const first = line[0];
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.length < 3) return line;
  const distances = line.map((point) => distanceToSegment(point, first, last));
  const farthest = distances.reduce((best, distance, index) => (distance > (distances[best] ?? 0) ? index : best), 0);
  if ((distances[farthest] ?? 0) <= tolerance) return [first, last];
  return [...simplifyLine(line.slice(0, farthest + 1), tolerance).slice(0, -1), ...simplifyLine(line.slice(farthest), tolerance)];
}

/** Distance of a point from a straight piece, in the unit of the points. */
export function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}
