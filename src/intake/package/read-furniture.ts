// SPDX-License-Identifier: EUPL-1.2
import type { FurnitureLine } from "../../core/model/edition-info.ts";
import type { Issue } from "../../core/model/issue.ts";
import type { LonLat } from "../../core/model/shape.ts";
import { decodeText } from "../encoding.ts";
import { readGeoJson } from "../geojson.ts";
import { isRecord, parseJson } from "../json-text.ts";
import { locate, swap } from "../locate.ts";
import { report } from "../report-issue.ts";

export interface FurnitureReading {
  readonly lines: readonly FurnitureLine[];
  readonly issues: readonly Issue[];
}

/** Named lines of a GeoJSON file (rivers), only for drawing. An object that is no line is left out with a warning. */
export function readFurniture(bytes: Uint8Array, file: string): FurnitureReading {
  const parsed = parseJson(decodeText(bytes, file).text, file);
  if (!parsed.isReadable) return { lines: [], issues: parsed.issues };
  const features = isRecord(parsed.value) ? list(parsed.value["features"]) : [];
  const read = features.map(linesOf);
  const unusable = read.flatMap((lines, index) => (lines.length === 0 ? [index] : []));
  const issues = unusable.map((index) =>
    report("warning", "furniture-not-a-line", "eine Linie (LineString) erwartet, nicht gefunden. Sie wird nicht gezeichnet.", {
      place: { file, featureIndex: index },
    }),
  );
  const lines = read.flat();
  if (lines.length === 0) return { lines, issues };
  const declared = readGeoJson(parsed.value)?.crs ?? "";
  const location = locate(
    lines.flatMap((line) => line.coordinates),
    { file, declared },
  );
  const { system } = location;
  if (system === null) return { lines: [], issues: [...issues, ...location.issues] };
  const place = (at: LonLat): LonLat => system.toLonLat(location.isSwapped ? swap(at) : at);
  const placed = lines.map((line) => ({ ...line, coordinates: line.coordinates.map(place) }));
  return { lines: placed, issues: [...issues, ...location.issues] };
}

/** Lines of one feature; none if it is no line or one with less than two positions. */
function linesOf(feature: unknown): readonly FurnitureLine[] {
  if (!isRecord(feature) || !isRecord(feature["geometry"])) return [];
  const { type, coordinates } = feature["geometry"];
  const properties = isRecord(feature["properties"]) ? feature["properties"] : {};
  const name = typeof properties["name"] === "string" ? properties["name"] : "";
  const parts = type === "LineString" ? [list(coordinates)] : type === "MultiLineString" ? list(coordinates).map(list) : [];
  const lines = parts.map((part): FurnitureLine => ({ kind: "river", name, coordinates: part.flatMap(position) }));
  return lines.every((line) => line.coordinates.length > 1) ? lines : [];
}

function position(value: unknown): readonly LonLat[] {
  const [x, y] = list(value);
  return typeof x === "number" && typeof y === "number" ? [[x, y]] : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
