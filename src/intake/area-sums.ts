// SPDX-License-Identifier: EUPL-1.2
import type { NumberCell } from "./numbers.ts";
import type { AreaRow, MeasureColumn } from "./import-table.ts";

/** What the areas of one period add up to. `gaps`: their cells without a number, with the row of each. */
export interface AreaSum {
  sum: number;
  readonly gaps: { readonly row: number; readonly cell: NumberCell | undefined }[];
}

/** Sums of one column over the areas, per period; total rows stay out. Rounded to six decimals, so that 0,1 + 0,2 is 0,3. */
export function sumByPeriod(rows: readonly AreaRow[], { cells }: Pick<MeasureColumn, "cells">): ReadonlyMap<string, AreaSum> {
  const sums = new Map<string, AreaSum>();
  rows.forEach((row, index) => {
    if (row.isTotal) return;
    const entry = sums.get(row.period) ?? { sum: 0, gaps: [] };
    sums.set(row.period, entry);
    const value = cells[index]?.value ?? null;
    if (value === null) entry.gaps.push({ row: row.row, cell: cells[index] });
    else entry.sum += value;
  });
  for (const entry of sums.values()) entry.sum = Math.round(entry.sum * 1e6) / 1e6;
  return sums;
}
