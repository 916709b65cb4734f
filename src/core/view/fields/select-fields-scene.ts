// SPDX-License-Identifier: EUPL-1.2
import { buildScene, gapFill, type SceneFrame, type SceneTexts } from "../build-scene.ts";
import { at } from "../../stats/at.ts";
import type { MapScene } from "../scene.ts";
import { type FieldsArea, type FieldsView, shownCount } from "./fields-view.ts";

export type FieldsSceneTexts = SceneTexts<FieldsView, FieldsArea>;

/**
 * The map of action fields: how many conditions or fields on every area, an outline around those that belong to at least one, "?" where
 * something cannot be judged. Of fields the map names the letters, so that they are told apart without colour.
 */
export function selectFieldsScene(view: FieldsView, frame: SceneFrame, texts: FieldsSceneTexts): MapScene {
  const areas = new Map(view.areas.map((area, index) => [area.id, { area, index }]));
  return buildScene(view.level.id, frame, {
    palette: "need",
    classCount: view.classes.length,
    title: texts.title(view),
    description: texts.description(view),
    paint: (id, name) => {
      const found = areas.get(id);
      if (found === undefined) return { fill: "missing", sign: "?", outlined: false, plate: texts.unknownPlate(name) };
      const { area, index } = found;
      const outlined = area.belongs === "met";
      return { fill: fillOf(area, index, view), sign: fieldsSign(area, view), outlined, plate: texts.plate(area, view) };
    },
  });
}

/** "3", "3?" where more may be met, "?" where nothing can be judged; letters of the fields ("BF") if those are counted. */
export function fieldsSign(area: FieldsArea, view: Pick<FieldsView, "counted" | "total" | "chosen">): string {
  const { met, unknown } = shownCount(area, view.counted);
  if (unknown === view.total) return "?";
  const doubt = unknown > 0 ? "?" : "";
  if (view.counted === "conditions" || met === 0) return `${met}${doubt}`;
  const letters = view.chosen.filter((_, field) => area.answers[field] === "met").map(({ result }) => result.field.symbol);
  return letters.join("") + doubt;
}

/** Class of an area on the map; `null` where nothing about it can be judged. */
export function classOfArea(area: FieldsArea, view: Pick<FieldsView, "counted" | "total" | "classes">): number | null {
  const { met, unknown } = shownCount(area, view.counted);
  const index = view.classes.findIndex(({ from, to }) => from <= met && met <= to);
  return unknown === view.total || index < 0 ? null : index;
}

function fillOf(area: FieldsArea, index: number, view: FieldsView): MapScene["areas"][number]["fill"] {
  const shown = classOfArea(area, view);
  if (shown !== null) return shown;
  return gapFill(view.chosen.flatMap(({ result }) => result.conditions.map(({ cells }) => at(cells, index))));
}
