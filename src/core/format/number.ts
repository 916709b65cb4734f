// SPDX-License-Identifier: EUPL-1.2
/** Language of a reader: "de", "en", later others. Unknown languages are written the German way, since German is the source. */
export type Language = string;

export interface NumberStyle {
  readonly language: Language;
  /** Digits after the comma, 0 by default. */
  readonly decimals?: number;
  /** `true`: plus or minus before every number but zero ("+1,5", "−1,5"). */
  readonly signed?: boolean;
}

export const noBreakSpace = "\u00a0";
const minusSign = "\u2212";
const rangeWord: Readonly<Record<string, string>> = { de: "bis", en: "to" };

/**
 * A number as people read it: rounded half away from zero, comma or point by language, groups of three from four digits on
 * ("13.198", "13,198"), true minus sign, never "-0". Throws on NaN and infinities: a gap has no number to be written.
 *
 * @example formatNumber(29.99, { language: "de", decimals: 1 }) // "30,0"
 */
export function formatNumber(value: number, style: NumberStyle): string {
  if (!Number.isFinite(value)) throw new Error(`formatNumber: finite number expected, ${value} found`);
  const { language, decimals = 0, signed = false } = style;
  const [whole, fraction] = roundedDigits(Math.abs(value), decimals);
  const isZero = /^0*$/.test(whole + fraction);
  const sign = isZero ? "" : value < 0 ? minusSign : signed ? "+" : "";
  const english = language === "en";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, english ? "," : ".");
  return sign + grouped + (decimals > 0 ? (english ? "." : ",") + fraction : "");
}

/** A count of persons or cases, always whole: "13.198". Counts made by weighted transfer are rounded. */
export function formatCount(value: number, language: Language): string {
  return formatNumber(value, { language });
}

/** Number and unit with a space that never breaks: "30,0 %", "8,1 je 1.000". An empty unit leaves the bare number. */
export function withUnit(number: string, unit: string): string {
  return unit === "" ? number : number + noBreakSpace + unit.replaceAll(" ", noBreakSpace);
}

/**
 * From lower to upper, the unit once: "3,9 bis 37,9 %", "3.9 to 37.9 %". Two ends that look the same are written once.
 *
 * @example formatRange(3.94, 37.91, { language: "de", decimals: 1, unit: "%" }) // "3,9 bis 37,9 %"
 */
export function formatRange(lower: number, upper: number, style: NumberStyle & { readonly unit?: string }): string {
  const first = formatNumber(lower, style);
  const last = withUnit(formatNumber(upper, style), style.unit ?? "");
  return last === withUnit(first, style.unit ?? "") ? last : `${first} ${rangeWord[style.language] ?? rangeWord.de} ${last}`;
}

/**
 * Digits before and after the comma. The number is first taken to 15 significant digits, so that the noise of binary
 * fractions does not decide: 449 of 2,000 is 22.45 % and becomes 22.5, although the double lies a little below.
 */
function roundedDigits(value: number, decimals: number): readonly [whole: string, fraction: string] {
  const [digits = "0", exponent = "0"] = value.toExponential(14).split("e");
  const scaled = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const text = BigInt(scaled)
    .toString()
    .padStart(decimals + 1, "0");
  const comma = text.length - decimals;
  return [text.slice(0, comma), text.slice(comma)];
}
