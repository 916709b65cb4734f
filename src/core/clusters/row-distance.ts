// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";

export type Row = readonly number[];

/** Squared Euclidean distance. */
export function squaredDistance(a: Row, b: Row): number {
  let total = 0;
  for (let index = 0; index < a.length; index += 1) total += ((a[index] ?? 0) - (b[index] ?? 0)) ** 2;
  return total;
}

/** Mean of rows; at least one. */
export function centreOf(rows: readonly Row[]): number[] {
  return at(rows, 0).map((_, column) => rows.reduce((total, row) => total + at(row, column), 0) / rows.length);
}

/** Position of the nearest centre; of equally near ones the first. */
export function nearest(row: Row, centres: readonly Row[]): { readonly index: number; readonly distance: number } {
  let best = { index: 0, distance: Infinity };
  centres.forEach((centre, index) => {
    const distance = squaredDistance(row, centre);
    if (distance < best.distance) best = { index, distance };
  });
  return best;
}

/** Order by the first column, then the second and so on: the same for every order of the input. */
export function compareRows(a: Row, b: Row): number {
  const index = a.findIndex((value, column) => value !== b[column]);
  return index < 0 ? 0 : at(a, index) - at(b, index);
}
