// SPDX-License-Identifier: EUPL-1.2
/**
 * Unevaluated sum of two doubles, about 32 significant digits. Differences of large prefix sums keep their digits, so that
 * class costs stay exact even when one outlier is a million times larger than the rest.
 *
 * Source: Dekker 1971, "A floating-point technique for extending the available precision"
 */
export interface Extended {
  readonly high: number;
  readonly low: number;
}

export const zero: Extended = { high: 0, low: 0 };

/** What a + b loses by rounding. */
export function sumError(a: number, b: number): number {
  const high = a + b;
  const part = high - a;
  return a - (high - part) + (b - part);
}

/** What a · b loses by rounding (for products below 1e300). */
export function productError(a: number, b: number): number {
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return aHigh * bHigh - a * b + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/** The upper 26 bits of a double. */
function upperHalf(value: number): number {
  const scaled = 134217729 * value;
  return scaled - (scaled - value);
}

/** Exact sum of two doubles. */
function exactSum(a: number, b: number): Extended {
  return { high: a + b, low: sumError(a, b) };
}

/** Exact product of two doubles (below 1e300). */
export function exactProduct(a: number, b: number): Extended {
  return { high: a * b, low: productError(a, b) };
}

export function add(a: Extended, b: Extended): Extended {
  const total = exactSum(a.high, b.high);
  return exactSum(total.high, total.low + a.low + b.low);
}

export function times(a: Extended, factor: number): Extended {
  const product = exactProduct(a.high, factor);
  return exactSum(product.high, product.low + a.low * factor);
}
