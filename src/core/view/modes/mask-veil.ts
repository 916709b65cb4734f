// SPDX-License-Identifier: EUPL-1.2
import type { Line, LonLat, Polygon } from "../geometry.ts";

/**
 * What is left of a city without its inhabited land, as polygons to be drawn over the colours: the outline with the inhabited
 * polygons as holes, and the holes of those. `outline`: closed rings; `inhabited`: polygons that do not overlap.
 */
export function veilOf(outline: readonly Line[], inhabited: readonly Polygon[]): readonly Polygon[] {
  const rings = outline.filter((line) => line.length > 3);
  const islands = inhabited.flatMap(([outer]) => (outer === undefined ? [] : [outer]));
  const around = rings.map((ring): Polygon => [ring, ...islands.filter((island) => island.some((at) => isInside(ring, at)))]);
  return [...around, ...inhabited.flatMap(([, ...holes]) => holes.map((hole): Polygon => [hole]))];
}

function isInside(ring: Line, [x, y]: LonLat): boolean {
  let inside = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  });
  return inside;
}
