// SPDX-License-Identifier: EUPL-1.2
import type { AtlasLevel } from "../../core/model/atlas.ts";
import type { Issue } from "../../core/model/issue.ts";
import { type Bounds, boundsOf } from "../../core/spatial/bounds.ts";
import { report } from "../report-issue.ts";

/** Levels of one place lie on top of each other; a level somewhere else has the wrong coordinate system. */
export function checkOverlap(levels: readonly AtlasLevel[]): readonly Issue[] {
  const drawn = levels
    .filter(({ shapes }) => shapes !== null && shapes.length > 0)
    .map((level) => ({ level, bounds: boundsOf((level.shapes ?? []).flatMap(({ polygons }) => polygons.flat())) }));
  const [first, ...others] = drawn;
  if (first === undefined) return [];
  return others
    .filter(({ bounds }) => !touches(first.bounds, bounds))
    .map(({ level, bounds }) =>
      report(
        "error",
        "coordinates-elsewhere",
        `Gebiete an derselben Stelle wie die Ebene „${first.level.level.id}“ (${inWords(first.bounds)}) erwartet, ${inWords(bounds)} gefunden. Unter „koordinaten“ das Koordinatensystem der Datei angeben, bei vertauschten Achsen „achsen: vertauscht“.`,
        { place: { entry: level.level.id }, value: bounds.map(String), facts: { expected: first.bounds } },
      ),
    );
}

function touches(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function inWords([west, south, east, north]: Bounds): string {
  const degrees = (value: number): string => value.toFixed(2).replace(".", ",");
  return `Länge ${degrees(west)} bis ${degrees(east)}, Breite ${degrees(south)} bis ${degrees(north)}`;
}
