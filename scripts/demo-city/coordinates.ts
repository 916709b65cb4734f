// SPDX-License-Identifier: EUPL-1.2
import type { PlanPoint } from "./territories.ts";

export const crsName = "urn:ogc:def:crs:EPSG::25832";

/** ETRS89 / UTM zone 32N in metres. */
export type GridPoint = readonly [easting: number, northing: number];

/** The city is 15 km wide. */
export const metresPerUnit = 15.5;

/** Place of the plan's middle (500, 375) in the Ruhr area. */
const middle = { easting: 378_000, northing: 5_706_000 };

/** Angle between grid north and true north there; the plan is drawn with true north up. */
const convergence = (-1.38 * Math.PI) / 180;

/** Plan → EPSG:25832, rounded to decimetres so that a shared vertex is written alike wherever it occurs. */
export function toGrid([x, y]: PlanPoint): GridPoint {
  const east = (x - 500) * metresPerUnit;
  const north = (375 - y) * metresPerUnit;
  const [cos, sin] = [Math.cos(convergence), Math.sin(convergence)];
  return [decimetres(middle.easting + east * cos - north * sin), decimetres(middle.northing + east * sin + north * cos)];
}

const decimetres = (metres: number): number => Math.round(metres * 10) / 10;
