// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, AreaLevelId, EditionId, IndicatorId, Localised, MeasureId, TableId, ThemeId } from "../model/ids.ts";
import type { Basemap } from "../model/basemap.ts";
import type { SeriesBreak, Theme } from "../model/indicator.ts";
import type { Issue } from "../model/issue.ts";
import { editionFormat, editionFormatVersion } from "./edition-format.ts";
import type {
  Condition,
  CurrentEdition,
  EditionInfo,
  FileReference,
  Manifest,
  Place,
  PublishedAgeGroup,
  PublishedAgeTable,
  PublishedClasses,
  PublishedCrossing,
  PublishedIndicator,
  PublishedLevel,
  PublishedTable,
} from "./edition-format.ts";
import { checkReferences } from "./manifest-references.ts";
import { type CheckRun, complain, fileHash, filledText, flag, integer, list, nullable, number, oneOf, optional } from "./member-checks.ts";
import { quote, record, shape, text } from "./member-checks.ts";

const id = <T extends AreaId | AreaLevelId | EditionId | IndicatorId | MeasureId | TableId | ThemeId>() => filledText<T>();

/** German text with optional further languages; shared by all files of an edition. */
export const localised = shape<Localised>({ de: text(), en: optional(text()) });

const fileReference = shape<FileReference>({ path: filledText(), bytes: integer, sha256: fileHash });

const level = shape<PublishedLevel>({
  id: id<AreaLevelId>(),
  singular: localised,
  plural: localised,
  pluralDative: localised,
  parent: nullable(id<AreaLevelId>()),
  boundaryVersion: text(),
  hasGeometry: flag,
  areaCount: integer,
  geometry: nullable(fileReference),
});

const indicator = shape<PublishedIndicator>({
  id: id<IndicatorId>(),
  theme: id<ThemeId>(),
  name: localised,
  shortName: localised,
  kind: oneOf("count", "share", "rate", "ratio", "mean", "change", "given"),
  numerator: id<MeasureId>(),
  denominator: nullable(id<MeasureId>()),
  scale: number,
  unit: localised,
  decimals: integer,
  direction: oneOf(1, -1, 0),
  numeratorLabel: localised,
  denominatorLabel: localised,
  sentence: localised,
  areaSentence: localised,
  referenceDate: text(),
  finestLevel: id<AreaLevelId>(),
  minDenominator: number,
  breaks: list(shape<SeriesBreak>({ year: integer, kind: oneOf("definition", "boundary", "source"), text: localised })),
  table: id<TableId>(),
  classes: record(
    shape<PublishedClasses>({ method: oneOf("quantile", "equal", "natural", "standardDeviation", "manual"), limits: list(number) }),
  ),
});

const table = shape<PublishedTable>({
  id: id<TableId>(),
  measures: list(id<MeasureId>()),
  levels: record(shape<PublishedTable["levels"][string]>({ years: list(integer), file: fileReference })),
});

const ages = { from: integer, below: nullable(integer) };

const ageTable = shape<PublishedAgeTable>({
  table: id<TableId>(),
  groups: list(shape<PublishedAgeGroup>({ ...ages, total: id<MeasureId>(), male: id<MeasureId>(), female: id<MeasureId>() })),
  crossed: list(shape<PublishedCrossing>({ ...ages, name: localised, count: id<MeasureId>(), base: id<MeasureId>() })),
});

const condition = shape<Condition>({
  id: filledText(),
  indicator: id<IndicatorId>(),
  rule: oneOf("worstShare", "cityFactor"),
  value: number,
});

const manifest = shape<Manifest>({
  format: oneOf(editionFormat),
  version: oneOf(editionFormatVersion),
  place: shape<Place>({ id: filledText(), name: filledText(), genitive: localised, invented: flag }),
  edition: shape<EditionInfo>({
    id: id<EditionId>(),
    date: text(),
    title: localised,
    publisher: text(),
    licence: text(),
    source: localised,
    contact: text(),
  }),
  languages: list(filledText()),
  texts: optional(record(fileReference)),
  levels: list(level),
  themes: list(shape<Theme>({ id: id<ThemeId>(), name: localised })),
  indicators: list(indicator),
  tables: list(table),
  conditions: list(condition),
  keyFacts: optional(list(id<IndicatorId>())),
  ageTable: optional(ageTable),
  defaults: shape<Manifest["defaults"]>({ indicator: id<IndicatorId>(), level: id<AreaLevelId>(), year: integer }),
  search: fileReference,
  findsStreets: optional(flag),
  sheets: fileReference,
  places: fileReference,
  mask: optional(fileReference),
  basemap: optional(shape<Basemap>({ tiles: filledText(), name: localised, attribution: filledText(), maxZoom: nullable(integer) })),
  suppression: shape<Manifest["suppression"]>({ minCount: number, minDenominator: number }),
  registers: record(fileReference),
  rules: optional(fileReference),
});

const currentEdition = shape<CurrentEdition>({
  current: id<EditionId>(),
  editions: list(shape<CurrentEdition["editions"][number]>({ id: id<EditionId>(), date: text(), title: localised })),
});

/**
 * `manifest.json` of an edition. `null` if any member is missing, of the wrong kind, or names something that is not there
 * (a level, table, measure …); then every such member is an issue of its own. A format version newer than ours is
 * one issue only, since nothing else in the file can be judged.
 */
export function parseManifest(value: unknown): { readonly manifest: Manifest | null; readonly issues: readonly Issue[] } {
  const run: CheckRun = { file: "manifest.json", issues: [] };
  if (isNewer(value)) {
    const found = `Format ${quote(value.version)} gefunden, diese Seite liest bis Format ${editionFormatVersion}`;
    complain(run, "version", `${found}. Die Seite neu laden; bleibt es dabei, ist das Programm älter als die Ausgabe`, "edition-newer");
    return { manifest: null, issues: run.issues };
  }
  const valid = manifest(value, "", run) && checkReferences(value, run);
  return { manifest: valid ? value : null, issues: run.issues };
}

/** `editions/current.json`; its `current` must be one of the listed editions. */
export function parseCurrentEdition(value: unknown): CurrentEdition | readonly Issue[] {
  const run: CheckRun = { file: "current.json", issues: [] };
  if (!currentEdition(value, "", run)) return run.issues;
  if (value.editions.some((edition) => edition.id === value.current)) return value;
  complain(run, "current", `eine der Ausgaben in editions erwartet, ${quote(value.current)} gefunden`);
  return run.issues;
}

function isNewer(value: unknown): value is { readonly version: number } {
  if (typeof value !== "object" || value === null || !("version" in value) || !("format" in value)) return false;
  return value.format === editionFormat && typeof value.version === "number" && value.version > editionFormatVersion;
}
