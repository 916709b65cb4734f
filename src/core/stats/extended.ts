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

/** Exact sum of two doubles. */
function exactSum(a: number, b: number): Extended {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

/** Exact product of two doubles (below 1e300). */
export function exactProduct(a: number, b: number): Extended {
  const high = a * b;
  const [aHigh, aLow] = split(a);
  const [bHigh, bLow] = split(b);
  return { high, low: aHigh * bHigh - high + aHigh * bLow + aLow * bHigh + aLow * bLow };
}

function split(value: number): readonly [number, number] {
  const scaled = 134217729 * value;
  const high = scaled - (scaled - value);
  return [high, value - high];
}

export function add(a: Extended, b: Extended): Extended {
  const total = exactSum(a.high, b.high);
  return exactSum(total.high, total.low + a.low + b.low);
}

export function subtract(a: Extended, b: Extended): Extended {
  return add(a, { high: -b.high, low: -b.low });
}

export function times(a: Extended, factor: number): Extended {
  const product = exactProduct(a.high, factor);
  return exactSum(product.high, product.low + a.low * factor);
}

export function square(a: Extended): Extended {
  const product = exactProduct(a.high, a.high);
  return exactSum(product.high, product.low + 2 * a.high * a.low);
}

export function divide(a: Extended, divisor: number): Extended {
  const first = a.high / divisor;
  const rest = subtract(a, exactProduct(first, divisor));
  return exactSum(first, rest.high / divisor);
}
