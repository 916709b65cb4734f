// SPDX-License-Identifier: EUPL-1.2
/** Uniform random numbers in [0, 1), 32 bits each. */
export type Random = () => number;

/**
 * Seeded generator of the core: xoshiro128** with its state filled by the mixer of splitmix32. Only 32-bit integer arithmetic, so that
 * the same seed gives the same numbers in every browser and in Node. `seed` is taken modulo 2³²; `stream` separates independent
 * sequences of one seed (weights, chance, …), so that drawing more of one leaves the others as they are.
 *
 * Source: Blackman & Vigna 2018, "Scrambled linear pseudorandom number generators", https://prng.di.unimi.it
 */
export function seededRandom(seed: number, stream = 0): Random {
  const fill = splitmix(seed ^ Math.imul(stream, 0x85ebca6b));
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
    return result / 4294967296;
  };
}

function splitmix(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}
