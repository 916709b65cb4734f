// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../model/cell.ts";
import { combineCells } from "../stats/combine-cells.ts";

/**
 * Allgemeine Fruchtbarkeitsrate: births per 1,000 women of child-bearing age. The age limits (15 to 44 or 15 to 49) differ between
 * sources and are decided by who counts the women. `undefined` if there are none.
 */
export function generalFertility(births: Cell, women: Cell): Cell {
  return combineCells(births, women, (count, base) => (base > 0 ? (1000 * count) / base : null));
}
