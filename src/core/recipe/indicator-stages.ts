// SPDX-License-Identifier: EUPL-1.2
import { fillByGroupMean } from "../composite/group-mean.ts";
import { logarithm } from "../composite/logarithm.ts";
import { winsorise } from "../composite/winsorise.ts";
import type { CountsBehind } from "../robustness/chance.ts";
import { codeOf, emptyColumn, isKnownCode, mapColumn, statusAt } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { worstStatus } from "../model/cell.ts";
import { ratedColumn } from "./rated-areas.ts";
import { numbersOf, textsOf } from "./recipe-data.ts";
import type { RecipeData } from "./recipe-data.ts";
import type { RecipeBase, RecipeIndicator } from "./recipe.ts";

/** What the value of an indicator is computed from. */
export type IndicatorColumns = Pick<RecipeIndicator, "plus" | "minus" | "base" | "factor" | "zeroByZero">;

/** One indicator on its way from the table to the number that is compared, in the unit and direction of the indicator. */
export interface IndicatorStages {
  readonly id: string;
  /** As in the table, or computed from its columns. */
  readonly value: CellColumn;
  /** Missing values filled; `replaced` lists the areas. */
  readonly filled: CellColumn;
  readonly replaced: readonly number[];
  /** Outliers pulled in. */
  readonly treated: CellColumn;
  /** After the logarithm: what is made comparable. */
  readonly used: CellColumn;
}

/** Computes the stages of one indicator over the rated areas. A gap in any column of a formula is a gap of the indicator. */
export function indicatorStages(
  data: RecipeData,
  indicator: RecipeIndicator,
  rating: { readonly excluded: Uint8Array; readonly useUnreliable: RecipeBase["useUnreliable"] },
): IndicatorStages {
  return stagesOfValue(ratedValue(data, indicator, rating), data, indicator);
}

/** The first stage: the value of the rated areas. */
export function ratedValue(
  data: RecipeData,
  indicator: IndicatorColumns,
  { excluded, useUnreliable }: { readonly excluded: Uint8Array; readonly useUnreliable: RecipeBase["useUnreliable"] },
): CellColumn {
  return ratedColumn(valuesOf(data, indicator), excluded, useUnreliable);
}

/** The stages after the value. */
export function stagesOfValue(value: CellColumn, data: RecipeData, indicator: RecipeIndicator): IndicatorStages {
  const groups = indicator.fillBy === null ? null : textsOf(data, indicator.fillBy);
  const { column: filled, replaced } = groups === null ? { column: value, replaced: [] } : fillByGroupMean(value, groups);
  const treated = indicator.outliers === null ? filled : winsorise(filled, indicator.outliers);
  const used = indicator.logarithm === null ? treated : logarithm(treated, indicator.logarithm);
  return { id: indicator.id, value, filled, replaced, treated, used };
}

/** factor × (Σ plus − Σ minus) / Σ base, before anything is left out. */
export function valuesOf(data: RecipeData, { plus, minus, base, factor, zeroByZero }: IndicatorColumns): CellColumn {
  const above = numeratorOf(data, { plus, minus });
  if (base.length === 0) return factor === 1 ? above : mapColumn(above, (value) => factor * value);
  const below = denominatorOf(data, { base });
  const both = sumOf([
    { column: above, sign: 1 },
    { column: below, sign: 0 },
  ]);
  return mapColumn(both, (numerator, area) => {
    const denominator = below.values[area] ?? 0;
    if (denominator !== 0) return (factor * numerator) / denominator;
    return numerator === 0 ? zeroByZero : null;
  });
}

/** Σ plus − Σ minus: the people or cases of an indicator with a base. */
export function numeratorOf(data: RecipeData, { plus, minus }: Pick<IndicatorColumns, "plus" | "minus">): CellColumn {
  return sumOf([
    ...plus.map((name) => ({ column: numbersOf(data, name), sign: 1 })),
    ...minus.map((name) => ({ column: numbersOf(data, name), sign: -1 })),
  ]);
}

/** Σ base. */
export function denominatorOf(data: RecipeData, { base }: Pick<IndicatorColumns, "base">): CellColumn {
  return sumOf(base.map((name) => ({ column: numbersOf(data, name), sign: 1 })));
}

/**
 * Counts behind the values of an indicator, so that chance can be drawn; `null` where there are none: differences, sums of shares, and
 * columns of tables that do not say how many people they are about.
 */
export function countsBehind(data: RecipeData, { plus, minus, base, factor }: IndicatorColumns): CountsBehind | null {
  if (minus.length > 0) return null;
  if (base.length > 0) return { cases: numeratorOf(data, { plus, minus }), base: denominatorOf(data, { base }), factor };
  const [only, ...others] = plus;
  const counts = only === undefined || others.length > 0 ? undefined : data.counts?.get(only);
  return counts === undefined ? null : { ...counts, factor: counts.factor * factor };
}

/** Σ sign × column; without a number, and with the worst status, where a column has none. */
function sumOf(terms: readonly { readonly column: CellColumn; readonly sign: number }[]): CellColumn {
  const total = emptyColumn(terms[0]?.column.values.length ?? 0);
  for (const { column, sign } of terms) {
    for (let area = 0; area < total.values.length; area++) {
      total.status[area] = codeOf[worstStatus(statusAt(total, area), statusAt(column, area))];
      total.values[area] = (total.values[area] ?? 0) + sign * (column.values[area] ?? 0);
    }
  }
  return { values: total.values.map((value, area) => (isKnownCode(total.status[area] ?? 0) ? value : 0)), status: total.status };
}
