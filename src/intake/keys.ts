// SPDX-License-Identifier: EUPL-1.2
/** A key as it is compared: composed Unicode, no invisible characters, no blanks at the ends. Leading zeros stay. */
export function cleanKey(text: string): string {
  if (/^[0-9A-Za-z_-]*$/.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[\u0000-\u0008\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A spreadsheet has rounded this key to scientific notation; its digits are lost. */
export function isScientificKey(text: string): boolean {
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(text.trim());
}

/** Name as it is compared: like a key, without case, with spelled-out umlauts, every kind of dash and blank the same. */
export function comparableName(name: string): string {
  return cleanKey(name)
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .replace(/[\s/‐‑–—_-]+/g, "-")
    .replace(/[.,()'’"]/g, "");
}
