// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from "../core/format/number.ts";
import { hasNumber } from "../core/model/cell.ts";
import type { AreaId } from "../core/model/ids.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { Condition, PublishedIndicator } from "../core/package/edition-format.ts";
import type { DisadvantageArea, DisadvantageView } from "../core/view/indicator-view.ts";
import { fillClass } from "../core/view/palette.ts";
import { isUnknown } from "../core/view/select-disadvantage.ts";
import { type SentencePart, text } from "../i18n/parts.ts";
import type { Speech } from "../i18n/speech.ts";
import { swatch } from "./legend-list.ts";
import { conditionAnswer } from "./why.ts";

/** "16 von 34 Stadtteilen erfüllen mindestens 2 von 4 Bedingungen. Dort leben 145.712 Menschen, 56 von 100." */
export function disadvantageSentence(view: DisadvantageView, speech: Speech): readonly SentencePart[] {
  const { disadvantage } = speech.texts;
  if (view.areas.every(isUnknown)) return disadvantage.nothingJudged(speech.areas(view.level));
  const { least, areaCount, people, allPeople } = view.flagged;
  const sentence = disadvantage.sentence(
    {
      flagged: speech.count(areaCount),
      all: speech.count(view.areas.length),
      least: speech.count(least),
      conditions: speech.count(view.conditions.length),
    },
    speech.areas(view.level),
  );
  if (!hasNumber(people) || !hasNumber(allPeople) || people.value === 0 || allPeople.value === 0) return sentence;
  const per100 = formatNumber((people.value / allPeople.value) * 100, { language: speech.language });
  return [...sentence, text(disadvantage.people(speech.count(people.value), per100))];
}

/** What the colours and numbers on the map mean. */
export function disadvantageLegend(view: DisadvantageView, speech: Speech): Markup {
  const { disadvantage } = speech.texts;
  const hasUnknown = view.areas.some((area) => area.unknown > 0);
  return h(
    "div",
    { class: "hf-below" },
    h(
      "p",
      {},
      h("b", {}, disadvantage.question(speech.count(view.conditions.length))),
      " ",
      h("span", { class: "quiet" }, disadvantage.signHelp),
    ),
    h(
      "ul",
      { class: "hf-legend" },
      view.classes.map(({ from, to, areaCount }, index) =>
        h(
          "li",
          { "data-class": index },
          swatch(fillClass(index, "need", view.classes.length)),
          disadvantage.classRange(String(from), String(to)),
          h("span", { class: "quiet" }, `(${areaCount})`),
        ),
      ),
      hasUnknown ? h("li", {}, h("b", {}, "?"), disadvantage.unknownSign) : null,
    ),
  );
}

export interface ConditionListInput {
  readonly view: DisadvantageView;
  /** All conditions of the edition, also those not counted now. */
  readonly conditions: readonly (Condition & { readonly subject: PublishedIndicator })[];
  readonly chosen: readonly string[];
  readonly speech: Speech;
}

/** The conditions as sentences with a box each: rule, threshold of this year, number of areas that meet it. */
export function conditionList({ view, conditions, chosen, speech }: ConditionListInput): Markup {
  const { disadvantage } = speech.texts;
  return h(
    "fieldset",
    { class: "conditions" },
    h("legend", {}, disadvantage.conditions),
    h("p", { class: "quiet" }, disadvantage.chosen(speech.count(chosen.length))),
    conditions.map((condition) => {
      const counted = view.conditions.find((candidate) => candidate.id === condition.id);
      const isChosen = chosen.includes(condition.id);
      return h(
        "div",
        { class: "field", "data-key": condition.id },
        h(
          "label",
          { class: "check" },
          h("input", { type: "checkbox", "data-condition": condition.id, checked: isChosen }),
          h("span", {}, ruleText(condition, speech)),
        ),
        counted === undefined
          ? null
          : h("p", {}, thresholdText(counted, speech), " · ", disadvantage.metBy(speech.count(counted.metCount), speech.areas(view.level))),
      );
    }),
  );
}

/** A rule as a sentence: "Kinder unter 15 Jahren: unter den 20 % mit dem größten Unterstützungsbedarf". */
export function ruleText(condition: Condition & { readonly subject: PublishedIndicator }, speech: Speech): string {
  const { rule } = speech.texts.disadvantage;
  const name = speech.local(condition.subject.name);
  if (condition.rule === "worstShare") {
    return rule.worstShare(name, `${formatNumber(condition.value * 100, { language: speech.language })}\u00a0%`);
  }
  const decimals = Number.isInteger(condition.value * 10) ? 1 : 2;
  const factor = formatNumber(condition.value, { language: speech.language, decimals });
  return condition.subject.direction < 0 ? rule.belowCity(name, factor) : rule.aboveCity(name, factor);
}

function thresholdText({ indicator, threshold }: DisadvantageView["conditions"][number], speech: Speech): string {
  const { disadvantage } = speech.texts;
  if (threshold === null) return disadvantage.noThreshold;
  const limit = speech.number(threshold, indicator);
  return indicator.direction < 0 ? disadvantage.downToThreshold(limit) : disadvantage.fromThreshold(limit);
}

/** Every area with its number of conditions met and the answer to each, as a table. */
export function disadvantageTable(view: DisadvantageView, speech: Speech, href: ((area: AreaId) => string) | null): Markup {
  const { disadvantage, table } = speech.texts;
  const order = [...view.areas].sort((a, b) => b.met - a.met || a.name.localeCompare(b.name, speech.language));
  const head = [
    table.name(speech.areas(view.level)),
    table.parent,
    disadvantage.metColumn,
    ...view.conditions.map(({ indicator }) => speech.local(indicator.name)),
  ];
  const caption = `${disadvantage.title}, ${view.year}`;
  const filled = h(
    "table",
    { class: "data-table" },
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        head.map((words) => h("th", { scope: "col" }, words)),
      ),
    ),
    h(
      "tbody",
      {},
      order.map((area) => tableRow(area, speech, href)),
    ),
  );
  return h("div", { class: "table-scroll", role: "region", tabindex: 0, "aria-label": caption }, filled);
}

function tableRow(area: DisadvantageArea, speech: Speech, href: ((area: AreaId) => string) | null): Markup {
  const results = area.results.map((result) =>
    h(
      "td",
      { "data-label": speech.local(result.indicator.name) },
      `${speech.value(result.cell, result.indicator)}, ${conditionAnswer(result, speech)}`,
    ),
  );
  return h(
    "tr",
    { "data-area": area.id },
    h("th", { scope: "row" }, href === null ? area.name : h("a", { href: href(area.id) }, area.name)),
    h("td", { "data-label": speech.texts.table.parent }, area.parentName ?? ""),
    h("td", { "data-label": speech.texts.disadvantage.metColumn }, signText(area)),
    results,
  );
}

/** "3", or "1?" where a condition cannot be assessed. */
export function signText(area: Pick<DisadvantageArea, "met" | "unknown">): string {
  return area.unknown > 0 ? `${area.met}?` : String(area.met);
}

/** The overlay in words: the sentence, then every area with what it meets. */
export function disadvantageText(view: DisadvantageView, speech: Speech): Markup {
  const { disadvantage } = speech.texts;
  return h(
    "div",
    { class: "text-form" },
    h("h2", {}, speech.texts.text.heading),
    h(
      "ul",
      { class: "value-list" },
      view.areas.map((area) => {
        const parts = disadvantage.summary(area.name, speech.count(area.met), speech.count(area.results.length));
        const unknown = disadvantage.unknownCount(speech.count(area.unknown));
        return h("li", { "data-area": area.id }, `${parts.map((part) => part.text).join("")}${unknown}`);
      }),
    ),
  );
}
