// SPDX-License-Identifier: EUPL-1.2
import type { SumEquation } from "./complementary-suppression.ts";

/** Numbers of the hidden cells in one equation: cell → coefficient. */
type Row = Map<number, number>;

const negligible = 1e-9;

/**
 * Hidden cells whose number follows from the equations by linear algebra once all other cells are known, in increasing order.
 *
 * A cell that occurs in one equation only follows exactly if all other hidden cells of that equation do; such equations are set
 * aside first, which leaves little of a hierarchy. The rest is solved by Gauss-Jordan elimination: a row left with a single cell gives it away.
 * Source: methods.md 7.2 (exactly recoverable)
 */
export function determinedCells(equations: Iterable<SumEquation>, isHidden: (cell: number) => boolean): number[] {
  const system = new HiddenSystem(equations, isHidden);
  const setAside = system.peel();
  const determined = system.solve();
  for (const { cell, others } of setAside.reverse()) if (others.every((other) => determined.has(other))) determined.add(cell);
  return [...determined].sort((a, b) => a - b);
}

class HiddenSystem {
  private readonly rows: Row[] = [];
  private readonly rowsOf = new Map<number, Set<number>>();

  constructor(equations: Iterable<SumEquation>, isHidden: (cell: number) => boolean) {
    for (const { total, parts, coefficients } of equations) {
      if (!isHidden(total) && !parts.some(isHidden)) continue;
      const row: Row = new Map();
      if (isHidden(total)) row.set(total, -1);
      parts.forEach((cell, index) => {
        if (isHidden(cell)) row.set(cell, (row.get(cell) ?? 0) + (coefficients?.[index] ?? 1));
      });
      const index = this.rows.push(row) - 1;
      for (const cell of row.keys()) this.rowSet(cell).add(index);
    }
  }

  /** Takes out equations with a cell that occurs nowhere else, again and again. */
  peel(): { readonly cell: number; readonly others: readonly number[] }[] {
    const setAside: { readonly cell: number; readonly others: readonly number[] }[] = [];
    const queue = [...this.rowsOf.keys()];
    for (const cell of queue) {
      const rows = this.rowSet(cell);
      const [only] = rows;
      if (only === undefined || rows.size !== 1) continue;
      const others = [...this.row(only).keys()].filter((other) => other !== cell);
      this.rows[only] = new Map();
      rows.delete(only);
      for (const other of others) this.rowSet(other).delete(only);
      queue.push(...others);
      setAside.push({ cell, others });
    }
    return setAside;
  }

  /** Gauss-Jordan elimination; the column that occurs least is the pivot. */
  solve(): Set<number> {
    this.rows.forEach((row, index) => {
      const pivot = [...row.keys()].reduce<number | null>(
        (best, cell) => (best === null || this.rowSet(cell).size < this.rowSet(best).size ? cell : best),
        null,
      );
      if (pivot === null) return;
      for (const other of [...this.rowSet(pivot)]) if (other !== index) this.eliminate(other, row, pivot);
    });
    return new Set(this.rows.flatMap((row) => (row.size === 1 ? [...row.keys()] : [])));
  }

  private eliminate(target: number, row: Row, pivot: number): void {
    const changed = this.row(target);
    const factor = (changed.get(pivot) ?? 0) / (row.get(pivot) ?? 1);
    for (const [cell, value] of row) {
      const next = (changed.get(cell) ?? 0) - factor * value;
      if (cell === pivot || Math.abs(next) < negligible) {
        changed.delete(cell);
        this.rowSet(cell).delete(target);
      } else {
        changed.set(cell, next);
        this.rowSet(cell).add(target);
      }
    }
  }

  private row(index: number): Row {
    return this.rows[index] ?? new Map();
  }

  private rowSet(cell: number): Set<number> {
    const found = this.rowsOf.get(cell) ?? new Set<number>();
    this.rowsOf.set(cell, found);
    return found;
  }
}
