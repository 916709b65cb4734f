// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { AreaId } from "../core/model/ids.ts";
import type { AreaValue } from "../core/view/indicator-view.ts";
import type { PublishedLevel } from "../core/package/edition-format.ts";
import type { DerivedView } from "../core/view/modes/derive-view.ts";
import type { ModesTexts } from "../i18n/de-views/modes.ts";
import type { Speech } from "../i18n/speech.ts";
import { unitOfDifference } from "./derived-speech.ts";

/** Where the ways back lead. */
export interface NoteLinks {
  readonly classes: string;
  readonly measure: string;
  readonly filter: string;
}

export interface LegendNoteInput {
  readonly derived: DerivedView;
  /** Name of the area that the filter keeps to; "" for none. */
  readonly within: string;
  readonly hasMask: boolean;
  readonly links: NoteLinks;
  readonly words: ModesTexts;
  readonly speech: Speech;
}

/** What the reader set, in words, each with the way back: difference, class method, circles, inhabited land, filter. */
export function legendNote(input: LegendNoteInput): Markup | null {
  const { derived, links, words, hasMask, speech, within } = input;
  const { view, measure, classes } = derived;
  const rows = [
    ...measureRows(input),
    classes === null
      ? null
      : row(words.legend.classes(methodWords(derived, words), speech.count(view.classes.length)), links.classes, words.legend.resetClasses),
    view.circles === undefined || view.palette === "plain" ? null : row(circleWords(derived, words, speech)),
    view.palette === "plain" ? row(words.noCircleColours) : null,
    hasMask ? row(words.legend.mask) : null,
    filterRow({ all: view.areas, pale: view.pale ?? null, level: view.level, within, href: links.filter }, words, speech),
  ].filter((entry) => entry !== null);
  const hasNothing = rows.length === 0 && measure === "value";
  return hasNothing ? null : h("ul", { class: "legend-note", "aria-label": words.legend.label }, rows);
}

function measureRows({ derived, links, words, speech }: LegendNoteInput): readonly (Markup | null)[] {
  const { measure, since } = derived;
  const unit = unitOfDifference(derived, speech.language);
  if (measure === "value") return [];
  if (measure === "city") return [row(words.city.note(unit), links.measure, words.legend.resetMeasure)];
  const hasTest = derived.view.areas.some(({ relation }) => relation !== null);
  return [
    row(words.change.note(String(since), unit), links.measure, words.legend.resetMeasure),
    hasTest ? row(words.change.noteTest) : null,
  ];
}

function methodWords({ classes }: DerivedView, words: ModesTexts): string {
  if (classes === null) return "";
  return words.methods[classes.method === "deviation" ? "standardDeviation" : classes.method];
}

function circleWords({ view }: DerivedView, words: ModesTexts, speech: Speech): string {
  const label = speech.local(view.indicator.numeratorLabel);
  return words.legend.circles(label === "" ? words.legend.circlesGeneral : label);
}

export interface FilterWords {
  readonly all: readonly Pick<AreaValue, "id">[];
  readonly pale: ReadonlySet<AreaId> | null;
  readonly level: PublishedLevel;
  readonly within: string;
  readonly href: string;
}

/** "Hervorgehoben: 9 von 34 Stadtteilen. Die übrigen sind blass. Alle zeigen"; `null` without a filter. */
export function filterRow({ all, pale, level, within, href }: FilterWords, words: ModesTexts, speech: Speech): Markup | null {
  if (pale === null) return null;
  const [some, every] = [speech.count(all.length - pale.size), speech.count(all.length)];
  const sentence = words.legend.filter(some, every, speech.areas(level));
  return row(within === "" ? sentence : `${sentence} ${words.legend.within(within)}`, href, words.legend.showAll);
}

/** A remark with the way back behind it. */
export function row(sentence: string, href: string | null = null, back = ""): Markup {
  return h("li", {}, sentence, href === null ? null : " ", href === null ? null : h("a", { href, class: "note-link" }, back));
}
