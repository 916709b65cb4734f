// SPDX-License-Identifier: EUPL-1.2
import { formatNumber, withUnit } from "../../core/format/number.ts";
import { formatDifference } from "../../core/format/value.ts";
import { hasNumber } from "../../core/model/cell.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { RuleCondition } from "../../core/model/rule.ts";
import type { ConditionFinding } from "../../core/rules/evaluate-rules.ts";
import type { Truth } from "../../core/rules/three-valued.ts";
import { withoutNot } from "../../core/rules/without-not.ts";
import type { WhyFinding } from "../../core/view/fields/select-why.ts";
import { gapStatus } from "../../i18n/speech.ts";
import { percent } from "../percent.ts";
import { comparedAs, type FieldsInput } from "./fields-input.ts";

type Words = Pick<FieldsInput, "words" | "speech">;

/** The condition as it speaks for the need: inside a "not" it is turned around. */
export function speakingCondition({ condition, isNegated }: Pick<ConditionFinding, "condition" | "isNegated">): RuleCondition {
  const positive = withoutNot(condition, isNegated);
  return positive.kind === "condition" ? positive : condition;
}

/** Whether the condition speaks for the need. */
export function speakingAnswer({ result, isNegated }: Pick<ConditionFinding, "result" | "isNegated">): Truth {
  if (result === "unknown") return result;
  return (result === "met") !== isNegated ? "met" : "notMet";
}

/** "erfüllt, 1,3 Prozentpunkte darüber"; why nobody can tell, where that is so. */
export function answerWords(
  finding: Pick<WhyFinding, "condition" | "isNegated" | "result" | "cell" | "limit" | "indicator">,
  { words, speech }: Words,
): string {
  const { cell, limit, condition } = finding;
  const answer = speakingAnswer(finding);
  if (!hasNumber(cell)) return words.why.unknown(speech.texts.legend.gap[gapStatus(cell)]);
  if (!hasNumber(limit) || answer === "unknown") return words.why.unknown(words.why.noLimit);
  const difference = cell.value - limit.value;
  const amount = formatDifference(difference, comparedAs(finding.indicator, condition.part), { language: speech.language });
  if (!/[1-9]/.test(amount)) return words.why[answer](words.why.exactly);
  return words.why[answer](difference > 0 ? words.why.above(amount) : words.why.below(amount));
}

/** Value and cases behind it: "19,3 % (1.203 Fälle)". */
export function valueWords(finding: WhyFinding, { words, speech }: Words): string {
  const { condition, cell, indicator, people } = finding;
  const value = speech.value(cell, comparedAs(indicator, condition.part));
  if (condition.part === "count" || indicator.kind === "count" || people.status === "notApplicable") return value;
  return `${value} (${hasNumber(people) ? words.why.people(speech.count(people.value)) : words.why.noPeople})`;
}

/** Limit with the digits it needs; "" where it is not known. */
export function limitWords({ condition, limit, indicator }: WhyFinding, { words, speech }: Words): string {
  return hasNumber(limit) ? words.why.limit(speech.number(limit.value, comparedAs(indicator, condition.part))) : "";
}

/** "seit 2017 +1,2 Prozentpunkte"; "" without a comparable year. */
export function changeWords({ change, indicator }: WhyFinding, { words, speech }: Words): string {
  if (change === null) return "";
  const { language } = speech;
  const isPlain = !/[1-9]/.test(formatNumber(Math.abs(change.difference), { language, decimals: indicator.decimals }));
  if (isPlain) return words.why.unchanged(String(change.from.year));
  if (indicator.kind === "count") {
    const number = formatNumber(change.difference, { language, signed: true, decimals: indicator.decimals });
    return words.why.change(String(change.from.year), withUnit(number, speech.local(indicator.unit)));
  }
  return words.why.change(String(change.from.year), formatDifference(change.difference, indicator, { language, signed: true }));
}

/** Limit as a line, the side of the need as a band to its right, the area as a dot; distances are parts of the limit. */
export function limitDrawing({ distance, limit }: Pick<ConditionFinding, "distance" | "limit">): Markup {
  const at = 0.45;
  const isKnown = hasNumber(limit);
  const dot = distance === null || !isKnown ? null : at + (distance / (Math.abs(limit.value) || 1)) * 0.5;
  return h(
    "svg",
    { class: "why-line", width: "100%", height: 26, "aria-hidden": "true" },
    h("line", { class: "grid", x1: "4%", x2: "96%", y1: 13, y2: 13 }),
    isKnown ? h("rect", { class: "band", x: percent(at), y: 8, width: percent(0.96 - at), height: 10 }) : null,
    isKnown ? h("line", { class: "ruler-city", x1: percent(at), x2: percent(at), y1: 4, y2: 22 }) : null,
    dot === null ? null : h("circle", { class: "ruler-dot sel", cx: percent(Math.min(0.95, Math.max(0.05, dot))), cy: 13, r: 5.5 }),
  );
}
