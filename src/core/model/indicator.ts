// SPDX-License-Identifier: EUPL-1.2
import type { AreaLevelId, IndicatorId, Localised, MeasureId, ThemeId } from "./ids.ts";

/**
 * What kind of number an indicator is. It decides unit, change wording (percentage points or percent) and tests:
 * `count` persons or cases · `share` numerator is part of denominator, per cent · `rate` events per base population ·
 * `ratio` two separate groups · `mean` weighted mean · `change` against a base year, per cent ·
 * `given` a rate delivered without its counts: marked, never aggregated.
 */
export type IndicatorKind = "count" | "share" | "rate" | "ratio" | "mean" | "change" | "given";

/** 1: high is a burden, −1: low is a burden, 0: neutral. */
export type Direction = 1 | -1 | 0;

/** A year from which on values are counted differently. No line, change or trend crosses it. */
export interface SeriesBreak {
  readonly year: number;
  readonly kind: "definition" | "boundary" | "source";
  readonly text: Localised;
}

export interface Theme {
  readonly id: ThemeId;
  readonly name: Localised;
}

/** A defined number per area and year: `scale × numerator / denominator`, both counts kept beside the result. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly theme: ThemeId;
  /** Full name: "Kinder unter 15 Jahren in Grundsicherung". */
  readonly name: Localised;
  /** Name in lists below its theme: "Kinder unter 15 Jahren". */
  readonly shortName: Localised;
  readonly kind: IndicatorKind;
  readonly numerator: MeasureId;
  /** `null` for counts and given values. */
  readonly denominator: MeasureId | null;
  /** Factor: 100, 1000 or 1. */
  readonly scale: number;
  /** Unit as printed behind the number: "%", "je 1.000", "Jahre", "Personen". */
  readonly unit: Localised;
  /** Digits shown after the comma; computation never rounds. */
  readonly decimals: number;
  readonly direction: Direction;
  /** What is counted, dative plural after "von": "Kindern unter 15 Jahren" (base) and nominative "Kinder in …" (cases). */
  readonly numeratorLabel: Localised;
  readonly denominatorLabel: Localised;
  /** Sentence of a view with slots {year} {value} {name}; see docs/quellpaket.md. Empty: a general sentence is used. */
  readonly sentence: Localised;
  /** Sentence of an area card with slots {numerator} {denominator} {value}. Empty: a general sentence is used. */
  readonly areaSentence: Localised;
  /** Day and month of the reference date ("31.12.") or "" for a value of the whole year. */
  readonly referenceDate: string;
  readonly finestLevel: AreaLevelId;
  /** Below this base a value is `unreliable`. */
  readonly minDenominator: number;
  readonly breaks: readonly SeriesBreak[];
}

/** The part of an indicator that is read on demand: the sheet ("Was zählt diese Zahl?"). */
export interface IndicatorSheet {
  readonly id: IndicatorId;
  readonly definition: Localised;
  readonly numerator: Localised;
  readonly denominator: Localised;
  readonly source: Localised;
  readonly caveats: Localised;
}
