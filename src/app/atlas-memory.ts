// SPDX-License-Identifier: EUPL-1.2
import type { AreaLevelId } from "../core/model/ids.ts";
import type { FurnitureFile, Manifest, MaskFile, PublishedLevel, SearchFile, SheetsFile } from "../core/package/edition-format.ts";
import type { RuleSet } from "../core/model/rule.ts";
import { addTexts } from "../core/package/manifest-texts.ts";
import type { BackgroundFile } from "../core/package/background-file.ts";
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
  private background: BackgroundFile | null | undefined;
  private mask: MaskFile | undefined;
  private rules: RuleSet | null | undefined;
  private manifest: Manifest;
  private readonly languages = new Set<string>();
  private snapshot: AtlasData;

  constructor(readonly source: EditionSource) {
    this.manifest = source.manifest;
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

  /** Texts of the manifest in a language; nothing to fetch for the main one. */
  async loadTexts(language: string, signal: AbortSignal): Promise<void> {
    if (this.languages.has(language)) return;
    const file = await this.source.loadTexts(language, signal);
    if (this.languages.has(language)) return;
    this.languages.add(language);
    if (file === null) return;
    this.manifest = addTexts(this.manifest, file);
    this.levels = new Map([...this.levels].map(([id, areas]) => [id, { ...areas, level: this.levelOf(areas) }]));
    this.snapshot = this.takeSnapshot();
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
      let { level } = await this.loadNames(need.level, signal);
      while (level.parent !== null) ({ level } = this.levels.get(level.parent) ?? (await this.loadNames(level.parent, signal)));
    } else if (need.kind === "sheets") {
      this.sheets = await this.source.loadSheets(signal);
    } else if (need.kind === "background") {
      this.background = await this.source.loadBackground(signal);
    } else if (need.kind === "mask") {
      this.mask = await this.source.loadMask(signal);
    } else if (need.kind === "rules") {
      this.rules = await this.source.loadRules(signal);
    } else if (need.kind === "offers") {
      this.offers = await this.source.loadOffers(signal);
    } else {
      const table = await this.source.loadTable(need.table, need.level, signal);
      this.tables = new Map(this.tables).set(tableKey(need.table, need.level), table);
    }
    this.snapshot = this.takeSnapshot();
  }

  /** Names of all levels above: they say where an area lies, and stand on small maps. */
  private async loadNames(id: AreaLevelId, signal: AbortSignal): Promise<LevelAreas> {
    const loaded = await this.source.loadLevelAreas(id, signal);
    const areas = { ...loaded, level: this.levelOf(loaded) };
    this.levels = new Map(this.levels).set(id, areas);
    return areas;
  }

  /** A level with all texts that have come so far. */
  private levelOf({ level }: LevelAreas): PublishedLevel {
    return this.manifest.levels.find(({ id }) => id === level.id) ?? level;
  }

  private takeSnapshot(): AtlasData {
    return {
      manifest: this.manifest,
      levels: this.levels,
      tables: this.tables,
      offers: this.offers,
      ...(this.sheets === undefined ? {} : { sheets: this.sheets }),
      ...(this.background === undefined ? {} : { background: this.background }),
      ...(this.mask === undefined ? {} : { mask: this.mask }),
      ...(this.rules === undefined ? {} : { rules: this.rules }),
    };
  }
}
