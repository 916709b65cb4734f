// SPDX-License-Identifier: EUPL-1.2
import { formatDate } from "../../core/format/period.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { PublishedLevel } from "../../core/package/edition-format.ts";
import type { FieldSummary } from "../../core/view/fields/fields-view.ts";
import { fieldSentence } from "../rule-sentence.ts";
import { fieldEffect } from "./effect.ts";
import { countOf, fieldName, type FieldsInput, per100, ruleWordsOf } from "./fields-input.ts";

/** What stands below a field, such as its editor. */
export type BelowField = (summary: FieldSummary) => Markup | null;

/** All fields with box, rule sentence, areas, people and people concerned; who decided them and when. */
export function fieldList(input: FieldsInput, below: BelowField): readonly Markup[] {
  const { view, words, speech } = input;
  const { title, author, date } = view.rules;
  return [
    h("h2", {}, words.list.heading(speech.count(view.all.length))),
    h("p", { class: "quiet" }, words.list.decided(speech.local(title), author, formatDate(date, speech.language))),
    ...(view.madeFor === null || view.madeFor.id === view.level.id ? [] : [otherLevel(input, view.madeFor)]),
    ...view.all.map((summary) => fieldSection(summary, input, below)),
  ];
}

function otherLevel({ view, words, speech }: FieldsInput, made: PublishedLevel): Markup {
  return h("p", { class: "quiet" }, words.list.madeFor(speech.areas(made).plural, speech.areas(view.level).plural));
}

function fieldSection(summary: FieldSummary, input: FieldsInput, below: BelowField): Markup {
  const { words, speech } = input;
  const { field } = summary.result;
  const name = fieldName(summary, speech);
  return h(
    "section",
    { class: "field", "data-key": `field-${field.id}`, "data-field": field.id },
    h(
      "h3",
      {},
      h(
        "button",
        {
          class: "fields-check",
          type: "button",
          role: "checkbox",
          "aria-checked": String(summary.isChosen),
          "aria-label": words.list.show(name),
          "data-toggle-field": field.id,
        },
        h("span", { class: "fields-box", "aria-hidden": "true" }),
        h("span", { class: "fields-letter", "aria-hidden": "true" }, field.symbol),
        h("span", {}, name),
      ),
    ),
    summary.state === "official" ? null : h("p", { class: "fields-own" }, words.list[summary.state]),
    h("p", { class: "fields-rule" }, fieldSentence(field, ruleWordsOf(input))),
    totals(summary, input),
    affected(summary, input),
    summary.effect === null ? null : fieldEffect(summary, input),
    below(summary),
  );
}

function totals({ totals: { met, unknown, parents, people } }: FieldSummary, { view, words, speech }: FieldsInput): Markup {
  const level = speech.areas(view.level);
  const { parentLevel } = view;
  const count = countOf(people, speech);
  const around =
    parentLevel === null || parents.length === 0 ? "" : ` ${words.list.inParents(speech.count(parents.length), speech.areas(parentLevel))}`;
  return h(
    "p",
    { class: "fields-totals" },
    h("span", {}, h("b", {}, speech.count(met.length).text), ` ${met.length === 1 ? level.singular : level.plural}${around}`),
    count === null ? null : h("span", {}, h("b", {}, people.isLowerBound ? `≥ ${count.text}` : count.text), ` ${words.list.people}`),
    unknown.length === 0 ? null : h("span", {}, words.list.unknown(speech.count(unknown.length))),
  );
}

/** People concerned in the areas of the field, and their part of all people concerned in the city. */
function affected(
  { result, totals: { affected: sum, affectedShare: share } }: FieldSummary,
  { indicators, words, speech }: FieldsInput,
): Markup | null {
  const indicator = indicators.find(({ id }) => id === result.field.affected);
  if (sum === null || indicator === undefined) return null;
  const people = speech.local(indicator.numeratorLabel) || speech.local(indicator.name);
  const count = countOf(sum, speech);
  const part = share?.value === null || share === null ? "" : per100(share.value, speech);
  const sentence = count === null ? words.list.noAffected(people) : words.list.affected(people, count, sum.isLowerBound, part);
  return h("p", { class: "quiet small" }, sentence);
}
