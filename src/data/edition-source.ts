// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import type { RuleSet } from "../core/model/rule.ts";
import type { AreaLevelId, EditionId, TableId } from "../core/model/ids.ts";
import type { AreasFile, CurrentEdition, FileReference, FurnitureFile, Manifest } from "../core/package/edition-format.ts";
import type { MaskFile, PlacesFile, SearchFile, SheetsFile } from "../core/package/edition-format.ts";
import { areasFileToLevel, tableFileToLoaded } from "../core/package/loaded-table.ts";
import { parseTextsFile, type TextsFile } from "../core/package/manifest-texts.ts";
import { parsePlacesFile, parseSearchFile, parseSheetsFile, parseTableFile } from "../core/package/parse-files.ts";
import type { BackgroundFile } from "../core/package/background-file.ts";
import type { OffersFile } from "../core/package/offers-file.ts";
import { parseCurrentEdition, parseManifest } from "../core/package/parse-manifest.ts";
import type { LevelAreas, LoadedTable } from "../core/view/atlas-data.ts";
import type { LevelGeometry } from "../core/view/geometry.ts";
import { decodeGeometry } from "./decode-geometry.ts";
import { fetchJson, type Fetch } from "./fetch-json.ts";
import { loadCode } from "./load-code.ts";
import { LoadFailure } from "./load-failure.ts";
import { shareRequests } from "./shared-requests.ts";

export interface SourceOptions {
  readonly fetch?: Fetch;
  /** `null`: hashes cannot be checked (pages without https have no crypto.subtle). */
  readonly digest?: ((bytes: ArrayBuffer) => Promise<ArrayBuffer>) | null;
  readonly signal?: AbortSignal;
}

/**
 * One published edition. Every `load…` fetches once, checks, decodes and keeps; it throws a `LoadFailure` and may then be asked again.
 * The signal only ends the waiting of the one who asked.
 */
export interface EditionSource {
  readonly manifest: Manifest;
  /** `false` where the browser cannot compute hashes; sizes are checked all the same. */
  readonly checksHashes: boolean;
  loadLevelAreas(level: AreaLevelId, signal?: AbortSignal): Promise<LevelAreas>;
  loadTable(table: TableId, level: AreaLevelId, signal?: AbortSignal): Promise<LoadedTable>;
  loadGeometry(level: AreaLevelId, signal?: AbortSignal): Promise<LevelGeometry>;
  /** `null` if the package has no rivers. */
  loadFurniture(signal?: AbortSignal): Promise<FurnitureFile | null>;
  loadSearch(signal?: AbortSignal): Promise<SearchFile>;
  loadSheets(signal?: AbortSignal): Promise<SheetsFile>;
  /** Texts of the manifest in a further language; `null` if it holds them itself or has none. */
  loadTexts(language: string, signal?: AbortSignal): Promise<TextsFile | null>;
  /** Inhabited land; throws where the edition has none: look at `manifest.mask` first. */
  loadMask(signal?: AbortSignal): Promise<MaskFile>;
  /** `null` if the edition has no register of offers. */
  loadOffers(signal?: AbortSignal): Promise<OffersFile | null>;
  /** `null` if the edition has no action fields. */
  loadRules(signal?: AbortSignal): Promise<RuleSet | null>;
  /** Glossary and gaps; `null` for an edition from before there were any. */
  loadBackground(signal?: AbortSignal): Promise<BackgroundFile | null>;
}

/** Reads `current.json`: the newest edition and the list of all. `baseUrl` is the folder of the editions and ends in "/". */
export async function loadCurrentEdition(baseUrl: string, options: SourceOptions = {}): Promise<CurrentEdition> {
  const read = reader(baseUrl, options);
  return known(parseCurrentEdition(await read("current.json", null, options.signal ?? never())), "current.json");
}

/** The manifest of an edition, or of the newest one for `null`. */
export async function loadManifest(baseUrl: string, edition: EditionId | null, options: SourceOptions = {}): Promise<Manifest> {
  const id = edition ?? (await loadCurrentEdition(baseUrl, options)).current;
  const file = `${id}/manifest.json`;
  const { manifest, issues } = parseManifest(await reader(baseUrl, options)(file, null, options.signal ?? never()));
  if (manifest === null) throw refused(issues, file);
  return manifest;
}

/** The loaders of an edition: its manifest is there, everything else comes on demand. */
export function editionSource(baseUrl: string, manifest: Manifest, options: SourceOptions = {}): EditionSource {
  const folder = manifest.edition.id;
  const readAny = reader(baseUrl, options);
  const read = (reference: FileReference, signal: AbortSignal): Promise<unknown> =>
    readAny(`${folder}/${reference.path}`, reference, signal);
  const readAs: ReadAs = async (file, signal, parse) => known(parse(await read(file, signal), file.path), file.path);
  const kept = {
    places: shareRequests<PlacesFile>(),
    tables: shareRequests<LoadedTable>(),
    geometries: shareRequests<LevelGeometry>(),
    search: shareRequests<SearchFile>(),
    sheets: shareRequests<SheetsFile>(),
    texts: shareRequests<TextsFile>(),
  };
  const loadPlaces = (signal?: AbortSignal): Promise<PlacesFile> =>
    kept.places.get("", signal, (own) => readAs(manifest.places, own, parsePlacesFile));
  const loadLevelAreas: EditionSource["loadLevelAreas"] = async (id, signal) => {
    const level = levelOf(manifest, id);
    const places = await loadPlaces(signal);
    const parents = level.parent === null ? [] : areasOf(places, level.parent, manifest.places).ids;
    return areasFileToLevel(areasOf(places, id, manifest.places), level, parents);
  };
  return {
    manifest,
    checksHashes: digestOf(options) !== null,
    loadLevelAreas,
    loadTable: (table, level, signal) =>
      kept.tables.get(`${table}/${level}`, signal, async (own) => {
        const { file } = tableOf(manifest, table, level);
        return tableFileToLoaded(await readAs(file, own, parseTableFile));
      }),
    loadGeometry: (id, signal) =>
      kept.geometries.get(id, signal, async (own) => {
        const { geometry } = levelOf(manifest, id);
        if (geometry === null) throw new Error(`loadGeometry: level with geometry expected, "${id}" found`);
        const [value, areas] = await Promise.all([read(geometry, own), loadLevelAreas(id, own)]);
        return decodeGeometry(value, areas, geometry.path);
      }),
    async loadFurniture(signal) {
      return (await loadPlaces(signal)).furniture;
    },
    loadSearch: (signal) => kept.search.get("", signal, (own) => readAs(manifest.search, own, parseSearchFile)),
    loadSheets: (signal) => kept.sheets.get("", signal, (own) => readAs(manifest.sheets, own, parseSheetsFile)),
    async loadTexts(language, signal) {
      const file = manifest.texts?.[language];
      if (file === undefined) return null;
      return kept.texts.get(language, signal, (own) => readAs(file, own, (value, path) => parseTextsFile(value, manifest, path)));
    },
    ...laterLoaders(manifest, readAs),
  };
}

type ReadAs = <T extends object>(file: FileReference, signal: AbortSignal, parse: Parse<T>) => Promise<T>;

/** What only some views read; each brings the code that checks it. */
function laterLoaders(manifest: Manifest, readAs: ReadAs): Pick<EditionSource, "loadMask" | "loadOffers" | "loadRules" | "loadBackground"> {
  const kept = {
    offers: shareRequests<OffersFile>(),
    rules: shareRequests<RuleSet>(),
    background: shareRequests<BackgroundFile>(),
    mask: shareRequests<MaskFile>(),
  };
  return {
    async loadMask(signal) {
      const { mask } = manifest;
      if (mask === undefined) throw new Error(`edition ${manifest.edition.id}: a file of inhabited land expected, none found`);
      const { parseMaskFile } = await loadCode("mask-file.js", () => import("../core/package/mask-file.ts"));
      return kept.mask.get("", signal, (own) => readAs(mask, own, parseMaskFile));
    },
    async loadOffers(signal) {
      const { offersReference, parseOffersFile } = await loadCode("offers-file.js", () => import("../core/package/offers-file.ts"));
      const file = offersReference(manifest);
      if (file === null) return null;
      return kept.offers.get(file.path, signal, (own) => readAs(file, own, parseOffersFile));
    },
    async loadRules(signal) {
      const file = manifest.rules;
      if (file === undefined) return null;
      const { parseRulesFile } = await loadCode("rules-file.js", () => import("../core/package/rules-file.ts"));
      return kept.rules.get(file.path, signal, (own) => readAs(file, own, (value, path) => parseRulesFile(value, manifest, path)));
    },
    async loadBackground(signal) {
      const code = await loadCode("background-file.js", () => import("../core/package/background-file.ts"));
      const file = code.backgroundReference(manifest);
      return file === null ? null : kept.background.get(file.path, signal, (own) => readAs(file, own, code.parseBackgroundFile));
    },
  };
}

type Parse<T> = (value: unknown, file: string) => T | readonly Issue[];
type Read = (file: string, reference: FileReference | null, signal: AbortSignal) => Promise<unknown>;

function reader(baseUrl: string, options: SourceOptions): Read {
  const fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const digest = digestOf(options);
  return (file, reference, signal) => fetchJson({ url: baseUrl + file, file, reference, signal, fetch, digest });
}

function digestOf({ digest }: SourceOptions): ((bytes: ArrayBuffer) => Promise<ArrayBuffer>) | null {
  if (digest !== undefined) return digest;
  return globalThis.isSecureContext === false ? null : (bytes) => globalThis.crypto.subtle.digest("SHA-256", bytes);
}

function levelOf(manifest: Manifest, id: AreaLevelId): Manifest["levels"][number] {
  const level = manifest.levels.find((other) => other.id === id);
  if (level === undefined) throw new Error(`edition ${manifest.edition.id}: known level expected, "${id}" found`);
  return level;
}

function areasOf(places: PlacesFile, id: AreaLevelId, { path }: FileReference): AreasFile {
  const areas = places.levels.find(({ level }) => level === id);
  if (areas === undefined) throw new LoadFailure("format", path, `Gebiete der Ebene "${id}" erwartet, keine gefunden`);
  return areas;
}

function tableOf(manifest: Manifest, table: TableId, level: AreaLevelId): Manifest["tables"][number]["levels"][string] {
  const found = manifest.tables.find(({ id }) => id === table)?.levels[level];
  if (found === undefined) throw new Error(`edition ${manifest.edition.id}: known table and level expected, "${table}/${level}" found`);
  return found;
}

function known<T extends object>(parsed: T | readonly Issue[], file: string): T {
  if (isIssues(parsed)) throw refused(parsed, file);
  return parsed;
}

function isIssues(parsed: object): parsed is readonly Issue[] {
  return Array.isArray(parsed);
}

function refused(issues: readonly Issue[], file: string): LoadFailure {
  return new LoadFailure("format", file, issues[0]?.message ?? "anderer Aufbau erwartet");
}

function never(): AbortSignal {
  return new AbortController().signal;
}
