// SPDX-License-Identifier: EUPL-1.2
import { changesTable } from "../core/export/changes-table.ts";
import { linesTable } from "../core/export/lines-table.ts";
import type { TimeLine } from "../core/view/time/time-view.ts";
import { plainText } from "../i18n/parts.ts";
import { timePicture } from "../markup/export/time-picture.ts";
import { notes as chartNotes, type TimeInput } from "../markup/time/time-chart.ts";
import { timeSentence } from "../markup/time/time-sentence.ts";
import { baseWords, tableSpeech } from "./take-away-speech.ts";
import type { TakeInput, Taken, TakenNote } from "./taken.ts";

/** Lines over the years: every value with cases and base, what was computed from them, the changes with their test, and the chart. */
export function takeTime(input: TimeInput, { words }: TakeInput): Taken {
  const { view, words: texts, speech } = input;
  const { indicator, level, years } = view;
  const said = tableSpeech(words, speech);
  const lines = { id: "", name: words.table.lines };
  const changes = { id: "veraenderung", name: words.table.changes };
  const [first, last] = [years[0] ?? view.year, years.at(-1) ?? view.year];
  const form = view.form === "value" ? "" : view.form === "index" ? `index-${view.since}` : "mittel";
  const verdict = (change: TimeLine["change"]): string => (typeof change === "string" ? texts.none[change] : texts.words[change.kind]);
  const named = view.lines.map(({ name }) => name).join(", ");
  return {
    file: [indicator.id, level.id, `${first}-${last}`, form],
    title: speech.local(indicator.name),
    areas: named,
    date: words.table.years(speech.date(indicator.referenceDate, first), speech.date(indicator.referenceDate, last)),
    base: baseWords(indicator, words, speech),
    sentence: plainText(timeSentence(input)),
    tables: [
      {
        ...lines,
        make: () =>
          linesTable(lines, { indicator, years, lines: view.lines.map(takenLine(view.form)), computed: computedAs(input, words) }, said),
      },
      ...(years.length > 1
        ? [{ ...changes, make: () => changesTable(changes, view, { ...said, language: speech.language, verdict }) }]
        : []),
    ],
    hasShapes: false,
    notes: [
      [words.csv.notes.view, texts.title],
      [words.csv.notes.indicator, speech.local(indicator.name)],
      ...chartNotes(input).map((note): TakenNote => [words.csv.notes.method, note]),
      [words.csv.notes.numerator, speech.local(indicator.numeratorLabel)],
      [words.csv.notes.denominator, indicator.denominator === null ? "" : speech.local(indicator.denominatorLabel)],
    ],
    picture: years.length < 2 ? null : { kind: "chart", drawing: timePicture(input), legend: { classes: [], city: "", gaps: [] } },
  };
}

function takenLine(form: TimeInput["view"]["form"]) {
  return ({ kind, measured, counts, shown }: TimeLine) => ({ role: kind, measured, counts, computed: form === "value" ? null : shown });
}

function computedAs({ view, speech }: TimeInput, { csv }: TakeInput["words"]) {
  const { form, indicator, since } = view;
  if (form === "value") return null;
  const name = speech.local(indicator.name);
  return form === "index"
    ? { id: "index", head: csv.index(String(since)), decimals: 1 }
    : { id: "average", head: csv.average(name), decimals: indicator.decimals };
}
