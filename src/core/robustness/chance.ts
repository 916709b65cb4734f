// SPDX-License-Identifier: EUPL-1.2
import { binomialTable, drawBinomial } from "../stats/binomial-table.ts";
import type { BinomialTable } from "../stats/binomial-table.ts";
import { isKnownAt } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import type { Random } from "../stats/random.ts";

/** Counts behind a share, so that chance can be drawn: value = `factor` × cases / base. `factor` is negative where low is a burden. */
export interface CountsBehind {
  readonly cases: CellColumn;
  readonly base: CellColumn;
  readonly factor: number;
}

/** A column that can be drawn again as if other people had come by chance. */
export type ChanceColumn = (random: Random) => CellColumn;

/**
 * Prepares the draws of one column: cases* ~ Binomial(base, cases/base) for every area. Areas whose counts are not known, not whole or not a
 * share keep their value; a column without counts never changes. Gaps stay gaps.
 */
export function chanceColumn(column: CellColumn, counts: CountsBehind | null): ChanceColumn {
  if (counts === null) return () => column;
  const tables = Array.from(column.values, (_, area) => tableOf(column, counts, area));
  return (random) => {
    const drawn = { values: column.values.slice(), status: column.status };
    tables.forEach((table, area) => {
      if (table !== null) drawn.values[area] = (counts.factor * drawBinomial(table, random)) / (counts.base.values[area] ?? 1);
    });
    return drawn;
  };
}

function tableOf(column: CellColumn, { cases, base }: CountsBehind, area: number): BinomialTable | null {
  if (!isKnownAt(column, area) || !isKnownAt(cases, area) || !isKnownAt(base, area)) return null;
  const [n, x] = [base.values[area] ?? 0, cases.values[area] ?? 0];
  return n > 0 && Number.isInteger(n) && x >= 0 && x <= n ? binomialTable(n, x / n) : null;
}
