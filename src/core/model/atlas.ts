// SPDX-License-Identifier: EUPL-1.2
import type { Area, AreaLevel } from "./area.ts";
import type { Background } from "./background.ts";
import type { Basemap } from "./basemap.ts";
import type { CountTable } from "./count-table.ts";
import type { ClassMethod, Condition, EditionInfo, FurnitureLine, Place } from "./edition-info.ts";
import type { AreaId, AreaLevelId, IndicatorId, Localised, MeasureId } from "./ids.ts";
import type { Indicator, IndicatorSheet, Theme } from "./indicator.ts";
import type { LinearForm } from "./linear-form.ts";
import type { OfferRegister } from "./offer.ts";
import type { RuleSet } from "./rule.ts";
import type { Polygon } from "./shape.ts";

/** Shape of one area in WGS 84. */
export interface AreaShape {
  readonly area: AreaId;
  readonly polygons: readonly Polygon[];
}

/** One level with its areas. Ids are unique within a level only; `Area.parent` names an area of the parent level. */
export interface AtlasLevel {
  readonly level: AreaLevel;
  readonly areas: readonly Area[];
  /** `null` for a level without geometry; an area without a shape is simply not in the list. */
  readonly shapes: readonly AreaShape[] | null;
}

/** How an indicator should be classed; published limits of the municipality win over every method. */
export type ClassWish =
  | { readonly kind: "method"; readonly method: Exclude<ClassMethod, "manual"> }
  | { readonly kind: "manual"; readonly limits: readonly number[] };

/** An indicator before publication: its counts are still formulas. `minDenominator` is the base below which it is unreliable. */
export interface AtlasIndicator extends Omit<Indicator, "numerator" | "denominator"> {
  readonly numerator: LinearForm;
  /** `null` for counts and given values. */
  readonly denominator: LinearForm | null;
  readonly classes: ClassWish;
}

/** Rules for small counts. 0 switches a rule off. */
export interface SuppressionRules {
  /** Counts from 1 to `minCount − 1` are kept secret, and so are complements of shares of that size. */
  readonly minCount: number;
  /** Shares and rates on a smaller base are kept secret. */
  readonly minDenominator: number;
  /** Shares and rates on a smaller base are unreliable. */
  readonly unreliableBelow: number;
}

/** Counts by age and sex that are published beside the indicators, for age pyramids. Nothing is published that no table counts. */
export interface AgeTableWish {
  readonly measure: MeasureId;
  readonly ageDimension: string;
  readonly sexDimension: string;
  /** Values of the sex dimension that are drawn; every other value only counts in the total. */
  readonly male: string;
  readonly female: string;
  /** Years in an age group. */
  readonly width: number;
  /** First age of the last, open group. */
  readonly openFrom: number;
  readonly finestLevel: AreaLevelId;
  /** Further dimensions published for a few broad age groups. */
  readonly crossed: readonly CrossedWish[];
}

/** A further dimension crossed with age: which of its values is told about, and its name as "mit Einwanderungsgeschichte". */
export interface CrossedWish {
  readonly dimension: string;
  readonly value: string;
  readonly name: Localised;
}

/** A register published as it is (measures, plans, …). `file` is its path in the source package. */
export interface RegisterFile {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A street for the search, with the area it lies in. A street through several areas has one entry for each. */
export interface Street {
  readonly name: string;
  /** House numbers in this area as the register writes them ("1–48"); absent if it names none. */
  readonly houseNumbers?: string | undefined;
  readonly level: AreaLevelId;
  readonly area: AreaId;
}

/**
 * A source package in memory: everything read and checked, nothing aggregated or suppressed yet. Raw counts included,
 * so it never leaves the office; {@link CountTable} holds them on the level they were delivered on.
 */
export interface Atlas {
  readonly place: Place;
  readonly edition: EditionInfo;
  /** First the main language. */
  readonly languages: readonly string[];
  /** What is shown first; `year: null` means the newest. */
  readonly defaults: { readonly indicator: IndicatorId; readonly level: AreaLevelId; readonly year: number | null };
  /** Coarse to fine; the first is the city with its only area. */
  readonly levels: readonly AtlasLevel[];
  readonly themes: readonly Theme[];
  readonly indicators: readonly AtlasIndicator[];
  readonly sheets: readonly IndicatorSheet[];
  readonly tables: readonly CountTable[];
  readonly furniture: readonly FurnitureLine[];
  /** Land where people live, as polygons that do not overlap; empty if the package names none. */
  readonly inhabited: readonly Polygon[];
  readonly conditions: readonly Condition[];
  /** Indicators told first about an area, most important first; empty: the publisher of the atlas named none. */
  readonly keyFacts: readonly IndicatorId[];
  readonly suppression: SuppressionRules;
  /** Absent if the package asks for none. */
  readonly ageTable?: AgeTableWish | undefined;
  /** Absent if the package names none: then nothing is ever asked for beside the edition. */
  readonly basemap?: Basemap | undefined;
  /** Registers without a form of their own. */
  readonly registers: readonly RegisterFile[];
  /** `null` if the package has no register of offers. */
  readonly offers: OfferRegister | null;
  readonly streets: readonly Street[];
  readonly background: Background;
  /** Action fields; absent or `null` if the package has none. */
  readonly rules?: RuleSet | null;
}
