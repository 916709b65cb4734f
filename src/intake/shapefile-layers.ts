// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import { decodeText } from "./encoding.ts";
import { readDbase } from "./dbase.ts";
import type { Layer } from "./layers.ts";
import { type RawFeature, textProperties } from "./raw-shapes.ts";
import { quote, quotedList, report } from "./report-issue.ts";
import { readShapes } from "./shapefile.ts";

/** Files that belong together, by path. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export interface LayerReading {
  readonly layers: readonly Layer[];
  readonly issues: readonly Issue[];
}

/** Reads every Shapefile among the parts as a layer. One that lacks its table is refused; beside complete ones it is only named. */
export function readShapefileLayers(parts: Parts, file: string): LayerReading {
  const paths = [...parts.keys()].filter((path) => /\.shp$/i.test(path) && !/(^|\/)(__MACOSX\/|\._)/.test(path));
  const readings = paths.map((path) => readLayer(path, parts, { file, isOnly: paths.length === 1 }));
  const layers = readings.flatMap(({ layers: found }) => found);
  const issues = readings.flatMap(({ issues: found }) => found);
  if (layers.length === 0 || paths.length === 1) return { layers, issues };
  return { layers, issues: issues.map((issue) => (issue.severity === "error" ? { ...issue, severity: "notice" as const } : issue)) };
}

interface Context {
  readonly file: string;
  readonly isOnly: boolean;
}

function readLayer(path: string, parts: Parts, { file, isOnly }: Context): LayerReading {
  const place = isOnly ? { file } : { file, entry: path };
  const refuse = (code: string, sentence: string, facts: Readonly<Record<string, unknown>> = {}): LayerReading => ({
    layers: [],
    issues: [report("error", code, sentence, { place, facts })],
  });
  const shapes = readShapes(parts.get(path) ?? new Uint8Array());
  if (shapes === null)
    return refuse(
      "shapefile-damaged",
      "Die Längen in der .shp-Datei passen nicht zu ihrer wirklichen Größe; sie ist beschädigt oder abgeschnitten. Bitte neu ausgeben.",
    );
  const table = partOf(path, ".dbf", parts);
  if (table === null)
    return refuse(
      "shapefile-without-table",
      "Dem Shapefile fehlt die .dbf-Datei: In ihr stehen Schlüssel und Namen der Gebiete. Bitte alle Teile (.shp, .dbf, .prj) zusammen angeben.",
      { missing: ".dbf" },
    );
  const codepage = partOf(path, ".cpg", parts);
  const attributes = readDbase(table, codepage === null ? "" : new TextDecoder("latin1").decode(codepage.subarray(0, 100)));
  if (attributes === null)
    return refuse(
      "shapefile-table-damaged",
      "Die .dbf-Datei ist beschädigt oder abgeschnitten: Ihre Längen passen nicht zur wirklichen Größe. Bitte neu ausgeben.",
    );
  if (attributes.rows.length !== shapes.length) {
    const sentence = `${shapes.length} Formen in der .shp, aber ${attributes.rows.length} Zeilen in der .dbf: Wer zu wem gehört, ist nicht sicher. Bitte neu ausgeben.`;
    return refuse("shapefile-count-mismatch", sentence, { shapes: shapes.length, rows: attributes.rows.length });
  }
  const features = shapes.map((shape, index): RawFeature => ({
    index,
    properties: textProperties(attributes.columns.map((column, field) => [column, attributes.rows[index]?.[field] ?? ""])),
    ...shape,
  }));
  const projection = partOf(path, ".prj", parts);
  const name = (path.split("/").at(-1) ?? path).replace(/\.shp$/i, "");
  const issues = attributes.isAssumed ? [assumedEncoding(attributes.encoding, place)] : [];
  return { layers: [{ name, features, declaredCrs: projection === null ? "" : decodeText(projection, path).text.trim() }], issues };
}

function partOf(path: string, ending: string, parts: Parts): Uint8Array | null {
  const wanted = path.replace(/\.shp$/i, ending).toLowerCase();
  const found = [...parts].find(([name]) => name.toLowerCase() === wanted || name.toLowerCase() === wanted.replace(/\.(\w+)$/, ".shp.$1"));
  return found === undefined ? null : found[1];
}

function assumedEncoding(encoding: string, place: Issue["place"]): Issue {
  return report("notice", "encoding-assumed", `Die .cpg-Datei fehlt; die Namen wurden als ${encoding} gelesen. Bitte Umlaute prüfen.`, {
    place,
    facts: { assumedEncoding: encoding },
  });
}

/** Names the archive's content when it holds no geometry at all. */
export function withoutGeometry(names: readonly string[], file: string): Issue {
  const shown = names.length === 0 ? "nichts" : quotedList(names.slice(0, 10));
  return report(
    "error",
    "archive-without-geometry",
    `Im Archiv steht keine Geometrie (Inhalt: ${shown}). Erwartet wird ein Shapefile (.shp, .dbf, .prj) oder ${quote("*.geojson")}.`,
    { place: { file }, facts: { entries: names } },
  );
}
