// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { CloseCall, CloseFinding } from "../../core/rules/close-calls.ts";
import { at } from "../../core/stats/at.ts";
import { closeMargin } from "../../core/view/fields/select-fields.ts";
import { stabilityOf } from "../../core/view/fields/stability-run.ts";
import { conditionPhrase } from "../rule-sentence.ts";
import { fieldName, type FieldsInput, percentText, ruleWordsOf } from "./fields-input.ts";
import { answerWords, speakingCondition } from "./limit-words.ts";
import { meter, stabilityPanel } from "./stability.ts";

/** Near misses first, the likeliest first; then areas that belong by little, the least firm first. */
export function closeSection(input: FieldsInput): Markup {
  const { view, words, speech } = input;
  const heading = h("h2", {}, words.close.heading);
  if (view.close.length === 0) return h("section", { class: "block" }, heading, h("p", { class: "quiet" }, words.close.none));
  const { columns } = words.close;
  const head = [speech.areas(view.level).singular, columns.field, columns.now, columns.why, columns.variants];
  return h(
    "section",
    { class: "block" },
    heading,
    h("p", { class: "quiet" }, words.close.help(percentText(closeMargin, speech))),
    h(
      "div",
      { class: "table-scroll", role: "region", tabindex: 0, "aria-label": words.close.heading },
      h(
        "table",
        { class: "data-table fields-close" },
        h("caption", { class: "vh" }, words.close.heading),
        h("thead", {}, h("tr", {}, head.map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", {}, ordered(input).map((call) => closeRow(call, input))),
      ),
    ),
    h("p", { class: "quiet small" }, words.close.unjudged),
    stabilityPanel(input),
  );
}

function ordered({ view, stability }: FieldsInput): readonly CloseCall[] {
  const share = ({ field, area }: CloseCall): number => stabilityOf(stability, field, area)?.share ?? 0;
  const kinds = ["nearMiss", "cliff"] as const;
  return view.close.toSorted((a, b) => {
    const byKind = kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
    return byKind || (a.kind === "nearMiss" ? share(b) - share(a) : share(a) - share(b));
  });
}

function closeRow(call: CloseCall, input: FieldsInput): Markup {
  const { view, words, speech, stability, link } = input;
  const { columns } = words.close;
  const area = at(view.areas, call.area);
  const summary = view.chosen.find(({ result }) => result.field.id === call.field);
  const found = stabilityOf(stability, call.field, call.area);
  const name = summary === undefined ? call.field : fieldName(summary, speech);
  return h(
    "tr",
    { "data-area": area.id, "data-field": call.field, "data-kind": call.kind },
    h("th", { scope: "row" }, h("a", { href: link({ area: area.id }) }, area.name)),
    h("td", { "data-label": columns.field }, name),
    h("td", { "data-label": columns.now }, words.close.now[call.kind]),
    h("td", { "data-label": columns.why }, call.close.map((finding) => h("p", { class: "small" }, closeWords(finding, input)))),
    h(
      "td",
      { "data-label": columns.variants },
      found === null ? "…" : h("span", { class: "fields-share" }, meter(found.share), h("span", { class: "num" }, percentText(found.share, speech))),
    ),
  );
}

function closeWords(finding: CloseFinding, input: FieldsInput): string {
  const indicator = input.indicators.find(({ id }) => id === finding.condition.indicator);
  if (indicator === undefined) return "";
  const phrase = conditionPhrase(speakingCondition(finding), ruleWordsOf(input));
  return `${phrase}: ${answerWords({ ...finding, indicator }, input)}, ${input.words.why.close[finding.because]}`;
}
