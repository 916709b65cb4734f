// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readGeometry } from "../../src/intake/read-geometry.ts";
import type { GeometryOptions, GeometryReading } from "../../src/intake/reading.ts";

const square = (west: number, south: number, size = 0.01): number[][][] => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];

test("a position that is no number refuses that area only", async () => {
  const { features, issues } = await read([
    area("A", [
      [
        [6.9, 51],
        ["7", 51],
        [7, 51.1],
        [6.9, 51],
      ],
    ]),
    area("B", square(6.9, 51)),
  ]);
  expect(features?.map(({ polygons }) => polygons.length)).toEqual([0, 1]);
  expect(issues).toMatchObject([{ code: "coordinate-not-a-number", severity: "warning", place: { key: ["A"], featureIndex: [0] } }]);
});

test("two areas of different names under one key are an error", async () => {
  const { features, issues } = await read([area("A", square(6.9, 51), "Nord"), area("A", square(7, 51), "Süd")]);
  expect(features).toBeNull();
  expect(issues).toMatchObject([{ code: "key-duplicate", severity: "error", place: { key: "A", featureIndex: [0, 1] } }]);
});

test("an unknown key column names the columns that exist", async () => {
  const { features, issues } = await read([area("A", square(6.9, 51))], { keyColumn: "nummer" });
  expect(features).toBeNull();
  expect(issues).toMatchObject([{ code: "key-column-unknown", facts: { columns: ["key", "name"] } }]);
});

test("a file without a single shape is refused", async () => {
  const { features, issues } = await read([{ type: "Feature", properties: { key: "A" }, geometry: null }]);
  expect(features).toBeNull();
  expect(issues.map(({ code }) => code)).toEqual(["shape-missing", "geometry-without-shapes"]);
});

test("shells turn counter-clockwise and holes clockwise", async () => {
  const [shell = []] = square(6.9, 51, 0.1);
  const [hole = []] = square(6.92, 51.02);
  const { features, issues } = await read([area("A", [shell.toReversed(), hole])]);
  expect(features?.[0]?.polygons).toEqual([[shell, hole.toReversed()]]);
  expect(issues).toEqual([]);
});

test("a hole outside its shell is dropped and named", async () => {
  const { features, issues } = await read([area("A", [...square(6.9, 51), ...square(7.5, 51.5)])]);
  expect(features?.[0]?.polygons).toEqual([square(6.9, 51)]);
  expect(issues).toMatchObject([{ code: "hole-outside", place: { key: ["A"] } }]);
});

test("a ring that crosses itself stays and is named", async () => {
  const bowtie = [
    [
      [6.9, 51],
      [6.91, 51.01],
      [6.91, 51],
      [6.9, 51.01],
      [6.9, 51],
    ],
  ];
  const { features, issues } = await read([area("A", bowtie)]);
  expect(features?.[0]?.polygons).toHaveLength(1);
  expect(issues).toMatchObject([{ code: "ring-crosses-itself", severity: "notice" }]);
});

test("neighbours that share a border do not overlap", async () => {
  expect((await read([area("A", square(6.9, 51)), area("B", square(6.91, 51))])).issues).toEqual([]);
});

test("a sum drawn as an area is named once, not with each of its parts", async () => {
  const parts = [0, 1, 2, 3].map((index) => area(`P${index}`, square(6.9 + index * 0.01, 51)));
  const sum = area("XX", [
    [
      [6.9, 51],
      [6.94, 51],
      [6.94, 51.01],
      [6.9, 51.01],
      [6.9, 51],
    ],
  ]);
  const { issues } = await read([...parts, sum]);
  expect(issues).toMatchObject([{ code: "area-covers-others", place: { key: ["XX"] } }]);
  expect((await read([...parts, sum], { withoutKeys: ["XX"] })).issues).toEqual([]);
});

test("swapped axes are noticed, and left alone when told so", async () => {
  const swapped = [area("A", [square(6.9, 51)[0]?.map(([x = 0, y = 0]) => [y, x]) ?? []])];
  const mended = await read(swapped);
  expect(mended.issues).toMatchObject([{ code: "axes-swapped" }]);
  expect(mended.features?.[0]?.polygons[0]?.[0]).toEqual(expect.arrayContaining([[6.9, 51]]));
  expect((await read(swapped, { swapAxes: true })).issues).toEqual([]);
  expect((await read(swapped, { swapAxes: false })).issues).toMatchObject([{ code: "crs-outside-germany" }]);
});

test("metres that fit one zone only are reprojected with a notice, metres that fit two are refused with both", async () => {
  const munich = await read([area("A", square(691_000, 5_335_000, 1000))]);
  expect(munich).toMatchObject({ crs: "EPSG:25832", issues: [{ code: "crs-assumed", severity: "notice" }] });
  const cologne = await read([area("A", square(356_000, 5_645_000, 1000))]);
  expect(cologne).toMatchObject({ features: null, issues: [{ code: "crs-unknown", facts: { likelyCrs: ["EPSG:25832", "EPSG:25833"] } }] });
});

test("quantised TopoJSON with a reversed shared arc is decoded", async () => {
  const topology = {
    type: "Topology",
    transform: { scale: [0.01, 0.01], translate: [6.9, 51] },
    objects: { quartiere: { type: "GeometryCollection", geometries: [topoArea("A", [[0, 1]]), topoArea("B", [[2, -1]])] } },
    arcs: [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 1],
        [-1, 0],
        [0, -1],
        [1, 0],
      ],
      [
        [1, 1],
        [1, 0],
        [0, -1],
        [-1, 0],
      ].slice(0, 4),
    ],
  };
  const { features, issues } = await readText(JSON.stringify(topology), { keyColumn: "key" });
  expect(issues.filter(({ severity }) => severity !== "notice")).toEqual([]);
  expect(features?.map(({ properties }) => properties["key"])).toEqual(["A", "B"]);
  expect(features?.[0]?.polygons[0]?.[0]).toHaveLength(5);
});

function area(key: string, coordinates: readonly unknown[], name = key): unknown {
  return { type: "Feature", properties: { key, name }, geometry: { type: "Polygon", coordinates } };
}

function topoArea(key: string, arcs: readonly (readonly number[])[]): unknown {
  return { type: "Polygon", properties: { key }, arcs };
}

function read(features: readonly unknown[], options: GeometryOptions = {}): Promise<GeometryReading> {
  return readText(JSON.stringify({ type: "FeatureCollection", features }), { keyColumn: "key", ...options });
}

function readText(text: string, options: GeometryOptions): Promise<GeometryReading> {
  return readGeometry(new TextEncoder().encode(text), "gebiete.geojson", options);
}
