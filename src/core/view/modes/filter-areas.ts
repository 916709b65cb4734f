// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../../model/ids.ts";
import type { AtlasData } from "../atlas-data.ts";
import type { AreaValue } from "../indicator-view.ts";
import type { AtlasState } from "../state.ts";

/**
 * Areas that the reader's filter leaves pale: not in one of the chosen classes, or not inside the chosen upper area. They stay on the
 * map, in the table and in the text. `null` without a filter. Gaps are in no class. Needs the names of all levels above.
 */
export function paleAreas(
  data: AtlasData,
  areas: readonly Pick<AreaValue, "id" | "classIndex">[],
  state: Pick<AtlasState, "level" | "only" | "within">,
): ReadonlySet<AreaId> | null {
  const { only, within } = state;
  if (only.length === 0 && within === null) return null;
  const isInside = insideOf(data, state);
  const isShown = (area: Pick<AreaValue, "id" | "classIndex">): boolean =>
    (only.length === 0 || (area.classIndex !== null && only.includes(area.classIndex))) && isInside(area.id);
  return new Set(areas.filter((area) => !isShown(area)).map(({ id }) => id));
}

function insideOf(data: AtlasData, { level, within }: Pick<AtlasState, "level" | "within">): (area: AreaId) => boolean {
  if (within === null) return () => true;
  return (area) => {
    let names = data.levels.get(level);
    let here: AreaId | null = area;
    while (names !== undefined && here !== null) {
      here = names.parents[names.ids.indexOf(here)] ?? null;
      if (here === within) return true;
      names = names.level.parent === null ? undefined : data.levels.get(names.level.parent);
    }
    return false;
  };
}
