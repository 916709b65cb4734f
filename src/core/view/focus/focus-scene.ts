// SPDX-License-Identifier: EUPL-1.2
import { buildScene, type SceneFrame, type SceneTexts } from "../build-scene.ts";
import type { MapScene } from "../scene.ts";
import type { FocusArea, FocusView } from "./focus-view.ts";

export type FocusSceneTexts = SceneTexts<FocusView, FocusArea>;

/** Steps of the palette: chosen, on the shortlist, the rest. */
const fills = { chosen: 4, listed: 1 } as const;

/** The map of the choice: dark with its number where chosen, light with its name where on the shortlist, empty elsewhere. */
export function selectFocusScene(view: FocusView, frame: SceneFrame, texts: FocusSceneTexts): MapScene {
  const areas = new Map(view.areas.map((area) => [area.id, area]));
  const scene = buildScene(view.level.id, frame, {
    palette: "need",
    classCount: 5,
    title: texts.title(view),
    description: texts.description(view),
    paint: (id, name) => {
      const area = areas.get(id);
      if (area === undefined) return { fill: "outside", sign: null, outlined: false, plate: texts.unknownPlate(name) };
      const { place } = area;
      const fill = place !== null ? fills.chosen : area.listed === null ? "outside" : fills.listed;
      return { fill, sign: place === null ? null : String(place), outlined: place !== null, plate: texts.plate(area, view) };
    },
  });
  const isNamed = (id: string): boolean => view.areas.some((area) => area.id === id && (area.place !== null || area.listed !== null));
  return { ...scene, labels: scene.labels.filter(({ id }) => isNamed(id)), parentLabels: [], selected: null, compared: [], names: true };
}
