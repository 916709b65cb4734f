// SPDX-License-Identifier: EUPL-1.2
import type { Cell, Status } from "../model/cell.ts";
import type { AreaId } from "../model/ids.ts";
import type { PublishedIndicator, PublishedLevel } from "../package/edition-format.ts";
import type { PaletteName } from "./scene.ts";

/** Against the city value: only from a test (shares: Newcombe interval of area against the rest of the city), never from the bare numbers. */
export type Relation = "higher" | "similar" | "lower";

/** One area with everything that is ever said about its value. */
export interface AreaValue {
  readonly id: AreaId;
  readonly name: string;
  readonly parentName: string | null;
  /** The indicator value, in its unit. */
  readonly cell: Cell;
  readonly numerator: Cell;
  /** `null` for counts and given values. */
  readonly denominator: Cell | null;
  /** 0-based class on the fixed limits; `null` without a number. */
  readonly classIndex: number | null;
  readonly relation: Relation | null;
  /** 95 % interval (Wilson) for shares in the indicator's unit; `null` where none is defined. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** Values that a difference was made of, in the order of {@link IndicatorView.beside}. */
  readonly beside?: readonly Cell[];
}

/** An indicator as it is shown: a difference carries its sign. */
export interface ShownIndicator extends PublishedIndicator {
  readonly signed?: boolean;
}

/** Position of a class against the city value, the words of the legend: −2 "deutlich niedriger" … 0 "um den Stadtwert" … 2 "deutlich höher". */
export type CityDistance = -2 | -1 | 0 | 1 | 2;

export interface ClassView {
  /** `null` = open end. Half open: [lower, upper). */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly areaCount: number;
  /** `null` if the city value is unknown. */
  readonly distance: CityDistance | null;
}

/** What a view of one indicator, level and year shows: input of map, ruler, sentence, table and text alike. */
export interface IndicatorView {
  readonly indicator: ShownIndicator;
  readonly level: PublishedLevel;
  readonly year: number;
  /** All years that this indicator has on this level, increasing. */
  readonly years: readonly number[];
  readonly city: AreaValue;
  readonly areas: readonly AreaValue[];
  readonly classes: readonly ClassView[];
  /** How many areas have no number (or an unreliable one), by status; only statuses that occur. */
  readonly gaps: readonly { readonly status: Status; readonly count: number }[];
  readonly extent: { readonly min: AreaValue; readonly max: AreaValue } | null;
  readonly palette: PaletteName;
  /** Where the classes lie in the palette: class i is colour `offset + i` of `count`. Absent: the classes fill the whole palette. */
  readonly steps?: { readonly offset: number; readonly count: number };
  /** Years of the values that a difference was made of. */
  readonly beside?: { readonly years: readonly number[]; readonly indicator: ShownIndicator };
  /** Areas outside the filter of the reader: pale, never removed. */
  readonly pale?: ReadonlySet<AreaId>;
  readonly circles?: CircleView;
}

/** Counts as circles; the area of a circle is proportional to its count. */
export interface CircleView {
  readonly counts: ReadonlyMap<AreaId, number>;
  /** The largest count of all years together, so that circles of two years can be compared. */
  readonly largest: number;
  /** Round counts for the nested circles of the legend, largest first. */
  readonly keys: readonly number[];
}

export interface SeriesPoint {
  readonly year: number;
  readonly cell: Cell;
}

/** A time series cut where it may not be joined: at gaps and at series breaks. */
export interface SeriesView {
  readonly area: AreaId;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
  readonly segments: readonly (readonly SeriesPoint[])[];
  readonly breaks: readonly { readonly year: number; readonly text: string }[];
  /** First and last point with a number after the last break; `null` if there are not two. */
  readonly change: { readonly from: SeriesPoint; readonly to: SeriesPoint; readonly difference: number } | null;
}

/** One row of "Warum?": a condition, the area's value and how far it is from the threshold. */
export interface ConditionResult {
  readonly condition: string;
  readonly indicator: PublishedIndicator;
  /** Three-valued: `unknown` is shown as "nicht bewertbar", never as "nicht erfüllt". */
  readonly result: "met" | "notMet" | "unknown";
  readonly cell: Cell;
  readonly threshold: number | null;
  /** value − threshold in the direction of burden; `null` if unknown. */
  readonly distance: number | null;
}

export interface DisadvantageArea {
  readonly id: AreaId;
  readonly name: string;
  readonly parentName: string | null;
  readonly met: number;
  readonly unknown: number;
  readonly results: readonly ConditionResult[];
  readonly population: Cell;
}

export interface DisadvantageView {
  readonly level: PublishedLevel;
  readonly year: number;
  readonly conditions: readonly {
    readonly id: string;
    readonly indicator: PublishedIndicator;
    readonly threshold: number | null;
    readonly metCount: number;
  }[];
  readonly areas: readonly DisadvantageArea[];
  /** Class i of the overlay map: from `from` to `to` conditions met. */
  readonly classes: readonly { readonly from: number; readonly to: number; readonly areaCount: number }[];
  /** Areas that meet at least `least` conditions, and how many people live there and in the city; no number if one is unknown. */
  readonly flagged: { readonly least: number; readonly areaCount: number; readonly people: Cell; readonly allPeople: Cell };
}
