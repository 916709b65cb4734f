// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { gap, known, type Cell } from "../../../src/core/model/cell.ts";
import { columnOf, type CellColumn } from "../../../src/core/stats/cell-column.ts";

/** Values on a coarse grid, so that ties happen and sums are exact. */
export const gridValue = fc.integer({ min: -400, max: 400 }).map((value) => value / 8);

export const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: gridValue.map(known) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(gap("missing"), gap("undefined"), gap("pending")) },
  { weight: 1, arbitrary: fc.constant<Cell>(gap("suppressed")) },
);

/** Three indicators over 4 to 12 areas, with gaps. */
export const threeColumns = fc
  .integer({ min: 4, max: 12 })
  .chain((areas) => fc.array(fc.array(cell, { minLength: areas, maxLength: areas }), { minLength: 3, maxLength: 3 }));

export const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 });

export function columns(lists: readonly (readonly Cell[])[]): CellColumn[] {
  return lists.map(columnOf);
}

/** The areas in another order: place → old place. */
export function turned<T>(items: readonly T[], by: number): T[] {
  return items.map((_, place) => items[(place * 5 + by) % items.length] as T);
}
