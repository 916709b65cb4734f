// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../../core/model/issue.ts";
import type { LonLat, Polygon } from "../../core/model/shape.ts";
import { decodeText } from "../encoding.ts";
import { readGeoJson } from "../geojson.ts";
import { parseJson } from "../json-text.ts";
import { locate, swap } from "../locate.ts";
import { findOverlaps } from "../overlaps.ts";
import { report } from "../report-issue.ts";
import { repairShape } from "../ring-repair.ts";

export interface MaskReading {
  readonly polygons: readonly Polygon[];
  readonly issues: readonly Issue[];
}

/**
 * Inhabited land of a GeoJSON file, only for drawing: everything else of the city stays without colour. Polygons that overlap would
 * cancel each other, so the second one is left out with a warning; a file without any area is a warning too.
 */
export function readMask(bytes: Uint8Array, file: string): MaskReading {
  const parsed = parseJson(decodeText(bytes, file).text, file);
  if (!parsed.isReadable) return { polygons: [], issues: parsed.issues };
  const content = readGeoJson(parsed.value);
  const shapes = (content?.features ?? []).flatMap(({ polygons }) => repairShape(polygons).polygons.map((polygon) => [polygon]));
  if (shapes.length === 0) {
    const issue = report("warning", "mask-empty", "mindestens eine Fläche (Polygon) erwartet, keine gefunden. Alles wird gefärbt.", {
      place: { file },
    });
    return { polygons: [], issues: [issue] };
  }
  const doubled = new Set(findOverlaps(shapes).map(({ second }) => second));
  const overlaps = [...doubled].map((index) =>
    report("warning", "mask-overlap", "Flächen ohne Überdeckung erwartet, diese überdeckt eine andere. Sie wird weggelassen.", {
      place: { file, featureIndex: index },
    }),
  );
  const kept = shapes.filter((_, index) => !doubled.has(index)).flat();
  const location = locate(kept.flat(2), { file, declared: content?.crs ?? "" });
  const { system } = location;
  if (system === null) return { polygons: [], issues: [...overlaps, ...location.issues] };
  const place = (at: LonLat): LonLat => system.toLonLat(location.isSwapped ? swap(at) : at);
  const polygons = kept.map((polygon) => polygon.map((ring) => ring.map(place)));
  return { polygons, issues: [...overlaps, ...location.issues] };
}
