// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import type { LevelGeometry, Line } from "../../../src/core/view/geometry.ts";
import { simplifyShapes } from "../../../src/publish/first-paint/simplify-shapes.ts";
import { gridGeometry } from "../../map/grid-city.ts";

describe("simplified shapes", () => {
  test("keep borders shared: a point of one area on a border is a point of its neighbour too", () => {
    const rough = wobbly(gridGeometry(4, 3));
    const simple = simplifyShapes(rough, 0.01);
    const before = borderPairs(rough);
    const after = borderPairs(simple);
    expect(after.once).toBeLessThan(before.once);
    expect(after.lonely).toEqual([]);
  });

  test("have fewer corners, but every point where borders meet", () => {
    const rough = wobbly(gridGeometry(4, 3));
    const simple = simplifyShapes(rough, 0.01);
    expect(count(simple)).toBeLessThan(count(rough) / 2);
    const corners = new Set(simple.areas.flatMap((area) => area.polygons.flat(2).map(String)));
    for (const corner of gridGeometry(4, 3).areas.flatMap((area) => area.polygons.flat(2))) {
      if (isInside(corner, gridGeometry(4, 3))) expect(corners.has(String(corner))).toBe(true);
    }
  });

  test("stay as they are with a tolerance of nothing", () => {
    const rough = wobbly(gridGeometry(2, 2));
    const points = (geometry: LevelGeometry): readonly string[] =>
      geometry.areas.flatMap((area) => area.polygons.flat(2).map(String)).sort();
    expect(new Set(points(simplifyShapes(rough, 0)))).toEqual(new Set(points(rough)));
  });

  test("leave the input alone and rings closed", () => {
    const rough = wobbly(gridGeometry(3, 3));
    const copy = structuredClone(rough);
    const simple = simplifyShapes(rough, 0.02);
    expect(rough).toEqual(copy);
    for (const ring of simple.areas.flatMap((area) => area.polygons.flat())) {
      expect(String(ring[0])).toBe(String(ring.at(-1)));
      expect(ring.length).toBeGreaterThanOrEqual(4);
    }
  });
});

/** Nine more corners on every side, pushed a little to and fro, the same for both areas at a border. */
function wobbly(geometry: LevelGeometry): LevelGeometry {
  const bend = (line: Line): Line =>
    line.flatMap((from, index) => {
      const to = line[index + 1];
      if (to === undefined) return [from];
      const [first, last] = String(from) < String(to) ? [from, to] : [to, from];
      const points = Array.from({ length: 9 }, (_, step): readonly [number, number] => {
        const part = (step + 1) / 10;
        const push = step % 2 === 0 ? 0.00004 : -0.00004;
        return [first[0] + (last[0] - first[0]) * part + push, first[1] + (last[1] - first[1]) * part + push];
      });
      return [from, ...(first === from ? points : points.reverse())];
    });
  return {
    ...geometry,
    areas: geometry.areas.map((area) => ({ ...area, polygons: area.polygons.map((polygon) => polygon.map(bend)) })),
    outline: geometry.outline.map(bend),
  };
}

/** Sides of all rings: how many belong to one area only, and of those the ones not on the edge of the city. */
function borderPairs(geometry: LevelGeometry): { readonly once: number; readonly lonely: readonly string[] } {
  const seen = new Map<string, number>();
  const sides = (line: Line): readonly string[] =>
    line.slice(1).map((point, index) => [String(line[index]), String(point)].sort().join(" "));
  for (const side of geometry.areas.flatMap((area) => area.polygons.flat().flatMap(sides))) seen.set(side, (seen.get(side) ?? 0) + 1);
  const edge = new Set(geometry.outline.flatMap(sides));
  const once = [...seen].filter(([, times]) => times === 1).map(([side]) => side);
  return { once: seen.size, lonely: once.filter((side) => !edge.has(side) && !isOnEdge(side, geometry)) };
}

function isOnEdge(side: string, geometry: LevelGeometry): boolean {
  return side.split(" ").every((point) => !isInside(point.split(",").map(Number), geometry));
}

function isInside([x = 0, y = 0]: readonly number[], { bounds }: LevelGeometry): boolean {
  const room = 0.0005;
  return x > bounds[0] + room && x < bounds[2] - room && y > bounds[1] + room && y < bounds[3] - room;
}

function count(geometry: LevelGeometry): number {
  return geometry.areas.flatMap((area) => area.polygons.flat(2)).length;
}
