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
  const ground = measureGround(territories);
  const bezirkOf = (key: string) => bezirke.findIndex((bezirk) => bezirk.key === key);
  const parts = quartiere.map((quartier) => ({ quartier, stadtteil: itemAt(stadtteile, quartier.stadtteil) }));
  return {
    files: [
      levelFile("stadtbezirke", bezirke.map((bezirk) => ({ id: bezirk.key, name: bezirk.name, parent: cityKey })), parts.map(({ stadtteil }) => bezirkOf(stadtteil.bezirk))), // prettier-ignore
      levelFile("stadtteile", stadtteile.map(({ key, name, bezirk }) => ({ id: key, name, parent: bezirk })), parts.map(({ stadtteil }) => stadtteil.index)), // prettier-ignore
      levelFile("quartiere", parts.map(({ quartier, stadtteil }) => ({ id: quartier.key, name: quartier.name, parent: stadtteil.key })), parts.map((_, index) => index)), // prettier-ignore
      geoJsonFile("gewaesser", [riverFeature(territories.displacement)]),
      geoJsonFile("wohnflaechen", settlements(traceOutlines(borders, territories.quartierOf, quartiere.length), ground.centres)),
    ],
    ground,
  };
}

/** Rays from the middle of a Quartier to its border. */
const rays = 36;
/** How far built-up land reaches along each of them; every fifth Quartier is mostly green. */
const reach = [0.86, 0.74, 0.8, 0.66, 0.38];

/** Invented built-up land: one piece around the middle of every Quartier, never over its border, so that none overlaps another. */
function settlements(outlines: readonly (readonly PlanPoint[])[], centres: readonly PlanPoint[]): string[] {
  return outlines.flatMap((ring, index) => {
    const [x, y] = itemAt(centres, index);
    const share = itemAt(reach, index % reach.length);
    const corners = Array.from({ length: rays }, (_, ray): PlanPoint | null => {
      const turn = (2 * Math.PI * ray) / rays;
      const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
      const far = distanceAlong(ring, [x, y], [dx, dy]);
      return far === null ? null : [x + dx * far * share, y + dy * far * share];
    });
    const known = corners.filter((corner) => corner !== null);
    if (known.length < rays) return [];
    return [feature({ id: itemAt(quartiere, index).key }, { type: "Polygon", coordinates: [[...known, itemAt(known, 0)].map(toGrid)] })];
  });
}

/** Distance from a point to the nearest piece of a ring in one direction; `null` if there is none. */
function distanceAlong(ring: readonly PlanPoint[], [x, y]: PlanPoint, [dx, dy]: PlanPoint): number | null {
  const hits = ring.slice(1).flatMap((to, index) => {
    const from = itemAt(ring, index);
    const [ex, ey] = [to[0] - from[0], to[1] - from[1]];
    const cross = dx * ey - dy * ex;
    if (cross === 0) return [];
    const [along, beside] = [((from[0] - x) * ey - (from[1] - y) * ex) / cross, ((from[0] - x) * dy - (from[1] - y) * dx) / cross];
    return along > 0 && beside >= 0 && beside < 1 ? [along] : [];
  });
  return hits.length === 0 ? null : Math.min(...hits);
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
