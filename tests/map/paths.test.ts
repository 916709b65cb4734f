// SPDX-License-Identifier: EUPL-1.2
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { printMarkup } from "../../src/core/markup/tree.ts";
import type { LevelGeometry, Line, LonLat } from "../../src/core/view/geometry.ts";
import { drawMap } from "../../src/map/svg/draw-map.ts";
import { printPath, simplifyLine } from "../../src/map/svg/paths.ts";
import { gridGeometry, gridScene } from "./grid-city.ts";

describe("printPath", () => {
  it("draws nothing for lines without length", () => {
    expect(
      printPath(
        [
          [],
          [[1, 1]],
          [
            [1, 1],
            [1.2, 0.9],
          ],
        ],
        0,
      ),
    ).toBe("");
  });

  it.each([
    [
      "an open line",
      [
        [0, 0],
        [10, 5],
        [10, -5],
      ],
      0,
      "M0 0l10 5 0-10",
    ],
    [
      "a ring",
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 0],
      ],
      0,
      "M0 0l10 0 0 10z",
    ],
    [
      "one decimal without its zero",
      [
        [0, 0],
        [0.5, -0.26],
        [10.04, 0],
      ],
      1,
      "M0 0l.5-.3 9.5 .3",
    ],
    [
      "points that fall together only once",
      [
        [0, 0],
        [0.2, 0.2],
        [5, 0],
      ],
      0,
      "M0 0l5 0",
    ],
  ] as const)("prints %s", (_, line, precision, path) => {
    expect(printPath([line], precision)).toBe(path);
  });

  it("rounds places, not steps, so that errors never add up", () => {
    const line = Array.from({ length: 101 }, (_, index) => [index * 0.6, 0] as const);
    const end = printPath([line], 0)
      .match(/\d+ 0/g)
      ?.slice(1)
      .reduce((sum, step) => sum + Number.parseInt(step, 10), 0);
    expect(end).toBe(60);
  });
});

describe("simplifyLine", () => {
  it("keeps the ends and every bend wider than the tolerance", () => {
    expect(
      simplifyLine(
        [
          [0, 0],
          [5, 0.4],
          [10, 0],
          [15, 3],
          [20, 0],
        ],
        1,
      ),
    ).toEqual([
      [0, 0],
      [10, 0],
      [15, 3],
      [20, 0],
    ]);
  });

  it("leaves a line of two points alone", () => {
    expect(
      simplifyLine(
        [
          [0, 0],
          [1, 1],
        ],
        5,
      ),
    ).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe("a drawn map of 35 areas with winding borders", () => {
  it("stays within its share of the first response: 8 kB brotli", () => {
    const scene = {
      ...gridScene(
        7,
        Array.from({ length: 35 }, (_, index) => index % 5),
      ),
      geometry: windingGrid(7, 5),
    };
    expect(scene.geometry.areas.flatMap(({ polygons }) => polygons.flat(2)).length).toBeGreaterThan(3500);
    expect(brotliCompressSync(printMarkup(drawMap(scene))).length).toBeLessThan(8_000);
  });
});

/** The grid with 27 more points on every side, each moved a little by its place, so that both neighbours agree. */
function windingGrid(columns: number, rows: number): LevelGeometry {
  const grid = gridGeometry(columns, rows);
  const winding = (line: Line): Line => line.flatMap((from, index) => stretch(from, line[index + 1]));
  return {
    ...grid,
    areas: grid.areas.map(({ id, polygons }) => ({ id, polygons: polygons.map((rings) => rings.map(winding)) })),
    borders: grid.borders.map(winding),
    parentBorders: grid.parentBorders.map(winding),
    outline: grid.outline.map(winding),
  };
}

function stretch(from: LonLat, to: LonLat | undefined): readonly LonLat[] {
  if (to === undefined) return [from];
  const parts = Array.from({ length: 27 }, (_, index) => (index + 1) / 28);
  return [from, ...parts.map((part) => moved([from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]))];
}

function moved([longitude, latitude]: LonLat): LonLat {
  const noise = Math.sin(Math.round(longitude * 1e6) * 12.9898 + Math.round(latitude * 1e6) * 78.233) * 0.0006;
  return [longitude + noise, latitude + noise * 0.6];
}
