// SPDX-License-Identifier: EUPL-1.2
/** How often chance gives a statistic as large, as small, or as far out as the observed one. */
export interface PseudoP {
  readonly greater: number;
  readonly less: number;
  /** min(1, 2 · the smaller of both). Half of it, as some software reports, is one-sided and too small. */
  readonly twoSided: number;
}

/** Relative distance below which a permuted statistic equals the observed one: the same values added in another order. */
export const permutationTolerance = 1e-12;

/** p = (number of permuted statistics at least as far out + 1) / (their number + 1). Source: Davison & Hinkley 1997, 4.11 */
export function pseudoP(observed: number, permuted: readonly number[]): PseudoP {
  const slack = permutationTolerance * permuted.reduce((largest, statistic) => Math.max(largest, Math.abs(statistic)), Math.abs(observed));
  const count = (isFarOut: (statistic: number) => boolean) => permuted.filter(isFarOut).length;
  return pseudoPOfCounts(
    count((statistic) => statistic >= observed - slack),
    count((statistic) => statistic <= observed + slack),
    permuted.length,
  );
}

/** The same for counts of permuted statistics that are at least as large, and at most as large, as the observed one. */
export function pseudoPOfCounts(atLeast: number, atMost: number, draws: number): PseudoP {
  const greater = (atLeast + 1) / (draws + 1);
  const less = (atMost + 1) / (draws + 1);
  return { greater, less, twoSided: Math.min(1, 2 * Math.min(greater, less)) };
}
