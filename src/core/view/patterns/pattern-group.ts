// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import { at } from "../../stats/at.ts";
import { type PartialSum, partialSum } from "../../stats/partial-sum.ts";
import { buildScene, type SceneFrame } from "../build-scene.ts";
import type { PublishedLevel } from "../../package/edition-format.ts";
import type { AreaFill, MapScene } from "../scene.ts";

/** Areas that belong together in a pattern: their positions and how many people live there. */
export interface PatternGroup {
  readonly areas: readonly number[];
  readonly people: PartialSum;
}

/** The areas of one group among all, found by their place in it. */
export function groupOf(areas: readonly { readonly population: Cell }[], belongs: (position: number) => boolean): PatternGroup {
  const members = areas.flatMap((_, position) => (belongs(position) ? [position] : []));
  return { areas: members, people: partialSum(members.map((position) => at(areas, position).population)) };
}

/** An area as a map of patterns paints it. */
export interface PaintedArea {
  readonly id: AreaId;
  readonly fill: AreaFill;
  readonly sign: string | null;
  readonly isPale: boolean;
  readonly plate: readonly string[];
}

export interface PaintedMap extends Pick<MapScene, "palette" | "classCount" | "title" | "description"> {
  readonly level: PublishedLevel;
  readonly areas: readonly PaintedArea[];
  /** Plate of an area that is drawn but that the edition has no values of. */
  readonly unknownPlate: (name: string) => readonly string[];
}

/** The map of a pattern; a class that is emphasised leaves the others pale. */
export function patternScene(map: PaintedMap, frame: SceneFrame): MapScene {
  const { level, areas, unknownPlate, ...parts } = map;
  const painted = new Map(areas.map((area) => [area.id, area]));
  const isPale = (id: AreaId): boolean => painted.get(id)?.isPale === true;
  return buildScene(
    level.id,
    { ...frame, isPale },
    {
      ...parts,
      paint: (id, name) => {
        const area = painted.get(id);
        if (area === undefined) return { fill: "missing", sign: null, outlined: false, plate: unknownPlate(name) };
        return { fill: area.fill, sign: area.sign, outlined: false, plate: area.plate };
      },
    },
  );
}
