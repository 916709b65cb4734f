// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../core/model/ids.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import { sum } from "../core/stats/sum.ts";
import type { LevelGeometry, Line } from "../core/view/geometry.ts";

/** Width in units of a small drawing of the whole city. */
const width = 100;

interface SmallProjection {
  readonly height: number;
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
}

/** Longest borders of parts that can still be told apart in a mark of a few millimetres, in widths of the drawing. */
const mostBorders = 5;

/**
 * The mark in the header: the municipality's own outline with the borders of its parts, computed from its geometry; the outline alone
 * where there are too many parts.
 */
export function brandMark(geometry: LevelGeometry): Markup {
  const projection = project(geometry);
  const isDense = sum(geometry.parentBorders.map((line) => lengthOf(line, projection))) > mostBorders * width;
  const inner = isDense ? "" : geometry.parentBorders.map((line) => path(line, projection, false)).join("");
  return h(
    "svg",
    { ...frame(projection), "aria-hidden": "true" },
    h("path", { class: "brand-ground", d: outlinePath(geometry, projection) }),
    inner === "" ? null : h("path", { class: "brand-line", d: inner }),
  );
}

/** Where an area lies in the city: outline with the area in it. `null` if the area has no shape. */
export function locator(geometry: LevelGeometry, area: AreaId): Markup | null {
  const shape = geometry.areas.find((candidate) => candidate.id === area);
  if (shape === undefined || shape.polygons.length === 0) return null;
  const projection = project(geometry);
  const rings = shape.polygons.flatMap((polygon) => polygon.slice(0, 1));
  return h(
    "svg",
    { ...frame(projection), class: "locator", "aria-hidden": "true" },
    h("path", { class: "locator-city", d: outlinePath(geometry, projection) }),
    areaMark(rings, projection),
  );
}

/** Smallest extent in units in which an area can be seen as a shape; a smaller one is a dot. */
const smallestShape = 8;

function areaMark(rings: readonly Line[], projection: SmallProjection): Markup {
  const points = rings.flat();
  const [left, right] = endsOf(points.map(([longitude]) => projection.x(longitude)));
  const [top, bottom] = endsOf(points.map(([, latitude]) => projection.y(latitude)));
  if (Math.max(right - left, bottom - top) >= smallestShape) {
    return h("path", { class: "locator-area", d: rings.map((ring) => path(ring, projection, true)).join("") });
  }
  return h("circle", {
    class: "locator-area",
    cx: Math.round((left + right) / 2),
    cy: Math.round((top + bottom) / 2),
    r: smallestShape / 2,
  });
}

function endsOf(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

function lengthOf(line: Line, projection: SmallProjection): number {
  const steps = line.slice(1).map(([longitude, latitude], index) => {
    const [fromLongitude, fromLatitude] = line[index] ?? [longitude, latitude];
    return Math.hypot(projection.x(longitude) - projection.x(fromLongitude), projection.y(latitude) - projection.y(fromLatitude));
  });
  return sum(steps);
}

function project(geometry: LevelGeometry): SmallProjection {
  const [west, south, east, north] = geometry.bounds;
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * shrink || 1);
  return {
    height: Math.max(1, Math.ceil((north - south) * scale)),
    x: (longitude) => (longitude - west) * shrink * scale,
    y: (latitude) => (north - latitude) * scale,
  };
}

function frame(projection: SmallProjection): Readonly<Record<string, string>> {
  return { viewBox: `-2 -2 ${width + 4} ${projection.height + 4}` };
}

function outlinePath(geometry: LevelGeometry, projection: SmallProjection): string {
  return geometry.outline.map((line) => path(line, projection, true)).join("");
}

/** Whole units, corners closer than three units left out: at this size nobody sees more. */
function path(line: Line, projection: SmallProjection, isClosed: boolean): string {
  const kept: (readonly [number, number])[] = [];
  for (const [index, [longitude, latitude]] of line.entries()) {
    const point = [Math.round(projection.x(longitude)), Math.round(projection.y(latitude))] as const;
    const last = kept.at(-1);
    const isEnd = index === line.length - 1 && !isClosed;
    if (last === undefined || isEnd || Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) > 3) kept.push(point);
  }
  return kept.length < 2 ? "" : `M${kept.map(([x, y]) => `${x} ${y}`).join("L")}${isClosed ? "z" : ""}`;
}
