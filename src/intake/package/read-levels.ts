// SPDX-License-Identifier: EUPL-1.2
import type { Area, AreaLevel } from "../../core/model/area.ts";
import type { AreaShape, AtlasLevel } from "../../core/model/atlas.ts";
import { areaId, areaLevelId, type AreaLevelId, type Localised } from "../../core/model/ids.ts";
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import { quote, report } from "../report-issue.ts";
import { assignParents, type ParentLevel, type RawArea } from "./area-parents.ts";
import type { LevelSettings, Settings } from "./definition.ts";
import type { PackageSource } from "./package-source.ts";
import { readAreaTable } from "./read-area-table.ts";
import { readLevelGeometry } from "./read-level-geometry.ts";
import { checkOverlap } from "./check-overlap.ts";

/** Areas of one level before their parents are known. `shapes` is `null` without geometry. */
export interface RawLevel {
  readonly areas: readonly RawArea[] | null;
  readonly shapes: readonly AreaShape[] | null;
  readonly issues: readonly Issue[];
}

/** Reads all levels from coarse to fine. A level with an error is left out, and so are those below it. */
export async function readLevels(
  settings: Settings,
  source: PackageSource,
): Promise<{ readonly levels: readonly AtlasLevel[]; readonly issues: readonly Issue[] }> {
  const levels: AtlasLevel[] = [];
  const issues: Issue[] = [];
  for (const level of settings.ebenen) {
    const read = levels.length === 0 ? await readCity(level, settings, source) : await readLevel(level, levels, source);
    issues.push(...read.issues);
    if (read.level !== null) levels.push(read.level);
  }
  return { levels, issues: [...issues, ...checkOverlap(levels)] };
}

interface LevelReading {
  readonly level: AtlasLevel | null;
  readonly issues: readonly Issue[];
}

async function readCity(level: LevelSettings, settings: Settings, source: PackageSource): Promise<LevelReading> {
  const id = areaId(level.schluessel ?? settings.ort.id);
  const city: Area = { id, name: settings.ort.name, level: areaLevelId(level.id), parent: null };
  if (level.datei === undefined) return { level: { level: describeLevel(level, null, false), areas: [city], shapes: null }, issues: [] };
  const { shapes, issues } = await readLevelGeometry(level, source);
  const outline = shapes === null ? null : [{ area: id, polygons: shapes.flatMap((shape) => shape.polygons) }];
  return { level: { level: describeLevel(level, null, outline !== null), areas: [city], shapes: outline }, issues };
}

async function readLevel(settings: LevelSettings, coarser: readonly AtlasLevel[], source: PackageSource): Promise<LevelReading> {
  const parent = coarser.find(({ level }) => level.id === settings.gehoert_zu?.ebene);
  if (parent === undefined) return { level: null, issues: [] };
  const raw = await readRawLevel(settings, source);
  if (raw.areas === null || hasErrors(raw.issues)) return { level: null, issues: raw.issues };
  const above: ParentLevel = { id: parent.level.id, areas: parent.areas };
  const { areas, issues } = assignParents(raw.areas, settings, { id: areaLevelId(settings.id), parent: above });
  const level = describeLevel(settings, parent.level.id, raw.shapes !== null);
  return { level: { level, areas, shapes: raw.shapes }, issues: [...raw.issues, ...issues] };
}

async function readRawLevel(settings: LevelSettings, source: PackageSource): Promise<RawLevel> {
  const raw = settings.datei === undefined ? await readAreaTable(settings, source) : await readLevelGeometry(settings, source);
  if (raw.areas === null) return raw;
  const excluded = new Set(settings.ohne ?? []);
  const areas = raw.areas.filter((area) => !excluded.has(area.id));
  const absent = [...excluded].filter((key) => raw.areas?.every((area) => area.id !== key));
  const issues = absent.map((key) =>
    report(
      "notice",
      "excluded-absent",
      `der Schlüssel ${quote(key)} aus „ohne“ erwartet, nicht gefunden. Angabe entfernen oder berichtigen.`,
      {
        place: { file: settings.datei ?? settings.gebiete?.datei ?? "", entry: settings.id },
        value: key,
      },
    ),
  );
  const shapes = raw.shapes?.filter((shape) => !excluded.has(shape.area)) ?? null;
  return { areas: cleanNames(areas, settings), shapes, issues: [...raw.issues.filter((issue) => !isAbout(issue, excluded)), ...issues] };
}

/** True for remarks about shapes that are left out anyway: a total drawn as an area covers all others. */
function isAbout(issue: Issue, excluded: ReadonlySet<string>): boolean {
  const keys = [issue.place.key ?? []].flat();
  return issue.severity !== "error" && keys.length > 0 && keys.every((key) => excluded.has(key));
}

/** Takes the name out of texts like "03 Nordstadt" by the pattern of the level. Names that do not fit stay as they are. */
function cleanNames(areas: readonly RawArea[], { namensmuster }: LevelSettings): readonly RawArea[] {
  if (namensmuster === undefined) return areas;
  const pattern = new RegExp(namensmuster, "u");
  return areas.map((area) => ({ ...area, name: pattern.exec(area.name)?.[1]?.trim() ?? area.name }));
}

function describeLevel(level: LevelSettings, parent: AreaLevelId | null, hasGeometry: boolean): AreaLevel {
  return {
    id: areaLevelId(level.id),
    singular: level.einzahl,
    plural: level.mehrzahl,
    pluralDative: level.dativ ?? defaultDative(level.mehrzahl),
    parent,
    boundaryVersion: level.gebietsstand ?? "",
    hasGeometry,
  };
}

/** German dative plural ends in -n unless the plural already ends in -n or -s. */
function defaultDative(plural: Localised): Localised {
  return { ...plural, de: /[ns]$/.test(plural.de) ? plural.de : `${plural.de}n` };
}
