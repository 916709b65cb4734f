import type { AreaId, AreaLevelId } from "../model/ids.ts";
import type { PublishedLevel } from "../package/edition-format.ts";
import type { AtlasData } from "./atlas-data.ts";
import { areaNames, type NamedArea } from "./read-cell.ts";

export interface FoundArea extends NamedArea {
  readonly level: PublishedLevel;
}

/**
 * The area with this key among the levels in memory: on `preferred` (the shown level) if it is there, otherwise on the coarsest
 * level that has it, since keys are unique within a level only. `null` if no loaded level has it.
 */
export function findArea(data: AtlasData, id: AreaId, preferred: AreaLevelId): FoundArea | null {
  const order = [preferred, ...data.manifest.levels.map((level) => level.id)];
  const areas = order.map((level) => data.levels.get(level)).find((entry) => entry?.ids.includes(id));
  return areas === undefined ? null : { ...areaNames(data, areas)(id), level: areas.level };
}
