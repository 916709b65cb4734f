// SPDX-License-Identifier: EUPL-1.2
import { isKnownAt, isKnownCode, knownValues } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { at } from "../stats/at.ts";
import { correlation, correlationOfUnits, unitDeviations } from "../stats/correlation.ts";
import type { CorrelationMethod } from "../stats/correlation.ts";
import { cronbachAlpha } from "../stats/cronbach-alpha.ts";
import { mean, sd } from "../stats/moments.ts";
import { ascendingRanks } from "../stats/ranks.ts";

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
  const isAlike = columns.every((column) => hasSameGaps(column, columns[0] ?? column));
  const units = isAlike && method !== "kendall" ? columns.map((column) => preparedUnits(column, method)) : null;
  const pair = (row: number, other: number): number | null => {
    if (units === null) return pairCorrelation([at(columns, row), at(columns, other)], method);
    const [first, second] = [units[row] ?? null, units[other] ?? null];
    return first === null || second === null ? null : correlationOfUnits(first, second);
  };
  const lower = columns.map((_, row) => columns.slice(0, row + 1).map((__, other) => pair(row, other)));
  return columns.map((_, row) => columns.map((__, column) => at(at(lower, Math.max(row, column)), Math.min(row, column))));
}

function preparedUnits(column: CellColumn, method: "pearson" | "spearman"): Float64Array | null {
  const values = knownValues(column);
  return unitDeviations(method === "pearson" ? values : ascendingRanks(values, "average"));
}

function hasSameGaps(first: CellColumn, second: CellColumn): boolean {
  return first.status.every((code, area) => isKnownCode(code) === isKnownAt(second, area));
}

function pairCorrelation(pair: readonly [CellColumn, CellColumn], method: CorrelationMethod): number | null {
  const areas = completeAreas(pair);
  return correlation(valuesAt(pair[0], areas), valuesAt(pair[1], areas), method);
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
