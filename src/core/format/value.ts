// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber, type Status } from "../model/cell.ts";
import type { Localised } from "../model/ids.ts";
import type { Indicator } from "../model/indicator.ts";
import { formatNumber, formatRange, type Language, type NumberStyle, withUnit } from "./number.ts";

/** What `format` needs to know about an indicator. */
export interface Measurement extends Pick<Indicator, "kind" | "unit" | "decimals"> {
  /** Differences carry their sign: "+3,2". */
  readonly signed?: boolean | undefined;
}

/**
 * A value in parts, so that words and marks can be put around it: a number with its unit, or the reason why there is none.
 * `isApproximate`: the base is small; say "etwa" and show the interval.
 */
export type ValueParts =
  | { readonly kind: "number"; readonly number: string; readonly unit: string; readonly text: string; readonly isApproximate: boolean }
  | { readonly kind: "gap"; readonly status: Exclude<Status, "ok" | "unreliable"> };

/** Text in the reader's language; German where it is missing. */
export function localise(text: Localised, language: Language): string {
  return (language === "en" ? text.en : undefined) ?? text.de;
}

/** A cell in the unit of its indicator. Cells without a number become a gap with its status, never a zero. */
export function formatCell(cell: Cell, indicator: Measurement, language: Language): ValueParts {
  if (!hasNumber(cell)) return { kind: "gap", status: gapStatus(cell.status) };
  const number = formatNumber(cell.value, styleOf(indicator, language));
  const unit = localise(indicator.unit, language);
  return { kind: "number", number, unit, text: withUnit(number, unit), isApproximate: cell.status === "unreliable" };
}

/** A number in the unit of its indicator: "19,1 %", "13.198 Personen". */
export function formatValue(value: number, indicator: Measurement, language: Language): string {
  return withUnit(formatNumber(value, styleOf(indicator, language)), localise(indicator.unit, language));
}

function styleOf({ decimals, signed = false }: Measurement, language: Language): NumberStyle {
  return { language, decimals, signed };
}

/** "3,9 bis 37,9 %" in the unit of the indicator. */
export function formatValueRange(
  range: { readonly lower: number; readonly upper: number },
  indicator: Measurement,
  language: Language,
): string {
  const style = { ...styleOf(indicator, language), unit: localise(indicator.unit, language) };
  return formatRange(range.lower, range.upper, style);
}

/**
 * A difference of two values. Differences of percentages are percentage points, never per cent; all others keep their unit.
 * `signed` puts plus or minus before it: "+1,5 Prozentpunkte"; without it the amount only: "9,9 Prozentpunkte".
 */
export function formatDifference(
  difference: number,
  indicator: Measurement,
  options: { readonly language: Language; readonly signed?: boolean },
): string {
  const { language, signed = false } = options;
  const amount = signed ? difference : Math.abs(difference);
  return withUnit(formatNumber(amount, { language, decimals: indicator.decimals, signed }), differenceUnit(indicator, language));
}

/** Unit of a difference: percentage points for per cent, otherwise the unit itself. */
export function differenceUnit(indicator: Measurement, language: Language): string {
  if (indicator.unit.de.trim() !== "%") return localise(indicator.unit, language);
  return language === "en" ? "percentage points" : "Prozentpunkte";
}

function gapStatus(status: Status): Exclude<Status, "ok" | "unreliable"> {
  if (status !== "ok" && status !== "unreliable") return status;
  throw new Error(`formatCell: a number expected with status "${status}", none found`);
}
