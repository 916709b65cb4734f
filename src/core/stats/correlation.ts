// SPDX-License-Identifier: EUPL-1.2
import { at } from "./at.ts";
import { MethodError } from "./method-error.ts";
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
  const [unitX, unitY] = [unitDeviations(x), unitDeviations(y)];
  return unitX === null || unitY === null ? null : correlationOfUnits(unitX, unitY);
}

/**
 * Deviations from the mean, scaled so that their squares sum to 1: two of them multiplied are Pearson's correlation, so that a matrix of many
 * lists prepares each of them once. `null` for fewer than two or for equal values.
 */
export function unitDeviations(values: ArrayLike<number>): Float64Array | null {
  const numbers = Float64Array.from(values);
  const centre = numbers.length < 2 ? 0 : sum(numbers) / numbers.length;
  const deviations = numbers.map((value) => value - centre);
  const length = Math.sqrt(sum(deviations.map((value) => value * value)));
  const isConstant = numbers.every((value) => value === numbers[0]);
  return numbers.length < 2 || isConstant || length === 0 ? null : deviations.map((value) => value / length);
}

/** Pearson's correlation of two prepared lists of the same length. */
export function correlationOfUnits(x: Float64Array, y: Float64Array): number {
  return Math.max(-1, Math.min(1, sum(x.map((value, index) => value * at(y, index)))));
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
