// SPDX-License-Identifier: EUPL-1.2
import type { SumEquation } from "../../../src/core/suppression/complementary-suppression.ts";

/**
 * An attacker with linear algebra: the hidden cells whose number follows from the equations once all other cells are known.
 * Gauss-Jordan elimination; a hidden cell is determined if a row is left with it alone.
 */
export function determinedCells(equations: readonly SumEquation[], hidden: readonly number[]): number[] {
  const column = new Map(hidden.map((cell, index) => [cell, index]));
  const rows = equations
    .map(({ total, parts, coefficients }) => {
      const row = new Array<number>(hidden.length).fill(0);
      const add = (cell: number, by: number): void => {
        const index = column.get(cell);
        if (index !== undefined) row[index] = (row[index] ?? 0) + by;
      };
      add(total, -1);
      parts.forEach((cell, index) => add(cell, coefficients?.[index] ?? 1));
      return row;
    })
    .filter((row) => row.some((value) => value !== 0));
  reduceRows(rows, hidden.length);
  return rows.flatMap((row) => {
    const filled = row.flatMap((value, index) => (Math.abs(value) > 1e-9 ? [index] : []));
    return filled.length === 1 ? [hidden[filled[0] ?? 0] ?? 0] : [];
  });
}

function reduceRows(rows: number[][], width: number): void {
  let done = 0;
  for (let column = 0; column < width && done < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= done && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [chosen] = rows.splice(pivot, 1) as [number[]];
    const lead = chosen[column] ?? 1;
    const unit = chosen.map((value) => value / lead);
    rows.splice(done, 0, unit);
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (index === done || factor === 0) return;
      unit.forEach((value, at) => (row[at] = (row[at] ?? 0) - factor * value));
    });
    done++;
  }
}
