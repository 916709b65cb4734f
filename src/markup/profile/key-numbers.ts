// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { hasNumber } from "../../core/model/cell.ts";
import type { IndicatorId } from "../../core/model/ids.ts";
import { strengthsFirst } from "../../core/view/profile/notable-rows.ts";
import type { OffersView } from "../../core/view/select-offers.ts";
import type { KeyFact } from "../../core/view/select-key-facts.ts";
import type { ProfileTexts } from "../../i18n/de-views/profile.ts";
import { gapStatus, type Speech } from "../../i18n/speech.ts";
import { areaSentence } from "../area-sentence.ts";
import { sentenceText } from "../sentence.ts";

export interface KeyNumbersInput {
  readonly facts: readonly KeyFact[];
  readonly words: ProfileTexts;
  readonly speech: Speech;
  readonly sheet: (indicator: IndicatorId) => string;
}

/** "Das Wichtigste": neutral facts and strengths first, each number a link to what it counts. */
export function keyNumbers({ facts, words, speech, sheet }: KeyNumbersInput): Markup | null {
  if (facts.length === 0) return null;
  return h(
    "section",
    { class: "profile-facts" },
    h("h2", {}, words.keyFacts),
    h(
      "ul",
      { class: "key-facts" },
      strengthsFirst(facts).map((fact) =>
        h(
          "li",
          { "data-fact": fact.indicator.id },
          h(
            "a",
            { class: hasNumber(fact.area.cell) ? "value" : "value gap", href: sheet(fact.indicator.id) },
            speech.value(fact.area.cell, fact.indicator),
          ),
          h("div", {}, h("p", { class: "fact-name" }, speech.local(fact.indicator.name)), h("p", {}, factWords(fact, speech))),
        ),
      ),
    ),
  );
}

function factWords(fact: KeyFact, speech: Speech): readonly (Markup | string)[] {
  const { area } = fact;
  if (!hasNumber(area.cell)) return [speech.texts.area.why[gapStatus(area.cell)](area.name)];
  return sentenceText(areaSentence(area, fact, speech)).map((part) => (typeof part === "string" ? part : h("b", {}, ...part.children)));
}

export interface OfferGroupsInput {
  readonly view: OffersView;
  readonly words: ProfileTexts;
  readonly speech: Speech;
  readonly href: (group: string) => string;
}

/** How many offers there are for each group of people, as links to their addresses; groups without any are left out. */
export function offerGroups({ view, words, speech, href }: OfferGroupsInput): Markup | null {
  const groups = view.groups.filter(({ count }) => count > 0);
  if (groups.length === 0) return null;
  return h(
    "section",
    { class: "profile-offers" },
    h("h2", {}, words.offers(view.areaName)),
    h(
      "ul",
      { class: "part-list" },
      groups.map((group) =>
        h("li", {}, h("a", { href: href(group.id) }, words.offerGroup(speech.local(group.name), speech.count(group.count)))),
      ),
    ),
    h("p", { class: "source no-print" }, words.offersHelp),
  );
}
