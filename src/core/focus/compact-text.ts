// SPDX-License-Identifier: EUPL-1.2
/**
 * Signs that divide the compact form of a draft. None of them is encoded in a link, so that it stays short: parts "~", entries "*",
 * members "'". In texts they are written as "!" and a digit, a space as "_".
 */
export const partSign = "~";
export const entrySign = "*";
export const memberSign = "'";

const written: Readonly<Record<string, string>> = { "!": "!0", "~": "!1", "*": "!2", "'": "!3", _: "!4", " ": "_" };
const read: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(written).map(([sign, code]) => [code, sign]));

/** A text without dividing signs. */
export function packText(text: string): string {
  return text.replace(/[!~*'_ ]/g, (sign) => written[sign] ?? sign);
}

/** The text behind {@link packText}; `null` for a code that is none. */
export function unpackText(packed: string): string | null {
  if (/!(?![0-4])/.test(packed)) return null;
  return packed.replace(/![0-4]|_/g, (code) => read[code] ?? code);
}
