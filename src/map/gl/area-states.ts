// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../../core/model/ids.ts";
import { fillClass } from "../../core/view/palette.ts";
import type { MapScene } from "../../core/view/scene.ts";
import type { Highlight } from "../svg/draw-map.ts";

/** Feature state of one area: how it is painted now. `fill` is the class the SVG map uses; `compared` counts from 1, 0 is none. */
export interface AreaState {
  readonly fill: string;
  readonly pale: boolean;
  readonly outlined: boolean;
  readonly compared: number;
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly focused: boolean;
}

export function areaStates(scene: MapScene, { hovered, focused }: Highlight): ReadonlyMap<AreaId, AreaState> {
  return new Map(
    scene.areas.map((area): [AreaId, AreaState] => [
      area.id,
      {
        fill: fillClass(area.fill, scene.palette, scene.classCount),
        pale: area.pale,
        outlined: area.outlined,
        compared: comparedPlace(scene, area.id),
        selected: scene.selected === area.id,
        hovered: hovered === area.id,
        focused: focused === area.id,
      },
    ]),
  );
}

function comparedPlace(scene: MapScene, area: AreaId): number {
  const index = scene.compared.indexOf(area);
  return index < 0 ? 0 : (index % 6) + 1;
}

/** The states that differ from what is painted. */
export function changedStates(
  before: ReadonlyMap<AreaId, AreaState>,
  after: ReadonlyMap<AreaId, AreaState>,
): readonly (readonly [AreaId, AreaState])[] {
  return [...after].filter(([id, state]) => {
    const old = before.get(id);
    return old === undefined || !equal(old, state);
  });
}

function equal(a: AreaState, b: AreaState): boolean {
  return (
    a.fill === b.fill &&
    a.pale === b.pale &&
    a.outlined === b.outlined &&
    a.compared === b.compared &&
    a.selected === b.selected &&
    a.hovered === b.hovered &&
    a.focused === b.focused
  );
}
