// SPDX-License-Identifier: EUPL-1.2
import type { AreaShape } from "../../core/model/atlas.ts";
import { areaId } from "../../core/model/ids.ts";
import { cleanKey } from "../keys.ts";
import { readGeometry } from "../read-geometry.ts";
import type { GeometryFeature, GeometryOptions } from "../reading.ts";
import { report } from "../report-issue.ts";
import type { RawArea } from "./area-parents.ts";
import type { LevelSettings } from "./definition.ts";
import { findColumn } from "./find-column.ts";
import type { PackageSource } from "./package-source.ts";
import type { RawLevel } from "./read-levels.ts";
import { shapefileSiblings } from "./shapefile-siblings.ts";

/** Areas and shapes of a level from its map file. Without a key column all shapes belong to one area (the city itself). */
export async function readLevelGeometry(settings: LevelSettings, source: PackageSource): Promise<RawLevel> {
  const path = settings.datei ?? "";
  const file = await source.read(path, `Ebene „${settings.id}“`);
  if (file.bytes === null) return { areas: null, shapes: null, issues: [file.issue] };
  const siblings = await shapefileSiblings(path, source);
  const reading = await readGeometry(file.bytes, path, { ...geometryOptions(settings), siblings });
  if (reading.features === null) return { areas: null, shapes: null, issues: reading.issues };
  const read =
    settings.schluesselspalte === undefined
      ? outline(reading.features)
      : areasOf(reading.features, reading.columns, { ...settings, path, schluesselspalte: settings.schluesselspalte });
  return { ...read, issues: [...reading.issues, ...read.issues] };
}

function geometryOptions(settings: LevelSettings): GeometryOptions {
  return {
    ...(settings.schluesselspalte === undefined ? {} : { keyColumn: settings.schluesselspalte }),
    ...(settings.namensspalte === undefined ? {} : { nameColumn: settings.namensspalte }),
    ...(settings.koordinaten === undefined ? {} : { crs: settings.koordinaten }),
    ...(settings.achsen === undefined ? {} : { swapAxes: true }),
    ...(settings.lage === undefined ? {} : { layer: settings.lage }),
  };
}

function outline(features: readonly GeometryFeature[]): RawLevel {
  return { areas: [], shapes: [{ area: areaId(""), polygons: features.flatMap((feature) => feature.polygons) }], issues: [] };
}

interface Naming extends LevelSettings {
  readonly path: string;
  readonly schluesselspalte: string;
}

function areasOf(features: readonly GeometryFeature[], columns: readonly string[], naming: Naming): RawLevel {
  const headed = { file: naming.path, columns };
  const parentColumn = naming.gehoert_zu?.spalte;
  const wanted = [
    naming.schluesselspalte,
    naming.namensspalte ?? naming.schluesselspalte,
    ...(parentColumn === undefined ? [] : [parentColumn]),
  ];
  const found = wanted.map((name, index) => findColumn(headed, name, ["Schlüssel", "Name", "übergeordnetes Gebiet"][index] ?? ""));
  const missing = found.flatMap(({ issue }) => issue ?? []);
  if (missing.length > 0) return { areas: null, shapes: null, issues: missing };
  const [key = "", name = "", parent] = found.map(({ index }) => columns[index] ?? "");
  const areas = features.map((feature): RawArea => {
    const id = cleanKey(feature.properties[key] ?? "");
    const label = (feature.properties[name] ?? "").trim();
    const parentText = parent === undefined ? null : cleanKey(feature.properties[parent] ?? "");
    return { id: areaId(id), name: label || id, parentText, place: { file: naming.path, featureIndex: feature.index } };
  });
  const shapes = features.flatMap((feature, index): readonly AreaShape[] => {
    const area = areas[index]?.id;
    return area === undefined || feature.polygons.length === 0 ? [] : [{ area, polygons: feature.polygons }];
  });
  if (areas.length > 0) return { areas, shapes, issues: [] };
  const issue = report("error", "level-empty", "mindestens ein Gebiet mit Schlüssel erwartet, keines gefunden.", {
    place: { file: naming.path },
  });
  return { areas: null, shapes: null, issues: [issue] };
}
