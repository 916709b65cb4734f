// SPDX-License-Identifier: EUPL-1.2
import { codeOf, emptyColumn, isKnownAt } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { at } from "../stats/at.ts";
import { correlation } from "../stats/correlation.ts";
import { eigenvectors } from "../stats/eigenvectors.ts";
import { MethodError } from "../stats/method-error.ts";
import { mean, sd } from "../stats/moments.ts";

export interface PrincipalComponents {
  readonly eigenvalues: readonly number[];
  /** Share of the variance that the first component explains. */
  readonly explained: number;
  /** Of the first component, one per indicator, turned so that their sum is positive. */
  readonly loadings: readonly number[];
  /** Score of the first component; only areas that know every indicator have one. */
  readonly scores: CellColumn;
  /** Eigenvalues above 1 (Kaiser criterion). */
  readonly components: number;
  /** Squared loadings, sum 1: weights for an arithmetic mean of z-scores. */
  readonly weights: readonly number[];
  /** `PCA_WEAK`: less than 40 % explained, or an indicator that contradicts its direction (negative loading). */
  readonly warnings: readonly "PCA_WEAK"[];
}

/**
 * Principal components of the correlations of indicators whose high values are a burden. Complete cases only; scores with the sample sd.
 * Throws MethodError NO_DATA for fewer than three complete cases or an indicator that does not vary.
 *
 * Source: R prcomp(scale. = TRUE); weights: OECD/JRC Handbook on Constructing Composite Indicators 2008, 6.1
 */
export function principalComponents(columns: readonly CellColumn[]): PrincipalComponents {
  const length = columns[0]?.values.length ?? 0;
  const complete = Array.from({ length }, (_, area) => area).filter((area) => columns.every((column) => isKnownAt(column, area)));
  const standardised = columns.map((column) => standardise(complete.map((area) => at(column.values, area))));
  const matrix = standardised.map((x) => standardised.map((y) => correlation(x, y, "pearson") ?? 0));
  const pairs = eigenvectors(matrix);
  const first = at(pairs, 0);
  const sign = first.vector.reduce((total, entry) => total + entry, 0) < 0 ? -1 : 1;
  const loadings = first.vector.map((entry) => sign * entry + 0);
  const explained = first.value / columns.length;
  return {
    eigenvalues: pairs.map(({ value }) => value),
    explained,
    loadings,
    scores: scoresOf(standardised, loadings, { complete, columns }),
    components: pairs.filter(({ value }) => value > 1).length,
    weights: loadings.map((loading) => loading ** 2),
    warnings: explained < 0.4 || loadings.some((loading) => loading < 0) ? ["PCA_WEAK"] : [],
  };
}

function standardise(values: readonly number[]): readonly number[] {
  const [centre, spread] = [mean(values), sd(values, 1)];
  if (centre === null || spread === null || spread === 0 || values.length < 3) {
    throw new MethodError("NO_DATA", `principalComponents: at least 3 complete areas that differ expected, ${values.length} found`);
  }
  return values.map((value) => (value - centre) / spread);
}

interface Cases {
  readonly complete: readonly number[];
  readonly columns: readonly CellColumn[];
}

function scoresOf(standardised: readonly (readonly number[])[], loadings: readonly number[], { complete, columns }: Cases): CellColumn {
  const scores = emptyColumn(columns[0]?.values.length ?? 0);
  scores.status.fill(codeOf.missing);
  for (const { status } of columns)
    status.forEach((code, area) => (scores.status[area] = code === codeOf.suppressed ? code : at(scores.status, area)));
  complete.forEach((area, index) => {
    scores.status[area] = columns.some((column) => column.status[area] === codeOf.unreliable) ? codeOf.unreliable : codeOf.ok;
    scores.values[area] = standardised.reduce((total, values, part) => total + at(values, index) * at(loadings, part), 0);
  });
  return scores;
}
