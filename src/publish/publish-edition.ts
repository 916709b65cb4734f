// SPDX-License-Identifier: EUPL-1.2
import type { Atlas } from "../core/model/atlas.ts";
import type { FurnitureLine } from "../core/model/edition-info.ts";
import type { Localised } from "../core/model/ids.ts";
import type { Issue } from "../core/model/issue.ts";
import type { LonLat } from "../core/model/shape.ts";
import {
  type AreasFile,
  type CurrentEdition,
  editionFormat,
  editionFormatVersion,
  type FileReference,
  type Manifest,
  type PlacesFile,
  type PublishedIndicator,
  type PublishedLevel,
  type PublishedTable,
} from "../core/package/edition-format.ts";
import { splitTexts } from "../core/package/manifest-texts.ts";
import { type BackgroundFile, backgroundRegister } from "../core/package/background-file.ts";
import { offersRegister } from "../core/package/offers-file.ts";
import { publishAges } from "./publish-ages.ts";
import { EditionFiles, jsonBytes } from "./edition-files.ts";
import { labelPoint } from "./label-point.ts";
import { type LevelNode, type LevelTree, levelTree } from "./level-tree.ts";
import { levelTopology } from "./level-topology.ts";
import { publishRules } from "./publish-rules.ts";
import { countStatuses } from "./count-statuses.ts";
import { publicationIssues } from "./publication-issues.ts";
import { publicationMeasures, type IndicatorMeasures } from "./publication-measures.ts";
import { publishClasses } from "./publish-classes.ts";
import { publishTable, tableGroups } from "./published-tables.ts";
import { searchEntries } from "./search-entries.ts";
import { type SuppressionResult, suppress } from "./suppress.ts";

export interface PublishOptions {
  /** Editions that are already there; they stay listed in `current.json`. */
  readonly previous?: CurrentEdition | null;
}

export interface PublishedEdition {
  /** Content by path relative to the folder of the editions: "2026/manifest.json", "2026/….json", "current.json". */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
  readonly issues: readonly Issue[];
  /** For the report to the office: published cells and how many of them were hidden here. Never written. */
  readonly suppression: Pick<SuppressionResult, "cellCount" | "hiddenCount">;
}

/**
 * Atlas → edition: counts are summed over the levels, small counts and what would reveal them are hidden, classes are fixed from what
 * is left, and everything is encoded. Pure: the same atlas gives the same bytes. Problems in the data are issues; with an error among
 * them the edition should not be put online.
 */
export async function publishEdition(atlas: Atlas, { previous = null }: PublishOptions = {}): Promise<PublishedEdition> {
  const tree = levelTree(atlas);
  const raw = publicationMeasures(atlas, tree);
  const { measures, cellCount, hiddenCount } = suppress(raw, tree, atlas);
  const files = new EditionFiles();
  const levels: PublishedLevel[] = [];
  for (const node of tree.nodes) levels.push(await publishLevel(node, files));
  const places: PlacesFile = {
    levels: tree.nodes.map(areasOf),
    furniture: atlas.furniture.length === 0 ? null : { lines: atlas.furniture.map(roundedLine) },
  };
  const indicators: PublishedIndicator[] = [];
  const tables: PublishedTable[] = [];
  for (const group of tableGroups(measures.indicators, atlas.defaults.indicator)) {
    const table = await publishTable(group, tree, files);
    tables.push(table);
    indicators.push(...group.indicators.map((entry) => publishIndicator(entry, table, tree)));
  }
  const background = { ...atlas.background, counts: countStatuses(measures.indicators, tree) };
  const rest = await publishRest(atlas, { tree, files, background });
  const ages = await publishAges(measures.ages, tree, files);
  if (ages !== null) tables.push(ages.published);
  const rules = publishRules(atlas, tree, measures.indicators);
  const manifest = await publishTexts(files, {
    format: editionFormat,
    version: editionFormatVersion,
    place: atlas.place,
    edition: atlas.edition,
    languages: atlas.languages,
    levels,
    themes: atlas.themes,
    indicators: inOrderOf(atlas, indicators),
    tables,
    conditions: atlas.conditions.filter((condition) =>
      indicators.some(({ id, direction }) => id === condition.indicator && direction !== 0),
    ),
    keyFacts: atlas.keyFacts.filter((wanted) => indicators.some(({ id }) => id === wanted)),
    ...(ages === null ? {} : { ageTable: ages.ageTable }),
    defaults: { ...atlas.defaults, year: atlas.defaults.year ?? newestYear(atlas, tables, indicators) },
    places: await files.addJson("gebiete", places),
    ...(await publishMask(atlas, files)),
    ...(atlas.basemap === undefined ? {} : { basemap: atlas.basemap }),
    findsStreets: atlas.streets.length > 0,
    ...rest,
    ...(rules.rules === null ? {} : { rules: await files.addJson("regeln", rules.file) }),
    suppression: { minCount: atlas.suppression.minCount, minDenominator: atlas.suppression.minDenominator },
  });
  const issues = [...publicationIssues(atlas, tree, { raw, manifest }), ...rules.issues];
  return {
    files: allFiles(files, { manifest, title: atlas.edition.title, previous }),
    manifest,
    issues,
    suppression: { cellCount, hiddenCount },
  };
}

/** Writes every further language into a file of its own. */
async function publishTexts(files: EditionFiles, full: Manifest): Promise<Manifest> {
  const { manifest, files: languages } = splitTexts(full);
  if (languages.length === 0) return manifest;
  const texts: Record<string, FileReference> = {};
  for (const file of languages) texts[file.language] = await files.addJson(`texte-${file.language}`, file);
  return { ...manifest, texts };
}

/** A file of its own: few readers ask for it. */
async function publishMask({ inhabited }: Atlas, files: EditionFiles): Promise<Pick<Manifest, "mask">> {
  if (inhabited.length === 0) return {};
  const polygons = inhabited.map((polygon) => polygon.map((ring) => ring.map(rounded)));
  return { mask: await files.addJson("wohnflaechen", { polygons }) };
}

function areasOf(node: LevelNode): AreasFile {
  const { level, areas, shapes } = node.source;
  const polygons = new Map(shapes?.map((shape) => [shape.area, shape.polygons]) ?? []);
  return {
    level: level.id,
    ids: areas.map((area) => area.id),
    names: areas.map((area) => area.name),
    parents: node.parents,
    labels: areas.map((area) => nearby(labelPoint(polygons.get(area.id) ?? []))),
  };
}

async function publishLevel(node: LevelNode, files: EditionFiles): Promise<PublishedLevel> {
  const { level, areas, shapes } = node.source;
  const geometry = shapes === null ? null : await files.addJson(`flaechen-${level.id}`, levelTopology(shapesInOrder(node)));
  return {
    ...level,
    hasGeometry: geometry !== null,
    areaCount: areas.length,
    geometry,
  };
}

function shapesInOrder(node: LevelNode): NonNullable<LevelNode["source"]["shapes"]> {
  const byArea = new Map(node.source.shapes?.map((shape) => [shape.area, shape]) ?? []);
  return node.source.areas.flatMap((area) => byArea.get(area.id) ?? []);
}

function roundedLine(line: FurnitureLine): FurnitureLine {
  return { ...line, coordinates: line.coordinates.map(rounded) };
}

/** To ten metres: where a name stands need not be told more exactly. */
function nearby(point: LonLat | null): LonLat | null {
  return point === null ? point : [Math.round(point[0] * 1e4) / 1e4, Math.round(point[1] * 1e4) / 1e4];
}

/** To the metre: more cannot be seen. */
function rounded<T extends LonLat | null>(point: T): T | LonLat {
  return point === null ? point : [Math.round(point[0] * 1e5) / 1e5, Math.round(point[1] * 1e5) / 1e5];
}

function publishIndicator(entry: IndicatorMeasures, table: PublishedTable, tree: LevelTree): PublishedIndicator {
  return {
    ...entry.indicator,
    numerator: entry.numerator.id,
    denominator: entry.denominator?.id ?? null,
    table: table.id,
    classes: publishClasses(entry, tree),
  };
}

type Rest = Pick<Manifest, "search" | "sheets" | "registers">;

interface RestParts {
  readonly tree: LevelTree;
  readonly files: EditionFiles;
  readonly background: BackgroundFile;
}

async function publishRest(atlas: Atlas, { tree, files, background }: RestParts): Promise<Rest> {
  const registers: Record<string, FileReference> = {};
  for (const { id, file, bytes } of atlas.registers)
    registers[id] = await files.addBytes(`register-${id}`, file.split(".").at(-1) ?? "", bytes);
  if (atlas.offers !== null) registers[offersRegister] = await files.addJson(offersRegister, atlas.offers);
  registers[backgroundRegister] = await files.addJson(backgroundRegister, background);
  return {
    search: await files.addJson("suche", searchEntries(tree, atlas.streets)),
    sheets: await files.addJson("steckbriefe", { sheets: atlas.sheets }),
    registers,
  };
}

function inOrderOf(atlas: Atlas, indicators: readonly PublishedIndicator[]): PublishedIndicator[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return atlas.indicators.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Newest year of the default indicator on the default level, else of anything. */
function newestYear(atlas: Atlas, tables: readonly PublishedTable[], indicators: readonly PublishedIndicator[]): number {
  const table = indicators.find(({ id }) => id === atlas.defaults.indicator)?.table;
  const own = tables.find(({ id }) => id === table)?.levels[atlas.defaults.level]?.years ?? [];
  const all = tables.flatMap(({ levels }) => Object.values(levels).flatMap(({ years }) => years));
  return own.at(-1) ?? (all.length > 0 ? Math.max(...all) : Number(atlas.edition.date.slice(0, 4)));
}

interface Publication {
  readonly manifest: Manifest;
  /** In every language: the list of editions has no files beside it. */
  readonly title: Localised;
  readonly previous: CurrentEdition | null;
}

function allFiles(files: EditionFiles, { manifest, title, previous }: Publication): Map<string, Uint8Array> {
  const { id, date } = manifest.edition;
  const older = previous?.editions.filter((edition) => edition.id !== id) ?? [];
  const editions = [...older, { id, date, title }].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const current: CurrentEdition = { current: editions[0]?.id ?? id, editions };
  const inFolder = [...files.contents].map(([path, bytes]) => [`${id}/${path}`, bytes] as const);
  return new Map([...inFolder, [`${id}/manifest.json`, jsonBytes(manifest)], ["current.json", jsonBytes(current)]]);
}
