// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { compareToReference } from "../../core/view/comparison/compare-to-reference.ts";
import { compareTwo, spreadOf } from "../../core/view/comparison/select-comparison.ts";
import type { IndicatorView } from "../../core/view/indicator-view.ts";
import { rowLabel } from "./dot-table.ts";
import { type ComparedArea, type ComparisonInput, referenceInSentence, valueOf } from "./voice.ts";

/** Pairs that are told at once; the others are behind a heading. */
const mostPairs = 3;
/** Indicators of a pair that are told with their values; the others are counted, their values stand in the chart. */
const mostTold = 3;

/** Every value of every area in one sentence per indicator: the chart in words. */
export function valuesInWords(input: ComparisonInput): Markup {
  return h(
    "ul",
    { class: "words" },
    input.views.map((view) => h("li", {}, `${rowLabel(view, input)}.`)),
  );
}

/**
 * What differs by more than chance: each area against the reference, then each pair. Tested at 95 % (Newcombe); what cannot be tested is
 * named, what may be chance is called so.
 */
export function differencesInWords(input: ComparisonInput): readonly Markup[] {
  const { areas, voice } = input;
  const pairs = areas.flatMap((first, index) => areas.slice(index + 1).map((second) => [first, second] as const));
  const sentences = pairs.map(([first, second]) => pairItem(first, second, input));
  const [told, rest] = [sentences.slice(0, mostPairs), sentences.slice(mostPairs)];
  const more = h(
    "details",
    { class: "sheet", "data-key": "pairs" },
    h("summary", {}, voice.words.morePairs(voice.speech.count(rest.length))),
    h("ul", { class: "words" }, rest),
  );
  return [
    h(
      "ul",
      { class: "words" },
      areas.map((area) => referenceItem(area, input)),
      told,
    ),
    ...(rest.length === 0 ? [] : [more]),
    h("p", { class: "source" }, voice.words.testNote),
  ];
}

/** One indicator of two sides; `size`: the difference in standard deviations, for the order in which they are told. */
interface Judged {
  readonly view: IndicatorView;
  readonly name: string;
  readonly difference: number;
  readonly size: number;
  readonly isClear: boolean | null;
}

function referenceItem(area: ComparedArea, { views, reference, voice }: ComparisonInput): Markup {
  const { words } = voice;
  const judged = judge(views, voice, (view) => compareToReference(view.indicator, valueOf(view, area), reference));
  const clear = judged.filter(({ isClear }) => isClear === true);
  const [above, below] = [clear.filter(({ difference }) => difference > 0), clear.filter(({ difference }) => difference < 0)];
  const parts = [
    above.length === 0 ? "" : words.above(above.map(({ name }) => name)),
    below.length === 0 ? "" : words.below(below.map(({ name }) => name)),
  ].filter((part) => part !== "");
  const hasTests = judged.some(({ isClear }) => isClear !== null);
  const sentence = hasTests ? words.toReference(referenceInSentence(reference, voice), parts) : ":";
  return item(area.name, sentence, hedges(judged, voice));
}

function pairItem(first: ComparedArea, second: ComparedArea, { views, voice }: ComparisonInput): Markup {
  const { words, speech } = voice;
  const judged = judge(views, voice, (view) => compareTwo(view.indicator, valueOf(view, first), valueOf(view, second)));
  const clear = judged.filter(({ isClear }) => isClear === true);
  const told = clear.slice(0, mostTold).map(({ view, name }) => {
    const [a, b] = [first, second].map((area) => speech.value(valueOf(view, area).cell, view.indicator));
    return words.withValues(name, a ?? "", b ?? "");
  });
  const others = clear.length - told.length;
  const listed = others === 0 ? told : [...told, words.others(speech.count(others))];
  const sentence = clear.length === 0 ? words.pairNone : words.pairClear(listed);
  return item(words.pair(first.name, second.name), sentence, hedges(judged, voice));
}

function item(name: string, sentence: string, more: readonly string[]): Markup {
  return h("li", {}, h("b", {}, name), [`${sentence.startsWith(":") ? "" : " "}${sentence}`, ...more].join(" "));
}

function hedges(judged: readonly Judged[], { words }: ComparisonInput["voice"]): readonly string[] {
  const names = (isClear: boolean | null): readonly string[] => judged.filter((one) => one.isClear === isClear).map(({ name }) => name);
  const [chance, untested] = [names(false), names(null)];
  return [chance.length === 0 ? "" : words.chance(chance), untested.length === 0 ? "" : words.untested(untested)].filter(
    (part) => part !== "",
  );
}

type Compare = (view: IndicatorView) => { readonly difference: number; readonly isClear: boolean | null } | null;

/** All indicators that can be compared, the largest difference first. */
function judge(views: readonly IndicatorView[], { speech }: ComparisonInput["voice"], compare: Compare): readonly Judged[] {
  const judged = views.flatMap((view): readonly Judged[] => {
    const result = compare(view);
    if (result === null) return [];
    return [{ view, name: speech.local(view.indicator.name), size: Math.abs(result.difference) / (spreadOf(view) ?? 1), ...result }];
  });
  return judged.toSorted((a, b) => b.size - a.size);
}
