// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import type { Polygon } from "../core/view/geometry.ts";

/**
 * A table as text: every cell exactly as the file shows it, trimmed of nothing but what the format itself adds.
 * Numbers, keys and signs are interpreted later, when it is known what a column means.
 */
export interface TextTable {
  readonly file: string;
  readonly sheet?: string;
  readonly columns: readonly string[];
  /** `row`: physical 1-based row (or line) where the record starts; the header counts. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export interface TableReading {
  /** `null` if nothing could be read; then `issues` holds at least one error. */
  readonly table: TextTable | null;
  readonly issues: readonly Issue[];
}

export interface TableOptions {
  readonly sheet?: string;
  /** Name of the key column: helps to find the header below titles. */
  readonly keyColumn?: string;
  /** Path to the records of a JSON file, as in docs/quellpaket.md. */
  readonly jsonPath?: string;
  /** Notation for numbers that the file stores as numbers (workbooks, JSON); "german" unless told otherwise. */
  readonly numberFormat?: "german" | "english";
}

/** One shape in WGS 84 with its attributes as text. */
export interface GeometryFeature {
  /** 0-based position in the file. */
  readonly index: number;
  readonly properties: Readonly<Record<string, string>>;
  /** Empty for a missing shape; then an issue names it. */
  readonly polygons: readonly Polygon[];
}

export interface GeometryReading {
  readonly features: readonly GeometryFeature[] | null;
  readonly columns: readonly string[];
  /** What the coordinates were taken for: "EPSG:25832", "EPSG:4326", a proj4 text. */
  readonly crs: string;
  readonly issues: readonly Issue[];
}

export interface GeometryOptions {
  readonly keyColumn?: string;
  readonly nameColumn?: string;
  /** Overrides what the file says: EPSG code or proj4 text. */
  readonly crs?: string;
  /** `true`: the file holds latitude before longitude. */
  readonly swapAxes?: boolean;
  /** Layer in an archive, or object in a TopoJSON file, with several. */
  readonly layer?: string;
  /** Parts of a Shapefile that was not zipped, by file name: `{ "Stadtteil.dbf": …, "Stadtteil.prj": … }`. */
  readonly siblings?: Readonly<Record<string, Uint8Array>>;
  /** Keys of features that are no areas, e.g. the total as a shape: they drop out before anything is checked. */
  readonly withoutKeys?: readonly string[];
  /** Keys of the areas that are wanted: they choose among several layers. */
  readonly knownKeys?: readonly string[];
}

/** Reads one file by its content, never by its name alone. Implemented in `read-table.ts` and `read-geometry.ts`. */
export type ReadTable = (bytes: Uint8Array, file: string, options?: TableOptions) => Promise<TableReading>;
export type ReadGeometry = (bytes: Uint8Array, file: string, options?: GeometryOptions) => Promise<GeometryReading>;

/** Files of a source package, handed in by the shell around (Node, browser worker, tests). Paths are relative to the package. */
export interface PackageFiles {
  readonly list: () => Promise<readonly string[]>;
  readonly read: (path: string) => Promise<Uint8Array | null>;
}
