// SPDX-License-Identifier: EUPL-1.2
import { buildScene, gapFill, type SceneFrame, type SceneTexts } from "./build-scene.ts";
import type { AreaValue, IndicatorView } from "./indicator-view.ts";
import type { AreaFill, MapScene } from "./scene.ts";

export type IndicatorSceneTexts = SceneTexts<IndicatorView, AreaValue>;

/** The choropleth of one indicator. Shapes without a row in the table are drawn as `missing`. */
export function selectScene(view: IndicatorView, frame: SceneFrame, texts: IndicatorSceneTexts): MapScene {
  const areas = new Map(view.areas.map((area) => [area.id, area]));
  return buildScene(view.level.id, frame, {
    palette: view.palette,
    classCount: view.steps?.count ?? view.classes.length,
    title: texts.title(view),
    description: texts.description(view),
    paint: (id, name) => {
      const area = areas.get(id);
      if (area === undefined) return { fill: "missing", sign: null, outlined: false, plate: texts.unknownPlate(name) };
      return { fill: shifted(fillOf(area), view), sign: null, outlined: false, plate: texts.plate(area, view) };
    },
  });
}

/** How an area of a choropleth is filled: its class, or the way its gap is drawn. */
export function fillOf(area: AreaValue): AreaFill {
  return area.classIndex ?? gapFill([area.cell]);
}

function shifted(fill: AreaFill, { steps }: IndicatorView): AreaFill {
  return typeof fill === "number" ? fill + (steps?.offset ?? 0) : fill;
}
