// SPDX-License-Identifier: EUPL-1.2
import type { MeasureId } from "./ids.ts";

/**
 * Which values of one dimension are added up. `range` is half open, `[from, below)`, over values that are numbers
 * ("0" … "100", "100+" counts as 100); `null` is an open end. `values` lists texts exactly as in the table.
 */
export type DimensionFilter =
  | { readonly dimension: string; readonly kind: "range"; readonly from: number | null; readonly below: number | null }
  | { readonly dimension: string; readonly kind: "values"; readonly values: readonly string[] };

/** Year of the counts: relative to the year that is computed (0 = the same, −1 = the year before), or one fixed year. */
export type TermYear = { readonly kind: "shift"; readonly by: number } | { readonly kind: "fixed"; readonly year: number };

/**
 * `coefficient × measure`, summed over every dimension that no filter names.
 * With weight `ageMidpoint` each count is multiplied by its age + 0.5 (dimension "alter" or "age").
 */
export interface LinearTerm {
  readonly coefficient: number;
  readonly measure: MeasureId;
  readonly filters: readonly DimensionFilter[];
  readonly year: TermYear;
  readonly weight: "ageMidpoint" | null;
}

/** A formula of docs/quellpaket.md: a sum of measures, at least one term. */
export interface LinearForm {
  readonly terms: readonly LinearTerm[];
}
