// SPDX-License-Identifier: EUPL-1.2
/**
 * Writes a number that the file stores as a number (workbook, JSON) as text: decimal comma (or point), no thousands separators, all
 * digits. Exactly three decimals get a zero behind them, so that "1,2340" cannot be taken for a thousands group.
 */
export function writeNumber(value: number, format: "german" | "english" = "german"): string {
  const plain = Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-6) ? value.toFixed(20).replace(/0+$/, "") : String(value);
  const [whole = "0", decimals = ""] = plain.split(".");
  if (decimals === "") return whole;
  return `${whole}${format === "german" ? "," : "."}${decimals.length === 3 ? `${decimals}0` : decimals}`;
}
