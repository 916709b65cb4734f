// SPDX-License-Identifier: EUPL-1.2
import type { Ddof } from "../stats/moments.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import type { Ties } from "../stats/ranks.ts";

/**
 * How the values of one indicator become comparable with those of others (methods.md 3.1).
 *
 * - `zscore` centre + spread · (x − m)/s, 0 and 1 unless told otherwise · `minmax` onto `low` … `high` · `rank` 1 = smallest · `percentRank` (rank − 1)/(n − 1)
 * - `imdExponential` −23·ln(1 − R(1 − e^(−100/23))) with R = rank/n: a tenth of the areas lies above 50
 * - `goalposts` (x − from)/(to − from), clipped to 0 … 1: targets that stay the same over years · `none` as it is
 */
export type Normalisation =
  | { readonly kind: "zscore"; readonly ddof: Ddof; readonly centre?: number; readonly spread?: number }
  | { readonly kind: "minmax"; readonly low: number; readonly high: number }
  | { readonly kind: "rank"; readonly ties: Ties }
  | { readonly kind: "percentRank"; readonly ties: Ties }
  | { readonly kind: "imdExponential"; readonly ties: Ties }
  | { readonly kind: "goalposts"; readonly from: number; readonly to: number }
  | { readonly kind: "none" };

/** Mean and sd of a z-score, lowest and highest value of min-max: kept, so that a later year can be measured with them. */
export type FrozenParameters =
  | { readonly kind: "zscore"; readonly mean: number; readonly sd: number }
  | { readonly kind: "minmax"; readonly min: number; readonly max: number };

export interface NormaliseOptions {
  /** One weight per area (population) for mean and sd of z-scores; other methods know no weights. */
  readonly weights?: ArrayLike<number>;
  /** 1 where an area gets a value without influence on mean, sd, lowest and highest value (`excludeFromParameters`). */
  readonly withoutInfluence?: Uint8Array;
  /** Parameters of a base year instead of those of this column (`normalisationBase`). */
  readonly frozen?: FrozenParameters;
}

/** `CONSTANT`: all values are equal. z-scores are 0 (the centre) then, min-max and percentile ranks have no value. */
export type NormaliseWarning = "CONSTANT";

export interface Normalised {
  readonly column: CellColumn;
  /** What a z-score or min-max was computed with; `null` for other methods and for columns without a value. */
  readonly parameters: FrozenParameters | null;
  readonly warnings: readonly NormaliseWarning[];
}
