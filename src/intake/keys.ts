/** Blanks, no-break and zero-width characters around and inside a key. */
const blanks = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/** A key as it is compared: composed Unicode, no invisible characters, no blanks at the ends. Leading zeros stay. */
export function cleanKey(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(blanks, " ")
    .trim();
}
