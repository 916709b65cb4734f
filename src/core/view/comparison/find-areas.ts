// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../../model/ids.ts";
import { createSearch, type SearchEntry, type SearchHit } from "../search.ts";
import type { LevelAreas } from "../atlas-data.ts";

/** What was typed may name several areas at once. `hits`: for one name · `together`: all of a list, if each of its names is found. */
export interface FoundAreas {
  readonly hits: readonly SearchHit[];
  readonly together: readonly SearchEntry[];
}

/**
 * Search in the areas of one level by name and key; several names can be typed with commas between them. Returns the search itself,
 * which folds the names once. `around`: name of the area around each, by position; "" where it goes without saying.
 */
export function createAreaSearch(
  { level, ids, names }: LevelAreas,
  around: readonly string[],
): (text: string, limit: number) => FoundAreas {
  const search = createSearch(
    ids.flatMap((area, index): readonly SearchEntry[] => {
      const name = names[index] ?? area;
      return [
        { kind: "area", text: name, area, level: level.id, detail: around[index] ?? "" },
        { kind: "key", text: area, area, level: level.id, detail: name },
      ];
    }),
  );
  return (text, limit) => {
    const parts = text.split(/[,;]/).filter((part) => part.trim() !== "");
    if (parts.length < 2) return { hits: search(text, limit), together: [] };
    const found = parts.map((part) => search(part, 1)[0]?.entry);
    const areas = found.filter((entry) => entry !== undefined);
    const distinct = new Map<AreaId, SearchEntry>(areas.map((entry) => [entry.area, entry]));
    return { hits: [], together: areas.length === parts.length ? [...distinct.values()] : [] };
  };
}
