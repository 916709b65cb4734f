// SPDX-License-Identifier: EUPL-1.2
import type { Line, LonLat, Polygon } from "../core/model/shape.ts";

/** A square that may hold the best place: its centre, how far that is inside, and the most that any point in it can be. */
interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly distance: number;
  readonly best: number;
}

/**
 * Where a label fits best: the point inside the largest polygon that is farthest from its edges (pole of inaccessibility),
 * to a hundredth of the polygon's size. `null` without a polygon. Searches a quadtree, as Mapbox "polylabel" (2016) describes.
 */
export function labelPoint(polygons: readonly Polygon[]): LonLat | null {
  const largest = polygons.reduce<Polygon | null>((best, next) => (best === null || outerArea(next) > outerArea(best) ? next : best), null);
  const outer = largest?.[0];
  if (largest === null || outer === undefined || outer.length < 4) return null;
  const narrowing = Math.cos(((outer[0]?.[1] ?? 0) * Math.PI) / 180);
  const rings = largest.map((ring) => ring.map(([longitude, latitude]): LonLat => [longitude * narrowing, latitude]));
  const pole = poleOf(rings);
  return [pole.x / narrowing, pole.y];
}

function poleOf(rings: readonly Line[]): Cell {
  const xs = (rings[0] ?? []).map(([x]) => x);
  const ys = (rings[0] ?? []).map(([, y]) => y);
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - west, Math.max(...ys) - south];
  const size = Math.max(Math.min(width, height), Math.max(width, height) / 50);
  const precision = Math.max(width, height) / 100;
  let best = cellAt(west + width / 2, south + height / 2, 0, rings);
  const queue: Cell[] = [];
  for (let x = west; x < west + width; x += size) {
    for (let y = south; y < south + height; y += size) queue.push(cellAt(x + size / 2, y + size / 2, size / 2, rings));
  }
  while (queue.length > 0) {
    queue.sort((a, b) => a.best - b.best);
    const cell = queue.pop();
    if (cell === undefined || cell.best - best.distance <= precision) break;
    const half = cell.half / 2;
    const quarters = [-half, half].flatMap((dx) => [-half, half].map((dy) => cellAt(cell.x + dx, cell.y + dy, half, rings)));
    for (const quarter of quarters) if (quarter.distance > best.distance) best = quarter;
    queue.push(...quarters.filter((quarter) => quarter.best - best.distance > precision));
  }
  return best;
}

function cellAt(x: number, y: number, half: number, rings: readonly Line[]): Cell {
  const distance = insideDistance(x, y, rings);
  return { x, y, half, distance, best: distance + half * Math.SQRT2 };
}

/** Distance to the nearest edge, negative outside. */
function insideDistance(x: number, y: number, rings: readonly Line[]): number {
  let isInside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] ?? [0, 0];
      const [bx, by] = ring[i] ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
      nearest = Math.min(nearest, edgeDistance(x - ax, y - ay, bx - ax, by - ay));
    }
  }
  return isInside ? nearest : -nearest;
}

/** Distance from a point to an edge, both relative to the start of the edge. */
function edgeDistance(x: number, y: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
  return Math.hypot(x - t * dx, y - t * dy);
}

function outerArea(polygon: Polygon): number {
  const ring = polygon[0] ?? [];
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}
