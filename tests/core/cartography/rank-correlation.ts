// SPDX-License-Identifier: EUPL-1.2
/** Spearman's correlation of the ranks of two lists without ties. */
export function rankCorrelation(before: readonly number[], after: readonly number[]): number {
  const ranks = (values: readonly number[]) => values.map((value) => values.filter((other) => other < value).length);
  const [first, second] = [ranks(before), ranks(after)];
  const n = before.length;
  const distance = first.reduce((total, rank, index) => total + (rank - (second[index] ?? NaN)) ** 2, 0);
  return 1 - (6 * distance) / (n * (n * n - 1));
}
