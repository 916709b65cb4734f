// SPDX-License-Identifier: EUPL-1.2
import { quartiere, stadtteile } from "./areas.ts";
import { coarseArcs, coarseRings } from "./coarse-shape.ts";
import { createHexMesh, type HexMesh } from "./hex-mesh.ts";
import { itemAt, randomStream } from "./random.ts";
import { fractalDisplacement, type Displacement } from "./terrain-noise.ts";

export type PlanPoint = readonly [x: number, y: number];

/** The plan divided: `quartierOf[cell]` is the position of the Quartier a cell belongs to, −1 outside the city. */
export interface Territories {
  readonly mesh: HexMesh;
  readonly quartierOf: Int32Array;
  /** What bends the borders of Stadtteile; lines that follow them (the river) are bent alike. */
  readonly displacement: Displacement;
}

/** Distance of cell centres on the plan. */
export const cellSpacing = 6;
const extent = { west: -15, north: -25, east: 1005, south: 770 };

/** Divides the plan into Stadtteile by their coarse form, bent by noise, and these into Quartiere around scattered centres. */
export function divideTerritories(seed: number): Territories {
  const mesh = createHexMesh(extent, cellSpacing);
  const displacement = fractalDisplacement(seed, "borders of Stadtteile", { reach: 5, grain: 34 });
  const stadtteilOf = assignStadtteile(mesh, displacement);
  mendPieces(mesh, stadtteilOf, stadtteile.length);
  const quartierOf = new Int32Array(mesh.cellCount).fill(-1);
  for (const { index } of stadtteile) assignQuartiere({ mesh, stadtteilOf, quartierOf, seed }, index);
  mendPieces(mesh, quartierOf, quartiere.length);
  return { mesh, quartierOf, displacement };
}

/** Closed coarse outlines of the Stadtteile. */
export function coarseOutlines(): PlanPoint[][] {
  const arcs = coarseArcs.map(parsePlanLine);
  return coarseRings.map((ring) =>
    ring.flatMap((number) => {
      const arc = number < 0 ? itemAt(arcs, -number - 1).toReversed() : itemAt(arcs, number);
      return arc.slice(1);
    }),
  );
}

/** "527,351 517,348" → points. */
export function parsePlanLine(text: string): PlanPoint[] {
  return text.split(" ").map((pair) => {
    const [x, y] = pair.split(",").map(Number);
    if (x === undefined || y === undefined || !Number.isFinite(x + y)) throw new Error(`parsePlanLine: "x,y" expected, "${pair}" found`);
    return [x, y];
  });
}

function assignStadtteile(mesh: HexMesh, displacement: Displacement): Int32Array {
  const shapes = coarseOutlines().map((ring) => ({ ring, box: boxOf(ring) }));
  return Int32Array.from({ length: mesh.cellCount }, (_, cell) => {
    const [x, y] = centreOf(mesh, cell);
    const [dx, dy] = displacement(x, y);
    return shapes.findIndex(({ ring, box }) => isInBox(box, x + dx, y + dy) && isInside(ring, x + dx, y + dy));
  });
}

interface Division {
  readonly mesh: HexMesh;
  readonly stadtteilOf: Int32Array;
  readonly quartierOf: Int32Array;
  readonly seed: number;
}

function assignQuartiere({ mesh, stadtteilOf, quartierOf, seed }: Division, stadtteil: number): void {
  const plan = itemAt(stadtteile, stadtteil);
  const cells: number[] = [];
  for (let cell = 0; cell < mesh.cellCount; cell++) if (stadtteilOf[cell] === stadtteil) cells.push(cell);
  const bend = fractalDisplacement(seed, `borders in ${plan.key}`, { reach: 9, grain: 22 });
  const bent = cells.map((cell): PlanPoint => {
    const [x, y] = centreOf(mesh, cell);
    const [dx, dy] = bend(x, y);
    return [x + dx, y + dy];
  });
  const centres = scatterCentres(bent, plan.quartiere.length, seed + stadtteil);
  for (const [position, point] of bent.entries())
    quartierOf[itemAt(cells, position)] = itemAt(plan.quartiere, nearestIndex(centres, point));
}

/** Lloyd's algorithm, stopped early: centres far enough apart, but not as even as a honeycomb. */
function scatterCentres(points: readonly PlanPoint[], count: number, seed: number): PlanPoint[] {
  const random = randomStream(seed, "centres of Quartiere");
  let centres = farApart(points, count, random.pick(points));
  for (let round = 0; round < 4; round++) {
    const owners = points.map((point) => nearestIndex(centres, point));
    centres = centres.map((centre, index) => {
      const own = points.filter((_, i) => owners[i] === index);
      return own.length === 0 ? centre : meanPoint(own);
    });
  }
  return centres;
}

function farApart(points: readonly PlanPoint[], count: number, first: PlanPoint): PlanPoint[] {
  const chosen = [first];
  while (chosen.length < count) {
    const farthest = points.reduce((best, point) => (gap(chosen, point) > gap(chosen, best) ? point : best));
    chosen.push(farthest);
  }
  return chosen;
}

const gap = (chosen: readonly PlanPoint[], point: PlanPoint): number => Math.min(...chosen.map((other) => squaredDistance(other, point)));

/** Keeps the largest piece of every label and gives the cells of other pieces to their most frequent neighbour. */
function mendPieces(mesh: HexMesh, labels: Int32Array, labelCount: number): void {
  const pieceOf = new Int32Array(mesh.cellCount).fill(-1);
  const sizes: number[] = [];
  for (let cell = 0; cell < mesh.cellCount; cell++)
    if (pieceOf[cell] === -1) sizes.push(floodPiece(mesh, labels, { pieceOf, start: cell, piece: sizes.length }));
  const largest = new Map<number, number>();
  for (let cell = 0; cell < mesh.cellCount; cell++) {
    const [label, piece] = [itemAt(labels, cell), itemAt(pieceOf, cell)];
    const best = largest.get(label);
    if (best === undefined || itemAt(sizes, piece) > itemAt(sizes, best)) largest.set(label, piece);
  }
  if (largest.size < labelCount) throw new Error(`mendPieces: ${labelCount} labels expected, ${largest.size} found`);
  const strays = [...labels.keys()].filter((cell) => largest.get(itemAt(labels, cell)) !== pieceOf[cell]);
  for (const cell of strays) labels[cell] = -2;
  while (strays.some((cell) => labels[cell] === -2))
    for (const cell of strays) if (labels[cell] === -2) labels[cell] = commonNeighbour(mesh, labels, cell);
}

interface Flood {
  readonly pieceOf: Int32Array;
  readonly start: number;
  readonly piece: number;
}

function floodPiece(mesh: HexMesh, labels: Int32Array, { pieceOf, start, piece }: Flood): number {
  const queue = [start];
  pieceOf[start] = piece;
  for (let done = 0; done < queue.length; done++)
    for (const next of neighboursOf(mesh, itemAt(queue, done)))
      if (pieceOf[next] === -1 && labels[next] === labels[start]) {
        pieceOf[next] = piece;
        queue.push(next);
      }
  return queue.length;
}

function commonNeighbour(mesh: HexMesh, labels: Int32Array, cell: number): number {
  const around = neighboursOf(mesh, cell).map((next) => itemAt(labels, next)).filter((label) => label !== -2); // prettier-ignore
  const frequency = (label: number) => around.filter((other) => other === label).length;
  return around.reduce((best, label) => (best === -2 || frequency(label) > frequency(best) ? label : best), -2);
}

function neighboursOf(mesh: HexMesh, cell: number): number[] {
  return [...mesh.neighbours.subarray(6 * cell, 6 * cell + 6)].filter((next) => next >= 0);
}

/** Centre of a cell on the plan. */
export function centreOf(mesh: HexMesh, cell: number): PlanPoint {
  return [itemAt(mesh.centres, 2 * cell), itemAt(mesh.centres, 2 * cell + 1)];
}

interface Box {
  readonly low: PlanPoint;
  readonly high: PlanPoint;
}

function boxOf(ring: readonly PlanPoint[]): Box {
  const [xs, ys] = [ring.map((point) => point[0]), ring.map((point) => point[1])];
  return { low: [Math.min(...xs), Math.min(...ys)], high: [Math.max(...xs), Math.max(...ys)] };
}

const isInBox = ({ low, high }: Box, x: number, y: number): boolean => x >= low[0] && x <= high[0] && y >= low[1] && y <= high[1];

/** Even–odd rule. */
function isInside(ring: readonly PlanPoint[], x: number, y: number): boolean {
  let inside = false;
  let [px, py] = itemAt(ring, ring.length - 1);
  for (const [qx, qy] of ring) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
    [px, py] = [qx, qy];
  }
  return inside;
}

const squaredDistance = (a: PlanPoint, b: PlanPoint): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;

function nearestIndex(centres: readonly PlanPoint[], point: PlanPoint): number {
  let best = 0;
  for (const [index, centre] of centres.entries())
    if (squaredDistance(centre, point) < squaredDistance(itemAt(centres, best), point)) best = index;
  return best;
}

function meanPoint(points: readonly PlanPoint[]): PlanPoint {
  const sum = points.reduce((total, point) => [total[0] + point[0], total[1] + point[1]] as const, [0, 0] as const);
  return [sum[0] / points.length, sum[1] / points.length];
}
