// SPDX-License-Identifier: EUPL-1.2
import { MethodError } from "../stats/method-error.ts";

/** `area`: the area of the circle is the number · `flannery`: larger, as people see circles smaller than they are. */
export type SymbolScaling = "area" | "flannery";

export interface SymbolOptions {
  /** Number and radius of the largest circle; the radius is in the unit of the drawing. */
  readonly maxValue: number;
  readonly maxRadius: number;
  readonly scaling?: SymbolScaling;
}

const exponents: Readonly<Record<SymbolScaling, number>> = { area: 0.5, flannery: 0.5716 };

/**
 * Radius of a proportional circle. Negative numbers (a loss) get the radius of their size; the colour has to tell them apart.
 * Throws MethodError PARAMETER unless maxValue and maxRadius are positive. Source: Flannery 1971 for the exponent
 */
export function symbolRadius(value: number, { maxValue, maxRadius, scaling = "area" }: SymbolOptions): number {
  if (!(maxValue > 0) || !(maxRadius > 0)) {
    throw new MethodError("PARAMETER", `symbolRadius: a positive largest value and radius expected, ${maxValue} and ${maxRadius} found`);
  }
  return maxRadius * (Math.abs(value) / maxValue) ** exponents[scaling];
}
