// SPDX-License-Identifier: EUPL-1.2
import type { Aggregation, GapRule } from "../composite/aggregation.ts";
import type { IndexGroup } from "../composite/hierarchy.ts";
import type { Normalisation } from "../composite/normalisation.ts";
import type { OutlierRule } from "../composite/winsorise.ts";
import type { Status } from "../model/cell.ts";
import type { Ddof } from "../stats/moments.ts";

/** A table of a recipe. Its cells are read by the intake; signs and notation are those of this table. */
export interface RecipeTable {
  readonly file: string;
  readonly sheet: string | null;
  /** Column with the key of the area; `null`: every row is an area of its own, with its number as key. */
  readonly key: string | null;
  readonly name: string | null;
  readonly numbers: "german" | "english" | "automatic";
  /** Numbers such as 2e-06 are numbers. */
  readonly exponents: boolean;
  readonly signs: Readonly<Record<string, Status | "zero">>;
}

/** Rows whose text in a column is one of these. */
export interface RowChoice {
  readonly column: string;
  readonly values: readonly string[];
}

/** Value = factor × (Σ plus − Σ minus) / Σ base; without base the sum itself. Then, in this order: gaps filled, outliers, logarithm. */
export interface RecipeIndicator {
  readonly id: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly base: readonly string[];
  readonly factor: number;
  /** Value of 0/0, `null`: undefined. */
  readonly zeroByZero: number | null;
  readonly direction: 1 | -1;
  /** Column of groups whose mean fills missing values. */
  readonly fillBy: string | null;
  readonly outliers: OutlierRule | null;
  /** ln(x + this), `null`: no logarithm. */
  readonly logarithm: number | null;
  /** Instead of the one of the recipe, e.g. goalposts of its own. */
  readonly normalisation: RecipeNormalisation | null;
}

export interface RecipeNormalisation {
  readonly method: Normalisation;
  /** Where low is a burden: `before` the values are negated, `after` the comparable values are mirrored. They differ where values tie. */
  readonly reversal: "before" | "after";
  /** Digits to which comparable values are rounded, as some publishers do before they add; `null`: never. */
  readonly digits: number | null;
}

/** What every kind of recipe has. */
export interface RecipeBase {
  readonly title: string;
  /** Where method and data come from, for people. */
  readonly origin: string;
  readonly tables: readonly RecipeTable[];
  /** Only these rows; empty: all. */
  readonly rows: readonly RowChoice[];
  /** Each text of this column is computed apart, e.g. each year. */
  readonly apart: string | null;
  /** Areas that are not rated: list of the publisher, too few inhabitants. They stay visible as `notApplicable`. */
  readonly excluded: readonly RowChoice[];
  readonly least: { readonly column: string; readonly value: number } | null;
  /** Keys of areas that are rated without influence on mean, sd, lowest and highest value. */
  readonly withoutInfluence: readonly string[];
  /** Column with the people per area, for weighted means. */
  readonly population: string | null;
  readonly indicators: readonly RecipeIndicator[];
  readonly gaps: Required<GapRule>;
  /** `unreliable` values are numbers, or gaps unless the recipe asks for them. */
  readonly useUnreliable: boolean;
}

/** Classes of the scores of a group, or of ranks, numbered from 1. */
export interface RecipeClasses {
  readonly id: string;
  readonly of: string;
  readonly rule: ClassRule;
  /** Names instead of numbers; empty: numbers. */
  readonly names: readonly string[];
}

/**
 * `shares` quantiles (type 7) of the scores, class 1 = lowest · `cuts` fixed limits, class 1 = lowest · `ranks` equally many areas by rank, class
 * 1 = highest burden. A score at a limit belongs to the class above (`upper`) or below (`lower`).
 */
export type ClassRule =
  | { readonly kind: "shares"; readonly shares: readonly number[]; readonly atLimit: "upper" | "lower" }
  | { readonly kind: "cuts"; readonly cuts: readonly number[]; readonly atLimit: "upper" | "lower" }
  | { readonly kind: "ranks"; readonly count: number };

export interface IndexRecipe extends RecipeBase {
  readonly kind: "index";
  readonly normalisation: RecipeNormalisation;
  /** z-scores with mean and sd weighted by `population`. */
  readonly isWeighted: boolean;
  /** Rows of the base year whose mean, sd, lowest and highest value are used; `null`: those of the rows themselves. */
  readonly frozenBase: RowChoice | null;
  readonly groups: readonly (IndexGroup & { readonly aggregation: Aggregation })[];
  /** The group that is no part of another one. */
  readonly root: string;
  readonly classes: readonly RecipeClasses[];
  /** Comparable values from here on are marked; `null`: none. */
  readonly flagFrom: number | null;
}

export interface RecipeAxis {
  readonly parts: readonly { readonly id: string; readonly weight: number }[];
  readonly cuts: readonly number[];
  readonly names: readonly string[];
}

export interface TypologyRecipe extends RecipeBase {
  readonly kind: "typology";
  readonly ddof: Ddof;
  readonly status: RecipeAxis;
  readonly dynamic: RecipeAxis;
}

export type RecipeRule =
  | { readonly kind: "worstShare"; readonly share: number }
  | { readonly kind: "meanPlusSd"; readonly factor: number }
  | { readonly kind: "cityFactor"; readonly factor: number; readonly city: number | null }
  | { readonly kind: "value"; readonly value: number };

export interface RecipeCondition {
  readonly id: string;
  readonly indicator: string;
  readonly rule: RecipeRule;
  /** Line in the recipe, for messages that need the data. */
  readonly line: number;
}

export interface CountingRecipe extends RecipeBase {
  readonly kind: "counting";
  readonly conditions: readonly RecipeCondition[];
}

export type Recipe = IndexRecipe | TypologyRecipe | CountingRecipe;
