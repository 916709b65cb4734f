// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { parseCoordinateSystem } from "../../src/intake/coordinate-system.ts";

const geographic =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const projected = (easting: number, method = "Transverse_Mercator"): string =>
  `PROJCS["WGS_1984_UTM_Zone_32N",${geographic},PROJECTION["${method}"],PARAMETER["False_Easting",${easting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

test.each(["EPSG:99999", "Lambert", "", "PROJCS[", "+proj=quatsch"])("%j is unknown", (text) => {
  expect(parseCoordinateSystem(text)).toBeNull();
});

test.each([
  ["EPSG:25832", "EPSG:25832"],
  ["25833", "EPSG:25833"],
  ["urn:ogc:def:crs:EPSG::25832", "EPSG:25832"],
  ["http://www.opengis.net/def/crs/EPSG/0/31467", "EPSG:31467"],
  ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"],
  ["EPSG:4258", "EPSG:4326"],
  [geographic, "EPSG:4326"],
  [projected(500000), "EPSG:25832"],
])("%s is %s", (text, name) => {
  expect(parseCoordinateSystem(text)?.name).toBe(name);
});

test("a .prj is read by its parameters, not by its name: the false easting of 2,500,000 moves nothing to the east", () => {
  const system = parseCoordinateSystem(
    `${projected(2_500_000)},VERTCS["ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PARAMETER["Vertical_Shift",0.0]]`,
  );
  expect(system?.name).toContain("+x_0=2500000");
  const [lon, lat] = system?.toLonLat([2_356_385.55, 5_709_684.69]) ?? [0, 0];
  expect(lon).toBeCloseTo(6.93, 6);
  expect(lat).toBeCloseTo(51.52, 6);
});

/** Degrees from the coordinates of the messy suite (UTM; the next zone lies 6° to the east) and from the defining formulas of Mercator: x = a·λ, y = a·ln tan(45° + φ/2). */
test.each<[string, readonly [number, number], readonly [number, number], number]>([
  ["EPSG:25832", [356385.55, 5709684.69], [6.93, 51.52], 1e-6],
  ["EPSG:4647", [32356385.55, 5709684.69], [6.93, 51.52], 1e-6],
  ["EPSG:25833", [356385.55, 5709684.69], [12.93, 51.52], 1e-6],
  ["EPSG:3857", [(6378137 * (10 * Math.PI)) / 180, 6378137 * Math.log(Math.tan(Math.PI / 4 + (51 * Math.PI) / 360))], [10, 51], 1e-9],
])("%s is turned into degrees", (text, from, to, tolerance) => {
  const [lon, lat] = parseCoordinateSystem(text)?.toLonLat(from) ?? [0, 0];
  expect(Math.abs(lon - to[0])).toBeLessThan(tolerance);
  expect(Math.abs(lat - to[1])).toBeLessThan(tolerance);
});

test("Gauß-Krüger carries its datum shift: without it everything would lie 100 to 150 m off", () => {
  const system = parseCoordinateSystem("EPSG:31466");
  const [lon, lat] = system?.toLonLat([2564542.89, 5709760.72]) ?? [0, 0];
  const metres = Math.hypot((lon - 6.93) * Math.cos((51.52 * Math.PI) / 180) * 111_320, (lat - 51.52) * 111_320);
  expect(system?.isShifted).toBe(true);
  expect(metres).toBeGreaterThan(90);
  expect(metres).toBeLessThan(200);
});
