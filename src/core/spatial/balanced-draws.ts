// SPDX-License-Identifier: EUPL-1.2
import { seededRandom } from "../stats/random.ts";

export interface DrawTask {
  /** Numbers 0…items−1 are drawn from. */
  readonly items: number;
  /** Numbers per draw, each at most once. */
  readonly size: number;
  readonly count: number;
  readonly seed: number;
}

/**
 * Random draws without repetition, one after the other. Draws are cut from whole shuffles, so that every number comes equally
 * often: each draw alone is purely random, and shares computed from all of them scatter less than from independent draws.
 *
 * Source: Fisher-Yates shuffle; Davison, Hinkley & Schechtman 1986, "Efficient bootstrap simulation" (balanced resampling)
 */
export function balancedDraws({ items, size, count, seed }: DrawTask): Int32Array {
  const random = seededRandom(seed);
  const shuffled = Int32Array.from({ length: items }, (_, item) => item);
  const draws = new Int32Array(size * count);
  const perShuffle = Math.max(1, Math.floor(items / size));
  for (let draw = 0; draw < count; draw += 1) {
    const place = draw % perShuffle;
    if (place === 0) shuffle(shuffled, random);
    draws.set(shuffled.subarray(place * size, (place + 1) * size), draw * size);
  }
  return draws;
}

function shuffle(items: Int32Array, random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = moved;
  }
}
