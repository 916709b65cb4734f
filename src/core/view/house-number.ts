// SPDX-License-Identifier: EUPL-1.2
/** "Tonweg 4 a" → the street and the number; `null` if no house number stands at the end. Of "4–6" the first number counts. */
export function splitHouseNumber(text: string): { readonly street: string; readonly number: number } | null {
  const found = /^(.*\p{L}.*?)\s+(\d+)\s*[a-z]?(\s*[-–/]\s*\d+\s*[a-z]?)?\s*$/iu.exec(text);
  if (found === null) return null;
  const [, street = "", number = ""] = found;
  return { street, number: Number(number) };
}

/**
 * Whether a house number lies in the numbers of a street ("1–48", "2–10, 15 a"); `null` if these do not say any number.
 * Even and odd sides are not told apart.
 */
export function isAmongHouseNumbers(numbers: string, number: number): boolean | null {
  const parts = [...numbers.matchAll(/(\d+)\s*\p{L}?(?:\s*[-–]\s*(\d+))?/gu)];
  if (parts.length === 0) return null;
  return parts.some(([, from = "", to = from]) => Number(from) <= number && number <= Number(to));
}
