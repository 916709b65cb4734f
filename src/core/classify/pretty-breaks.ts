// SPDX-License-Identifier: EUPL-1.2
/**
 * Round breaks (1, 2 or 5 times a power of ten) that cover lo…hi with about k classes; the number may differ from k.
 * Multiples are exact decimals: 0.3, never 0.30000000000000004.
 *
 * Source: R base::pretty with high.u.bias = 1.5 (Becker, Chambers & Wilks 1988)
 */
export function prettyBreaks(lo: number, hi: number, k: number): number[] {
  const unit = prettyUnit(lo, hi, k);
  let first = Math.floor(lo / unit + 1e-10);
  let last = Math.ceil(hi / unit - 1e-10);
  const fewest = Math.floor(k / 3);
  const lacking = Math.max(0, fewest - (last - first));
  const smallerHalf = Math.floor(lacking / 2);
  first -= first >= 0 ? lacking - smallerHalf : smallerHalf;
  last += first >= 0 ? smallerHalf : lacking - smallerHalf;
  return Array.from({ length: last - first + 1 }, (_, index) => decimal((first + index) * unit));
}

/** 1, 2, 5 or 10 times the power of ten below the class width; the biases prefer the smaller unit, and 5 over 2 and 10. */
function prettyUnit(lo: number, hi: number, k: number): number {
  const bias = 1.5;
  const biasOfFive = 2.75;
  const width = classWidth(lo, hi, k);
  const base = 10 ** Math.floor(Math.log10(width));
  let unit = base;
  if (2 * base - width < bias * (width - unit)) {
    unit = 2 * base;
    if (5 * base - width < biasOfFive * (width - unit)) {
      unit = 5 * base;
      if (10 * base - width < bias * (width - unit)) unit = 10 * base;
    }
  }
  return unit;
}

/** Width of one class; for a range of nothing, a width that suits the size of the numbers. */
function classWidth(lo: number, hi: number, k: number): number {
  if (hi - lo > 1e-14 * Math.max(Math.abs(lo), Math.abs(hi))) return (hi - lo) / k;
  const size = Math.max(Math.abs(lo), Math.abs(hi), 1e-300);
  return ((size > 10 ? 9 + size / 10 : size) * 0.75) / Math.max(1, Math.floor(k / 3));
}

function decimal(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(14));
}
