// SPDX-License-Identifier: EUPL-1.2
import type { Line, LonLat, Polygon } from "../core/view/geometry.ts";
import { isRecord } from "./json-text.ts";
import { type NoticedProblem, type RawFeature, textProperties } from "./raw-shapes.ts";

/** Features of a parsed GeoJSON document, or `null` if it is none. `crs`: name in an old `crs` member, "" without. */
export interface GeoJsonContent {
  readonly features: readonly RawFeature[];
  readonly crs: string;
}

interface Shape {
  readonly polygons: readonly Polygon[];
  readonly problems: readonly NoticedProblem[];
  readonly isArea: boolean;
}

const deepestCollection = 8;

/** Accepts a collection, a single feature, or a bare geometry. */
export function readGeoJson(document: unknown): GeoJsonContent | null {
  if (!isRecord(document)) return null;
  const crs = declaredCrs(document["crs"]);
  if (document["type"] === "FeatureCollection") {
    const list = document["features"];
    return Array.isArray(list) ? { features: list.map(readFeature), crs } : null;
  }
  if (document["type"] === "Feature") return { features: [readFeature(document, 0)], crs };
  return typeof document["type"] === "string" && ("coordinates" in document || "geometries" in document)
    ? { features: [readFeature({ geometry: document, properties: {} }, 0)], crs }
    : null;
}

function declaredCrs(member: unknown): string {
  if (typeof member === "string") return member;
  if (!isRecord(member) || !isRecord(member["properties"])) return "";
  const { name, code } = member["properties"];
  if (typeof name === "string") return name;
  return typeof code === "number" || typeof code === "string" ? `EPSG:${code}` : "";
}

function readFeature(feature: unknown, index: number): RawFeature {
  if (!isRecord(feature))
    return {
      index,
      properties: textProperties([]),
      polygons: [],
      problems: [{ problem: "shape-missing", value: String(feature) }],
      isArea: true,
    };
  const properties = isRecord(feature["properties"]) ? Object.entries(feature["properties"]) : [];
  const id: readonly (readonly [string, unknown])[] =
    feature["id"] === undefined || properties.some(([name]) => name === "id") ? [] : [["id", feature["id"]]];
  return { index, properties: textProperties([...id, ...properties]), ...readShape(feature["geometry"], 0) };
}

/** Polygonal parts of a geometry of any kind; what is left out is named. */
export function readShape(geometry: unknown, depth: number): Shape {
  if (!isRecord(geometry)) return problem("shape-missing", geometry === null || geometry === undefined ? "null" : "geometry");
  const { type, coordinates, geometries } = geometry;
  if (type === "Polygon") return readPolygons([coordinates]);
  if (type === "MultiPolygon") return Array.isArray(coordinates) ? readPolygons(coordinates) : problem("shape-malformed", "coordinates");
  if (type === "GeometryCollection" && Array.isArray(geometries) && depth < deepestCollection) {
    const parts = geometries.map((part) => readShape(part, depth + 1));
    if (parts.length === 0) return problem("shape-missing", "geometries: []");
    return {
      polygons: parts.flatMap((part) => part.polygons),
      problems: parts.flatMap((part) => part.problems),
      isArea: parts.some((part) => part.isArea),
    };
  }
  return {
    polygons: [],
    problems: [{ problem: "shape-kind-left-out", value: typeof type === "string" ? type : "ohne Art" }],
    isArea: false,
  };
}

function readPolygons(list: readonly unknown[]): Shape {
  const polygons: Polygon[] = [];
  for (const rings of list) {
    if (!Array.isArray(rings)) return problem("shape-malformed", "coordinates");
    const lines: Line[] = [];
    for (const ring of rings) {
      const line = readLine(ring);
      if (!Array.isArray(line))
        return problem(
          typeof line === "string" ? "coordinate-not-a-number" : "shape-malformed",
          typeof line === "string" ? line : "coordinates",
        );
      lines.push(line);
    }
    if (lines.some((line) => line.length > 0)) polygons.push(lines);
  }
  return polygons.length === 0 ? problem("shape-missing", "[]") : { polygons, problems: [], isArea: true };
}

/** Positions of a ring; a text names the position that is not made of numbers, `null` means that this is no ring at all. */
function readLine(ring: unknown): LonLat[] | string | null {
  if (!Array.isArray(ring)) return null;
  const line: LonLat[] = [];
  for (const position of ring) {
    if (!Array.isArray(position)) return null;
    const [x, y]: readonly unknown[] = position;
    if (Array.isArray(x)) return null;
    if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y)) return showPosition(position);
    line.push([x, y]);
  }
  return line;
}

function showPosition(position: readonly unknown[]): string {
  return `[${position
    .slice(0, 3)
    .map((part) => (typeof part === "string" ? `"${part}"` : String(part)))
    .join(", ")}]`;
}

function problem(kind: NoticedProblem["problem"], value: string): Shape {
  return { polygons: [], problems: [{ problem: kind, value }], isArea: true };
}
