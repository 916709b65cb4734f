// SPDX-License-Identifier: EUPL-1.2
import { itemAt } from "./random.ts";

/**
 * Splits a whole number into whole parts in proportion to `weights` (largest remainders), none above its `caps`.
 *
 * What does not fit below a cap goes to the others; what fits nowhere is left out, so the sum may stay below `total`.
 * Throws on a negative total or on lists of different length.
 */
export function shareOut(total: number, weights: ArrayLike<number>, caps?: ArrayLike<number>): number[] {
  if (total < 0 || !Number.isInteger(total)) throw new Error(`shareOut: whole number from 0 expected, ${total} found`);
  if (caps !== undefined && caps.length !== weights.length) throw new Error("shareOut: as many caps as weights expected");
  const parts = new Array<number>(weights.length).fill(0);
  let left = total;
  while (left > 0) {
    const open = parts.map((_, i) => i).filter((i) => itemAt(weights, i) > 0 && itemAt(parts, i) < capOf(caps, i));
    if (open.length === 0) break;
    left -= fillOnce(parts, open, { left, weights, caps });
  }
  return parts;
}

interface Round {
  readonly left: number;
  readonly weights: ArrayLike<number>;
  readonly caps: ArrayLike<number> | undefined;
}

function fillOnce(parts: number[], open: readonly number[], { left, weights, caps }: Round): number {
  const sum = open.reduce((total, i) => total + itemAt(weights, i), 0);
  const wished = open.map((i) => ({ i, exact: (left * itemAt(weights, i)) / sum }));
  let given = 0;
  const give = (i: number, wish: number) => {
    const amount = Math.min(wish, capOf(caps, i) - itemAt(parts, i));
    parts[i] = itemAt(parts, i) + amount;
    given += amount;
  };
  for (const { i, exact } of wished) give(i, Math.floor(exact));
  const byRemainder = wished.toSorted((a, b) => (b.exact % 1) - (a.exact % 1) || a.i - b.i);
  for (const { i } of byRemainder) if (given < left) give(i, 1);
  return given;
}

const capOf = (caps: ArrayLike<number> | undefined, i: number): number => (caps === undefined ? Infinity : itemAt(caps, i));
