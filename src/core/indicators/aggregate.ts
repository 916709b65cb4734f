// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../model/cell.ts";
import type { IndicatorKind } from "../model/indicator.ts";
import { at } from "../stats/at.ts";
import { combineCells, sumCells } from "../stats/combine-cells.ts";
import { MethodError } from "../stats/method-error.ts";
import { ratioOf } from "./indicator-value.ts";

/** What is known about the parts of a larger area. */
export interface Parts {
  readonly kind: IndicatorKind;
  readonly numerators: readonly Cell[];
  /** `null` if none were delivered; only counts do without. */
  readonly denominators: readonly Cell[] | null;
  readonly scale: number;
  readonly minDenominator: number;
}

/**
 * Value of a larger area from the counts of its parts: sums first, then the rate. One part without a number leaves the whole
 * without (worst status): a gap is never 0.
 * Throws MethodError CANNOT_AGGREGATE for given values and wherever the denominators are not there. Source: methods.md 1.1
 */
export function aggregate({ kind, numerators, denominators, scale, minDenominator }: Parts): Cell {
  if (kind === "count") return sumCells(numerators);
  if (kind === "given" || denominators === null) {
    throw new MethodError("CANNOT_AGGREGATE", `aggregate: counts and their base expected, "${kind}" without them found`);
  }
  return ratioOf(sumCells(numerators), sumCells(denominators), { scale, minDenominator });
}

/**
 * Mean of a larger area from the means of its parts (average age, household size), weighted with what they are means of.
 * `undefined` if all weights are 0. Throws MethodError CANNOT_AGGREGATE without weights.
 */
export function aggregateMeans(means: readonly Cell[], weights: readonly Cell[] | null): Cell {
  if (weights === null || weights.length !== means.length) {
    throw new MethodError("CANNOT_AGGREGATE", `aggregateMeans: ${means.length} weights expected, ${weights?.length ?? "none"} found`);
  }
  const products = means.map((cell, index) => combineCells(cell, at(weights, index), (value, weight) => value * weight));
  return ratioOf(sumCells(products), sumCells(weights), { scale: 1, minDenominator: 0 });
}
