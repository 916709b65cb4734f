import type { AtlasLevel } from "../../core/model/atlas.ts";
import type { Issue } from "../../core/model/issue.ts";
import { report } from "../report-issue.ts";

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Levels of one place lie on top of each other; a level somewhere else has the wrong coordinate system. */
export function checkOverlap(levels: readonly AtlasLevel[]): readonly Issue[] {
  const drawn = levels.flatMap((level) => (level.shapes === null || level.shapes.length === 0 ? [] : [{ level, bounds: boundsOf(level) }]));
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

function boundsOf(level: AtlasLevel): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const shape of level.shapes ?? []) {
    for (const [longitude, latitude] of shape.polygons.flatMap((polygon) => polygon[0] ?? [])) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
  }
  return [west, south, east, north];
}

function touches(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function inWords([west, south, east, north]: Bounds): string {
  const degrees = (value: number): string => value.toFixed(2).replace(".", ",");
  return `Länge ${degrees(west)} bis ${degrees(east)}, Breite ${degrees(south)} bis ${degrees(north)}`;
}
