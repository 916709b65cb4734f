// SPDX-License-Identifier: EUPL-1.2
import type { HexMesh } from "./hex-mesh.ts";
import { itemAt } from "./random.ts";
import type { PlanPoint, Territories } from "./territories.ts";

/** Corners of the mesh after smoothing: where they lie and which of them carry a border. */
export interface Borders {
  readonly mesh: HexMesh;
  readonly points: readonly PlanPoint[];
  readonly isKept: Uint8Array;
}

/**
 * Borders between Quartiere, smoothed and thinned once for all levels: outlines of Stadtteile, Bezirke and city use the
 * same corners, so that they coincide with those of their Quartiere vertex for vertex.
 */
export function drawBorders({ mesh, quartierOf }: Territories): Borders {
  const links = borderLinks(mesh, quartierOf);
  let points = Array.from({ length: mesh.cornerPoints.length / 2 }, (_, corner) => pointAt(mesh, corner));
  for (let round = 0; round < 3; round++) points = points.map((point, corner) => smoothed(points, point, links.get(corner) ?? []));
  return { mesh, points, isKept: thinned(links, points.length) };
}

/**
 * Outlines of the areas of one level; `labelOf[cell]` is the area of a cell, −1 outside. One closed ring per area
 * (first point repeated), clockwise on the plan. Throws if an area is torn or encloses another one.
 */
export function traceOutlines({ mesh, points, isKept }: Borders, labelOf: Int32Array, areaCount: number): PlanPoint[][] {
  const next: Map<number, number>[] = Array.from({ length: areaCount }, () => new Map());
  for (const { cell, from, to } of borderEdges(mesh, labelOf)) {
    const label = itemAt(labelOf, cell);
    if (label >= 0) itemAt(next, label).set(from, to);
  }
  return next.map((steps, area) => {
    const ring = followRing(steps);
    if (ring.length !== steps.size) throw new Error(`traceOutlines: one ring expected for area ${area}, several found`);
    const kept = ring.filter((corner) => isKept[corner] === 1).map((corner) => itemAt(points, corner));
    return [...kept, itemAt(kept, 0)];
  });
}

interface BorderEdge {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
}

function borderEdges(mesh: HexMesh, labelOf: Int32Array): BorderEdge[] {
  const edges: BorderEdge[] = [];
  for (let cell = 0; cell < mesh.cellCount; cell++)
    for (let k = 0; k < 6; k++) {
      const neighbour = itemAt(mesh.neighbours, 6 * cell + k);
      if (neighbour >= 0 && labelOf[neighbour] !== labelOf[cell])
        edges.push({ cell, from: itemAt(mesh.corners, 6 * cell + k), to: itemAt(mesh.corners, 6 * cell + ((k + 1) % 6)) });
    }
  return edges;
}

function borderLinks(mesh: HexMesh, labelOf: Int32Array): Map<number, number[]> {
  const links = new Map<number, number[]>();
  for (const { from, to } of borderEdges(mesh, labelOf)) {
    const known = links.get(from);
    if (known === undefined) links.set(from, [to]);
    else if (!known.includes(to)) known.push(to);
  }
  return links;
}

function smoothed(points: readonly PlanPoint[], [x, y]: PlanPoint, links: readonly number[]): PlanPoint {
  if (links.length === 0) return [x, y];
  const around = links.map((corner) => itemAt(points, corner));
  const mean = (axis: 0 | 1) => around.reduce((sum, point) => sum + point[axis], 0) / around.length;
  return [(x + mean(0)) / 2, (y + mean(1)) / 2];
}

/** Between two junctions every second corner goes; junctions and the first corners beside them stay. */
function thinned(links: ReadonlyMap<number, readonly number[]>, cornerCount: number): Uint8Array {
  const isKept = new Uint8Array(cornerCount);
  for (const [corner, around] of links) {
    if (around.length === 2) continue;
    isKept[corner] = 1;
    const arcs = around.map((first) => walkArc(links, corner, first));
    for (const kept of arcs.flatMap((arc) => arc.filter((_, position) => position % 2 === 0))) isKept[kept] = 1;
  }
  return isKept;
}

/** Corners of an arc without its junctions, always from the same end, so that both directions keep the same corners. */
function walkArc(links: ReadonlyMap<number, readonly number[]>, junction: number, first: number): number[] {
  const arc: number[] = [];
  let [before, here] = [junction, first];
  for (;;) {
    const around = links.get(here) ?? [];
    if (around.length !== 2) break;
    arc.push(here);
    const onward = around.find((corner) => corner !== before);
    if (onward === undefined) throw new Error("walkArc: a border that goes on expected");
    [before, here] = [here, onward];
  }
  return here < junction || (here === junction && itemAt(arc, 0) > itemAt(arc, arc.length - 1)) ? arc.toReversed() : arc;
}

function followRing(steps: ReadonlyMap<number, number>): number[] {
  const ring: number[] = [];
  const start = steps.keys().next().value;
  let here = start;
  while (here !== undefined && ring.length <= steps.size) {
    ring.push(here);
    here = steps.get(here);
    if (here === start) break;
  }
  return ring;
}

const pointAt = (mesh: HexMesh, corner: number): PlanPoint => [
  itemAt(mesh.cornerPoints, 2 * corner),
  itemAt(mesh.cornerPoints, 2 * corner + 1),
];
