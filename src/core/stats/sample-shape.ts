// SPDX-License-Identifier: EUPL-1.2
import { mean, sd, skewness } from "./moments.ts";
import { sum } from "./sum.ts";

/**
 * Skewness G1, corrected for small samples; `null` for fewer than three or for equal values.
 * Source: type 2 of Joanes & Gill 1998, the form of SAS, SPSS and COINr
 */
export function sampleSkewness(values: readonly number[]): number | null {
  const n = values.length;
  const biased = skewness(values);
  return biased === null || n < 3 ? null : (biased * Math.sqrt(n * (n - 1))) / (n - 2);
}

/** Excess kurtosis G2, corrected for small samples; `null` for fewer than four or for equal values. Source: as {@link sampleSkewness} */
export function sampleExcessKurtosis(values: readonly number[]): number | null {
  const n = values.length;
  const [centre, spread] = [mean(values), sd(values, 0)];
  if (centre === null || spread === null || spread === 0 || n < 4) return null;
  const biased = sum(values.map((value) => ((value - centre) / spread) ** 4)) / n - 3;
  return (((n + 1) * biased + 6) * (n - 1)) / ((n - 2) * (n - 3));
}
