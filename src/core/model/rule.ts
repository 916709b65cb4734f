// SPDX-License-Identifier: EUPL-1.2
import type { AreaLevelId, IndicatorId, Localised } from "./ids.ts";

/** What of an indicator is compared: its value, or the people or cases behind it (its numerator). */
export type RulePart = "value" | "count";

export type RuleOperator = ">" | ">=" | "<" | "<=";

/**
 * What a value is held against. `const`: a fixed number in the unit of the part · `city`, `parent`: the value of the whole city or of
 * the surrounding area × factor + plus · `quantile`: type 7 over all areas with a number · `meanPlusSd`: city value + times × weighted
 * standard deviation.
 */
export type RuleReference =
  | { readonly kind: "const"; readonly value: number }
  | { readonly kind: "city" | "parent"; readonly factor: number; readonly plus: number }
  | { readonly kind: "quantile"; readonly share: number }
  | { readonly kind: "meanPlusSd"; readonly times: number };

export interface RuleCondition {
  readonly kind: "condition";
  readonly indicator: IndicatorId;
  readonly part: RulePart;
  readonly operator: RuleOperator;
  readonly reference: RuleReference;
  /** Which end is the need, for an indicator that is neutral by itself; `null`: as the indicator says. */
  readonly direction: 1 | -1 | null;
}

/** A rule of methods.md 3.5. `field`: the area belongs to another action field. */
export type Rule =
  | { readonly kind: "all" | "any"; readonly rules: readonly Rule[] }
  | { readonly kind: "not"; readonly rule: Rule }
  | { readonly kind: "atLeast"; readonly wanted: number; readonly rules: readonly Rule[] }
  | { readonly kind: "field"; readonly field: string }
  | RuleCondition;

/** Handlungsfeld: a topic with the rule that says which areas need action. An area may belong to several fields. */
export interface ActionField {
  readonly id: string;
  /** A letter or sign that tells fields apart without colour. */
  readonly symbol: string;
  readonly name: Localised;
  readonly description: Localised;
  readonly rule: Rule;
  /** Indicator whose numerator counts the people concerned; `null` if nobody is counted. */
  readonly affected: IndicatorId | null;
  /** An area needs at least so many people concerned; `null`: no floor beside the rule. */
  readonly floor: number | null;
}

/** Action fields that were decided together, with who decided and when. */
export interface RuleSet {
  readonly title: Localised;
  readonly author: string;
  /** ISO date of the decision. */
  readonly date: string;
  /** Level the rules were made for; `null`: any. */
  readonly level: AreaLevelId | null;
  readonly fields: readonly ActionField[];
}
