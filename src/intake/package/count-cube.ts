// SPDX-License-Identifier: EUPL-1.2
import { statusCodes } from "../../core/model/cell.ts";
import type { Dimension } from "../../core/model/count-table.ts";

/** Axes of a cube in its order: measure → year → combination of dimension values → area. */
export interface CubeAxes {
  readonly measures: number;
  readonly years: readonly number[];
  readonly dimensions: readonly Dimension[];
  readonly areas: number;
}

/** A cube that is being filled: every cell knows which record wrote it, so that a second one is noticed. */
export interface Cube {
  readonly values: Float64Array;
  readonly status: Uint8Array;
  /** 1 + number of the record that wrote the cell; 0 for none. */
  readonly writer: Uint32Array;
  readonly size: number;
}

export function emptyCube(axes: CubeAxes): Cube {
  const combinations = axes.dimensions.reduce((product, dimension) => product * dimension.values.length, 1);
  const size = axes.measures * axes.years.length * combinations * axes.areas;
  return {
    values: new Float64Array(size),
    status: new Uint8Array(size).fill(statusCodes.indexOf("missing")),
    writer: new Uint32Array(size),
    size,
  };
}

/** Steps from one cell to the next along each axis; the position of a cell is the sum of index × step. */
export interface Strides {
  readonly measure: number;
  readonly year: number;
  readonly dimensions: readonly number[];
}

export function stridesOf(axes: CubeAxes): Strides {
  const dimensions: number[] = [];
  let step = axes.areas;
  for (const dimension of [...axes.dimensions].reverse()) {
    dimensions.unshift(step);
    step *= dimension.values.length;
  }
  return { dimensions, year: step, measure: step * axes.years.length };
}
