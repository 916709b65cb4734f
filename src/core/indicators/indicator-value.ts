// SPDX-License-Identifier: EUPL-1.2
import { gap, hasNumber } from "../model/cell.ts";
import type { Cell } from "../model/cell.ts";
import type { Indicator, IndicatorKind } from "../model/indicator.ts";
import { combineCells } from "../stats/combine-cells.ts";

type Definition = Pick<Indicator, "scale" | "denominator" | "minDenominator">;

/**
 * Value of an indicator from its counts: scale × numerator / denominator, or scale × numerator for counts and given values.
 *
 * Status: the worst of both counts; `undefined` if the denominator is 0 (0/0 too) or below; `unreliable` if the denominator is
 * below the indicator's `minDenominator`. Throws if the indicator has a denominator and none is handed in: a mistake in code.
 *
 * @example indicatorValue(childPoverty, known(412), known(2890)) // { value: 14.256…, status: "ok" }
 * Source: methods.md 1.1
 */
export function indicatorValue(indicator: Definition, numerator: Cell, denominator: Cell | null): Cell {
  if (indicator.denominator === null) {
    return hasNumber(numerator) ? { value: indicator.scale * numerator.value, status: numerator.status } : numerator;
  }
  if (denominator === null) throw new Error(`indicatorValue: denominator "${indicator.denominator}" expected, none found`);
  return ratioOf(numerator, denominator, indicator);
}

/** scale × numerator / denominator with the status rules of {@link indicatorValue}. */
export function ratioOf(
  numerator: Cell,
  denominator: Cell,
  { scale, minDenominator }: { readonly scale: number; readonly minDenominator: number },
): Cell {
  const result = combineCells(numerator, denominator, (above, below) => (below > 0 ? (scale * above) / below : null));
  const isSmall = hasNumber(result) && hasNumber(denominator) && denominator.value < minDenominator;
  return isSmall ? { value: result.value, status: "unreliable" } : result;
}

/**
 * The count that stands behind a value on this base: value × denominator / scale. The inverse of {@link indicatorValue}, for
 * sentences such as "80 Kinder weniger wären der Stadtwert". Not rounded. `undefined` for a scale of 0.
 */
export function countBehind(indicator: Definition, value: Cell, denominator: Cell): Cell {
  if (indicator.scale === 0) return gap("undefined");
  return combineCells(value, denominator, (number, base) => (number * base) / indicator.scale);
}

/** How the change of an indicator is worded: counts in percent, everything that is itself relative in points of its unit. */
export function changeMeasure(kind: IndicatorKind): "percent" | "points" {
  return kind === "count" ? "percent" : "points";
}
