// SPDX-License-Identifier: EUPL-1.2
import { valueTable } from "../core/export/value-table.ts";
import type { Markup } from "../core/markup/tree.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { isLoading } from "../core/view/read-cell.ts";
import { selectIndicatorView } from "../core/view/select-indicator-view.ts";
import { plainText } from "../i18n/parts.ts";
import type { Speech } from "../i18n/speech.ts";
import { classWords } from "../markup/class-words.ts";
import { type PictureLegend, pictureLegend } from "../markup/export/picture-legend.ts";
import { sentenceParts } from "../markup/sentence.ts";
import { baseWords, tableSpeech } from "./take-away-speech.ts";
import type { TakeInput, Taken, TakenNote, TakenOffer } from "./taken.ts";

/** What the reader made of the published map. */
export interface Derivation {
  /** Says "Abstand vom Stadtwert" where the page says "Wert" otherwise. */
  readonly speech: Speech;
  /** Name of the difference in file names; "" where values are shown. */
  readonly name: string;
  /** What was computed and set, in sentences. */
  readonly notes: readonly string[];
  /** The same for another year; `null` where years cannot stand below each other. */
  readonly inYear: ((published: IndicatorView) => IndicatorView) | null;
  /** Whether the legend names the value of the city. */
  readonly hasCity: boolean;
}

/** The map of one indicator: values of the year shown, of all years, and the picture with its legend. */
export function takeMap(input: TakeInput, derivation: Derivation | null = null): Taken {
  const { model, context, words, scene } = input;
  const { view } = model;
  const speech = derivation?.speech ?? context.speech;
  const { indicator, level, year } = view;
  return {
    file: [indicator.id, derivation?.name ?? "", level.id, String(year)],
    title: speech.local(indicator.name),
    areas: speech.texts.common.areas(speech.count(view.areas.length), speech.areas(level)),
    date: speech.date(indicator.referenceDate, year),
    base: baseWords(indicator, words, speech),
    sentence: plainText(sentenceParts(view, speech)),
    tables: [thisYear(input, speech), ...allYears(input, speech, derivation)],
    hasShapes: true,
    notes: mapNotes(view, { words, speech, derivation }),
    picture: scene === null ? null : { kind: "map", scene, legend: legendOf(view, { words, speech, derivation }) },
  };
}

interface Said {
  readonly words: TakeInput["words"];
  readonly speech: Speech;
  readonly derivation: Derivation | null;
}

function legendOf(view: IndicatorView, { words, speech, derivation }: Said): PictureLegend {
  const legend = pictureLegend(view, speech, words.legendCity);
  const city = derivation?.hasCity === false ? "" : legend.city;
  return { ...legend, city, notes: derivation?.notes ?? [] };
}

function mapNotes({ indicator }: IndicatorView, { words, speech, derivation }: Said): readonly TakenNote[] {
  const { csv } = words;
  const name = speech.local(indicator.name);
  const isDifference = derivation !== null && derivation.name !== "";
  return [
    [csv.notes.indicator, isDifference ? csv.derived(name) : name],
    ...(derivation?.notes ?? []).map((note): TakenNote => [csv.notes.method, note]),
    [csv.notes.numerator, speech.local(indicator.numeratorLabel)],
    [csv.notes.denominator, indicator.denominator === null ? "" : speech.local(indicator.denominatorLabel)],
  ];
}

function thisYear({ model, words }: TakeInput, speech: Speech): TakenOffer {
  const about = { id: "", name: words.table.thisYear(String(model.view.year)) };
  return { ...about, make: () => tableOf(about, [model.view], { words, speech }) };
}

function allYears({ model, context, words }: TakeInput, speech: Speech, derivation: Derivation | null): readonly TakenOffer[] {
  const { years, indicator } = model.view;
  const [first, last] = [years[0], years.at(-1)];
  const inYear = derivation === null ? (view: IndicatorView) => view : derivation.inYear;
  if (first === undefined || last === undefined || first === last || inYear === null) return [];
  const about = { id: "years", name: words.table.allYears(String(first), String(last)) };
  const views = (): readonly IndicatorView[] =>
    years.flatMap((year) => {
      const view = selectIndicatorView(context.data, { ...context.state, year });
      return isLoading(view) ? [] : [inYear(view)];
    });
  const [from, to] = [first, last].map((year) => speech.date(indicator.referenceDate, year));
  return [{ ...about, date: words.table.years(from ?? "", to ?? ""), make: () => tableOf(about, views(), { words, speech }) }];
}

function tableOf(
  about: Pick<TakenOffer, "id" | "name">,
  views: readonly IndicatorView[],
  { words, speech }: Pick<Said, "words" | "speech">,
) {
  const [view] = views;
  if (view === undefined) throw new Error("take away: at least one view expected, none found");
  const { words: said } = tableSpeech(words, speech);
  const isDifference = view.beside !== undefined;
  return valueTable(about, views, {
    words: {
      ...said,
      columns: isDifference ? { ...said.columns, value: speech.texts.table.value } : said.columns,
      classLimits: (one, index) => classWords(one, speech)[index]?.limits ?? "",
    },
    unit: speech.local(view.indicator.unit),
  });
}

/** The sentences of a list of remarks, without the links behind them. */
export function sentencesOf(list: Markup | null): readonly string[] {
  if (list === null) return [];
  return list.children.flatMap((item) => {
    if (typeof item === "string") return [];
    const text = item.children
      .filter((child) => typeof child === "string")
      .join("")
      .trim();
    return text === "" ? [] : [text];
  });
}
