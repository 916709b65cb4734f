// SPDX-License-Identifier: EUPL-1.2
import { comparisonTable, pairedTable } from "../core/export/comparison-table.ts";
import { linesTable, type TakenLine } from "../core/export/lines-table.ts";
import { differenceUnit } from "../core/format/value.ts";
import { comparesToCity } from "../core/view/city-comparison.ts";
import { scatterView } from "../core/view/comparison/scatter-view.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { selectYearCounts } from "../core/view/time/select-time.ts";
import { plainText } from "../i18n/parts.ts";
import { comparisonSentence } from "../markup/comparison/comparison-sentence.ts";
import { multiplesHeading } from "../markup/comparison/small-multiples.ts";
import { comparisonPicture } from "./take-away-comparison-picture.ts";
import type { Composition } from "./open-comparison.ts";
import { baseWords, tableSpeech } from "./take-away-speech.ts";
import type { TakeInput, Taken, TakenNote, TakenOffer } from "./taken.ts";

/** The comparison as it is drawn: values or distances of all indicators, one indicator over the years, or two values of every area. */
export function takeComparison(input: Composition, { words }: TakeInput): Taken {
  const { model, areas, voice, reference } = input;
  const { speech } = voice;
  const { view } = model;
  const named = [...areas.map(({ name }) => name), reference.name].join(", ");
  return {
    file: ["vergleich", isOfAll(input) ? "" : view.indicator.id, view.level.id, fileYears(input)],
    title: titleOf(input, words),
    areas: named,
    date: dateOf(input, words),
    base: isOfOne(input) ? baseWords(view.indicator, words, speech) : "",
    sentence: isOfAll(input) ? plainText(comparisonSentence(input)) : named,
    tables: areas.length === 0 ? [] : [tableOffer(input, words)],
    hasShapes: pairOf(input) !== null,
    notes: notesOf(input, words),
    picture: areas.length === 0 ? null : comparisonPicture(input, words.legendCity),
  };
}

/** Whether all indicators of the comparison are drawn. */
function isOfAll({ model: { state } }: Composition): boolean {
  return state.chart === "dots" || state.chart === "spine";
}

/** The date of the values; of lines the first and the last, of two maps both. */
function dateOf({ model: { state, view }, parts: { partner }, voice: { speech } }: Composition, { table }: TakeInput["words"]): string {
  const date = (year: number): string => speech.date(view.indicator.referenceDate, year);
  if (state.chart === "multiples") return table.years(date(view.years[0] ?? view.year), date(view.years.at(-1) ?? view.year));
  if (partner === null || partner.kind === "indicator") return date(view.year);
  const [first, second] = [view.year, partner.view.year].sort((a, b) => a - b);
  return table.bothDates(date(first ?? view.year), date(second ?? view.year));
}

/** Whether one indicator is drawn: over the years, or in two years. */
function isOfOne({ model: { state }, parts: { partner } }: Composition): boolean {
  return state.chart === "multiples" || (state.chart === "maps" && partner?.kind === "year");
}

function fileYears({ model: { state, view } }: Composition): string {
  return state.chart === "multiples" ? `${view.years[0] ?? view.year}-${view.years.at(-1) ?? view.year}` : String(view.year);
}

function titleOf({ model: { state, view }, parts, voice, reference, views }: Composition, words: TakeInput["words"]): string {
  const { speech } = voice;
  const name = speech.local(view.indicator.name);
  if (state.chart === "multiples") return multiplesHeading({ view, series: parts.series, reference, voice });
  if (state.chart === "dots" || state.chart === "spine") return views.length === 1 ? name : words.comparison;
  return parts.partner === null || parts.partner.kind === "year"
    ? name
    : voice.words.scatterHeading(name, speech.local(parts.partner.view.indicator.name));
}

function tableOffer(input: Composition, words: TakeInput["words"]): TakenOffer {
  const { model, views, reference, areas, voice } = input;
  const said = tableSpeech(words, voice.speech);
  const { chart } = model.state;
  const about = { id: "", name: chart === "multiples" ? words.table.lines : words.table.comparison };
  const ids = areas.map(({ id }) => id);
  if (chart === "multiples") return { ...about, make: () => linesTable(about, linesOf(input), said) };
  const pair = pairOf(input);
  if (pair === null)
    return { ...about, make: () => comparisonTable(about, { views, areas: ids, reference, hasSteps: chart === "spine" }, said) };
  const [across] = pair;
  const unit = isComparableYear(input) ? differenceUnit(across.indicator, voice.speech.language) : null;
  return { ...about, make: () => pairedTable(about, { pair: scatterView(...pair), areas: ids, differenceUnit: unit }, said) };
}

/** Both sides of a scatter plot or of two maps, the earlier year first; `null` for other charts and without a second side. */
function pairOf({ model: { state, view }, parts: { partner } }: Composition): readonly [IndicatorView, IndicatorView] | null {
  if (partner === null || (state.chart !== "scatter" && state.chart !== "maps")) return null;
  const isEarlier = state.chart === "maps" && partner.kind === "year" && partner.view.year < view.year;
  return isEarlier ? [partner.view, view] : [view, partner.view];
}

function isComparableYear({ parts: { partner } }: Composition): boolean {
  return partner !== null && partner.kind === "year" && !partner.crossesBreak;
}

function linesOf({ model, context, parts, reference }: Composition) {
  const { indicator, years } = model.view;
  const query = { indicator: model.state.indicator, level: model.state.level };
  const compared = parts.series.map((measured): TakenLine => ({
    role: "compared",
    measured,
    counts: selectYearCounts(context.data, query, { area: measured.area, isCity: false, years }),
    computed: null,
  }));
  const { series, kind } = reference;
  const hasLine = series !== null && comparesToCity(indicator);
  const counts =
    kind === "city" && series !== null ? selectYearCounts(context.data, query, { area: series.area, isCity: true, years }) : null;
  const own: readonly TakenLine[] = hasLine
    ? [{ role: kind === "city" ? "city" : "reference", measured: series, counts, computed: null }]
    : [];
  return { indicator, years, lines: [...compared, ...own], computed: null };
}

function notesOf({ model, context, parts, reference, voice }: Composition, { csv }: TakeInput["words"]): readonly TakenNote[] {
  const { speech, words } = voice;
  const { indicator, level } = model.view;
  const { chart } = model.state;
  const isOne = chart !== "dots" && chart !== "spine";
  const names = speech.areas(level);
  return [
    [csv.notes.view, words.charts[chart]],
    [csv.notes.reference, reference.name],
    [csv.notes.indicator, isOne ? speech.local(indicator.name) : ""],
    [csv.notes.numerator, isOne ? speech.local(indicator.numeratorLabel) : ""],
    [csv.notes.denominator, isOne && indicator.denominator !== null ? speech.local(indicator.denominatorLabel) : ""],
    [csv.notes.method, chart === "spine" ? words.spineNote(names, reference.kind === "city" ? words.theCity : reference.name) : ""],
    [csv.notes.caution, chart === "scatter" ? words.caution(names) : ""],
    [csv.notes.caution, chart === "dots" ? words.note(names) : ""],
    ...(chart === "multiples" ? (parts.series[0]?.breaks ?? []) : []).map(({ year }): TakenNote => [
      csv.notes.break,
      words.breakIn(String(year)),
    ]),
    ...(context.external !== null && reference.kind === "external" ? [[csv.notes.draft, words.externalStays] as const] : []),
  ];
}
