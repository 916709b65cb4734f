// SPDX-License-Identifier: EUPL-1.2
import type { CellColumn } from "../stats/cell-column.ts";
import type { Ddof } from "../stats/moments.ts";

/**
 * How comparable values of one area become one score (methods.md 3.2).
 *
 * - `arithmetic` Σwz · `geometric` exp(Σw ln z) and `harmonic` 1/Σ(w/z): for values above 0 · `sum` Σwz with weights as given
 * - `mazziottaPareto` M + S·S/M (`plus`: high values are the problem) or M − S·S/M: unbalanced areas are marked up or down
 * - `copeland` pairs won minus pairs lost, each pair decided by the weights of the indicators
 */
export type Aggregation =
  | { readonly kind: "arithmetic" | "geometric" | "harmonic" | "sum" }
  | { readonly kind: "copeland" }
  | { readonly kind: "mazziottaPareto"; readonly penalty: "plus" | "minus"; readonly ddof: Ddof };

/** What happens to an area with a gap. */
export interface GapRule {
  /** Least share of the weights that must be known, 2/3 unless told otherwise; below it the score is `missing`. */
  readonly minCoverage?: number;
  /**
   * `blocks` (default): an area with a suppressed part has a suppressed score · `leftOut`: suppressed parts count as not known,
   * so that the other parts alone make the score. A number behind a suppressed part is used in neither case.
   */
  readonly suppressed?: "blocks" | "leftOut";
}

export interface Aggregated {
  readonly scores: CellColumn;
  /** Share of the weights that was known, 0 to 1, per area. */
  readonly coverage: Float64Array;
}
