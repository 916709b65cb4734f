// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { KeyFact } from "../core/view/select-key-facts.ts";
import { gapStatus, type Speech } from "../i18n/speech.ts";
import { areaSentence } from "./area-sentence.ts";
import { sentenceText } from "./sentence.ts";

/** What the card can say while its numbers are on their way, or after they could not be had. */
export type Pending = "loading" | "failed";

export interface KeyFactsInput {
  readonly facts: readonly KeyFact[] | Pending;
  readonly areaName: string;
  readonly speech: Speech;
}

/** "Das Wichtigste": the number on the left; its name, the cases, the comparison with the city and the date on the right. */
export function keyFacts(input: KeyFactsInput): Markup {
  const heading = h("h3", { id: "sa-facts" }, input.speech.texts.facts.heading);
  return h("section", { class: "card-part", "aria-labelledby": "sa-facts" }, heading, factList(input));
}

function factList({ facts, areaName, speech }: KeyFactsInput): Markup {
  const words = speech.texts.facts;
  if (facts === "loading" || facts === "failed") return h("p", { class: "quiet" }, words[facts]);
  if (facts.length === 0) return h("p", { class: "quiet" }, words.none(areaName));
  const entries = facts.map((fact) => h("li", { "data-fact": fact.indicator.id }, factParts(fact, speech)));
  return h("ul", { class: "key-facts" }, entries);
}

function factParts(fact: KeyFact, speech: Speech): readonly Markup[] {
  const { indicator, area, year } = fact;
  const sentence = hasNumber(area.cell)
    ? sentenceText(areaSentence(area, fact, speech)).map((part) => (typeof part === "string" ? part : h("b", {}, ...part.children)))
    : [speech.texts.area.why[gapStatus(area.cell)](area.name)];
  const date = speech.date(indicator.referenceDate, year);
  return [
    h("span", { class: hasNumber(area.cell) ? "value" : "value gap" }, speech.value(area.cell, indicator)),
    h(
      "div",
      {},
      h("p", { class: "fact-name" }, speech.local(indicator.name)),
      h("p", {}, sentence),
      h("p", { class: "source" }, speech.texts.common.asOf(date)),
    ),
  ];
}
