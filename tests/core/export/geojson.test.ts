// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { printGeoJson } from "../../../src/core/export/geojson.ts";
import { type TakenTable } from "../../../src/core/export/taken-table.ts";
import { gap, known } from "../../../src/core/model/cell.ts";
import { areaId, areaLevelId } from "../../../src/core/model/ids.ts";
import type { LevelGeometry } from "../../../src/core/view/geometry.ts";

const clockwise = [
  [6, 50],
  [6, 51],
  [7, 51],
  [7, 50],
  [6, 50],
] as const;

const geometry: LevelGeometry = {
  level: areaLevelId("teil"),
  areas: ["01", "02", "03"].map((id) => ({ id: areaId(id), polygons: [[clockwise]] })),
  borders: [],
  parentBorders: [],
  outline: [],
  bounds: [6, 50, 7, 51],
};

const table: TakenTable = {
  id: "",
  name: "",
  isByArea: true,
  columns: ["key", "name", "value", "status"].map((id) => ({ id, head: id })),
  rows: [
    ["00", "Stadt", { cell: known(10), decimals: 1 }, "ok"],
    ["01", "=1+1", { cell: known(12.345), decimals: 1 }, "ok"],
    ["02", "Süd", { cell: gap("suppressed"), decimals: 1 }, "geheim"],
  ],
};

test("every shape carries the values of its row as they are shown, a secret one its status and no number", () => {
  const read = JSON.parse(printGeoJson({ table, geometry, notes: [["Quelle", "Amt"]] }));
  expect(read.features.map(({ properties }: { properties: unknown }) => properties)).toEqual([
    { key: "01", name: "=1+1", value: 12.3, status: "ok" },
    { key: "02", name: "Süd", value: null, status: "geheim" },
    { key: "03" },
  ]);
  expect(read.metadata.notes).toEqual([{ head: "Quelle", text: "Amt" }]);
});

test("outer rings run counter-clockwise (RFC 7946, 3.1.6)", () => {
  const read = JSON.parse(printGeoJson({ table, geometry, notes: [] }));
  expect(read.features[0].geometry).toEqual({ type: "MultiPolygon", coordinates: [[clockwise.toReversed()]] });
});

test("a table without keys cannot be drawn", () => {
  expect(() => printGeoJson({ table: { ...table, columns: [] }, geometry, notes: [] })).toThrow('a column "key" expected');
});
