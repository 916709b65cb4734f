// SPDX-License-Identifier: EUPL-1.2
import { feature, mesh } from "topojson-client";
import { describe, expect, it } from "vitest";
import { areaId } from "../../src/core/model/ids.ts";
import type { Line, Polygon } from "../../src/core/model/shape.ts";
import { labelPoint } from "../../src/publish/label-point.ts";
import { levelTopology } from "../../src/publish/level-topology.ts";

describe("topology of a level", () => {
  it("draws the border of two areas once, also if their vertices differ by centimetres", () => {
    const left = { area: areaId("l"), polygons: [square(9, 54, 0.1)] };
    const right = {
      area: areaId("r"),
      polygons: [[square(9.1, 54, 0.1)[0]?.map(([x, y]): [number, number] => [x + 3e-7, y - 4e-7]) ?? []]],
    };
    const topology = levelTopology([left, right]);
    const inner = mesh(topology, topology.objects.areas, (a, b) => a !== b);
    expect(inner.coordinates).toHaveLength(1);
    expect(topology.objects.areas.geometries.map(({ id }) => id)).toEqual(["l", "r"]);
  });

  it("keeps areas that are far smaller than what simplifying takes away", () => {
    const big = { area: areaId("gross"), polygons: [wavy(9, 54, 0.3)] };
    const tiny = { area: areaId("klein"), polygons: [square(9.5, 54, 0.00006)] };
    const topology = levelTopology([big, tiny]);
    const [, island] = topology.objects.areas.geometries;
    const shape = island?.type === "Polygon" ? feature(topology, island).geometry : null;
    expect(shape).toMatchObject({ type: "Polygon" });
    const ring = shape?.type === "Polygon" ? (shape.coordinates[0] ?? []) : [];
    expect(new Set(ring.map(String)).size).toBe(4);
  });

  it("takes small bends out of long borders and keeps them on request", () => {
    const shapes = [{ area: areaId("a"), polygons: [wavy(9, 54, 0.3)] }];
    const count = (bends: number | null): number => levelTopology(shapes, { bends }).arcs.flat().length;
    expect(count(null)).toBe(401);
    expect(count(5000)).toBeLessThan(100);
  });

  it("leaves out areas without a shape", () => {
    const topology = levelTopology([
      { area: areaId("a"), polygons: [] },
      { area: areaId("b"), polygons: [square(9, 54, 0.1)] },
    ]);
    expect(topology.objects.areas.geometries.map(({ id }) => id)).toEqual(["b"]);
    expect(levelTopology([]).objects.areas.geometries).toEqual([]);
  });
});

describe("place of a label", () => {
  it("is null without a polygon", () => {
    expect(labelPoint([])).toBeNull();
  });

  it("is the middle of a square of the largest polygon", () => {
    const [longitude = 0, latitude = 0] = labelPoint([square(8, 54, 0.01), square(9, 54, 0.1)]) ?? [];
    expect(longitude).toBeCloseTo(9.05, 2);
    expect(latitude).toBeCloseTo(54.05, 2);
  });

  it("lies inside a horseshoe, not in its opening", () => {
    const ring: Line = [
      [0, 0],
      [3, 0],
      [3, 3],
      [2, 3],
      [2, 1],
      [1, 1],
      [1, 3],
      [0, 3],
      [0, 0],
    ];
    const [x = 0, y = 0] = labelPoint([[ring]]) ?? [];
    expect(x > 1 && x < 2 && y > 1).toBe(false);
    expect(x > 0 && x < 3 && y > 0 && y < 3).toBe(true);
  });

  it("keeps clear of holes", () => {
    const hole: Line = [
      [0.4, 0.4],
      [0.6, 0.4],
      [0.6, 0.6],
      [0.4, 0.6],
      [0.4, 0.4],
    ];
    const [x = 0, y = 0] = labelPoint([[square(0, 0, 1)[0] ?? [], hole]]) ?? [];
    expect(Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5))).toBeGreaterThan(0.15);
  });
});

function square(west: number, south: number, size: number): Polygon {
  return [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ];
}

/** A square whose edges have 100 vertices each, alternating by a few centimetres. */
function wavy(west: number, south: number, size: number): Polygon {
  const edge = (index: number): [number, number] => {
    const [side, step] = [Math.floor(index / 100), (index % 100) / 100];
    const wave = index % 2 === 0 ? 0 : 5e-7;
    if (side === 0) return [west + step * size, south + wave];
    if (side === 1) return [west + size + wave, south + step * size];
    return side === 2 ? [west + (1 - step) * size, south + size + wave] : [west + wave, south + (1 - step) * size];
  };
  const ring = Array.from({ length: 400 }, (_, index) => edge(index));
  return [[...ring, edge(0)]];
}
