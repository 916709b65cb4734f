// SPDX-License-Identifier: EUPL-1.2
/** Notation of numbers: "german" 1.234,5 · "english" 1,234.5. Blanks and apostrophes between thousands belong to both. */
export type NumberFormat = "german" | "english";

const groupBlanks = "[ \\u00a0\\u2007\\u2009\\u202f'’´]";
const grouped = (separator: string): string => `\\d{1,3}(?:${separator}\\d{3})+`;
const whole = (separator: string): string => `(?:\\d+|${grouped(separator)}|${grouped(groupBlanks)})`;
const patterns: Readonly<Record<NumberFormat, RegExp>> = {
  german: new RegExp(`^[+-]?${whole("\\.")}(?:,\\d+)?$`),
  english: new RegExp(`^[+-]?${whole(",")}(?:\\.\\d+)?$`),
};
const blanks = new RegExp(groupBlanks, "g");

/** Quick way for what most cells are: up to 15 digits and nothing else; −1 for everything else. */
export function plainInteger(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  let value = 0;
  for (let index = 0; index < length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The number of a text in one notation, NaN if it is none. Thousands groups must have three digits each. Scientific and hexadecimal
 * notation, "NaN" and "Infinity" are no numbers: spreadsheets lose digits in them.
 */
export function parseNumber(text: string, format: NumberFormat): number {
  const quick = plainInteger(text);
  if (quick >= 0) return quick;
  const signed = text.trim().replace(/^[−–](?=\d)/, "-");
  if (!patterns[format].test(signed)) return Number.NaN;
  const bare = signed.replace(blanks, "");
  const value = Number(format === "german" ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", ""));
  return Number.isFinite(value) ? value : Number.NaN;
}

/** What the notation of a column is, or why that cannot be said. `examples`: the texts that decide or contradict each other. */
export type FormatFinding =
  | { readonly kind: "plain" }
  | { readonly kind: "decided"; readonly format: NumberFormat; readonly examples: readonly string[] }
  | { readonly kind: "mixed"; readonly examples: readonly [string, string] }
  | { readonly kind: "ambiguous"; readonly examples: readonly string[] };

/**
 * Finds the notation of a column in its texts. A text such as "1.250" decides nothing: it is 1250 or 1.25. Such a column counts as
 * thousands only if shorter numbers of three digits stand bare beside it ("958") or signs of German statistics do (`hasGermanSigns`).
 */
export function findNumberFormat(texts: Iterable<string>, hasGermanSigns = false): FormatFinding {
  const evidence = { german: "", english: "" };
  const open: string[] = [];
  let hasBareHundreds = false;
  for (const text of texts) {
    const quick = plainInteger(text);
    if (quick >= 0) {
      hasBareHundreds ||= quick >= 100 && quick < 1000 && text.length === 3;
      continue;
    }
    const german = parseNumber(text, "german");
    const english = parseNumber(text, "english");
    if (Number.isNaN(german) && Number.isNaN(english)) continue;
    if (Number.isNaN(english)) evidence.german ||= text;
    else if (Number.isNaN(german)) evidence.english ||= text;
    else if (german !== english) open.push(text);
  }
  if (evidence.german !== "" && evidence.english !== "") return { kind: "mixed", examples: [evidence.german, evidence.english] };
  if (evidence.german !== "") return { kind: "decided", format: "german", examples: [evidence.german] };
  if (evidence.english !== "") return { kind: "decided", format: "english", examples: [evidence.english] };
  return open.length === 0 ? { kind: "plain" } : decideOpen(open, hasBareHundreds, hasGermanSigns);
}

function decideOpen(open: readonly string[], hasBareHundreds: boolean, hasGermanSigns: boolean): FormatFinding {
  const points = open.filter((text) => text.includes("."));
  const commas = open.filter((text) => text.includes(","));
  if (points.length > 0 && commas.length > 0) return { kind: "mixed", examples: [points[0] ?? "", commas[0] ?? ""] };
  const isThousands = (hasBareHundreds || (hasGermanSigns && points.length > 0)) && !open.some((text) => /^[+-]?0/.test(text));
  if (isThousands) return { kind: "decided", format: points.length > 0 ? "german" : "english", examples: open.slice(0, 3) };
  return { kind: "ambiguous", examples: open.slice(0, 3) };
}
