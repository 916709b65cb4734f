// SPDX-License-Identifier: EUPL-1.2
const numbers = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 });

/** A number for the terminal, German notation, at most two decimals. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}
