// SPDX-License-Identifier: EUPL-1.2
import { isKnownAt } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { at } from "../stats/at.ts";
import { correlation } from "../stats/correlation.ts";
import type { CorrelationMethod } from "../stats/correlation.ts";
import { cronbachAlpha } from "../stats/cronbach-alpha.ts";
import { mean, sd } from "../stats/moments.ts";

/** Pairs with a correlation beyond this, in either direction, count the same thing twice. */
export const doubleCountingFrom = 0.9;

type Matrix = readonly (readonly (number | null)[])[];

/** What the parts of an index have to do with each other. Positions are those of the columns handed in. */
export interface QualityReport {
  readonly pearson: Matrix;
  readonly spearman: Matrix;
  readonly doubleCounting: readonly { readonly first: number; readonly second: number; readonly correlation: number }[];
  /** Raw alpha of the z-scores over complete areas; `null` if there are too few. */
  readonly cronbachAlpha: number | null;
  /** Areas that know every part. */
  readonly completeAreas: number;
}

/** Quality of an index from its parts, all turned so that high is a burden. Source: methods.md 3.2, quality report */
export function qualityReport(columns: readonly CellColumn[]): QualityReport {
  const pearson = correlationMatrix(columns, "pearson");
  const pairs = columns.flatMap((_, second) => columns.slice(0, second).map((__, first) => ({ first, second })));
  const areas = completeAreas(columns);
  return {
    pearson,
    spearman: correlationMatrix(columns, "spearman"),
    doubleCounting: pairs.flatMap(({ first, second }) => {
      const found = pearson[first]?.[second] ?? null;
      return found !== null && Math.abs(found) > doubleCountingFrom ? [{ first, second, correlation: found }] : [];
    }),
    cronbachAlpha: alphaOfZScores(columns),
    completeAreas: areas.length,
  };
}

/** Correlations of all pairs, each over the areas that know both. */
export function correlationMatrix(columns: readonly CellColumn[], method: CorrelationMethod): Matrix {
  return columns.map((first) =>
    columns.map((second) => {
      const areas = completeAreas([first, second]);
      return correlation(valuesAt(first, areas), valuesAt(second, areas), method);
    }),
  );
}

/** Cronbach's raw alpha of z-scores over the areas that know every part. */
export function alphaOfZScores(columns: readonly CellColumn[]): number | null {
  const areas = completeAreas(columns);
  return cronbachAlpha(
    columns.map((column) => {
      const values = valuesAt(column, areas);
      const [centre, spread] = [mean(values) ?? 0, sd(values, 1) ?? 0];
      return values.map((value) => (spread === 0 ? 0 : (value - centre) / spread));
    }),
  );
}

function completeAreas(columns: readonly CellColumn[]): number[] {
  const length = columns[0]?.values.length ?? 0;
  return Array.from({ length }, (_, area) => area).filter((area) => columns.every((column) => isKnownAt(column, area)));
}

function valuesAt(column: CellColumn, areas: readonly number[]): number[] {
  return areas.map((area) => at(column.values, area));
}
