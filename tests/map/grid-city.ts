// SPDX-License-Identifier: EUPL-1.2
import { areaId, areaLevelId } from "../../src/core/model/ids.ts";
import type { Line, LevelGeometry } from "../../src/core/view/geometry.ts";
import type { AreaFill, MapScene, SceneArea } from "../../src/core/view/scene.ts";

const west = 10;
const south = 50;
const width = 0.02;
const height = 0.01;

/**
 * An invented city of `columns` × `rows` rectangles with ids "r1c1" (north west) … ; the columns left of the middle belong to one
 * parent, the others to a second, so that there is one parent border.
 */
export function gridGeometry(columns: number, rows: number): LevelGeometry {
  const corner = (column: number, row: number): readonly [number, number] => [west + column * width, south + (rows - row) * height];
  const cells = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => ({ row, column }))).flat();
  const vertical = (column: number): Line => Array.from({ length: rows + 1 }, (_, row) => corner(column, row));
  const middle = Math.floor(columns / 2);
  const inner = Array.from({ length: columns - 1 }, (_, index) => index + 1);
  const rowLines = Array.from({ length: rows - 1 }, (_, index) =>
    Array.from({ length: columns + 1 }, (_, column) => corner(column, index + 1)),
  );
  return {
    level: areaLevelId("stadtteil"),
    areas: cells.map(({ row, column }) => ({
      id: areaId(`r${row + 1}c${column + 1}`),
      polygons: [
        [[corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1), corner(column, row)]],
      ],
    })),
    borders: [...inner.filter((column) => column !== middle).map(vertical), ...rowLines],
    parentBorders: columns > 1 ? [vertical(middle)] : [],
    outline: [[corner(0, 0), corner(columns, 0), corner(columns, rows), corner(0, rows), corner(0, 0)]],
    bounds: [west, south, west + columns * width, south + rows * height],
  };
}

/** A scene over a grid: fills in reading order, names "Altmarkt" unless given. */
export function gridScene(columns: number, fills: readonly AreaFill[], changes: Partial<MapScene> = {}): MapScene {
  const geometry = gridGeometry(columns, fills.length / columns);
  const areas = geometry.areas.map(({ id }, index) => sceneArea(id, { fill: fills[index] ?? "missing" }));
  return {
    geometry,
    furniture: null,
    areas,
    palette: "need",
    classCount: 5,
    labels: geometry.areas.map(({ id, polygons }) => {
      const [from = [0, 0], , to = [0, 0]] = polygons[0]?.[0] ?? [];
      return { id, at: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], lines: ["Altmarkt"] };
    }),
    parentLabels: [],
    selected: null,
    compared: [],
    names: true,
    patterns: false,
    title: "Karte: Kinderarmut",
    description: "Höher im Norden.",
    ...changes,
  };
}

export function sceneArea(id: string, changes: Partial<SceneArea> = {}): SceneArea {
  return { id: areaId(id), name: "Altmarkt", fill: 0, sign: null, pale: false, outlined: false, plate: [], ...changes };
}
