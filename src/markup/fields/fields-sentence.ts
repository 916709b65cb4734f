// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { hasChanges } from "../../core/rules/rule-changes.ts";
import { type SentencePart, text } from "../../i18n/parts.ts";
import { sentenceHeading, slotMarkup } from "../sentence.ts";
import { countOf, fieldName, type FieldsInput, per100 } from "./fields-input.ts";

/** "16 von 34 Stadtteilen gehören zu mindestens einem Handlungsfeld. Dort leben 145.712 Menschen, 56 von 100." */
export function fieldsSentence({ view, words, speech }: Pick<FieldsInput, "view" | "words" | "speech">): readonly SentencePart[] {
  const { union, areas, chosen } = view;
  const level = speech.areas(view.level);
  if (union.unknown.length === areas.length) return words.nothingJudged(level);
  const [only, ...others] = chosen;
  const name = only !== undefined && others.length === 0 ? fieldName(only, speech) : "";
  const parts = words.sentence({ met: speech.count(union.met.length), all: speech.count(areas.length) }, level, name);
  const count = countOf(union.people, speech);
  const { value } = union.peopleShare;
  const people =
    count === null || count.value === 0
      ? ""
      : words.people({ count, isAtLeast: union.people.isLowerBound, per100: value === null ? "" : per100(value, speech) });
  const unknown = union.unknown.length === 0 ? "" : words.unknownAreas(speech.count(union.unknown.length), level);
  return [...parts, text(people), text(unknown)];
}

/** Place and year above, the sentence as heading, and a mark where the rules are not those that were decided. */
export function fieldsHead(input: FieldsInput, place: string): readonly Markup[] {
  const { view, words, speech } = input;
  const year = slotMarkup("year", String(view.year), { label: speech.texts.sentence.changeSlot.year, interactive: true });
  const head = [
    h("p", { class: "eyebrow" }, h("span", {}, place), h("span", {}, words.valuesOf, year)),
    sentenceHeading(fieldsSentence(input), speech, { interactive: true }),
    draftMark(input),
    refusedNotice(input),
  ];
  return head.filter((part) => part !== null);
}

/** "Ihre Änderung, nicht beschlossen": in sight of every number that follows from it, in print too. */
function draftMark({ view, words, speech, link }: FieldsInput): Markup | null {
  if (!hasChanges(view.changes)) return null;
  return h(
    "p",
    { class: "fields-draft" },
    h("b", {}, words.draft),
    " ",
    words.draftHelp(speech.local(view.official.title)),
    " ",
    h("a", { class: "no-print", href: link({ rules: "", fields: [] }) }, words.backToOfficial),
  );
}

function refusedNotice({ view, words }: FieldsInput): Markup | null {
  if (view.refused.length === 0) return null;
  const shown = view.refused.map((item) => `„${item.length > 40 ? `${item.slice(0, 40)} …` : item}“`);
  return h("p", { class: "fields-refused no-print", role: "status" }, words.refused([...new Set(shown)].join(", ")));
}
