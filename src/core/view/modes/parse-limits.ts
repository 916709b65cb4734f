// SPDX-License-Identifier: EUPL-1.2
import { mostClasses } from "../../cartography/most-classes.ts";

/** Limits as numbers, or the first thing that is wrong with them. */
export type LimitReading =
  | { readonly kind: "limits"; readonly limits: readonly number[] }
  | { readonly kind: "empty" }
  | { readonly kind: "notANumber" | "tooLarge"; readonly found: string }
  | { readonly kind: "order"; readonly first: number; readonly second: number }
  | { readonly kind: "tooMany"; readonly count: number };

const mostLimits = mostClasses - 1;
/** Digits behind the comma that a link keeps. */
const digits = 6;

/**
 * Class limits as a reader types or pastes them: "10; 12,5; 20", a column or a row of a spreadsheet, with or without a per cent sign.
 * German numbers ("1.234,5"); a point that groups no three digits is a decimal point. In English the other way round. Limits must
 * increase; at most eight.
 *
 * @example parseLimits("10; 12,5; 20", "de") // { kind: "limits", limits: [10, 12.5, 20] }
 */
export function parseLimits(text: string, language: string): LimitReading {
  const entries = text
    .split(/[;\s\u00a0]+/)
    .map((entry) => entry.replace(/%$/, "").replace(/,$/, ""))
    .filter((entry) => entry !== "");
  if (entries.length === 0) return { kind: "empty" };
  const limits: number[] = [];
  for (const entry of entries) {
    const value = readNumber(entry, language);
    if (value === null) return { kind: "notANumber", found: entry };
    if (Math.abs(value) >= 1e12) return { kind: "tooLarge", found: entry };
    const before = limits.at(-1);
    if (before !== undefined && value <= before) return { kind: "order", first: before, second: value };
    limits.push(value);
  }
  return limits.length > mostLimits ? { kind: "tooMany", count: limits.length } : { kind: "limits", limits };
}

function readNumber(entry: string, language: string): number | null {
  const [grouping, comma] = language === "en" ? [",", "."] : [".", ","];
  const plain = entry.replace(/^[\u2212\u2013]/, "-").replace(/^\+/, "");
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${grouping}\\d{3})+(\\${comma}\\d+)?$`).test(plain);
  const ungrouped = isGrouped ? plain.replaceAll(grouping, "") : plain;
  const written = ungrouped.replace(comma, ".");
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(Number(written).toFixed(digits)) + 0 : null;
}
