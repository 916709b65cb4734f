// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "../../core/model/area.ts";
import { areaId, type AreaId, type AreaLevelId } from "../../core/model/ids.ts";
import type { Issue } from "../../core/model/issue.ts";
import { nearestName } from "../../core/formula/nearest-name.ts";
import type { LevelSettings } from "./definition.ts";

/** An area as its file names it, before it is known where it belongs. `place` says where it stands. */
export interface RawArea {
  readonly id: AreaId;
  readonly name: string;
  /** Text of the parent column; `null` if the level has none. */
  readonly parentText: string | null;
  readonly place: Issue["place"];
}

/** The level above, as far as it is already read. */
export interface ParentLevel {
  readonly id: AreaLevelId;
  readonly areas: readonly Area[];
}

/** Finds the parent of every area by parent column, key prefix or because the level above has only one area. */
export function assignParents(
  raw: readonly RawArea[],
  settings: LevelSettings,
  levels: { readonly id: AreaLevelId; readonly parent: ParentLevel },
): { readonly areas: readonly Area[]; readonly issues: readonly Issue[] } {
  const { parent } = levels;
  const known = new Set<string>(parent.areas.map((area) => area.id));
  const only = parent.areas.length === 1 ? (parent.areas[0]?.id ?? null) : null;
  const issues: Issue[] = [];
  const areas = raw.map((area): Area => {
    const text = parentKey(area, settings) ?? only;
    if (text === null || !known.has(text)) issues.push(parentUnknown(area, text, { settings, parent }));
    return { id: area.id, name: area.name, level: levels.id, parent: text === null ? null : areaId(text) };
  });
  if (issues.length === 0) issues.push(...childless(areas, levels));
  return { areas, issues };
}

function parentKey(area: RawArea, settings: LevelSettings): string | null {
  const length = settings.gehoert_zu?.praefix;
  if (area.parentText !== null) return area.parentText.trim();
  return length === undefined ? null : area.id.slice(0, length);
}

function parentUnknown(area: RawArea, text: string | null, at: { readonly settings: LevelSettings; readonly parent: ParentLevel }): Issue {
  const { settings, parent } = at;
  const where = `${area.place.file ?? ""}, Gebiet „${area.name}“ (${area.id})`;
  const near =
    text === null
      ? null
      : nearestName(
          text,
          parent.areas.map((one) => one.id),
        );
  const advice =
    text === null
      ? "In atlas.yaml unter „gehoert_zu“ eine „spalte“ oder ein „praefix“ angeben."
      : `${near === null ? "" : `Meinten Sie "${near}"? `}Schlüssel berichtigen oder „gehoert_zu“ in atlas.yaml prüfen.`;
  const found = text === null ? "keine Angabe gefunden" : `"${text}" gefunden`;
  return {
    code: "parent-unknown",
    severity: "error",
    message: `${where}: Schlüssel eines Gebiets der Ebene „${parent.id}“ erwartet, ${found}. ${advice}`,
    place: { ...area.place, key: area.id, ...(settings.gehoert_zu?.spalte === undefined ? {} : { column: settings.gehoert_zu.spalte }) },
    ...(text === null ? {} : { value: text }),
    facts: { level: settings.id, parentLevel: parent.id, suggestion: near },
  };
}

/** Areas of the level above that nothing belongs to: allowed, but worth knowing. */
function childless(areas: readonly Area[], levels: { readonly id: AreaLevelId; readonly parent: ParentLevel }): readonly Issue[] {
  const used = new Set(areas.map((area) => area.parent));
  const empty = levels.parent.areas.filter((area) => !used.has(area.id));
  if (empty.length === 0) return [];
  const names = empty.map((area) => `„${area.name}“ (${area.id})`).join(", ");
  return [
    {
      code: "area-without-parts",
      severity: "warning",
      message: `Ebene „${levels.id}“: Teile für jedes Gebiet der Ebene „${levels.parent.id}“ erwartet, für ${names} keine gefunden. Zuordnung in „gehoert_zu“ prüfen.`,
      place: { entry: levels.id, key: empty.map((area) => area.id) },
      value: empty.map((area) => area.id),
    },
  ];
}
