// SPDX-License-Identifier: EUPL-1.2
import type { SuppressionRules } from "../model/atlas.ts";
import type { IndicatorKind } from "../model/indicator.ts";

/** Why a number is kept secret. Reasons stay in the office; the published status is the same for all of them. */
export type SuppressionReason = "minCount" | "minComplement" | "groupDisclosure" | "minDenominator";

export interface PrimaryReasons {
  readonly numerator: readonly SuppressionReason[];
  readonly denominator: readonly SuppressionReason[];
}

/** The two numbers of an indicator in one area and year; `null` where there is none. */
export interface IndicatorCounts {
  readonly kind: IndicatorKind;
  readonly numerator: number | null;
  /** `null` as well for counts and given values. */
  readonly denominator: number | null;
  /** The numerator is a difference of counts (a balance): its size says nothing about the counts behind it. */
  readonly isDifference?: boolean;
}

/**
 * Rules F128 for one cell: counts from 1 to `minCount − 1` are secret; of a share also a numerator whose complement is that small
 * or that is the whole group (100 %); of a share or rate also a numerator on a base below `minDenominator`; of a mean a sum over fewer
 * than `minCount` contributors. Zero is no secret. A `change` is judged by the count of the later year, another difference not at all.
 * Values delivered without counts cannot be judged and pass.
 *
 * Source: methods.md 7.1
 */
export function primaryReasons(counts: IndicatorCounts, rules: SuppressionRules): PrimaryReasons {
  const { kind, numerator, denominator } = counts;
  if (kind === "given") return { numerator: [], denominator: [] };
  const reasons: SuppressionReason[] = [];
  if (numerator !== null && isSmall(judgedCount(counts, numerator), kind, rules)) reasons.push("minCount");
  if (denominator === null) return { numerator: reasons, denominator: [] };
  const isBaseSmall = isSmall(denominator, kind === "mean" ? "count" : kind, rules);
  if (numerator !== null) reasons.push(...baseReasons({ kind, numerator, denominator, isBaseSmall }, rules));
  return { numerator: reasons, denominator: isBaseSmall ? ["minCount"] : [] };
}

/** Whether a count is too small to be shown. `ratio` and `mean` may have areas, rooms or ages in them: there only whole numbers are counts. */
export function isSmall(value: number, kind: IndicatorKind, rules: SuppressionRules): boolean {
  if (value <= 0 || value >= rules.minCount) return false;
  return (kind !== "ratio" && kind !== "mean") || Number.isInteger(value);
}

function judgedCount({ kind, denominator, isDifference }: IndicatorCounts, numerator: number): number {
  if (kind === "change") return numerator + (denominator ?? 0);
  return isDifference === true ? 0 : numerator;
}

interface Based {
  readonly kind: IndicatorKind;
  readonly numerator: number;
  readonly denominator: number;
  readonly isBaseSmall: boolean;
}

function baseReasons({ kind, numerator, denominator, isBaseSmall }: Based, rules: SuppressionRules): SuppressionReason[] {
  const reasons: SuppressionReason[] = [];
  if (kind === "mean" && isBaseSmall) reasons.push("minDenominator");
  if (kind === "share" && isSmall(denominator - numerator, kind, rules)) reasons.push("minComplement");
  if (kind === "share" && rules.minCount > 0 && denominator > 0 && numerator === denominator) reasons.push("groupDisclosure");
  if ((kind === "share" || kind === "rate") && denominator > 0 && denominator < rules.minDenominator) reasons.push("minDenominator");
  return reasons;
}
