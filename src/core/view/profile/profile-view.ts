// SPDX-License-Identifier: EUPL-1.2
import type { Theme } from "../../model/indicator.ts";
import type { AreaId, AreaLevelId } from "../../model/ids.ts";
import type { PublishedIndicator, PublishedLevel } from "../../package/edition-format.ts";
import type { RankSpan } from "../../uncertainty/rank-span.ts";
import type { AreaValue } from "../indicator-view.ts";

/** One indicator of the profile. */
export interface ProfileRow {
  readonly indicator: PublishedIndicator;
  /** The year asked for, or the closest in which this indicator has values. */
  readonly year: number;
  readonly area: AreaValue;
  readonly city: AreaValue;
  /** Known values of all areas of the level, for the strip. */
  readonly values: readonly number[];
  /** Simulated places; `null` without a test or a value. */
  readonly rank: RankSpan | null;
  /** Told first; the others are unfolded on request. */
  readonly isLeading: boolean;
  /** (area − city) / standard deviation of the areas; `null` where that says nothing. */
  readonly distance: number | null;
}

/** An indicator that the level of the profile does not have: shown for the closest area around that has it. */
export interface OuterRow {
  readonly indicator: PublishedIndicator;
  readonly year: number;
  readonly level: PublishedLevel;
  readonly area: AreaValue;
}

export interface ProfileTheme {
  readonly theme: Theme;
  readonly rows: readonly ProfileRow[];
  readonly outer: readonly OuterRow[];
}

/** An area around or inside the one of the profile. */
export interface RelatedArea {
  readonly id: AreaId;
  readonly name: string;
  readonly level: AreaLevelId;
}

/** Everything a profile says about an area, themes in the order of the publisher. */
export interface ProfileView {
  readonly id: AreaId;
  readonly name: string;
  readonly level: PublishedLevel;
  readonly year: number;
  readonly areaCount: number;
  readonly around: readonly RelatedArea[];
  readonly inside: readonly RelatedArea[];
  readonly themes: readonly ProfileTheme[];
}
