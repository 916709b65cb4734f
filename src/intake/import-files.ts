// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import { checkManifest, type ManifestFiles } from "./check-manifest.ts";
import { decodeUtf8 } from "./encoding.ts";
import { detectFileKind } from "./file-kind.ts";
import { concludeImport, type ImportResult } from "./import-outcome.ts";
import { importGeometry } from "./import-geometry.ts";
import { importTable } from "./import-table.ts";
import { readZipDirectory } from "./zip-archive.ts";
import { report } from "./report-issue.ts";

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  /** Header of the key column of tables. */
  readonly keyHeader?: string;
  readonly nameHeader?: string;
  /** File with the areas (for a table) or with the data (for a geometry) that the keys must fit. */
  readonly join?: ImportFile;
  readonly joinBy?: "key" | "name";
  /** Lowest and highest plausible value. */
  readonly range?: readonly [number | null, number | null];
  /** Size in bytes that a manifest or a server stated. */
  readonly declaredBytes?: number;
  /** Counts below this are confidential; 3 by default. */
  readonly threshold?: number;
  readonly numberFormat?: "german" | "english";
  /** Other files of the package, for manifests. */
  readonly packageFiles?: ManifestFiles;
}

/** Reads one file of any kind as far as it goes: records of a table, areas of a geometry, keys of a manifest, and everything that is to be said. */
export async function importFile(file: ImportFile, options: ImportOptions = {}): Promise<ImportResult> {
  const size = checkSize(file, options.declaredBytes);
  const result = await importByKind(file, options);
  return size === null ? result : concludeImport([size, ...result.messages], result.records, result.areas);
}

function importByKind(file: ImportFile, options: ImportOptions): Promise<ImportResult> {
  switch (roleOf(file)) {
    case "geometry":
      return importGeometry(file, options);
    case "manifest":
      return checkManifest(file, options.packageFiles ?? new Map());
    case "table":
      return importTable(file, options);
  }
}

/** What a file is for: by content where content tells, otherwise by its ending. */
export function roleOf({ name, bytes }: ImportFile): "table" | "geometry" | "manifest" {
  const kind = detectFileKind(bytes);
  if (kind === "zip") return isWorkbook(bytes, name) ? "table" : "geometry";
  if (kind === "shapefile") return "geometry";
  if (/\.ya?ml$/i.test(name)) return "manifest";
  if (kind === "json") return jsonRole(decodeUtf8(bytes) ?? "");
  return /\.(geojson|topojson|json|shp|gml|kml)$/i.test(name) ? "geometry" : "table";
}

function isWorkbook(bytes: Uint8Array, name: string): boolean {
  const { entries } = readZipDirectory(bytes, name);
  if (entries.length === 0) return /\.(xls[xmb]?|ods)$/i.test(name);
  return entries.some(({ name: entry }) => /^xl\/|^content\.xml$/.test(entry));
}

function jsonRole(text: string): "table" | "geometry" | "manifest" {
  if (/"type"\s*:\s*"(FeatureCollection|Feature|Topology|(Multi)?Polygon|GeometryCollection)"/.test(text)) return "geometry";
  return text.trimStart().startsWith("[") ? "table" : "manifest";
}

function checkSize({ name, bytes }: ImportFile, declared: number | undefined): Issue | null {
  if (declared === undefined || declared === bytes.length) return null;
  const sentence = `${declared} Bytes erwartet, ${bytes.length} Bytes gefunden: Die Datei ist nicht vollständig angekommen. Bitte erneut herunterladen.`;
  return report("error", "file-size", sentence, { place: { file: name }, facts: { expected: declared, found: bytes.length } });
}
