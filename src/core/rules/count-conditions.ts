// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../model/cell.ts";
import type { Cell } from "../model/cell.ts";
import type { Direction } from "../model/indicator.ts";
import { at } from "../stats/at.ts";
import { judge, cityFactorThreshold, meanPlusSdThreshold, valueThreshold, worstShareThreshold } from "./threshold.ts";
import type { Threshold } from "./threshold.ts";
import type { Truth } from "./three-valued.ts";

/**
 * When an area meets a condition (methods.md 3.3). `worstShare`: among the worst share, ties included · `meanPlusSd`: beyond mean + factor
 * × sd, both weighted by population if weights are given · `cityFactor`: beyond factor × city value · `value`: at or beyond a fixed value.
 */
export type CountingRule =
  | { readonly kind: "worstShare"; readonly share: number }
  | { readonly kind: "meanPlusSd"; readonly factor: number; readonly weights?: readonly number[] }
  | { readonly kind: "cityFactor"; readonly factor: number; readonly city: Cell }
  | { readonly kind: "value"; readonly value: number };

export interface CountedCondition {
  readonly id: string;
  readonly cells: readonly Cell[];
  readonly direction: Direction;
  readonly rule: CountingRule;
}

export interface CountedArea {
  /** One answer per condition, in their order. */
  readonly answers: readonly Truth[];
  /** Conditions met; `null` if too few can be judged. */
  readonly count: number | null;
  /** Conditions met divided by those that can be judged; `null` as above. */
  readonly share: number | null;
  /** Share of the conditions that can be judged. */
  readonly coverage: number;
  /** Ids of the conditions met: a count is never shown without them. */
  readonly reasons: readonly string[];
}

export interface ConditionCount {
  readonly thresholds: readonly (Threshold | null)[];
  /** Share of the judged areas that meet each condition: with ties more than the share that was asked for. */
  readonly metShares: readonly (number | null)[];
  readonly areas: readonly CountedArea[];
}

/**
 * Counts per area how many conditions are met, with reasons. Areas below the least coverage have no count: what cannot be judged is never
 * "no burden". Neutral indicators (direction 0) cannot be judged. Throws MethodError WEIGHTS. Source: methods.md 3.3
 */
export function countConditions(conditions: readonly CountedCondition[], minCoverage = 2 / 3): ConditionCount {
  const thresholds = conditions.map(thresholdOf);
  const answers = conditions.map(({ cells }, index) => cells.map((cell) => judge(cell, at(thresholds, index))));
  const length = conditions[0]?.cells.length ?? 0;
  return {
    thresholds,
    metShares: answers.map((column) => {
      const judged = column.filter((answer) => answer !== "unknown");
      return judged.length === 0 ? null : judged.filter((answer) => answer === "met").length / judged.length;
    }),
    areas: Array.from({ length }, (_, area) => {
      const own = answers.map((column) => at(column, area));
      const reasons = conditions.filter((__, index) => own[index] === "met").map(({ id }) => id);
      const judged = own.filter((answer) => answer !== "unknown").length;
      const coverage = conditions.length === 0 ? 0 : judged / conditions.length;
      const isCovered = judged > 0 && coverage >= minCoverage - 1e-12;
      const count = isCovered ? reasons.length : null;
      return { answers: own, count, share: count === null ? null : count / judged, coverage, reasons };
    }),
  };
}

function thresholdOf({ cells, direction, rule }: CountedCondition): Threshold | null {
  switch (rule.kind) {
    case "worstShare":
      return worstShareThreshold(cells, direction, rule.share);
    case "meanPlusSd":
      return meanPlusSdThreshold(cells, direction, rule);
    case "cityFactor":
      return cityFactorThreshold(rule.city, direction, rule.factor);
    case "value":
      return cells.some(hasNumber) ? valueThreshold(rule.value, direction) : null;
  }
}
