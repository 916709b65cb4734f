// SPDX-License-Identifier: EUPL-1.2
/**
 * Random numbers in [0, 1) that depend on the seed only, the same in every browser and in Node: integer arithmetic on 32 bits.
 * The seed is taken modulo 2³²; the sequence repeats after 2³² numbers. Not for secrets.
 *
 * Source: mulberry32, Tommy Ettinger 2017 (public domain)
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
