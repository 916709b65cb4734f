// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { parseMaskFile } from "../../../src/core/package/mask-file.ts";
import { readMask } from "../../../src/intake/package/read-mask.ts";

const square = (from: number, to: number): readonly (readonly [number, number])[] => [
  [7 + from / 100, 51 + from / 100],
  [7 + to / 100, 51 + from / 100],
  [7 + to / 100, 51 + to / 100],
  [7 + from / 100, 51 + to / 100],
  [7 + from / 100, 51 + from / 100],
];

describe("inhabited land of a package", () => {
  test("is read as polygons with closed rings", () => {
    const { polygons, issues } = read([square(0, 2), square(5, 6)]);
    expect(issues.filter(({ severity }) => severity !== "notice")).toEqual([]);
    expect(polygons).toHaveLength(2);
    expect(parseMaskFile({ polygons })).toEqual({ polygons });
  });

  test("leaves out what covers another piece, and says so", () => {
    const { polygons, issues } = read([square(0, 4), square(1, 3)]);
    expect(polygons).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toContain("mask-overlap");
  });

  test("without any area is a warning, not an error", () => {
    const line = { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: square(0, 1) } };
    const { polygons, issues } = readMask(bytes({ type: "FeatureCollection", features: [line] }), "wohnflaechen.geojson");
    expect([polygons, issues.map(({ severity, code }) => [severity, code])]).toEqual([[], [["warning", "mask-empty"]]]);
  });
});

test("a published ring that is not closed is refused with its place", () => {
  expect(parseMaskFile({ polygons: [[square(0, 1).slice(0, 3)]] }, "mask.json")).toMatchObject([{ place: { member: "polygons[0][0]" } }]);
  expect(parseMaskFile({ polygons: "alle" })).toMatchObject([{ place: { member: "polygons" } }]);
});

function read(rings: readonly (readonly (readonly [number, number])[])[]) {
  const features = rings.map((ring) => ({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } }));
  return readMask(bytes({ type: "FeatureCollection", features }), "wohnflaechen.geojson");
}

function bytes(document: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}
