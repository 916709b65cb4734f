// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber, worstStatus } from "../model/cell.ts";
import type { AreaId, AreaLevelId } from "../model/ids.ts";
import type { FurnitureFile } from "../package/edition-format.ts";
import type { AtlasData } from "./atlas-data.ts";
import type { LevelGeometry } from "./geometry.ts";
import { pilotAreas } from "./pilot-areas.ts";
import type { AreaFill, MapScene, SceneArea } from "./scene.ts";
import type { AtlasState } from "./state.ts";

/** Words on and around a map; i18n fills them in. `plate`: lines of the plate of an area, the first one bold. */
export interface SceneTexts<View, Area> {
  readonly title: (view: View) => string;
  readonly description: (view: View) => string;
  readonly plate: (area: Area, view: View) => readonly string[];
  /** Plate of an area that is drawn but has no value in the tables at all. */
  readonly unknownPlate: (name: string) => readonly string[];
}

/** What a scene is made of beside the view: shapes, names and the reader's choices. */
export interface SceneFrame {
  readonly data: AtlasData;
  readonly geometry: LevelGeometry;
  readonly furniture: FurnitureFile | null;
  readonly state: Pick<AtlasState, "area" | "compared" | "names" | "patterns"> & Partial<Pick<AtlasState, "focus">>;
  /** Areas outside a filter, drawn pale; none if absent. */
  readonly isPale?: (area: AreaId) => boolean;
}

type Paint = Pick<SceneArea, "fill" | "sign" | "outlined" | "plate">;

/** What differs between the maps of two views: palette, words, and how each area is painted. */
export interface SceneParts extends Pick<MapScene, "palette" | "classCount" | "title" | "description"> {
  readonly paint: (id: AreaId, name: string) => Paint;
}

/** A scene from its shapes and parts: names, labels and marks are the same for every view. */
export function buildScene(level: AreaLevelId, frame: SceneFrame, parts: SceneParts): MapScene {
  const { data, geometry, furniture, state, isPale = () => false } = frame;
  const names = new Map(data.levels.get(level)?.ids.map((id, index) => [id, data.levels.get(level)?.names[index] ?? id]));
  const { paint, ...rest } = parts;
  const painted = geometry.areas.map(({ id }): SceneArea => {
    const name = names.get(id) ?? id;
    return { id, name, pale: isPale(id), ...paint(id, name) };
  });
  const areas = outlinePilots(painted, pilotAreas(state.focus ?? ""));
  const isDrawn = new Set(geometry.areas.map((area) => area.id));
  return {
    ...rest,
    geometry,
    furniture,
    areas,
    labels: labelsOf(data, level).filter((label) => isDrawn.has(label.id)),
    parentLabels: parentLabelsOf(data, level),
    selected: state.area !== null && isDrawn.has(state.area) ? state.area : null,
    compared: state.compared.filter((id) => isDrawn.has(id)),
    names: state.names,
    patterns: state.patterns,
  };
}

/** Focus areas are outlined on every map whose outlines do not say something of their own. */
function outlinePilots(areas: readonly SceneArea[], pilots: readonly string[]): readonly SceneArea[] {
  if (pilots.length === 0 || areas.some(({ outlined }) => outlined)) return areas;
  return areas.map((area) => ({ ...area, outlined: pilots.includes(area.id) }));
}

function labelsOf(data: AtlasData, level: AreaLevelId): MapScene["labels"] {
  const areas = data.levels.get(level);
  return (areas?.ids ?? []).flatMap((id, index) => {
    const at = areas?.labels[index] ?? null;
    return at === null ? [] : [{ id, at, lines: [areas?.names[index] ?? id] }];
  });
}

/** More names than this cannot be read on a small map, so the level above stands in. */
const mostParentLabels = 24;

/** Names of the nearest level above that has few enough areas; none if that is the city itself. */
function parentLabelsOf(data: AtlasData, level: AreaLevelId): MapScene["parentLabels"] {
  const parent = data.levels.get(level)?.level.parent ?? null;
  if (parent === null || parent === data.manifest.levels[0]?.id) return [];
  const labels = labelsOf(data, parent).map(({ at, lines }) => ({ at, text: lines.join(" ") }));
  if (labels.length > 0 && labels.length <= mostParentLabels) return labels;
  const above = parentLabelsOf(data, parent);
  return above.length > 0 ? above : labels;
}

/** How the gap of an area is drawn: by its worst status. A number without a class only happens where its threshold is unknown; it is drawn as `missing`. */
export function gapFill(cells: readonly Cell[]): AreaFill {
  const status = worstStatus(...cells.filter((cell) => !hasNumber(cell)).map((cell) => cell.status));
  return status === "ok" || status === "unreliable" ? "missing" : status;
}
