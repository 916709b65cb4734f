// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from "../../core/format/number.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { hasNumber } from "../../core/model/cell.ts";
import type { PartialShare, PartialSum } from "../../core/stats/partial-sum.ts";
import type { FocusGroup, FocusView } from "../../core/view/focus/focus-view.ts";
import type { FocusTexts } from "../../i18n/de-views/focus.ts";
import type { AreaWords } from "../../i18n/de.ts";
import type { Speech } from "../../i18n/speech.ts";

/** What every part of the path is written with. */
export interface FocusInput {
  readonly view: FocusView;
  readonly words: FocusTexts;
  readonly speech: Speech;
  /** The criteria as a sentence; "" without any. */
  readonly rule: string;
  /** An action field's rule as a sentence. */
  readonly fieldSentence: (field: FocusView["fields"][number]) => string;
  /** The map of the choice; `null` on a level without shapes. */
  readonly map: (idPrefix: string) => Markup | null;
  /** What became of the last file: sentences for people. */
  readonly messages: { readonly poll: readonly string[]; readonly file: readonly string[] };
  readonly href: (step: 1 | 2 | 3 | 4 | 5) => string;
  readonly place: string;
  readonly isInvented: boolean;
  readonly edition: string;
  /** Printed form of today and of the data. */
  readonly today: string;
  readonly asOf: string;
  readonly link: string;
}

export function areaWords({ view, speech }: FocusInput): AreaWords {
  return speech.areas(view.level);
}

/** "35", for "35 von 100"; a lower bound is said by the words around it. */
export function per100({ value }: PartialShare, { speech }: Pick<FocusInput, "speech">): string | null {
  return value === null ? null : formatNumber(value * 100, { language: speech.language });
}

/** "mindestens 2.591", or a word where nothing is known. */
export function peopleText({ value, isLowerBound }: PartialSum, { words, speech }: Pick<FocusInput, "words" | "speech">): string {
  if (value === null) return words.choice.nothingKnown;
  return words.bound(speech.count(value).text, isLowerBound);
}

/** Who is counted: "Kinder in Grundsicherung". */
export function groupName({ indicator }: FocusGroup, { speech }: Pick<FocusInput, "speech">): string {
  const label = speech.local(indicator.numeratorLabel);
  const name = label === "" ? speech.local(indicator.name) : label;
  return name.charAt(0).toLocaleUpperCase(speech.language) + name.slice(1);
}

/** The same inside a sentence. */
export function groupInSentence(group: FocusGroup, input: Pick<FocusInput, "speech">): string {
  const label = input.speech.local(group.indicator.numeratorLabel);
  return label === "" ? groupName(group, input) : label;
}

/** The name of an area by id; the id where the level does not have it. */
export function areaName({ view }: FocusInput, id: string): string {
  return view.areas.find((area) => area.id === id)?.name ?? id;
}

export function residentsText(cell: FocusView["areas"][number]["population"], { words, speech }: FocusInput): string {
  return hasNumber(cell) ? speech.count(cell.value).text : words.choice.nothingKnown;
}

/** A labelled field of one line; `field` says to the page what it changes. */
export function lineField(
  label: string,
  attributes: Readonly<Record<string, string | number>> & { readonly "data-field": string },
  options: { readonly isHidden?: boolean } = {},
): Markup {
  const name = h("span", { class: options.isHidden === true ? "vh" : null }, label);
  return h("label", { class: "fk-field" }, name, h("input", { type: "text", autocomplete: "off", ...attributes }));
}

export function choiceField(
  label: string,
  field: string,
  options: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[],
): Markup {
  return h(
    "label",
    { class: "fk-field" },
    h("span", {}, label),
    h(
      "select",
      { "data-field": field },
      options.map(({ value, text, isChosen }) => h("option", { value, selected: isChosen }, text)),
    ),
  );
}

/** What a file led to, said where it was asked for. */
export function messageList(messages: readonly string[]): Markup | null {
  if (messages.length === 0) return null;
  return h(
    "ul",
    { class: "fk-messages", role: "status" },
    messages.map((message) => h("li", {}, message)),
  );
}
