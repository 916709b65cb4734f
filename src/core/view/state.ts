// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, AreaLevelId, EditionId, IndicatorId } from "../model/ids.ts";

/**
 * Pages of the atlas; more names are only ever added. `profile`: one area in full · `time`: lines and changes · `sheet`: what
 * an indicator counts · `fields`: action fields · `focus`: the path to focus areas · `patterns`: "Muster", for experts ·
 * `gaps`: "Was wir nicht sehen" · `accessibility`: the statement.
 */
export type ViewName =
  | "map"
  | "profile"
  | "comparison"
  | "time"
  | "disadvantage"
  | "fields"
  | "focus"
  | "patterns"
  | "sheet"
  | "glossary"
  | "gaps"
  | "accessibility"
  | "about";

/** The same view as map, as table or as text: three ways to the same numbers. */
export type ViewForm = "map" | "table" | "text";

/** What is shown of an indicator: its value, its difference from the city value, or its change since {@link AtlasState.since}. */
export type Measure = "value" | "city" | "change";

/**
 * Class limits of the reader's own choice, computed over all years together. `deviation`: steps of the standard deviation around
 * the city value · `manual`: the inner limits as given, increasing, 1 to 8 of them.
 */
export type ClassChoice =
  | { readonly method: "quantile" | "equal" | "natural"; readonly count: number }
  | { readonly method: "deviation" }
  | { readonly method: "manual"; readonly limits: readonly number[] };

/** How compared areas are drawn: dots on rulers, spine against the reference, small multiples, two indicators, two maps. */
export type ComparisonChart = "dots" | "spine" | "multiples" | "scatter" | "maps";

/** A line over time as measured, as index (base year = 100), or as moving average of three years. */
export type LineForm = "value" | "index" | "average";

/** What an embedded page offers beside the map; the rest is left away. */
export const embedControls = ["search", "year", "level", "indicator", "card"] as const;
export type EmbedControl = (typeof embedControls)[number];

/** Conditions that speak for a need, or action fields that an area belongs to. */
export type CountedThings = "conditions" | "fields";

export type ThemeName = "auto" | "light" | "dark" | "contrast";

/**
 * Everything worth sharing. The URL owns it; nothing else stores it. Parsed and printed in `url.ts`.
 */
export interface AtlasState {
  readonly view: ViewName;
  readonly form: ViewForm;
  readonly indicator: IndicatorId;
  readonly level: AreaLevelId;
  readonly year: number;
  /** The chosen area ("yours", drawn in yolk), of any level; `null` if none. */
  readonly area: AreaId | null;
  /** Areas set side by side in the comparison, in order, at most six. */
  readonly compared: readonly AreaId[];
  /** What compared areas are held against: `null` the city, `"group"` the areas of `group`, otherwise an area of an upper level. */
  readonly reference: AreaId | "group" | null;
  /** The reader's own group of areas. */
  readonly group: readonly AreaId[];
  readonly chart: ComparisonChart;
  readonly measure: Measure;
  /** Year that changes and maps side by side are held against; `null`: the first year that may be compared. */
  readonly since: number | null;
  /** `null`: the limits of the edition. */
  readonly classes: ClassChoice | null;
  /** Second indicator: map of two indicators, scatter, maps side by side. */
  readonly pair: IndicatorId | null;
  /** Counts as circles over the colours. */
  readonly circles: boolean;
  /** Only where people live is coloured. */
  readonly mask: boolean;
  /** Classes (0-based) that are shown in full, the others pale; empty: all. */
  readonly only: readonly number[];
  /** Only areas inside this one are shown in full. */
  readonly within: AreaId | null;
  readonly line: LineForm;
  /** What an embedded page offers; `null`: the page is not embedded. */
  readonly embed: readonly EmbedControl[] | null;
  /** Ids of the conditions counted in the overlay; empty means all of the edition. */
  readonly conditions: readonly string[];
  /** Ids of the action fields laid over each other; empty means all of the edition. */
  readonly fields: readonly string[];
  /** The reader's changes to the rules of the edition, as `core/rules` prints them; "": the official rules. */
  readonly rules: string;
  /** What the map of the action fields counts on every area. */
  readonly counted: CountedThings;
  /** Draft of a choice of focus areas, as `core/focus` prints it; "": none is begun. */
  readonly focus: string;
  /** Which pattern the view `patterns` looks for and how, as `view/patterns/study` prints it; "": the first one as it stands. */
  readonly study: string;
  /** Id of the group whose offers are listed for the chosen area; `null` lists none. */
  readonly offers: string | null;
  readonly language: string;
  readonly theme: ThemeName;
  /** Pinned edition; `null` follows the newest. */
  readonly edition: EditionId | null;
  readonly names: boolean;
  readonly patterns: boolean;
}
