// SPDX-License-Identifier: EUPL-1.2
import { hasErrors, type Issue } from "../core/model/issue.ts";
import type { LonLat } from "../core/view/geometry.ts";
import { inflateMatching } from "./archive-parts.ts";
import { cleanText } from "./clean-text.ts";
import { describeShapes, keyOf } from "./describe-shapes.ts";
import { decodeText } from "./encoding.ts";
import { detectFileKind, type FileKind } from "./file-kind.ts";
import { uniteByKey } from "./feature-keys.ts";
import { readGeoJson } from "./geojson.ts";
import { parseJson } from "./json-text.ts";
import { cleanKey } from "./keys.ts";
import { chooseLayer, type Layer } from "./layers.ts";
import { locate, swap, type Location } from "./locate.ts";
import { describeOverlaps, refuseTooLarge } from "./plausible-shapes.ts";
import type { RawFeature } from "./raw-shapes.ts";
import type { GeometryOptions, GeometryReading, ReadGeometry } from "./reading.ts";
import { report } from "./report-issue.ts";
import { type Effort, newEffort, repairShape } from "./ring-repair.ts";
import { type LayerReading, readShapefileLayers, withoutGeometry } from "./shapefile-layers.ts";
import { readTopoJson } from "./topojson.ts";

/**
 * Reads areas from GeoJSON, TopoJSON, or a Shapefile (zipped, or with its parts in `siblings`) and returns them in WGS 84.
 * Never throws on bad bytes. Shapes that cannot be drawn keep their attributes with empty `polygons`; an issue names them.
 */
export const readGeometry: ReadGeometry = async (bytes, file, options = {}) => {
  const read = await readLayers(bytes, file, options);
  if (read.layers.length === 0) return failed(read.issues);
  const chosen = chooseLayer(read.layers, file, options);
  if (chosen.layer === null) return failed([...read.issues, ...chosen.issues]);
  const reading = finish(chosen.layer, file, options);
  return { ...reading, issues: [...read.issues, ...chosen.issues, ...reading.issues] };
};

const refusals: Readonly<Partial<Record<FileKind, readonly [string, string]>>> = {
  empty: ["file-empty", "Die Datei ist leer (0 Bytes). Bitte erneut ausgeben oder herunterladen."],
  html: [
    "html-instead-of-geometry",
    "Das ist eine HTML-Seite und keine Geometrie, vielleicht eine Anmelde- oder Fehlerseite. Bitte die Datei selbst herunterladen.",
  ],
  xml: ["xml-instead-of-geometry", "Das ist eine XML-Datei (vielleicht GML oder KML). Bitte als GeoJSON oder Shapefile ausgeben."],
  binary: ["not-a-geometry", "Das ist kein bekanntes Geometrieformat. Bitte als GeoJSON oder Shapefile (.zip) ausgeben."],
  pdf: ["not-a-geometry", "Das ist ein PDF und keine Geometrie. Bitte als GeoJSON oder Shapefile (.zip) anfordern."],
  image: ["not-a-geometry", "Das ist ein Bild und keine Geometrie. Bitte als GeoJSON oder Shapefile (.zip) anfordern."],
  "old-office": [
    "not-a-geometry",
    "Das ist ein altes Office-Dokument und keine Geometrie. Bitte als GeoJSON oder Shapefile (.zip) anfordern.",
  ],
  text: ["not-a-geometry", "Das ist eine Textdatei und keine Geometrie. Bitte als GeoJSON oder Shapefile (.zip) ausgeben."],
};

async function readLayers(bytes: Uint8Array, file: string, options: GeometryOptions): Promise<LayerReading> {
  const kind = detectFileKind(bytes);
  const refusal = refusals[kind];
  if (refusal !== undefined) return { layers: [], issues: [report("error", refusal[0], refusal[1], { place: { file } })] };
  if (kind === "zip") return readArchive(bytes, file);
  if (kind === "shapefile") return readLooseShapefile(bytes, file, options.siblings ?? {});
  return readDocument(bytes, file);
}

async function readArchive(bytes: Uint8Array, file: string): Promise<LayerReading> {
  const archive = await inflateMatching(bytes, file, /\.(shp|dbf|prj|cpg|geojson|topojson|json)$/i);
  if (archive.issues.length > 0) return { layers: [], issues: archive.issues };
  if ([...archive.parts.keys()].some((path) => /\.shp$/i.test(path))) return readShapefileLayers(archive.parts, file);
  const documents = [...archive.parts].map(([path, content]) => ({ path, reading: readDocument(content, `${file}/${path}`) }));
  const layers = documents.flatMap(({ path, reading }) =>
    reading.layers.map((layer) => ({ ...layer, name: layer.name === "" ? path : layer.name })),
  );
  const issues = documents.flatMap(({ reading }) => reading.issues);
  return documents.length === 0 ? { layers: [], issues: [withoutGeometry(archive.names, file)] } : { layers, issues };
}

function readLooseShapefile(bytes: Uint8Array, file: string, siblings: Readonly<Record<string, Uint8Array>>): LayerReading {
  const base = file.split("/").at(-1) ?? file;
  const named = /\.shp$/i.test(base) ? base : `${base}.shp`;
  return readShapefileLayers(
    new Map([
      ...Object.entries(siblings).map(([path, content]): [string, Uint8Array] => [path.split("/").at(-1) ?? path, content]),
      [named, bytes],
    ]),
    file,
  );
}

function readDocument(bytes: Uint8Array, file: string): LayerReading {
  const decoded = decodeText(bytes, file);
  const parsed = parseJson(decoded.text, file);
  if (!parsed.isReadable) return { layers: [], issues: [...decoded.issues, ...parsed.issues] };
  const layers = layersOfDocument(parsed.value);
  if (layers.length > 0) return { layers, issues: decoded.issues };
  const sentence = "Das ist JSON, aber weder GeoJSON noch TopoJSON: Eine FeatureCollection mit „features“ wird erwartet.";
  return { layers: [], issues: [report("error", "not-a-geometry", sentence, { place: { file } })] };
}

function layersOfDocument(document: unknown): readonly Layer[] {
  const collection = readGeoJson(document);
  if (collection !== null) return [{ name: "", features: collection.features, declaredCrs: collection.crs }];
  const topology = readTopoJson(document);
  return topology === null ? [] : [...topology].map(([name, features]) => ({ name, features, declaredCrs: "" }));
}

function finish(layer: Layer, file: string, options: GeometryOptions): GeometryReading {
  if (layer.features.length === 0)
    return failed([
      report("error", "geometry-empty", "Die Datei enthält keine Gebiete. Bitte prüfen, ob beim Ausgeben ein Filter gesetzt war.", {
        place: { file },
      }),
    ]);
  const sample = samplePositions(layer.features);
  const location = sample.length === 0 ? null : locate(sample, { file, declared: layer.declaredCrs, ...options });
  if (location !== null && location.system === null) return failed(location.issues);
  const effort = newEffort();
  const drawn = layer.features.map((feature) => (location === null ? feature : place(feature, location, effort)));
  const areas = refuseTooLarge(drawn);
  const problems = describeShapes(areas, file, options.keyColumn);
  const unwanted = new Set(options.withoutKeys ?? []);
  const kept = areas.filter((feature) => feature.isArea && !unwanted.has(cleanKey(keyOf(feature, options.keyColumn))));
  const united = uniteByKey(kept, file, options);
  const issues = [
    ...(location?.issues ?? []),
    ...problems,
    ...united.issues,
    ...describeOverlaps(united.features, file, options.keyColumn),
  ];
  if (hasErrors(issues)) return failed(issues);
  if (!united.features.some(({ polygons }) => polygons.length > 0)) {
    return failed([
      ...issues,
      report("error", "geometry-without-shapes", "Keine einzige Fläche kann gezeichnet werden. Bitte die Geometrie neu ausgeben.", {
        place: { file },
      }),
    ]);
  }
  return {
    features: united.features.map(({ index, properties, polygons }) => ({ index, properties, polygons })),
    columns: [...new Set(layer.features.flatMap(({ properties }) => Object.keys(properties)))],
    crs: location?.system?.name ?? "EPSG:4326",
    issues,
  };
}

/** First corners of up to 500 shapes: enough to see where they lie. */
function samplePositions(features: readonly RawFeature[]): readonly LonLat[] {
  const step = Math.ceil(features.length / 500);
  return features.flatMap(({ polygons }, index) => {
    const first = polygons[0]?.[0]?.[0];
    return index % step === 0 && first !== undefined ? [first] : [];
  });
}

function place(feature: RawFeature, { system, isSwapped }: Location, effort: Effort): RawFeature {
  const properties: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(feature.properties)) properties[name] = cleanText(value);
  if (system === null) return { ...feature, properties };
  const convert = (position: LonLat): LonLat => system.toLonLat(isSwapped ? swap(position) : position);
  const isPlain = system.isGeographic && !system.isShifted && !isSwapped;
  const moved = isPlain ? feature.polygons : feature.polygons.map((polygon) => polygon.map((ring) => ring.map(convert)));
  const repaired = repairShape(moved, effort);
  return { ...feature, properties, polygons: repaired.polygons, problems: [...feature.problems, ...repaired.problems] };
}

function failed(issues: readonly Issue[]): GeometryReading {
  return { features: null, columns: [], crs: "", issues };
}
