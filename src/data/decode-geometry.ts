// SPDX-License-Identifier: EUPL-1.2
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { areaId } from "../core/model/ids.ts";
import type { AreaId } from "../core/model/ids.ts";
import { boundsOf } from "../core/spatial/bounds.ts";
import type { LevelAreas } from "../core/view/atlas-data.ts";
import type { LevelGeometry, Line, LonLat, Polygon } from "../core/view/geometry.ts";
import { LoadFailure } from "./load-failure.ts";

type AreaTopology = Topology<{ areas: GeometryCollection }>;

/**
 * TopoJSON of one level → shapes and three kinds of lines: between areas of one parent, between parents, around the city.
 * Shared arcs are drawn once. Throws a {@link LoadFailure} `format` if the file has no object "areas" or an area without id.
 */
export function decodeGeometry(value: unknown, areas: LevelAreas, file: string): LevelGeometry {
  if (!isAreaTopology(value)) throw new LoadFailure("format", file, 'TopoJSON mit dem Objekt "areas" erwartet');
  const parents = new Map<string, AreaId | null>(areas.ids.map((id, index) => [id, areas.parents[index] ?? null]));
  const isOneParent = (a: GeometryObject, b: GeometryObject): boolean => parents.get(idOf(a, file)) === parents.get(idOf(b, file));
  const lines = (filter: (a: GeometryObject, b: GeometryObject) => boolean): readonly Line[] =>
    mesh(value, value.objects.areas, filter).coordinates.map((line) => line.map(position));
  const shapes = value.objects.areas.geometries.map((geometry) => ({
    id: areaId(idOf(geometry, file)),
    polygons: polygonsOf(value, geometry),
  }));
  return {
    level: areas.level.id,
    areas: shapes,
    borders: lines((a, b) => a !== b && isOneParent(a, b)),
    parentBorders: lines((a, b) => a !== b && !isOneParent(a, b)),
    outline: lines((a, b) => a === b),
    bounds: boundsOf(shapes.flatMap(({ polygons }) => polygons.flat())),
  };
}

function polygonsOf(topology: AreaTopology, object: GeometryObject): readonly Polygon[] {
  const shape = feature(topology, object);
  if (shape.type === "FeatureCollection" || shape.geometry === null) return [];
  const { geometry } = shape;
  if (geometry.type === "Polygon") return [geometry.coordinates.map((ring) => ring.map(position))];
  if (geometry.type === "MultiPolygon") return geometry.coordinates.map((rings) => rings.map((ring) => ring.map(position)));
  return [];
}

function position([longitude = 0, latitude = 0]: readonly number[]): LonLat {
  return [longitude, latitude];
}

function idOf(geometry: GeometryObject, file: string): string {
  if (typeof geometry.id === "string") return geometry.id;
  throw new LoadFailure("format", file, `Schlüssel an jeder Fläche erwartet, ${JSON.stringify(geometry.id ?? null)} gefunden`);
}

function isAreaTopology(value: unknown): value is AreaTopology {
  if (!isObject(value) || value["type"] !== "Topology" || !Array.isArray(value["arcs"]) || !isObject(value["objects"])) return false;
  const areas = value["objects"]["areas"];
  return isObject(areas) && areas["type"] === "GeometryCollection" && Array.isArray(areas["geometries"]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
