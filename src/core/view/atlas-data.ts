// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, AreaLevelId, TableId } from "../model/ids.ts";
import type { MeasureSeries } from "../model/count-table.ts";
import type { OfferRegister } from "../model/offer.ts";
import type { BackgroundFile } from "../package/background-file.ts";
import type { Manifest, MaskFile, PublishedLevel, SheetsFile } from "../package/edition-format.ts";
import type { RuleSet } from "../model/rule.ts";
import type { LonLat } from "./geometry.ts";

/** Names and hierarchy of one level in memory. */
export interface LevelAreas {
  readonly level: PublishedLevel;
  readonly ids: readonly AreaId[];
  readonly names: readonly string[];
  /** Area id of the parent, `null` for the city. */
  readonly parents: readonly (AreaId | null)[];
  readonly labels: readonly (LonLat | null)[];
}

/** Counts of one table on one level; `series` by measure id. The city is the first area of every series. */
export interface LoadedTable {
  readonly table: TableId;
  readonly level: AreaLevelId;
  readonly areas: readonly AreaId[];
  readonly years: readonly number[];
  readonly series: ReadonlyMap<string, MeasureSeries>;
}

/**
 * What is in memory now. Selectors read it and say what is not there yet (`loading`) or cannot be had (`failed`);
 * they never fetch. Keys of `tables`: `${table}/${level}`.
 */
export interface AtlasData {
  readonly manifest: Manifest;
  readonly levels: ReadonlyMap<string, LevelAreas>;
  readonly tables: ReadonlyMap<string, LoadedTable>;
  /** Offers of the municipality; not there while nobody asked for them. */
  readonly offers?: OfferRegister | null;
  /** Sheets of all indicators; not there while nobody asked for them. */
  readonly sheets?: SheetsFile;
  /** Glossary and gaps; not there while nobody asked for them, `null` for an edition without them. */
  readonly background?: BackgroundFile | null;
  /** Inhabited land; not there while nobody asked for it. */
  readonly mask?: MaskFile;
  /** Action fields of the edition; not there while nobody asked for them, `null` if it has none. */
  readonly rules?: RuleSet | null;
}

export function tableKey(table: TableId, level: AreaLevelId): string {
  return `${table}/${level}`;
}
