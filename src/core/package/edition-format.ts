// SPDX-License-Identifier: EUPL-1.2
/**
 * The published file format: what `editions/<id>/` holds, as written by `src/publish` and read by `src/data`.
 * Everything is JSON, every file but `manifest.json` carries a hash in its name and never changes.
 * Counts travel with their status, rates never travel: the browser computes them with the same code.
 */
import type { AreaId, AreaLevelId, EditionId, IndicatorId, Localised, MeasureId, TableId } from "../model/ids.ts";
import type { AreaLevel } from "../model/area.ts";
import type { Basemap } from "../model/basemap.ts";
import type { ClassMethod, Condition, EditionInfo, FurnitureLine, Place } from "../model/edition-info.ts";
import type { Indicator, IndicatorSheet, Theme } from "../model/indicator.ts";
import type { Polygon } from "../model/shape.ts";

export type { ClassMethod, Condition, EditionInfo, Place } from "../model/edition-info.ts";

export const editionFormat = "sozialatlas-edition";
export const editionFormatVersion = 1;

/** A hashed file beside the manifest. `path` is relative to the folder of the edition. */
export interface FileReference {
  readonly path: string;
  readonly bytes: number;
  /** Beginning of the SHA-256 of the content, hexadecimal: 16 digits or more tell files apart, and a manifest holds many. */
  readonly sha256: string;
}

export interface PublishedClasses {
  readonly method: ClassMethod;
  /** Inner limits only, increasing; class i holds [limit i−1, limit i). n limits make n + 1 classes; the outer ones are open. */
  readonly limits: readonly number[];
}

export interface PublishedLevel extends AreaLevel {
  readonly areaCount: number;
  /** TopoJSON with one object "areas"; `null` without geometry. Every geometry has `id` = area id. */
  readonly geometry: FileReference | null;
}

export interface PublishedIndicator extends Indicator {
  /** Table that holds numerator and denominator. */
  readonly table: TableId;
  /** Class limits per level id; levels without values are absent. */
  readonly classes: Readonly<Record<string, PublishedClasses>>;
}

export interface PublishedTable {
  readonly id: TableId;
  readonly measures: readonly MeasureId[];
  /** Level id → years and file ({@link TableFile}). */
  readonly levels: Readonly<Record<string, { readonly years: readonly number[]; readonly file: FileReference }>>;
}

/** Residents of one age group; `below: null` is the open end. */
export interface PublishedAgeGroup {
  readonly from: number;
  readonly below: number | null;
  readonly total: MeasureId;
  readonly male: MeasureId;
  readonly female: MeasureId;
}

/** Share of one trait in a broad age group: `count` of `base` residents. */
export interface PublishedCrossing {
  readonly from: number;
  readonly below: number | null;
  readonly name: Localised;
  readonly count: MeasureId;
  readonly base: MeasureId;
}

/** The table behind age pyramids; a table of its own, so that only who looks at ages loads it. */
export interface PublishedAgeTable {
  readonly table: TableId;
  /** From 0 upwards without gaps, the last one open. */
  readonly groups: readonly PublishedAgeGroup[];
  readonly crossed: readonly PublishedCrossing[];
}

export interface Manifest {
  readonly format: typeof editionFormat;
  readonly version: typeof editionFormatVersion;
  readonly place: Place;
  readonly edition: EditionInfo;
  /** First the main language, in which the manifest itself is written (beside German, to which every language falls back). */
  readonly languages: readonly string[];
  /** Further language → its texts ({@link TextsFile} in `manifest-texts.ts`); a language without a file stands in the manifest itself. */
  readonly texts?: Readonly<Record<string, FileReference>> | undefined;
  /** Coarse to fine, city first. */
  readonly levels: readonly PublishedLevel[];
  readonly themes: readonly Theme[];
  readonly indicators: readonly PublishedIndicator[];
  readonly tables: readonly PublishedTable[];
  readonly conditions: readonly Condition[];
  /** Indicators told first about an area, most important first. Editions before it lack it: then `keyFactIndicators` chooses. */
  readonly keyFacts?: readonly IndicatorId[] | undefined;
  /** Absent in editions without counts by age and sex. */
  readonly ageTable?: PublishedAgeTable | undefined;
  readonly defaults: { readonly indicator: IndicatorId; readonly level: AreaLevelId; readonly year: number };
  /** Index for the area search ({@link SearchFile}). */
  readonly search: FileReference;
  /** Whether that index knows streets; the field only promises what it can find. */
  readonly findsStreets?: boolean | undefined;
  /** Indicator sheets ({@link SheetsFile}), read on demand. */
  readonly sheets: FileReference;
  /** Names and parents of all areas, and what is drawn below them ({@link PlacesFile}): one file, since every view needs both. */
  readonly places: FileReference;
  /** Inhabited land ({@link MaskFile}), read on demand; absent if the package has none. */
  readonly mask?: FileReference | undefined;
  /** Map of pictures below the colours, shown when a reader wants it; absent if the municipality configured none. */
  readonly basemap?: Basemap | undefined;
  /** What the office kept secret, in words for the page "Über die Daten". */
  readonly suppression: { readonly minCount: number; readonly minDenominator: number };
  /** Register id → file. Offers ({@link OffersFile} in `offers-file.ts`) are JSON, the others as received, for later views. */
  readonly registers: Readonly<Record<string, FileReference>>;
  /** Action fields with their rules (`rules-file.ts`), read on demand; absent if the municipality published none. */
  readonly rules?: FileReference | undefined;
}

export interface AreasFile {
  readonly level: AreaLevelId;
  readonly ids: readonly AreaId[];
  readonly names: readonly string[];
  /** Index into the parent level's `ids`, −1 for the city. */
  readonly parents: readonly number[];
  /** Longitude and latitude of the place where a label fits best (pole of inaccessibility); `null` without geometry. */
  readonly labels: readonly (readonly [number, number] | null)[];
}

/**
 * Values of one table on one level. The city is always the first area, so that one file is enough to show a level
 * beside its city value. Index = year × areas + area.
 */
export interface TableFile {
  readonly table: TableId;
  readonly level: AreaLevelId;
  readonly areas: readonly AreaId[];
  readonly years: readonly number[];
  readonly measures: Readonly<Record<string, MeasureColumn>>;
}

export interface MeasureColumn {
  /** Numbers, `null` where there is none. */
  readonly values: readonly (number | null)[];
  /** Indices of cells that are not `ok`, by status. A `null` value in none of these lists is `missing`. */
  readonly status: Readonly<Record<string, readonly number[]>>;
}

export interface SearchFile {
  readonly entries: readonly {
    readonly kind: "area" | "key" | "street";
    readonly text: string;
    readonly area: AreaId;
    readonly level: AreaLevelId;
    readonly detail: string;
    /** House numbers of a street in this area: "1–48". */
    readonly numbers?: string | undefined;
  }[];
}

export interface SheetsFile {
  readonly sheets: readonly IndicatorSheet[];
}

/** All areas of all levels, in the order of the manifest's levels, and rivers and other named lines; `null` if the package has none. */
export interface PlacesFile {
  readonly levels: readonly AreasFile[];
  readonly furniture: FurnitureFile | null;
}

/** Land where people live, as polygons that do not overlap. */
export interface MaskFile {
  readonly polygons: readonly Polygon[];
}

export interface FurnitureFile {
  readonly lines: readonly FurnitureLine[];
}

/** `editions/current.json` */
export interface CurrentEdition {
  readonly current: EditionId;
  readonly editions: readonly { readonly id: EditionId; readonly date: string; readonly title: Localised }[];
}
