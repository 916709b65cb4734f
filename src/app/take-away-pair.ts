// SPDX-License-Identifier: EUPL-1.2
import { pairMapTable } from "../core/export/pair-map-table.ts";
import type { PairView } from "../core/view/modes/pair-view.ts";
import { fillClass } from "../core/view/palette.ts";
import type { ModesTexts } from "../i18n/de-views/modes.ts";
import { plainText } from "../i18n/parts.ts";
import type { PictureLegend } from "../markup/export/picture-legend.ts";
import { pairAreaWords, pairClassWords, pairLimits, pairSentence, type PairSpeech } from "../markup/pair-words.ts";
import { tableSpeech } from "./take-away-speech.ts";
import type { TakeInput, Taken } from "./taken.ts";

/** The map of two indicators: both values of every area, the nine classes, and the picture with their legend. */
export function takePair(view: PairView, modes: ModesTexts, { context, words, scene }: TakeInput): Taken {
  const { speech } = context;
  const by: PairSpeech = { speech, words: modes };
  const { first, second } = view;
  const about = { id: "", name: words.table.thisYear(String(first.year)) };
  const limits = pairLimits(view, by);
  const { notes } = words.csv;
  return {
    file: [first.indicator.id, second.indicator.id, first.level.id, String(first.year)],
    title: words.pair(speech.local(first.indicator.name), speech.local(second.indicator.name)),
    areas: speech.texts.common.areas(speech.count(view.areas.length), speech.areas(first.level)),
    date: speech.date(first.indicator.referenceDate, first.year),
    base: "",
    sentence: plainText(pairSentence(view, by)),
    tables: [
      {
        ...about,
        make: () =>
          pairMapTable(about, view, {
            ...tableSpeech(words, speech),
            classWords: (area) => pairAreaWords(area, view, by),
            letters: modes.pair.letters,
          }),
      },
    ],
    hasShapes: true,
    notes: [
      [notes.indicator, speech.local(first.indicator.name)],
      [notes.indicator, speech.local(second.indicator.name)],
      ...limits.map((sentence) => [notes.classes, sentence] as const),
      [notes.caution, modes.pair.caution],
    ],
    picture: scene === null ? null : { kind: "map", scene, legend: { ...legendOf(view, by), notes: [...limits, modes.pair.caution] } },
  };
}

function legendOf({ classes, gaps, first }: PairView, by: PairSpeech): PictureLegend {
  const { speech } = by;
  return {
    classes: classes.map((item, index) => ({
      fill: fillClass(index, "pair", 9),
      limits: pairClassWords(item, by),
      details: [speech.texts.common.areas(speech.count(item.areaCount), speech.areas(first.level))],
    })),
    city: "",
    gaps: gaps.flatMap(({ status, count }) =>
      status === "ok" || status === "unreliable"
        ? []
        : [{ fill: fillClass(status, "pair", 9), words: speech.texts.legend.gaps(status, speech.count(count)) }],
    ),
  };
}
