// SPDX-License-Identifier: EUPL-1.2
import type { AtlasLevel } from "../../core/model/atlas.ts";
import type { Issue } from "../../core/model/issue.ts";
import type { LonLat } from "../../core/model/shape.ts";
import { boundsOf, isInBounds } from "../../core/spatial/bounds.ts";
import { byCode, type CoordinateSystem, wgs84 } from "../coordinate-system.ts";
import { isInGermany } from "../locate.ts";
import { report } from "../report-issue.ts";

const metricCodes = [25832, 25833, 31466, 31467, 31468, 31469, 3857] as const;

/** How the coordinates of a register become longitude and latitude; `system` is `null` if no usual system puts them into the city. */
export interface PositionSystem {
  readonly system: CoordinateSystem | null;
  readonly issues: readonly Issue[];
}

/**
 * A register does not say its coordinate system, but the map of the same package says where the city is: the system that puts at
 * least half of the positions into its rectangle is taken. Without a map the rectangle of Germany decides.
 */
export function positionSystem(positions: readonly LonLat[], levels: readonly AtlasLevel[], file: string): PositionSystem {
  if (positions.length === 0) return { system: wgs84, issues: [] };
  const rings = levels.flatMap(({ shapes }) => shapes ?? []).flatMap(({ polygons }) => polygons.flat());
  const bounds = boundsOf(rings);
  const isHere = (point: LonLat): boolean => (rings.length === 0 ? isInGermany(point) : isInBounds(bounds, point));
  const fits = ({ toLonLat }: CoordinateSystem): boolean =>
    positions.filter((position) => isHere(toLonLat(position))).length * 2 >= positions.length;
  const candidates = [wgs84, ...metricCodes.flatMap((code) => byCode(code) ?? [])];
  const system = candidates.find(fits) ?? null;
  if (system === null) return { system, issues: [nowhere(positions, file)] };
  if (system === wgs84) return { system, issues: [] };
  const sentence = `Das Koordinatensystem ist nicht angegeben; nach den Werten und der Karte ist es ${system.name} und wurde so umgerechnet.`;
  return { system, issues: [report("notice", "crs-assumed", sentence, { place: { file }, facts: { likelyCrs: system.name } })] };
}

function nowhere([first = [0, 0]]: readonly LonLat[], file: string): Issue {
  const value = `[${first[0]}, ${first[1]}]`;
  const sentence = `Koordinaten im Ort erwartet, keines der üblichen Systeme legt sie dorthin (erste Position ${value}). Sie werden nicht verwendet; bitte die Spalten prüfen.`;
  return report("warning", "crs-unknown", sentence, { place: { file }, value });
}
