// SPDX-License-Identifier: EUPL-1.2
import { focusTable } from "../core/export/focus-table.ts";
import type { FocusArea } from "../core/view/focus/focus-view.ts";
import { fillClass } from "../core/view/palette.ts";
import type { MapScene } from "../core/view/scene.ts";
import { plainText } from "../i18n/parts.ts";
import { criteriaWords } from "../markup/focus/criteria-step.ts";
import { focusSentence } from "../markup/focus/focus-heading.ts";
import { type FocusInput, groupName } from "../markup/focus/focus-words.ts";
import { votesText } from "../markup/focus/poll-step.ts";
import { tableSpeech } from "./take-away-speech.ts";
import type { TakeInput, Taken, TakenNote } from "./taken.ts";

/** The path to focus areas: shortlist, scores, votes and choice as one table, and the map of the choice. */
export function takeFocus(input: FocusInput, choice: MapScene | null, { words }: TakeInput): Taken {
  const { view, words: texts, speech } = input;
  const about = { id: "", name: words.table.areas };
  const { csv } = words;
  const title = view.draft.title === "" ? texts.title : view.draft.title;
  return {
    file: ["fokus", view.level.id, String(view.year)],
    title,
    areas: speech.texts.common.areas(speech.count(view.areas.length), speech.areas(view.level)),
    date: input.asOf,
    base: "",
    sentence: plainText(focusSentence(input)),
    tables: [
      {
        ...about,
        make: () =>
          focusTable(about, view, {
            ...tableSpeech(words, speech),
            listed: (area) => listedWords(area, input, csv.notListed),
            scores: ({ poll }) => csv.score(poll.topic),
            dataRank: ({ poll }) => csv.dataRank(poll.topic),
            pollRank: ({ poll }) => csv.pollRank(poll.topic),
            group: (index) => (view.groups[index] === undefined ? "" : groupName(view.groups[index], input)),
          }),
      },
    ],
    hasShapes: true,
    notes: notesOf(input, title, csv.notes),
    picture: choice === null ? null : { kind: "map", scene: choice, legend: legendOf(input, words) },
  };
}

function listedWords({ listed, isRemoved }: FocusArea, { words }: FocusInput, no: string): string {
  if (listed !== null) return words.shortlist.by[listed];
  return isRemoved ? words.shortlist.gone : no;
}

function notesOf(input: FocusInput, title: string, heads: TakeInput["words"]["csv"]["notes"]): readonly TakenNote[] {
  const { view, words, rule } = input;
  return [
    [heads.view, title],
    [heads.shows, plainText(focusSentence(input))],
    [heads.rule, criteriaWords(input)],
    [heads.rule, rule],
    ...view.polls.map((poll): TakenNote => [heads.poll, `${poll.poll.topic}. ${votesText(poll, input)} ${words.poll.notMixed}`]),
    [heads.shows, view.draft.reasons],
  ];
}

function legendOf({ view }: FocusInput, { legend }: TakeInput["words"]) {
  const listed = view.shortlist.filter(({ place }) => place === null).length;
  const rest = view.areas.length - listed - view.chosen.length;
  const row = (fill: string, limits: string, count: number) => ({ fill, limits, details: [String(count)] });
  return {
    classes: [
      row(fillClass("outside", "need", 5), legend.rest, rest),
      row(fillClass(1, "need", 5), legend.listed, listed),
      row(fillClass(4, "need", 5), legend.chosen, view.chosen.length),
    ],
    city: "",
    gaps: [],
  };
}
