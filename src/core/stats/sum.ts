// SPDX-License-Identifier: EUPL-1.2
/**
 * Sum with Neumaier's compensation: the rounding error stays at one unit in the last place, whatever the order of the terms.
 * The empty sum is 0.
 *
 * @example sum([1e16, 1, -1e16]) // 1
 * Source: Neumaier 1974, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen"
 */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
