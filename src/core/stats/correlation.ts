// SPDX-License-Identifier: EUPL-1.2
import { at } from "./at.ts";
import { MethodError } from "./method-error.ts";
import { mean } from "./moments.ts";
import { ascendingRanks } from "./ranks.ts";
import { sum } from "./sum.ts";

/** `pearson` linear · `spearman` of average ranks · `kendall` τ_b, corrected for ties. */
export type CorrelationMethod = "pearson" | "spearman" | "kendall";

/**
 * Correlation of two lists of the same length; `null` for fewer than two pairs or a list of equal values.
 * Throws LENGTH. Numbers agree with R cor(method = …).
 */
export function correlation(x: readonly number[], y: readonly number[], method: CorrelationMethod): number | null {
  if (x.length !== y.length) throw new MethodError("LENGTH", `correlation: ${x.length} values expected, ${y.length} found`);
  if (method === "kendall") return kendall(x, y);
  return method === "pearson" ? pearson(x, y) : pearson([...ascendingRanks(x, "average")], [...ascendingRanks(y, "average")]);
}

function pearson(x: readonly number[], y: readonly number[]): number | null {
  const [centreX, centreY] = [mean(x), mean(y)];
  if (centreX === null || centreY === null || x.length < 2) return null;
  const [dx, dy] = [x.map((value) => value - centreX), y.map((value) => value - centreY)];
  const [sxx, syy] = [sum(dx.map((value) => value ** 2)), sum(dy.map((value) => value ** 2))];
  if (sxx === 0 || syy === 0) return null;
  const found = sum(dx.map((value, index) => value * at(dy, index))) / Math.sqrt(sxx * syy);
  return Math.max(-1, Math.min(1, found));
}

/** Concordant minus discordant pairs, divided by the geometric mean of the pairs without ties in x and in y. */
function kendall(x: readonly number[], y: readonly number[]): number | null {
  let [balance, untiedX, untiedY] = [0, 0, 0];
  for (let later = 1; later < x.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      const inX = Math.sign(at(x, later) - at(x, earlier));
      const inY = Math.sign(at(y, later) - at(y, earlier));
      balance += inX * inY;
      untiedX += Math.abs(inX);
      untiedY += Math.abs(inY);
    }
  }
  return untiedX === 0 || untiedY === 0 ? null : balance / Math.sqrt(untiedX * untiedY);
}
