// SPDX-License-Identifier: EUPL-1.2
import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon as GeoPolygon } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import type { AreaShape } from "../core/model/atlas.ts";
import type { LonLat, Polygon } from "../core/model/shape.ts";
import { vertexSnapper } from "./snap-vertices.ts";

/** TopoJSON as editions hold it. */
export type AreaTopology = Topology<{ areas: GeometryCollection }>;

export interface TopologyOptions {
  /** Steps per side of the bounding box: two for the smallest bend that is kept (2 m for a city of 20 km), 1e5 where every one is. */
  readonly quantisation?: number;
  /** Borders keep every bend that is wider than the larger side of the city divided by this; `null` keeps every vertex. */
  readonly bends?: number | null;
}

/** Vertices of two areas closer than this are one: 2e-6 degrees are about 20 cm. */
const snapTolerance = 2e-6;

/** An area smaller than this many of the smallest bends is never simplified, so that it cannot vanish. */
const tinyArea = 500;

/**
 * Shapes of one level as TopoJSON with the object "areas", one geometry per area with `id`, in the given order.
 * Borders between areas are shared arcs: simplifying keeps them shared. Areas without polygons are left out.
 */
export function levelTopology(
  shapes: readonly AreaShape[],
  { bends = 5000, quantisation = bends === null ? 1e5 : 2 * bends }: TopologyOptions = {},
): AreaTopology {
  const snap = vertexSnapper(snapTolerance);
  const features = shapes.filter(({ polygons }) => polygons.length > 0).map(({ area, polygons }) => featureOf(area, polygons.map(snap)));
  const collection: FeatureCollection = { type: "FeatureCollection", features };
  const exact = withoutProperties(topology({ areas: collection }));
  if (features.length === 0) return exact;
  return quantize(bends === null ? exact : simplified(exact, bends), quantisation);
}

function featureOf(id: string, polygons: readonly Polygon[]): Feature<GeoPolygon | MultiPolygon> {
  const coordinates = polygons.map((polygon) => polygon.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude])));
  const [only, ...others] = coordinates;
  const geometry: GeoPolygon | MultiPolygon =
    only !== undefined && others.length === 0 ? { type: "Polygon", coordinates: only } : { type: "MultiPolygon", coordinates };
  return { type: "Feature", id, properties: {}, geometry };
}

function withoutProperties({ arcs, bbox, objects }: ReturnType<typeof topology>): AreaTopology {
  const { areas } = objects;
  const geometries = areas?.type === "GeometryCollection" ? areas.geometries.flatMap(plainGeometry) : [];
  return {
    type: "Topology",
    ...(bbox === undefined ? {} : { bbox }),
    arcs,
    objects: { areas: { type: "GeometryCollection", geometries } },
  };
}

function plainGeometry(geometry: GeometryObject<GeoJsonProperties>): GeometryObject[] {
  const id = geometry.id === undefined ? {} : { id: geometry.id };
  if (geometry.type === "Polygon") return [{ type: "Polygon", ...id, arcs: geometry.arcs }];
  return geometry.type === "MultiPolygon" ? [{ type: "MultiPolygon", ...id, arcs: geometry.arcs }] : [];
}

function simplified(exact: AreaTopology, bends: number): AreaTopology {
  const [west = 0, south = 0, east = 0, north = 0] = exact.bbox ?? [];
  const narrowing = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const bend = Math.max((east - west) * narrowing, north - south) / bends;
  const smallest = (bend * bend) / 2;
  const weighted = presimplify(exact, ([a, b, c]) => narrowing * triangleArea(a, b, c));
  for (const arc of tinyArcs(exact, tinyArea * smallest, narrowing)) for (const point of weighted.arcs[arc] ?? []) point[2] = Infinity;
  return simplify(weighted, smallest);
}

function triangleArea(a: LonLat, b: LonLat, c: LonLat): number {
  return Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
}

/** Arcs of rings that enclose less than `limit`: islands, enclaves, very small areas. */
function tinyArcs(exact: AreaTopology, limit: number, narrowing: number): Set<number> {
  const tiny = new Set<number>();
  for (const ring of exact.objects.areas.geometries.flatMap(ringsOf)) {
    const points = ring.flatMap((arc) => {
      const forward = exact.arcs[arc < 0 ? ~arc : arc] ?? [];
      return arc < 0 ? [...forward].reverse() : forward;
    });
    if (narrowing * ringArea(points) < limit) ring.forEach((arc) => tiny.add(arc < 0 ? ~arc : arc));
  }
  return tiny;
}

function ringsOf(object: GeometryObject): number[][] {
  if (object.type === "Polygon") return object.arcs;
  return object.type === "MultiPolygon" ? object.arcs.flat() : [];
}

function ringArea(points: readonly (readonly number[])[]): number {
  let doubled = 0;
  points.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
    doubled += x * nextY - nextX * y;
  });
  return Math.abs(doubled) / 2;
}
