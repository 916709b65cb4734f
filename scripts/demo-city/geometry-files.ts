// SPDX-License-Identifier: EUPL-1.2
import { bezirke, cityKey, quartiere, stadtteile } from "./areas.ts";
import { drawBorders, traceOutlines } from "./borders.ts";
import { coarseRiver } from "./coarse-shape.ts";
import { crsName, metresPerUnit, toGrid } from "./coordinates.ts";
import type { PackageFile } from "./package-file.ts";
import { itemAt } from "./random.ts";
import { cellSpacing, divideTerritories, parsePlanLine, type PlanPoint, type Territories } from "./territories.ts";
import type { Displacement } from "./terrain-noise.ts";

/** What the tables need to know about the ground: cells per Quartier, as a measure of area, and where it lies. */
export interface Ground {
  readonly squareKilometres: readonly number[];
  readonly centres: readonly PlanPoint[];
}

export interface DemoGeometry {
  readonly files: readonly PackageFile[];
  readonly ground: Ground;
}

interface Outlined {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
}

/** Outlines of all levels and the river as GeoJSON in EPSG:25832, one file per level, coarser levels as exact unions. */
export function createGeometry(seed: number): DemoGeometry {
  const territories = divideTerritories(seed);
  const borders = drawBorders(territories);
  const levelFile = (name: string, areas: readonly Outlined[], areaOfQuartier: readonly number[]) => {
    const labels = territories.quartierOf.map((quartier) => (quartier < 0 ? -1 : itemAt(areaOfQuartier, quartier)));
    const rings = traceOutlines(borders, labels, areas.length);
    return geoJsonFile(name, areas.map((area, index) => areaFeature(area, itemAt(rings, index)))); // prettier-ignore
  };
  const bezirkOf = (key: string) => bezirke.findIndex((bezirk) => bezirk.key === key);
  const parts = quartiere.map((quartier) => ({ quartier, stadtteil: itemAt(stadtteile, quartier.stadtteil) }));
  return {
    files: [
      levelFile("stadtbezirke", bezirke.map((bezirk) => ({ id: bezirk.key, name: bezirk.name, parent: cityKey })), parts.map(({ stadtteil }) => bezirkOf(stadtteil.bezirk))), // prettier-ignore
      levelFile("stadtteile", stadtteile.map(({ key, name, bezirk }) => ({ id: key, name, parent: bezirk })), parts.map(({ stadtteil }) => stadtteil.index)), // prettier-ignore
      levelFile("quartiere", parts.map(({ quartier, stadtteil }) => ({ id: quartier.key, name: quartier.name, parent: stadtteil.key })), parts.map((_, index) => index)), // prettier-ignore
      geoJsonFile("gewaesser", [riverFeature(territories.displacement)]),
    ],
    ground: measureGround(territories),
  };
}

function areaFeature({ id, name, parent }: Outlined, ring: readonly PlanPoint[]): string {
  return feature({ id, name, gehoert_zu: parent }, { type: "Polygon", coordinates: [ring.toReversed().map(toGrid)] });
}

/** The course runs along borders of Stadtteile, so it is bent the other way round than the plan was. */
function riverFeature(displacement: Displacement): string {
  const points = refine(refine(parsePlanLine(coarseRiver)));
  const bent = points.map(([x, y]): PlanPoint => {
    const [dx, dy] = displacement(x, y);
    return [x - dx, y - dy];
  });
  return feature({ name: "Merle" }, { type: "LineString", coordinates: bent.map(toGrid) });
}

/** Chaikin's corner cutting: one round of a smoother line with the same ends. */
function refine(points: readonly PlanPoint[]): PlanPoint[] {
  const between = (a: PlanPoint, b: PlanPoint, part: number): PlanPoint => [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
  const cut = points.slice(1).flatMap((point, index) => [between(itemAt(points, index), point, 0.25), between(itemAt(points, index), point, 0.75)]); // prettier-ignore
  return [itemAt(points, 0), ...cut, itemAt(points, points.length - 1)];
}

const feature = (properties: Record<string, string>, geometry: object): string => JSON.stringify({ type: "Feature", properties, geometry });

function geoJsonFile(name: string, features: readonly string[]): PackageFile {
  const crs = JSON.stringify({ type: "name", properties: { name: crsName } });
  const text = `{"type":"FeatureCollection","name":"${name}","crs":${crs},"features":[\n${features.join(",\n")}\n]}\n`;
  return { path: `geometrie/${name}.geojson`, text };
}

function measureGround({ mesh, quartierOf }: Territories): Ground {
  const sums = quartiere.map(() => ({ cells: 0, x: 0, y: 0 }));
  for (const [cell, quartier] of quartierOf.entries()) {
    if (quartier < 0) continue;
    const sum = itemAt(sums, quartier);
    sum.cells++;
    sum.x += itemAt(mesh.centres, 2 * cell);
    sum.y += itemAt(mesh.centres, 2 * cell + 1);
  }
  const cellArea = ((cellSpacing * metresPerUnit) ** 2 * Math.sqrt(3)) / 2 / 1e6;
  return {
    squareKilometres: sums.map(({ cells }) => cells * cellArea),
    centres: sums.map(({ cells, x, y }) => [x / cells, y / cells] as const),
  };
}
