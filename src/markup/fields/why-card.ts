// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { conditionsOf, fieldsIn } from "../../core/rules/rule-conditions.ts";
import type { WhyField, WhyFinding, WhyView } from "../../core/view/fields/select-why.ts";
import type { Truth } from "../../core/rules/three-valued.ts";
import { icon, type IconName } from "../icons.ts";
import { conditionPhrase, fieldSentence } from "../rule-sentence.ts";
import { fieldName, type FieldsInput, peopleText, ruleWordsOf } from "./fields-input.ts";
import { areaSentences } from "./fields-text.ts";
import { answerWords, changeWords, limitDrawing, limitWords, speakingAnswer, speakingCondition, valueWords } from "./limit-words.ts";
import { stabilityBar, stabilityPanel } from "./stability.ts";

const signs: Readonly<Record<Truth, IconName>> = { met: "check", notMet: "cross", unknown: "unknown" };

/** "Warum?": to which fields an area belongs, and for each the rule, every condition with value, limit and distance, and how firm it stands. */
export function whyCard(why: WhyView, input: FieldsInput): readonly Markup[] {
  const { area } = why;
  const { words, speech, link } = input;
  const where = speech.texts.area.inside(area.parentName ?? "", peopleText(area.population, speech));
  const parts = [
    h("p", { class: "eyebrow" }, words.why.heading),
    h(
      "div",
      { class: "card-head" },
      h("h2", { tabindex: -1 }, area.name),
      h("a", { class: "btn btn-plain card-close", href: link({ area: null }), "aria-label": words.why.toList }, icon("close")),
    ),
    where === "" ? null : h("p", { class: "where" }, where),
    h("p", { class: "say" }, areaSentences(area, input).join(" ")),
    ...why.fields.map((field) => fieldPart(field, why, input)),
    stabilityPanel(input),
    h("p", { class: "source" }, words.why.key(area.name)),
  ];
  return parts.filter((part) => part !== null);
}

function fieldPart(field: WhyField, { area, position }: WhyView, input: FieldsInput): Markup {
  const { words, speech } = input;
  const { summary, answer, call, findings } = field;
  const { field: need } = summary.result;
  const isOpen = answer !== "notMet" || call !== null;
  const ruleCount = conditionsOf(need.rule).length;
  return h(
    "details",
    { class: "fields-why", open: isOpen, "data-key": `why-${area.id}-${need.id}`, "data-field": need.id, "data-answer": answer },
    h(
      "summary",
      {},
      icon(signs[answer]),
      h("h3", {}, fieldName(summary, speech)),
      h("span", { class: "quiet" }, call === null ? words.belongs[answer] : words.why[call.kind]),
    ),
    summary.state === "official" ? null : h("p", { class: "fields-own" }, words.list[summary.state]),
    stabilityBar(input, need.id, position),
    h("p", { class: "small" }, fieldSentence(need, ruleWordsOf(input))),
    fieldsIn(need.rule).length === 0 ? null : h("p", { class: "quiet small" }, words.why.fieldRef),
    h(
      "ul",
      { class: "why" },
      findings.map((finding, index) => h("li", {}, findingRow(finding, index >= ruleCount, input))),
    ),
  );
}

function findingRow(finding: WhyFinding, isFloor: boolean, input: FieldsInput): readonly Markup[] {
  const { words } = input;
  const phrase = conditionPhrase(speakingCondition(finding), ruleWordsOf(input));
  const name = isFloor ? `${words.why.floor}: ${phrase}` : input.speech.local(finding.indicator.name);
  const close = finding.close === null ? "" : `, ${words.why.close[finding.close]}`;
  const facts = [limitWords(finding, input), changeWords(finding, input)].filter((part) => part !== "");
  return [
    icon(finding.close === null ? signs[speakingAnswer(finding)] : "similar"),
    h(
      "div",
      {},
      h("p", {}, h("b", {}, name), " ", valueWords(finding, input)),
      h("p", { class: "quiet small" }, `${answerWords(finding, input)}${close}`),
      facts.length === 0 ? null : h("p", { class: "quiet small" }, facts.join(" · ")),
    ),
    limitDrawing(finding),
  ].filter((part) => part !== null);
}
