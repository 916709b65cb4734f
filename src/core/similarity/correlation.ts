// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { mean } from "../stats/moments.ts";
import { sum } from "../stats/sum.ts";

/** How two features go together over areas. `pearson`: on a straight line · `spearman`: of their ranks, ties at their mean rank. */
export interface Correlation {
  readonly pearson: number;
  readonly spearman: number;
  /** Pairs in which both values are known. */
  readonly n: number;
}

/** Fewer pairs say nothing. */
const fewestPairs = 3;

/**
 * Pearson's r and Spearman's ρ of two lists, pair by pair; pairs with an unknown value are left out. `null` for fewer than three pairs
 * or where one list does not vary. Throws LENGTH for lists of different length. Numbers agree with R cor(method = …).
 */
export function correlate(x: readonly (number | null)[], y: readonly (number | null)[]): Correlation | null {
  if (x.length !== y.length) throw new MethodError("LENGTH", `correlate: ${x.length} values expected, ${y.length} found`);
  const pairs = x.flatMap((first, index) => {
    const second = at(y, index);
    return first === null || second === null ? [] : [{ x: first, y: second }];
  });
  if (pairs.length < fewestPairs) return null;
  const [xs, ys] = [pairs.map((pair) => pair.x), pairs.map((pair) => pair.y)];
  const [linear, ranked] = [pearson(xs, ys), pearson(meanRanks(xs), meanRanks(ys))];
  return linear === null || ranked === null ? null : { pearson: linear, spearman: ranked, n: pairs.length };
}

function pearson(x: readonly number[], y: readonly number[]): number | null {
  const [centreX, centreY] = [mean(x) ?? 0, mean(y) ?? 0];
  const [dx, dy] = [x.map((value) => value - centreX), y.map((value) => value - centreY)];
  const spread = Math.sqrt(sum(dx.map((value) => value ** 2)) * sum(dy.map((value) => value ** 2)));
  if (spread === 0) return null;
  const found = sum(dx.map((value, index) => value * at(dy, index))) / spread;
  return Math.max(-1, Math.min(1, found));
}

/** Rank of every value from 1, equal values at the mean of the ranks they take together. */
function meanRanks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}
