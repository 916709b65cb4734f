// SPDX-License-Identifier: EUPL-1.2
import type { Feature, FeatureCollection, LineString, MultiPolygon, Position } from "geojson";
import type { LevelGeometry, Line } from "../../core/view/geometry.ts";
import type { MapScene } from "../../core/view/scene.ts";

/** The areas of a level; property `id` is promoted to the feature id. */
export function areaFeatures(geometry: LevelGeometry): FeatureCollection<MultiPolygon, { readonly id: string }> {
  return {
    type: "FeatureCollection",
    features: geometry.areas.map(({ id, polygons }) => ({
      type: "Feature",
      properties: { id },
      geometry: { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(positions)) },
    })),
  };
}

/** Borders, city edge and rivers, told apart by property `kind`. */
export function lineFeatures({ geometry, furniture }: Pick<MapScene, "geometry" | "furniture">): FeatureCollection<LineString> {
  return {
    type: "FeatureCollection",
    features: [
      ...features("border", geometry.borders),
      ...features("parent", geometry.parentBorders),
      ...features("edge", geometry.outline),
      ...features(
        "river",
        (furniture?.lines ?? []).map(({ coordinates }) => coordinates),
      ),
    ],
  };
}

/** Land where nobody lives, as one shape; empty if it is not hidden. */
export function veilFeatures({ veil = [] }: Pick<MapScene, "veil">): FeatureCollection<MultiPolygon> {
  const coordinates = veil.map((rings) => rings.map(positions));
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates } }] };
}

function features(kind: string, lines: readonly Line[]): readonly Feature<LineString>[] {
  return lines.map((line) => ({ type: "Feature", properties: { kind }, geometry: { type: "LineString", coordinates: positions(line) } }));
}

function positions(line: Line): Position[] {
  return line.map(([longitude, latitude]) => [longitude, latitude]);
}
