// SPDX-License-Identifier: EUPL-1.2
/** `left`: class i = [break i, break i+1), last class closed ("8 bis unter 15"). `right`: (break i, break i+1], first class closed. */
export type Closure = "left" | "right";

/** All methods of methods.md 2.2; {@link ClassifyOptions} names the parameters each of them reads. */
export type Method =
  | "quantile"
  | "equalInterval"
  | "fisher"
  | "stdMean"
  | "divergingAt"
  | "pretty"
  | "headTails"
  | "maxEntropy"
  | "maximumBreaks"
  | "box"
  | "manual";

/**
 * - `K_REDUCED`: fewer classes than asked for, as there are fewer distinct values or breaks coincide
 * - `SINGLE_VALUE`: all values are equal, one class · `FEW_VALUES`: fewer than two values per class
 * - `OUT_OF_RANGE`: values outside manual breaks
 */
export type ClassWarning = "K_REDUCED" | "SINGLE_VALUE" | "FEW_VALUES" | "OUT_OF_RANGE";

export interface ClassifyOptions {
  /** Number of classes, 2 to 9; default 5. */
  readonly k?: number;
  readonly closure?: Closure;
  /** Population per value (quantile only): breaks at shares of the population instead of shares of the areas. */
  readonly weights?: readonly number[];
  /** manual: all k + 1 breaks, strictly increasing. */
  readonly breaks?: readonly number[];
  /** stdMean: cuts at mean + multiple × sd; default −2, −1, 1, 2. */
  readonly multiples?: readonly number[];
  /** stdMean: divisor n − ddof of the variance; default 0. */
  readonly ddof?: 0 | 1;
  /** divergingAt: value inside the middle class, width of the inner classes, classes on each side (default 2). */
  readonly centre?: number;
  readonly step?: number;
  readonly classesPerSide?: number;
  /** headTails: largest share of a head that is still divided; default 0.4. */
  readonly threshold?: number;
  /** box: fences at the quartiles ± this multiple of their distance; default 1.5. */
  readonly iqrMultiple?: number;
}

export interface Classification {
  /** k + 1 numbers, increasing; the first is at or below the smallest value, the last at or above the largest (but for manual breaks). */
  readonly breaks: readonly number[];
  readonly closure: Closure;
  /** 0-based class per value, `null` where the value is `null`; manual breaks: −1 below the first, k above the last. */
  readonly classOf: readonly (number | null)[];
  /** Values per class. */
  readonly counts: readonly number[];
  /** Goodness of variance fit, 1 − squared deviations within classes / in total; `null` if all values are equal. */
  readonly gvf: number | null;
  readonly warnings: readonly ClassWarning[];
}
