// SPDX-License-Identifier: EUPL-1.2
import type { AgeTableWish, Atlas } from "../../core/model/atlas.ts";
import type { CountTable } from "../../core/model/count-table.ts";
import type { Condition, FurnitureLine } from "../../core/model/edition-info.ts";
import { areaLevelId, editionId, indicatorId, measureId, themeId } from "../../core/model/ids.ts";
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import { readTable } from "../read-table.ts";
import type { PackageFiles } from "../reading.ts";
import { basemapOf } from "./basemap.ts";
import { checkAtlas } from "./check-atlas.ts";
import type { Settings } from "./definition.ts";
import type { JoinReport } from "./join-report.ts";
import { packageSource, type PackageSource } from "./package-source.ts";
import { readFurniture } from "./read-furniture.ts";
import { type MaskReading, readMask } from "./read-mask.ts";
import { readIndicators, defaultUnreliableBelow, type IndicatorsReading } from "./read-indicators.ts";
import { readLevels } from "./read-levels.ts";
import { readRegisters } from "./read-registers.ts";
import { readRulesFile } from "./read-rules.ts";
import { readSettings } from "./read-settings.ts";
import { readTables } from "./read-tables.ts";

export interface SourcePackageReading {
  /** `null` if there is any error: nothing half-read is handed on. */
  readonly atlas: Atlas | null;
  readonly issues: readonly Issue[];
  /** One per table that could be joined, errors or not. */
  readonly joinReports: readonly JoinReport[];
}

export const settingsFile = "atlas.yaml";
export const indicatorsFile = "indikatoren.csv";

/** Reads a source package (docs/quellpaket.md) completely and says everything that is wrong with it in one go. */
export async function readSourcePackage(files: PackageFiles): Promise<SourcePackageReading> {
  const source = packageSource(files);
  const file = await source.read(settingsFile, "das Quellpaket");
  if (file.bytes === null) return { atlas: null, issues: [file.issue], joinReports: [] };
  const { settings, issues } = readSettings(file.bytes, settingsFile);
  if (settings === null) return { atlas: null, issues, joinReports: [] };

  const levels = await readLevels(settings, source);
  const tables = await readTables(settings, levels.levels, source);
  const indicators = await readIndicatorFile(settings, tables.tables, source);
  const furniture = await readLines(settings, source);
  const mask = await readInhabited(settings, source);
  const registers = await readRegisters(settings, levels.levels, source);
  const rules = await readRulesFile(source, {
    levels: levels.levels,
    indicators: hasErrors(indicators.issues) ? null : indicators.indicators,
  });
  const atlas: Atlas = {
    ...editionOf(settings),
    levels: levels.levels,
    tables: tables.tables,
    indicators: indicators.indicators,
    sheets: indicators.sheets,
    furniture: furniture.lines,
    inhabited: mask.polygons,
    ...registers.read,
    rules: rules.rules,
  };
  const read = [
    ...issues,
    ...levels.issues,
    ...tables.issues,
    ...indicators.issues,
    ...furniture.issues,
    ...mask.issues,
    ...registers.issues,
    ...rules.issues,
  ];
  const all = [...read, ...checkAtlas(atlas, { isComplete: !hasErrors(read) })];
  return { atlas: hasErrors(all) ? null : atlas, issues: all, joinReports: tables.joins };
}

/** The parts of the atlas that `atlas.yaml` alone says. */
function editionOf(
  settings: Settings,
): Pick<
  Atlas,
  "place" | "edition" | "languages" | "defaults" | "themes" | "conditions" | "keyFacts" | "suppression" | "ageTable" | "basemap"
> {
  const { ort, ausgabe, start, schutz } = settings;
  return {
    place: { id: ort.id, name: ort.name, genitive: ort.genitiv, invented: ort.erfunden ?? false },
    edition: {
      id: editionId(ausgabe.id),
      date: ausgabe.datum,
      title: ausgabe.titel,
      publisher: ausgabe.herausgeber,
      licence: ausgabe.lizenz,
      source: ausgabe.quelle,
      contact: ausgabe.kontakt,
    },
    languages: settings.sprachen ?? ["de"],
    defaults: { indicator: indicatorId(start.kennzahl), level: areaLevelId(start.ebene), year: start.jahr ?? null },
    themes: settings.themen.map(({ id, name }) => ({ id: themeId(id), name })),
    conditions: (settings.bedingungen ?? []).map(conditionOf),
    keyFacts: (settings.wichtigste ?? []).map(indicatorId),
    suppression: {
      minCount: schutz?.mindestfallzahl ?? 3,
      minDenominator: schutz?.mindestnenner ?? 30,
      unreliableBelow: schutz?.unsicher_unter ?? defaultUnreliableBelow,
    },
    ageTable: ageTableOf(settings),
    basemap: basemapOf(settings),
  };
}

/** Counts by age as asked for; without a level of their own down to the finest. */
function ageTableOf({ alterstabelle: wish, ebenen }: Settings): AgeTableWish | undefined {
  if (wish === undefined) return undefined;
  return {
    measure: measureId(wish.groesse),
    ageDimension: wish.alter,
    sexDimension: wish.geschlecht,
    male: wish.maennlich,
    female: wish.weiblich,
    width: wish.gruppen ?? 5,
    openFrom: wish.offen_ab ?? 90,
    finestLevel: areaLevelId(wish.feinste_ebene ?? ebenen.at(-1)?.id ?? ""),
    crossed: (wish.gekreuzt ?? []).map(({ merkmal, wert, name }) => ({ dimension: merkmal, value: wert, name })),
  };
}

function conditionOf({ id, kennzahl, regel, anteil, faktor }: NonNullable<Settings["bedingungen"]>[number]): Condition {
  const indicator = indicatorId(kennzahl);
  if (regel === "ueber_stadt") return { id, indicator, rule: "cityFactor", value: faktor ?? 1 };
  return { id, indicator, rule: "worstShare", value: regel === "schlechtestes_fuenftel" ? 0.2 : (anteil ?? 0.2) };
}

async function readIndicatorFile(settings: Settings, tables: readonly CountTable[], source: PackageSource): Promise<IndicatorsReading> {
  const file = await source.read(indicatorsFile, "das Quellpaket");
  if (file.bytes === null) return { indicators: [], sheets: [], issues: [file.issue] };
  const { table, issues } = await readTable(file.bytes, indicatorsFile, { keyColumn: "id" });
  if (table === null) return { indicators: [], sheets: [], issues };
  const complete = tables.length === settings.tabellen.length;
  const read = readIndicators(table, settings, complete ? tables : null);
  return { ...read, issues: [...issues, ...read.issues] };
}

async function readLines(
  { gewaesser }: Settings,
  source: PackageSource,
): Promise<{ readonly lines: readonly FurnitureLine[]; readonly issues: readonly Issue[] }> {
  if (gewaesser === undefined) return { lines: [], issues: [] };
  const file = await source.read(gewaesser, "gewaesser");
  return file.bytes === null ? { lines: [], issues: [file.issue] } : readFurniture(file.bytes, gewaesser);
}

async function readInhabited({ wohnflaechen }: Settings, source: PackageSource): Promise<MaskReading> {
  if (wohnflaechen === undefined) return { polygons: [], issues: [] };
  const file = await source.read(wohnflaechen, "wohnflaechen");
  return file.bytes === null ? { polygons: [], issues: [file.issue] } : readMask(file.bytes, wohnflaechen);
}
