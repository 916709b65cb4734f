// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { FieldsArea } from "../../core/view/fields/fields-view.ts";
import { plainText } from "../../i18n/parts.ts";
import { countOf, fieldName, type FieldsInput } from "./fields-input.ts";
import { fieldsSentence } from "./fields-sentence.ts";

type TextInput = Pick<FieldsInput, "view" | "words" | "speech">;

/** What is said of one area: its fields, what cannot be judged, and how many conditions it meets. */
export function areaSentences(area: FieldsArea, { view, words, speech }: TextInput): readonly string[] {
  const named = (answer: string): readonly string[] =>
    view.chosen.filter((_, index) => area.answers[index] === answer).map((summary) => fieldName(summary, speech));
  const [met, unknown] = [named("met"), named("unknown")];
  if (met.length === 0 && unknown.length === view.chosen.length) return [words.text.onlyUnknown(area.name)];
  const { length } = area.answers;
  const isConditions = view.counted === "conditions" && length > 0;
  return [
    words.text.belongs(area.name, met),
    unknown.length === 0 ? "" : words.text.unknown(unknown).trim(),
    isConditions ? words.text.conditions(String(area.conditions.met), String(view.total)) : "",
  ].filter((sentence) => sentence !== "");
}

/** The view in words: the sentence, every field with its totals, then area by area. */
export function fieldsText(input: FieldsInput): Markup {
  const { view, words, speech } = input;
  const level = speech.areas(view.level);
  return h(
    "div",
    { class: "text-form" },
    h("h2", {}, words.text.heading),
    h("p", {}, plainText(fieldsSentence(input))),
    h(
      "ul",
      {},
      view.chosen.map((summary) => {
        const { met, people } = summary.totals;
        const count = countOf(people, speech);
        const inhabitants = count === null ? "" : words.text.fieldPeople(count, people.isLowerBound);
        return h("li", {}, words.text.field(fieldName(summary, speech), speech.count(met.length), level, inhabitants));
      }),
    ),
    h("h3", {}, words.text.areas),
    h(
      "ul",
      {},
      view.areas.map((area) => h("li", { "data-area": area.id }, areaSentences(area, input).join(" "))),
    ),
  );
}
