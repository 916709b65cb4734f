import type { AreaLevelId } from "../core/model/ids.ts";
import type { FurnitureFile, SearchFile, SheetsFile } from "../core/package/edition-format.ts";
import type { OffersFile } from "../core/package/offers-file.ts";
import { type AtlasData, type LevelAreas, type LoadedTable, tableKey } from "../core/view/atlas-data.ts";
import type { LevelGeometry } from "../core/view/geometry.ts";
import { isLoading, type Loading, type Need } from "../core/view/read-cell.ts";
import type { EditionSource } from "../data/edition-source.ts";

/** More rounds than any selector needs: a selector that always wants more is a mistake. */
const mostRounds = 5;

/**
 * What has been loaded of one edition. `data` is a value of its own after every load, so that selectors may remember results by it.
 * Nothing is ever loaded twice; what a view needs is found out by asking its selector.
 */
export class AtlasMemory {
  private levels: ReadonlyMap<string, LevelAreas> = new Map();
  private tables: ReadonlyMap<string, LoadedTable> = new Map();
  private offers: OffersFile | null = null;
  private sheets: SheetsFile | undefined;
  private snapshot: AtlasData;

  constructor(readonly source: EditionSource) {
    this.snapshot = this.takeSnapshot();
  }

  get data(): AtlasData {
    return this.snapshot;
  }

  /** Asks a selector, loads what it lacks, and asks again. Throws the `LoadFailure` of the first file that cannot be had. */
  async gather<T extends object>(select: (data: AtlasData) => T | Loading, signal: AbortSignal): Promise<T> {
    for (let round = 0; round < mostRounds; round++) {
      const result = select(this.snapshot);
      if (!isLoading(result)) return result;
      await Promise.all(result.loading.map((need) => this.load(need, signal)));
    }
    throw new Error(`gather: an answer within ${mostRounds} rounds expected, the selector still asks for more`);
  }

  loadGeometry(level: AreaLevelId, signal: AbortSignal): Promise<LevelGeometry> {
    return this.source.loadGeometry(level, signal);
  }

  loadFurniture(signal: AbortSignal): Promise<FurnitureFile | null> {
    return this.source.loadFurniture(signal);
  }

  loadSearch(): Promise<SearchFile> {
    return this.source.loadSearch();
  }

  /** Names of a level; the page asks before it offers them. */
  async loadAreas(level: AreaLevelId, signal: AbortSignal): Promise<LevelAreas> {
    await this.load({ kind: "areas", level }, signal);
    const areas = this.levels.get(level);
    if (areas === undefined) throw new Error(`loadAreas: names of level "${level}" expected after loading, none found`);
    return areas;
  }

  private async load(need: Need, signal: AbortSignal): Promise<void> {
    if (need.kind === "areas") {
      const areas = await this.source.loadLevelAreas(need.level, signal);
      this.levels = new Map(this.levels).set(need.level, areas);
      await this.loadParentNames(areas, signal);
    } else if (need.kind === "sheets") {
      this.sheets = await this.source.loadSheets(signal);
    } else if (need.kind === "offers") {
      this.offers = await this.source.loadOffers(signal);
    } else {
      const table = await this.source.loadTable(need.table, need.level, signal);
      this.tables = new Map(this.tables).set(tableKey(need.table, need.level), table);
    }
    this.snapshot = this.takeSnapshot();
  }

  /** Names of all levels above: they say where an area lies, and stand on small maps. */
  private async loadParentNames(areas: LevelAreas, signal: AbortSignal): Promise<void> {
    const parent = areas.level.parent;
    if (parent === null) return;
    const above = this.levels.get(parent) ?? (await this.source.loadLevelAreas(parent, signal));
    this.levels = new Map(this.levels).set(parent, above);
    await this.loadParentNames(above, signal);
  }

  private takeSnapshot(): AtlasData {
    return {
      manifest: this.source.manifest,
      levels: this.levels,
      tables: this.tables,
      offers: this.offers,
      ...(this.sheets === undefined ? {} : { sheets: this.sheets }),
    };
  }
}
