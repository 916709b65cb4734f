// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../core/model/ids.ts";
import type { LevelGeometry, LonLat, Line, Polygon } from "../core/view/geometry.ts";
import { mercatorX, mercatorY } from "./svg/projection.ts";

export type Heading = "up" | "right" | "down" | "left";

/** Clockwise from north, in radians. */
const bearings: Readonly<Record<Heading, number>> = { up: 0, right: Math.PI / 2, down: Math.PI, left: (3 * Math.PI) / 2 };
const widestNeighbour = (3 * Math.PI) / 8;
const widestJump = Math.PI / 4;

/** Which areas share a border, and where each lies. Made once per level. */
export interface Neighbourhood {
  readonly order: readonly AreaId[];
  readonly places: ReadonlyMap<AreaId, readonly [number, number]>;
  readonly neighbours: ReadonlyMap<AreaId, ReadonlySet<AreaId>>;
}

/** Two areas are neighbours if they share an edge with both ends; the geometry must come from one topology. */
export function neighbourhoodOf(geometry: LevelGeometry): Neighbourhood {
  const places = new Map(geometry.areas.map(({ id, polygons }) => [id, middleOf(polygons)]));
  return { order: readingOrder(geometry), places, neighbours: adjacency(geometry) };
}

/**
 * The area an arrow key walks to: the neighbour that lies best in this direction, else the nearest area at all in it (islands, gaps).
 * `null` at the edge of the city: the focus stays.
 */
export function neighbourTowards(neighbourhood: Neighbourhood, from: AreaId, heading: Heading): AreaId | null {
  const { places, neighbours } = neighbourhood;
  const beside = [...(neighbours.get(from) ?? [])];
  const best = closest(places, { from, heading, candidates: beside, widest: widestNeighbour });
  return best ?? closest(places, { from, heading, candidates: [...places.keys()], widest: widestJump });
}

/** Areas from north to south in bands, each band from west to east: the order for Home, End and lists. */
export function readingOrder(geometry: LevelGeometry): readonly AreaId[] {
  const middles = geometry.areas.map(({ id, polygons }) => ({ id, at: middleOf(polygons) }));
  const ys = middles.map(({ at }) => at[1]);
  const band = (Math.max(...ys) - Math.min(...ys)) / Math.max(1, Math.round(Math.sqrt(middles.length))) || 1;
  const top = Math.min(...ys);
  const bandOf = (y: number): number => Math.floor((y - top) / band);
  return middles.sort((a, b) => bandOf(a.at[1]) - bandOf(b.at[1]) || a.at[0] - b.at[0]).map(({ id }) => id);
}

interface Search {
  readonly from: AreaId;
  readonly heading: Heading;
  readonly candidates: readonly AreaId[];
  readonly widest: number;
}

function closest(places: Neighbourhood["places"], { from, heading, candidates, widest }: Search): AreaId | null {
  const start = places.get(from);
  if (start === undefined) return null;
  let best: { readonly id: AreaId; readonly cost: number } | null = null;
  for (const id of candidates) {
    const at = places.get(id);
    if (at === undefined || id === from) continue;
    const [dx, dy] = [at[0] - start[0], at[1] - start[1]];
    const turn = Math.abs(angleBetween(Math.atan2(dx, -dy), bearings[heading]));
    const cost = Math.hypot(dx, dy) * (1 + turn * 2);
    if (turn <= widest && (best === null || cost < best.cost)) best = { id, cost };
  }
  return best?.id ?? null;
}

function angleBetween(a: number, b: number): number {
  return Math.atan2(Math.sin(a - b), Math.cos(a - b));
}

function adjacency(geometry: LevelGeometry): ReadonlyMap<AreaId, ReadonlySet<AreaId>> {
  const owners = new Map<string, AreaId>();
  const neighbours = new Map<AreaId, Set<AreaId>>(geometry.areas.map(({ id }) => [id, new Set<AreaId>()]));
  for (const { id, polygons } of geometry.areas) {
    for (const edge of polygons.flat().flatMap(edgesOf)) {
      const other = owners.get(edge);
      if (other === undefined) owners.set(edge, id);
      else if (other !== id) {
        neighbours.get(id)?.add(other);
        neighbours.get(other)?.add(id);
      }
    }
  }
  return neighbours;
}

/** Each edge as text, the same in both directions. */
function edgesOf(ring: Line): readonly string[] {
  return ring.slice(1).map((end, index) => {
    const a = String(ring[index]);
    const b = String(end);
    return a < b ? `${a} ${b}` : `${b} ${a}`;
  });
}

/** Centre of gravity of the largest outer ring, on the Mercator plane (x to the east, y to the south). */
function middleOf(polygons: readonly Polygon[]): readonly [number, number] {
  const centres = polygons.map(([outer = []]) => centreOf(outer));
  const largest = centres.reduce((best, next) => (next.size > best.size ? next : best), { size: -1, at: [0, 0] as const });
  return largest.at;
}

function centreOf(ring: Line): { readonly size: number; readonly at: readonly [number, number] } {
  const points = ring.map(([longitude, latitude]: LonLat) => [mercatorX(longitude), mercatorY(latitude)] as const);
  const [ox, oy] = points[0] ?? [0, 0];
  let [twice, x, y] = [0, 0, 0];
  points.forEach(([px, py], index) => {
    const [qx, qy] = points[(index + 1) % points.length] ?? [px, py];
    const cross = (px - ox) * (qy - oy) - (qx - ox) * (py - oy);
    twice += cross;
    x += (px + qx - 2 * ox) * cross;
    y += (py + qy - 2 * oy) * cross;
  });
  if (twice === 0) return { size: 0, at: [ox, oy] };
  return { size: Math.abs(twice), at: [ox + x / (3 * twice), oy + y / (3 * twice)] };
}
