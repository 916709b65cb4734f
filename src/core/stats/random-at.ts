// SPDX-License-Identifier: EUPL-1.2
/**
 * Start of an independent sequence of random numbers, by seed and name ("06/kinderarmut"): what is drawn for one name does not depend
 * on which other names there are or on their order. The seed is taken modulo 2³².
 *
 * Source: FNV-1a over the UTF-16 units of the name, closed with the finaliser of MurmurHash3
 */
export function randomStream(seed: number, name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  hash ^= seed >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The random number in [0, 1) at a place (0, 1, 2, …) of a stream, the same in every browser and in Node. Any place can be asked for
 * without those before it, so that work can be cut into slices without changing a result. Not for secrets.
 *
 * Source: mulberry32, Tommy Ettinger 2017 (public domain), whose state is a counter
 */
export function randomAt(stream: number, place: number): number {
  const state = (stream + Math.imul(place + 1, 0x6d2b79f5)) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
