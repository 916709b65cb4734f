// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { type SentencePart, text } from "../../i18n/parts.ts";
import { sentenceHeading } from "../sentence.ts";
import { areaWords, type FocusInput, groupInSentence, peopleText, per100 } from "./focus-words.ts";

/** "Mit diesen vier Stadtteilen erreichen Sie 2.591 Kinder in Grundsicherung, das sind 35 von 100 … Dort leben 18 von 100 Menschen." */
export function focusSentence(input: FocusInput): readonly SentencePart[] {
  const { view, words, speech } = input;
  const areas = areaWords(input);
  const chosen = speech.count(view.chosen.length);
  if (chosen.value === 0) return words.start(speech.count(view.shortlist.length), speech.count(view.areas.length), areas);
  const [group] = view.groups;
  const share = group === undefined ? null : per100(group.reach.share, input);
  const residents = per100(view.people.share, input);
  const lives = residents === null ? [] : [text(words.residents(words.bound(residents, view.people.share.isLowerBound)))];
  if (group === undefined || share === null) return [...words.reachesUnknown(chosen, areas), ...lives];
  const people = `${peopleText(group.reach.reached, input)} ${groupInSentence(group, input)}`;
  return [...words.reaches(chosen, areas, people, words.bound(share, group.reach.share.isLowerBound)), ...lives];
}

/** Place, name of the draft, where it is kept; then the sentence. */
export function focusHeading(input: FocusInput): readonly Markup[] {
  const { view, words, speech, place } = input;
  return [
    h(
      "p",
      { class: "eyebrow" },
      h("span", {}, place),
      view.draft.title === "" ? null : h("span", {}, words.draft(view.draft.title)),
      h("span", {}, words.inLink),
    ),
    sentenceHeading(focusSentence(input), speech, { interactive: false }),
  ];
}
