// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import type { PublishedIndicator, PublishedLevel } from "../../package/edition-format.ts";
import type { SeriesPoint, SeriesView } from "../indicator-view.ts";
import type { LineForm } from "../state.ts";

/** Whether a change is more than chance: only where both years are shares with known counts. */
export type ChangeKind = "rose" | "fell" | "same" | "untested";

/** Change of one line between two years, in the unit of the indicator. */
export interface TimeChange {
  readonly from: SeriesPoint;
  readonly to: SeriesPoint;
  readonly difference: number;
  readonly kind: ChangeKind;
}

/** Why there is no change: a year without a value, or a series break between the years. */
export type NoChange = "gap" | "break";

export interface TimeLine {
  readonly kind: "city" | "chosen" | "compared";
  /** Position among the compared areas, which chooses colour and shape; 0 for city and chosen area. */
  readonly position: number;
  readonly area: AreaId;
  readonly name: string;
  /** Values as measured. */
  readonly measured: SeriesView;
  /** Value, cases and base of every year of the view; a series leaves out years without a value at its ends, and their status with them. */
  readonly counts: readonly YearCounts[];
  /** What is drawn: measured, index or moving average. */
  readonly shown: SeriesView;
  readonly change: TimeChange | NoChange;
}

/** Lines over the years and the change between two of them. */
export interface TimeView {
  readonly indicator: PublishedIndicator;
  readonly level: PublishedLevel;
  readonly form: LineForm;
  /** Years that can be chosen, increasing. */
  readonly years: readonly number[];
  readonly since: number;
  readonly year: number;
  readonly lines: readonly TimeLine[];
}

/** Cases and base of one year. */
export interface YearCounts {
  readonly year: number;
  readonly cell: Cell;
  readonly numerator: Cell;
  readonly denominator: Cell | null;
}
