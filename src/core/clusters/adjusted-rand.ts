// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";

/**
 * Agreement of two groupings of the same things: 1 the same groups, about 0 no more than by chance. Numbers of groups do not matter.
 * Throws MethodError LENGTH. Source: Hubert & Arabie 1985
 */
export function adjustedRand(first: readonly number[], second: readonly number[]): number {
  if (first.length !== second.length) {
    throw new MethodError("LENGTH", `adjustedRand: ${first.length} labels expected, ${second.length} found`);
  }
  const together = pairsOf(first.map((label, index) => `${label} ${at(second, index)}`));
  const [a, b] = [pairsOf(first), pairsOf(second)];
  const all = (first.length * (first.length - 1)) / 2;
  const expected = all === 0 ? 0 : (a * b) / all;
  const most = (a + b) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/** Number of pairs with the same label. */
function pairsOf(labels: readonly (string | number)[]): number {
  const sizes = new Map<string | number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return sum([...sizes.values()].map((size) => (size * (size - 1)) / 2));
}
