// SPDX-License-Identifier: EUPL-1.2
import type { AtlasLevel } from "../../core/model/atlas.ts";
import type { AreaId, AreaLevelId } from "../../core/model/ids.ts";
import type { LonLat } from "../../core/model/shape.ts";
import { cleanKey } from "../keys.ts";
import { areaFinder } from "./point-in-area.ts";

/** One area named by its level, since ids are unique within a level only. */
export interface AreaPlace {
  readonly level: AreaLevelId;
  readonly area: AreaId;
}

/** Looks up areas of all levels by key and by place. */
export interface AreaDirectory {
  /** Areas with this key, finest level first; more than one where levels share keys. */
  readonly byKey: (key: string, level: AreaLevelId | null) => readonly AreaPlace[];
  /** The finest area around a point, of every branch of levels; none outside. */
  readonly around: (point: LonLat) => readonly AreaPlace[];
  /** Level id → area, from an area up to the city. */
  readonly chain: (place: AreaPlace) => Readonly<Record<string, AreaId>>;
}

export function areaDirectory(levels: readonly AtlasLevel[]): AreaDirectory {
  const fineFirst = levels.toReversed();
  const byId = new Map(
    levels.map((entry) => [entry.level.id, { ...entry, parents: new Map(entry.areas.map((area) => [area.id, area.parent])) }]),
  );
  const finders = fineFirst.map(({ level, shapes }) => ({ level: level.id, find: areaFinder(shapes ?? []) }));
  const chain = (place: AreaPlace): Record<string, AreaId> => {
    const areas: Record<string, AreaId> = {};
    let next: { readonly level: AreaLevelId | null; readonly area: AreaId | null } = place;
    while (next.level !== null && next.area !== null) {
      const entry = byId.get(next.level);
      areas[next.level] = next.area;
      next = { level: entry?.level.parent ?? null, area: entry?.parents.get(next.area) ?? null };
    }
    return areas;
  };
  return {
    byKey: (key, level) => {
      const wanted = cleanKey(key);
      const places = fineFirst.flatMap(({ level: { id }, areas }): readonly AreaPlace[] => {
        const area = level === null || level === id ? areas.find((candidate) => candidate.id === wanted) : undefined;
        return area === undefined ? [] : [{ level: id, area: area.id }];
      });
      return places;
    },
    around: (point) => {
      const found = finders.flatMap(({ level, find }): readonly AreaPlace[] => {
        const area = find(point);
        return area === null ? [] : [{ level, area }];
      });
      const implied = new Set<string>();
      return found.filter((place) => {
        if (implied.has(`${place.level}/${place.area}`)) return false;
        for (const [level, area] of Object.entries(chain(place))) implied.add(`${level}/${area}`);
        return true;
      });
    },
    chain,
  };
}
