// SPDX-License-Identifier: EUPL-1.2
import { formatDifference } from "../../core/format/value.ts";
import { type Cell, hasNumber } from "../../core/model/cell.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { viewFill } from "../../core/view/palette.ts";
import { groupOf, type PaintedMap } from "../../core/view/patterns/pattern-group.ts";
import type { SmoothedArea, SmoothingView } from "../../core/view/patterns/smoothing-view.ts";
import { plainText, type SentencePart, text } from "../../i18n/parts.ts";
import { classWords } from "../class-words.ts";
import { howComputed, type LegendRow, patternCard, type PatternColumn, patternLegend, patternList, patternTable } from "./frame.ts";
import { type PatternsInput, peopleText, residents } from "./patterns-input.ts";

/** "… reichen die Werte der Stadtteile von 4,0 bis 41,2 %, geglättet von 5,1 bis 39,8 %. Am meisten ändert sich …" */
export function smoothingSentence(view: SmoothingView, input: PatternsInput): readonly SentencePart[] {
  const { speech } = input;
  const words = input.words.smoothing;
  const { indicator, level } = view.view;
  const name = speech.local(indicator.name);
  if (view.refused !== null) return words.refused[view.refused](name);
  const both = view.areas.filter((area) => hasNumber(area.smoothed));
  const rangeOf = (cells: readonly Cell[]): string => {
    const numbers = cells.flatMap(({ value }) => value ?? []);
    return speech.range({ lower: Math.min(...numbers), upper: Math.max(...numbers) }, indicator);
  };
  const amount = ({ difference }: SmoothedArea): number => Math.abs(difference.value ?? 0);
  const most = both.toSorted((a, b) => amount(b) - amount(a) || (a.id < b.id ? -1 : 1))[0];
  return [
    ...words.sentence(name, speech.areas(level), rangeOf(both.map(({ cell }) => cell)), rangeOf(both.map(({ smoothed }) => smoothed))),
    text(most === undefined ? "" : words.most(most.name, speech.value(most.cell, indicator), speech.value(most.smoothed, indicator))),
    text(view.isChance ? words.chance : ""),
  ];
}

/** Both values of an area, or that there is nothing to smooth. */
function bothWords({ cell, smoothed }: SmoothedArea, { view }: SmoothingView, { words, speech }: PatternsInput): string {
  const raw = speech.value(cell, view.indicator);
  return hasNumber(smoothed) ? words.smoothing.both(raw, speech.value(smoothed, view.indicator)) : words.smoothing.onlyRaw(raw);
}

/** The map: smoothed values in the classes of the edition; the plate has both. */
export function smoothingMap(view: SmoothingView, input: PatternsInput): PaintedMap {
  const { speech, study } = input;
  const words = input.words.smoothing;
  const { indicator, level, year, classes, palette } = view.view;
  return {
    level,
    palette,
    classCount: classes.length,
    title: words.mapTitle(speech.local(indicator.name), String(year)),
    description: plainText(smoothingSentence(view, input)),
    areas: view.areas.map((area) => ({
      id: area.id,
      fill: area.fill,
      sign: null,
      isPale: study.shown !== null && area.fill !== study.shown,
      plate: [area.name, bothWords(area, view, input)],
    })),
    unknownPlate: (name) => [name, speech.texts.legend.gap.missing],
  };
}

/** The sentence that says what smoothing is, then the classes with smoothed values, areas and people. */
export function smoothingLegend(view: SmoothingView, input: PatternsInput): readonly Markup[] {
  const { speech } = input;
  const limits = classWords(view.view, speech).map((item) => item.limits);
  const fills = [...new Set(view.areas.map(({ fill }) => fill))];
  const rowOf = (fill: SmoothedArea["fill"], words: string): LegendRow => {
    const group = groupOf(view.areas, (position) => view.areas[position]?.fill === fill);
    return {
      shown: typeof fill === "number" ? fill : null,
      fill: viewFill(view.view, fill),
      sign: null,
      words,
      areas: group.areas.length,
      people: group.areas.length === 0 ? "" : peopleText(group.people, input),
    };
  };
  const gaps = fills.flatMap((fill) =>
    typeof fill === "number" || fill === "outside" ? [] : [rowOf(fill, speech.texts.legend.gap[fill])],
  );
  const classes = limits.map((words, index) => rowOf(index, words)).reverse();
  return [
    ...smoothingWhat(view, input),
    ...(view.refused === null ? [patternLegend([...classes, ...gaps], view.view.level, input)] : []),
    howComputed(input.words.smoothing.how, input),
  ];
}

/** What smoothing is, in one sentence. */
export function smoothingWhat({ towards, view }: SmoothingView, { words, speech }: PatternsInput): readonly Markup[] {
  return hasNumber(towards) ? [h("p", { class: "patterns-what" }, words.smoothing.what(speech.value(towards, view.indicator)))] : [];
}

function byName(view: SmoothingView, { speech }: PatternsInput): readonly SmoothedArea[] {
  const names = new Intl.Collator(speech.language);
  return view.areas.toSorted((a, b) => names.compare(a.name, b.name));
}

export function smoothingTable(view: SmoothingView, input: PatternsInput): Markup {
  const { words, speech } = input;
  const { columns, caption } = words.smoothing;
  const { indicator, level, year } = view.view;
  const hasParents = view.areas.some(({ parentName }) => parentName !== null);
  const bare = { ...indicator, unit: { de: "" } };
  const difference = ({ difference: cell }: SmoothedArea): string =>
    hasNumber(cell) ? formatDifference(cell.value, bare, { language: speech.language, signed: true }) : "";
  const all: readonly (PatternColumn<SmoothedArea> | null)[] = [
    hasParents ? { head: words.columns.parent, cell: ({ parentName }) => parentName ?? "" } : null,
    { head: words.columns.people, isNumber: true, cell: ({ population }) => residents(population, speech) },
    { head: columns.numerator, isNumber: true, cell: ({ numerator }) => residents(numerator, speech) },
    { head: columns.denominator, isNumber: true, cell: ({ denominator }) => (denominator === null ? "" : residents(denominator, speech)) },
    { head: columns.raw, isNumber: true, cell: ({ cell }) => speech.value(cell, indicator) },
    { head: columns.smoothed, isNumber: true, cell: ({ smoothed }) => (hasNumber(smoothed) ? speech.value(smoothed, indicator) : "–") },
    { head: columns.difference, isNumber: true, cell: difference },
  ];
  return patternTable(
    byName(view, input),
    all.filter((column) => column !== null),
    { caption: caption(speech.local(indicator.name), speech.local(indicator.unit), String(year)), level, input },
  );
}

export function smoothingText(view: SmoothingView, input: PatternsInput): Markup {
  const { words } = input;
  return h(
    "div",
    { class: "text-form" },
    h("h2", {}, words.text.heading),
    h("p", {}, plainText(smoothingSentence(view, input))),
    h("h3", {}, words.text.areas),
    h(
      "ul",
      {},
      byName(view, input).map((area) =>
        h("li", { "data-area": area.id }, words.smoothing.areaSentence(area.name, bothWords(area, view, input))),
      ),
    ),
  );
}

/** The chosen area with both values, or all areas with their smoothed ones beside the measured ones. */
export function smoothingBeside(view: SmoothingView, input: PatternsInput): readonly Markup[] {
  const { speech } = input;
  const { indicator, level } = view.view;
  const chosen = view.areas.find(({ id }) => id === input.area);
  if (chosen !== undefined) return patternCard(chosen.name, [h("p", {}, `${bothWords(chosen, view, input)}.`)], input);
  const listed = byName(view, input).map((area) => ({
    id: area.id,
    name: area.name,
    fill: viewFill(view.view, area.fill),
    sign: hasNumber(area.smoothed)
      ? `${speech.value(area.cell, indicator)} → ${speech.value(area.smoothed, indicator)}`
      : speech.value(area.cell, indicator),
  }));
  return patternList(listed, level, input);
}
