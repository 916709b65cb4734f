// SPDX-License-Identifier: EUPL-1.2
import { buildScene, gapFill, type SceneFrame, type SceneTexts } from "./build-scene.ts";
import type { DisadvantageArea, DisadvantageView } from "./indicator-view.ts";
import type { AreaFill, MapScene } from "./scene.ts";
import { isUnknown, isWithin } from "./select-disadvantage.ts";

export type DisadvantageSceneTexts = SceneTexts<DisadvantageView, DisadvantageArea>;

/**
 * The overlay map: the number of met conditions on every area, "1?" where more may be met. Areas with at least
 * `view.flagged.least` are outlined; one of which nothing is known is drawn as a gap with "?".
 */
export function selectDisadvantageScene(view: DisadvantageView, frame: SceneFrame, texts: DisadvantageSceneTexts): MapScene {
  const areas = new Map(view.areas.map((area) => [area.id, area]));
  return buildScene(view.level.id, frame, {
    palette: "need",
    classCount: view.classes.length,
    title: texts.title(view),
    description: texts.description(view),
    paint: (id, name) => {
      const area = areas.get(id);
      if (area === undefined) return { fill: "missing", sign: "?", outlined: false, plate: texts.unknownPlate(name) };
      const outlined = view.flagged.least > 0 && area.met >= view.flagged.least;
      return { fill: overlayFill(area, view), sign: overlaySign(area), outlined, plate: texts.plate(area, view) };
    },
  });
}

/** "3", "3?" if conditions could not be judged, "?" if none could. */
export function overlaySign(area: DisadvantageArea): string {
  if (isUnknown(area)) return "?";
  return area.unknown > 0 ? `${area.met}?` : String(area.met);
}

function overlayFill(area: DisadvantageArea, view: DisadvantageView): AreaFill {
  const index = view.classes.findIndex((group) => isWithin(area, group));
  return index >= 0 ? index : gapFill(area.results.map((result) => result.cell));
}
