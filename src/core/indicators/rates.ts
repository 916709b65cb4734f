// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../model/cell.ts";
import type { Cell } from "../model/cell.ts";
import type { IndicatorKind } from "../model/indicator.ts";
import { at } from "../stats/at.ts";
import { sumCells } from "../stats/combine-cells.ts";
import { MethodError } from "../stats/method-error.ts";
import { ratioOf } from "./indicator-value.ts";

/** Below this base a value is `unreliable` where nothing else is said. */
export const defaultMinDenominator = 100;

/**
 * - `SHARE_GT_100`: a share has more cases than its base · `NON_INTEGER`: counts with fractions, as weighted transfers make them
 * - `CITY_MISMATCH`: the delivered city value differs from the computed one by more than 0.5 %
 */
export type RateWarning = "SHARE_GT_100" | "NON_INTEGER" | "CITY_MISMATCH";

export interface RateOptions {
  readonly scale: number;
  /** Default `rate`. Only a `share` may not exceed its base. */
  readonly kind?: IndicatorKind;
  readonly minDenominator?: number;
  /** Official value of the whole city; it wins over the computed one. */
  readonly deliveredCity?: Cell;
}

export interface Rates {
  /** One cell per area, in the order of the counts. */
  readonly cells: readonly Cell[];
  /** Value of the whole city: from sums, never the mean of the areas. */
  readonly city: Cell;
  readonly warnings: readonly RateWarning[];
}

/**
 * Rates of all areas of a city and its city value.
 * Throws MethodError: LENGTH, NEGATIVE_COUNT. Source: methods.md 1.1
 */
export function rates(numerators: readonly Cell[], denominators: readonly Cell[], options: RateOptions): Rates {
  checkCounts(numerators, denominators);
  const { scale, kind = "rate", minDenominator = defaultMinDenominator } = options;
  const pairs = pair(numerators, denominators);
  const computed = cityValue(numerators, denominators, { scale, minDenominator });
  const delivered = options.deliveredCity;
  const warnings: RateWarning[] = [];
  if (kind === "share" && pairs.some(({ above, below }) => hasNumber(above) && hasNumber(below) && above.value > below.value)) {
    warnings.push("SHARE_GT_100");
  }
  if ([...numerators, ...denominators].some((cell) => hasNumber(cell) && !Number.isInteger(cell.value))) warnings.push("NON_INTEGER");
  if (delivered !== undefined && differs(delivered, computed)) warnings.push("CITY_MISMATCH");
  return {
    cells: pairs.map(({ above, below }) => ratioOf(above, below, { scale, minDenominator })),
    city: delivered !== undefined && hasNumber(delivered) ? delivered : computed,
    warnings,
  };
}

/**
 * City value from the counts of its areas: sum of numerators / sum of denominators over the areas where both are known.
 * `unreliable` if a count of some area is suppressed, as its people are not in the sums; the worst status if no area is known.
 */
export function cityValue(
  numerators: readonly Cell[],
  denominators: readonly Cell[],
  options: { readonly scale: number; readonly minDenominator: number },
): Cell {
  const pairs = pair(numerators, denominators);
  const knownPairs = pairs.filter(({ above, below }) => hasNumber(above) && hasNumber(below));
  const counted = knownPairs.length > 0 ? knownPairs : pairs;
  const value = ratioOf(sumCells(counted.map(({ above }) => above)), sumCells(counted.map(({ below }) => below)), options);
  const hasSuppressed = pairs.some(({ above, below }) => above.status === "suppressed" || below.status === "suppressed");
  return hasNumber(value) && hasSuppressed ? { value: value.value, status: "unreliable" } : value;
}

/** True if both are numbers and the delivered one is more than 0.5 % away from the computed one. */
function differs(delivered: Cell, computed: Cell): boolean {
  if (!hasNumber(delivered) || !hasNumber(computed)) return false;
  return Math.abs(delivered.value - computed.value) > 0.005 * Math.abs(computed.value) + 1e-12;
}

function pair(numerators: readonly Cell[], denominators: readonly Cell[]) {
  return numerators.map((above, index) => ({ above, below: at(denominators, index) }));
}

/** Throws LENGTH or NEGATIVE_COUNT for counts that cannot be counts. */
export function checkCounts(...columns: readonly (readonly Cell[])[]): void {
  const lengths = new Set(columns.map((column) => column.length));
  if (lengths.size > 1) throw new MethodError("LENGTH", `counts: columns of equal length expected, ${[...lengths].join(" and ")} found`);
  const negative = columns.flat().find((cell) => hasNumber(cell) && cell.value < 0);
  if (negative !== undefined) throw new MethodError("NEGATIVE_COUNT", `counts: at least 0 expected, ${negative.value} found`);
}
