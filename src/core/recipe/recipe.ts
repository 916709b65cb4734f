// SPDX-License-Identifier: EUPL-1.2
import type { Aggregation, GapRule } from "../composite/aggregation.ts";
import type { IndexGroup } from "../composite/hierarchy.ts";
import type { Normalisation } from "../composite/normalisation.ts";
import type { OutlierRule } from "../composite/winsorise.ts";
import type { Status } from "../model/cell.ts";
import type { IndicatorId } from "../model/ids.ts";
import type { Direction, IndicatorKind } from "../model/indicator.ts";
import type { RuleSet } from "../model/rule.ts";
import type { WeightVariation } from "../robustness/weight-draws.ts";
import type { RulePlaces } from "../rules/rule-problem.ts";
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

/**
 * A source package or a built edition instead of tables: every published indicator is a column, named by its id, with `.zaehler` or
 * `.nenner` for its counts and `@2020` or `@-2` for another year. Texts: `gebiet`, `name`, `umgebung`, `jahr`.
 */
export interface RecipePackage {
  /** As written in the recipe. */
  readonly folder: string;
  readonly source: string | null;
  /** `null`: the level that the rules were made for. */
  readonly level: string | null;
  /** Empty: the newest year that all columns have. */
  readonly years: readonly number[];
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
  /** Empty where a package takes their place. */
  readonly tables: readonly RecipeTable[];
  readonly package: RecipePackage | null;
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
  /** `null`: not asked for. */
  readonly robustness: IndexVariation | null;
}

/** What is varied to see whether ranks hold. Every draw is tried with every normalisation and every mean. */
export interface IndexVariation {
  readonly draws: number;
  readonly seed: number;
  readonly weights: WeightVariation;
  /** Beside the ones of the recipe; each stands for all indicators. */
  readonly normalisations: readonly RecipeNormalisation[];
  /** Beside the ones of the recipe; each stands for all groups. */
  readonly means: readonly Aggregation[];
  /** Whether counts behind shares are drawn anew. */
  readonly withChance: boolean;
  /** How many areas the focus has. */
  readonly focusSize: number;
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

/** An indicator that rules may name. `direction` 0: neutral, then conditions state their own. */
export interface RuleIndicator extends Omit<RecipeIndicator, "direction"> {
  readonly id: IndicatorId;
  readonly direction: Direction;
  readonly kind: IndicatorKind;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  /** Whom the numerator counts, in words. */
  readonly people: string;
  /** Value of the whole city as published elsewhere; `null`: computed from the areas. */
  readonly city: number | null;
}

/** Action fields (docs/regeln.md) over tables or a package. */
export interface RulesRecipe extends Omit<RecipeBase, "indicators"> {
  readonly kind: "rules";
  /** Empty over a package, whose indicators are known. */
  readonly indicators: readonly RuleIndicator[];
  /** `null`: those of the edition. */
  readonly rules: RuleSet | null;
  /** Where fields and conditions stand in their file. */
  readonly places: RulePlaces;
  /** Column with the area around each one. */
  readonly parents: string | null;
  /** Distance from a limit that counts as close, as a share of the limit. */
  readonly near: number;
  /** `null`: not asked for. */
  readonly robustness: RulesVariation | null;
}

/** What is varied to see whether belonging to a field holds. */
export interface RulesVariation {
  readonly variants: number;
  readonly seed: number;
  /** Every limit is moved by up to this share of itself. */
  readonly thresholdShare: number;
  readonly withChance: boolean;
}

export type Recipe = IndexRecipe | TypologyRecipe | CountingRecipe;
