// SPDX-License-Identifier: EUPL-1.2
import type { Line, LonLat, Polygon } from "../core/model/shape.ts";

/**
 * Moves vertices that lie closer together than `tolerance` (degrees of latitude) onto the first of them, so that borders that two
 * areas draw with slightly different numbers coincide. Rings that would collapse stay as they are.
 */
export function vertexSnapper(tolerance: number): (polygon: Polygon) => Polygon {
  const cells = new Map<string, LonLat[]>();
  const snap = (point: LonLat): LonLat => {
    const [column, row] = [Math.floor(point[0] / tolerance), Math.floor(point[1] / tolerance)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const near = cells.get(`${column + dx} ${row + dy}`)?.find((known) => isNear(known, point, tolerance));
        if (near !== undefined) return near;
      }
    }
    const key = `${column} ${row}`;
    cells.set(key, [...(cells.get(key) ?? []), point]);
    return point;
  };
  return (polygon) => polygon.map((ring) => snapRing(ring, snap));
}

function isNear(a: LonLat, b: LonLat, tolerance: number): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < tolerance;
}

function snapRing(ring: Line, snap: (point: LonLat) => LonLat): Line {
  const snapped = ring.map(snap);
  const distinct = snapped.filter((point, index) => {
    const before = snapped[index - 1];
    return before === undefined || before[0] !== point[0] || before[1] !== point[1];
  });
  return closed(distinct.length < 4 ? ring : distinct);
}

function closed(ring: Line): Line {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined || (first[0] === last[0] && first[1] === last[1])) return ring;
  return [...ring, first];
}
