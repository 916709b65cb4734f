// SPDX-License-Identifier: EUPL-1.2
import type { LevelAreas } from "../../core/view/atlas-data.ts";
import type { LevelGeometry } from "../../core/view/geometry.ts";

/** The shapes of a level as GeoJSON (RFC 7946: WGS 84, longitude first), with key, name, level and parent of every area. */
export function areaGeoJson({ level, ids, names, parents }: LevelAreas, geometry: LevelGeometry): unknown {
  const positions = new Map(ids.map((id, index) => [id, index]));
  return {
    type: "FeatureCollection",
    bbox: geometry.bounds,
    features: geometry.areas.map(({ id, polygons }) => {
      const index = positions.get(id) ?? -1;
      return {
        type: "Feature",
        id,
        properties: { gebiet: id, name: names[index] ?? id, ebene: level.id, gehoert_zu: parents[index] ?? null },
        geometry: { type: "MultiPolygon", coordinates: polygons },
      };
    }),
  };
}
