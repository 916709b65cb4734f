// SPDX-License-Identifier: EUPL-1.2
/**
 * Seeded random numbers of the demo city: xoshiro128** (Blackman and Vigna 2018, https://prng.di.unimi.it), its state filled by
 * splitmix32 from seed and stream name. Same seed and name: same numbers, on every machine.
 */
export interface RandomStream {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** Standard normal (Box–Muller). */
  readonly normal: () => number;
  /** Floor or ceiling of `expected`, right on average. Never negative for expectations ≥ 0. */
  readonly round: (expected: number) => number;
  /** One entry of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
}

/** A stream of its own for every topic: a change in one table leaves the others as they are. */
export function randomStream(seed: number, name: string): RandomStream {
  const bits = xoshiro128(seed, name);
  const next = () => bits() / 4294967296;
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const round = (expected: number) => Math.floor(expected + next());
  const pick = <T>(list: readonly T[]) => itemAt(list, Math.floor(next() * list.length));
  return { next, normal, round, pick };
}

function xoshiro128(seed: number, name: string): () => number {
  let state = seed >>> 0;
  for (const sign of name) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const fill = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  return () => {
    const turned = Math.imul(b, 5);
    const result = Math.imul((turned << 7) | (turned >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/** `list[index]`; throws beyond its ends, so that a mistake in the generator never becomes a number. */
export function itemAt<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`itemAt: index below ${list.length} expected, ${index} found`);
  return item;
}
