// SPDX-License-Identifier: EUPL-1.2
import { itemAt } from "./random.ts";

/**
 * Plane covered by hexagonal cells that share their corners. Borders drawn along cell edges can therefore neither cross
 * nor leave a gap. Cell `c` has the corners `corners[6c] … corners[6c + 5]` (clockwise on the plan, y to the south);
 * the neighbour beyond the edge from corner k to k + 1 is `neighbours[6c + k]`, −1 outside.
 */
export interface HexMesh {
  readonly cellCount: number;
  readonly centres: Float64Array;
  readonly corners: Int32Array;
  readonly neighbours: Int32Array;
  /** Corner positions, x and y alternating. */
  readonly cornerPoints: Float64Array;
}

export interface Extent {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** Covers an extent with cells whose centres are `spacing` apart. */
export function createHexMesh(extent: Extent, spacing: number): HexMesh {
  const columns = Math.ceil((extent.east - extent.west) / spacing) + 1;
  const rowHeight = (spacing * Math.sqrt(3)) / 2;
  const rows = Math.ceil((extent.south - extent.north) / rowHeight) + 1;
  const cellCount = columns * rows;
  const mesh = {
    cellCount,
    centres: new Float64Array(2 * cellCount),
    corners: new Int32Array(6 * cellCount),
    neighbours: new Int32Array(6 * cellCount),
  };
  const pool = new CornerPool(spacing);
  for (let cell = 0; cell < cellCount; cell++) {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    const x = extent.west + (column + (row % 2) / 2) * spacing;
    const y = extent.north + row * rowHeight;
    mesh.centres.set([x, y], 2 * cell);
    for (let k = 0; k < 6; k++) {
      mesh.corners[6 * cell + k] = pool.cornerOf(x, y, k);
      mesh.neighbours[6 * cell + k] = neighbourOf({ row, column, rows, columns }, k);
    }
  }
  return { ...mesh, cornerPoints: Float64Array.from(pool.points) };
}

/** Gives corners of neighbouring cells one number: their positions agree to far less than a thousandth of the spacing. */
class CornerPool {
  readonly points: number[] = [];
  private readonly known = new Map<string, number>();
  private readonly spacing: number;

  constructor(spacing: number) {
    this.spacing = spacing;
  }

  /** Corner k of the cell at (x, y); corner 0 points to the north-east, then clockwise. */
  cornerOf(x: number, y: number, k: number): number {
    const angle = (Math.PI / 3) * k - Math.PI / 6;
    const radius = this.spacing / Math.sqrt(3);
    const [px, py] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    const name = `${Math.round((px / this.spacing) * 1000)} ${Math.round((py / this.spacing) * 1000)}`;
    const found = this.known.get(name);
    if (found !== undefined) return found;
    const corner = this.points.length / 2;
    this.points.push(px, py);
    this.known.set(name, corner);
    return corner;
  }
}

interface GridPlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Step = readonly [down: number, right: number];

/** Steps across edge k: east, south-east, south-west, west, north-west, north-east; odd rows lie half a cell further east. */
const stepsInEvenRows: readonly Step[] = [[0, 1], [1, 0], [1, -1], [0, -1], [-1, -1], [-1, 0]]; // prettier-ignore
const stepsInOddRows: readonly Step[] = [[0, 1], [1, 1], [1, 0], [0, -1], [-1, 0], [-1, 1]]; // prettier-ignore

function neighbourOf(place: GridPlace, k: number): number {
  const [down, right] = itemAt(place.row % 2 === 0 ? stepsInEvenRows : stepsInOddRows, k);
  const row = place.row + down;
  const column = place.column + right;
  const isInside = row >= 0 && column >= 0 && row < place.rows && column < place.columns;
  return isInside ? row * place.columns + column : -1;
}
