// SPDX-License-Identifier: EUPL-1.2
import proj4 from "proj4";
import type { LonLat } from "../core/view/geometry.ts";

/** A way from file coordinates to longitude and latitude. `name`: "EPSG:25832" or a proj4 text. */
export interface CoordinateSystem {
  readonly name: string;
  readonly isGeographic: boolean;
  /** Datum shift by seven parameters instead of a grid: right to about 3 m within Germany. */
  readonly isShifted: boolean;
  readonly toLonLat: (position: LonLat) => LonLat;
}

/** DHDN to WGS 84, seven parameters for all of Germany (EPSG:1777). The BeTA2007 grid (EPSG:15948) would be right to decimetres. */
const dhdn = "+ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7";
const etrsZone = (zone: number): string => `+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`;
const wgsZone = (zone: number): string => `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`;
const gaussKrueger = (zone: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=1 +x_0=${zone}500000 +y_0=0 ${dhdn} +units=m +no_defs`;
const prefixedZone = (zone: number, meridian: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9996 +x_0=${zone}500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`;

/** Systems that German offices deliver, by EPSG code. */
const definitions: ReadonlyMap<number, string> = new Map([
  [25831, etrsZone(31)],
  [25832, etrsZone(32)],
  [25833, etrsZone(33)],
  [32631, wgsZone(31)],
  [32632, wgsZone(32)],
  [32633, wgsZone(33)],
  [4647, prefixedZone(32, 9)],
  [5650, prefixedZone(33, 15)],
  [31466, gaussKrueger(2)],
  [31467, gaussKrueger(3)],
  [31468, gaussKrueger(4)],
  [31469, gaussKrueger(5)],
  [3857, "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs"],
  [3035, "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs"],
  [3068, `+proj=cass +lat_0=52.41864827777778 +lon_0=13.62720366666667 +x_0=40000 +y_0=10000 ${dhdn} +units=m +no_defs`],
  [4314, `+proj=longlat ${dhdn} +no_defs`],
]);
const geographic = new Set([4326, 4258, 4979]);

export const wgs84: CoordinateSystem = { name: "EPSG:4326", isGeographic: true, isShifted: false, toLonLat: (position) => position };

/**
 * Understands "EPSG:25832", URNs and URLs of it, CRS84, a proj4 text and the WKT of a .prj file. `null`: unknown.
 * A WKT is read by its parameters, not by its name: a "UTM zone 32N" with a false easting of 2,500,000 exists.
 */
export function parseCoordinateSystem(text: string): CoordinateSystem | null {
  const trimmed = text.trim();
  if (/CRS:?84$/i.test(trimmed) || /^WGS ?84$/i.test(trimmed)) return wgs84;
  const code = /^(?:.*EPSG(?:::|:|\/)[\d./:]*?)?(\d{4,5})$/i.exec(trimmed)?.[1];
  if (code !== undefined) return byCode(Number(code));
  if (trimmed.startsWith("+proj")) return byDefinition(trimmed, trimmed);
  return /^(PROJCS|GEOGCS|PROJCRS|GEOGCRS|GEODCRS|COMPD_?CS|COMPOUNDCRS|BOUNDCRS)\s*\[/i.test(trimmed) ? parseWkt(trimmed) : null;
}

/** A known system by its EPSG number. */
export function byCode(code: number): CoordinateSystem | null {
  if (geographic.has(code)) return wgs84;
  const definition = definitions.get(code);
  return definition === undefined ? null : byDefinition(definition, `EPSG:${code}`);
}

function byDefinition(definition: string, name: string): CoordinateSystem | null {
  try {
    const converter = proj4(definition, "WGS84");
    const isGeographic = definition.includes("+proj=longlat");
    return {
      name,
      isGeographic,
      isShifted: definition.includes("+towgs84"),
      toLonLat: ([x, y]) => {
        const [lon = Number.NaN, lat = Number.NaN] = converter.forward([x, y]);
        return [lon, lat];
      },
    };
  } catch {
    return null;
  }
}

function parseWkt(wkt: string): CoordinateSystem | null {
  const horizontal = wkt.split(/,\s*VERT_?CS\s*\[/i)[0] ?? wkt;
  const [axis, flattening] = (/(?:SPHEROID|ELLIPSOID)\s*\[\s*"[^"]*"\s*,\s*([\d.]+)\s*,\s*([\d.]+)/i.exec(horizontal)?.slice(1) ?? []).map(
    Number,
  );
  if (axis === undefined || flattening === undefined) return null;
  const ellipsoid = describeEllipsoid(axis, flattening);
  if (!/PROJ(CS|CRS)\s*\[/i.test(horizontal)) return ellipsoid === dhdn ? byCode(4314) : wgs84;
  const method = /(?:PROJECTION|METHOD)\s*\[\s*"([^"]*)"/i.exec(horizontal)?.[1] ?? "";
  if (/Mercator_Auxiliary_Sphere|Pseudo.?Mercator/i.test(method)) return byCode(3857);
  if (!/^(Transverse[_ ]Mercator|Gauss[_ ]Kr[uü]e?ger)$/i.test(method)) return byDefinition(wkt, /\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? "WKT");
  return transverseMercator(horizontal, ellipsoid);
}

function describeEllipsoid(axis: number, flattening: number): string {
  if (Math.abs(axis - 6377397.155) < 0.01) return dhdn;
  if (Math.abs(axis - 6378137) < 0.01) return "+ellps=GRS80";
  return `+a=${axis} +rf=${flattening}`;
}

function transverseMercator(wkt: string, ellipsoid: string): CoordinateSystem | null {
  const value = (names: RegExp, fallback: number): number => {
    const found = [...wkt.matchAll(/PARAMETER\s*\[\s*"([^"]*)"\s*,\s*(-?[\d.]+(?:[eE][+-]?\d+)?)/gi)].find(([, name = ""]) =>
      names.test(name),
    );
    return found === undefined ? fallback : Number(found[2]);
  };
  const easting = value(/^False.Easting$/i, 500000);
  const northing = value(/^False.Northing$/i, 0);
  const meridian = value(/^(Central.Meridian|Longitude.of.natural.origin)$/i, 9);
  const factor = value(/^Scale.factor/i, 1);
  const latitude = value(/^Latitude.of.(natural.)?origin$/i, 0);
  const definition = `+proj=tmerc +lat_0=${latitude} +lon_0=${meridian} +k=${factor} +x_0=${easting} +y_0=${northing} ${ellipsoid} +units=m +no_defs`;
  const zone = (meridian + 183) / 6;
  const isUtm =
    easting === 500000 && northing === 0 && factor === 0.9996 && latitude === 0 && Number.isInteger(zone) && ellipsoid === "+ellps=GRS80";
  if (isUtm) return byCode(25800 + zone) ?? byDefinition(definition, definition);
  const gaussZone = meridian / 3;
  const isGauss = ellipsoid === dhdn && factor === 1 && northing === 0 && easting === gaussZone * 1e6 + 500000;
  return isGauss ? byCode(31464 + gaussZone) : byDefinition(definition, definition);
}
