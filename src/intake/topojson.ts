// SPDX-License-Identifier: EUPL-1.2
import type { Line, LonLat, Polygon } from "../core/view/geometry.ts";
import { isRecord } from "./json-text.ts";
import { type NoticedProblem, type RawFeature, textProperties } from "./raw-shapes.ts";

/** Objects of a topology by name, each with its features. */
export type TopoJsonContent = ReadonlyMap<string, readonly RawFeature[]>;

interface Arcs {
  readonly lines: readonly (Line | null)[];
}

/** Decodes a parsed TopoJSON document, quantised or not; `null` if it is none. A reference to an arc that is not there refuses one shape only. */
export function readTopoJson(document: unknown): TopoJsonContent | null {
  if (!isRecord(document) || document["type"] !== "Topology" || !isRecord(document["objects"])) return null;
  const arcs = decodeArcs(document["arcs"], document["transform"]);
  return new Map(
    Object.entries(document["objects"]).map(([name, object]) => [
      name,
      geometriesOf(object).map((geometry, index) => readFeature(geometry, index, arcs)),
    ]),
  );
}

function geometriesOf(object: unknown): readonly unknown[] {
  return isRecord(object) && Array.isArray(object["geometries"]) ? object["geometries"] : [object];
}

function decodeArcs(list: unknown, transform: unknown): Arcs {
  if (!Array.isArray(list)) return { lines: [] };
  const [scaleX, scaleY, moveX, moveY] = isRecord(transform) ? [...numbers(transform["scale"]), ...numbers(transform["translate"])] : [];
  const isQuantised = scaleX !== undefined && scaleY !== undefined && moveX !== undefined && moveY !== undefined;
  return { lines: list.map((arc) => decodeArc(arc, isQuantised ? ([x, y]) => [x * scaleX + moveX, y * scaleY + moveY] : null)) };
}

function numbers(value: unknown): readonly [number, number] | readonly [] {
  if (!Array.isArray(value)) return [];
  const [x, y]: readonly unknown[] = value;
  return typeof x === "number" && typeof y === "number" ? [x, y] : [];
}

/** Positions of an arc; quantised ones are deltas. `null`: not made of numbers. */
function decodeArc(arc: unknown, place: ((position: LonLat) => LonLat) | null): Line | null {
  if (!Array.isArray(arc)) return null;
  const line: LonLat[] = [];
  let sum: LonLat = [0, 0];
  for (const entry of arc) {
    const [x, y] = numbers(entry);
    if (x === undefined || y === undefined) return null;
    sum = place === null ? [x, y] : [sum[0] + x, sum[1] + y];
    line.push(place === null ? sum : place(sum));
  }
  return line;
}

function readFeature(geometry: unknown, index: number, arcs: Arcs): RawFeature {
  if (!isRecord(geometry))
    return { index, properties: textProperties([]), polygons: [], problems: [{ problem: "shape-missing", value: "null" }], isArea: true };
  const entries = isRecord(geometry["properties"]) ? Object.entries(geometry["properties"]) : [];
  const id: readonly (readonly [string, unknown])[] =
    geometry["id"] === undefined || entries.some(([name]) => name === "id") ? [] : [["id", geometry["id"]]];
  const properties = textProperties([...id, ...entries]);
  const { type } = geometry;
  const parts =
    type === "Polygon" ? [geometry["arcs"]] : type === "MultiPolygon" && Array.isArray(geometry["arcs"]) ? geometry["arcs"] : null;
  if (parts === null) {
    const isEmpty = type === null || type === undefined;
    return {
      index,
      properties,
      polygons: [],
      problems: [{ problem: isEmpty ? "shape-missing" : "shape-kind-left-out", value: String(type) }],
      isArea: isEmpty,
    };
  }
  const problems: NoticedProblem[] = [];
  const polygons = parts.map((rings) => readPolygon(rings, arcs, problems));
  if (problems.length > 0) return { index, properties, polygons: [], problems, isArea: true };
  const filled = polygons.filter((polygon) => polygon.length > 0);
  return {
    index,
    properties,
    polygons: filled,
    problems: filled.length === 0 ? [{ problem: "shape-missing", value: "[]" }] : [],
    isArea: true,
  };
}

function readPolygon(rings: unknown, arcs: Arcs, problems: NoticedProblem[]): Polygon {
  if (!Array.isArray(rings)) {
    problems.push({ problem: "shape-malformed", value: "arcs" });
    return [];
  }
  return rings.map((ring) => joinArcs(ring, arcs, problems));
}

function joinArcs(ring: unknown, { lines }: Arcs, problems: NoticedProblem[]): Line {
  if (!Array.isArray(ring)) {
    problems.push({ problem: "shape-malformed", value: "arcs" });
    return [];
  }
  const joined: LonLat[] = [];
  for (const reference of ring) {
    const line = typeof reference === "number" ? lines[reference < 0 ? ~reference : reference] : undefined;
    if (line === undefined || line === null) {
      problems.push({ problem: line === null ? "coordinate-not-a-number" : "arc-missing", value: String(reference) });
      return [];
    }
    const directed = Number(reference) < 0 ? line.toReversed() : line;
    for (const position of joined.length === 0 ? directed : directed.slice(1)) joined.push(position);
  }
  return joined;
}
