// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../core/model/cell.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { at } from "../../core/stats/at.ts";
import { fillClass } from "../../core/view/palette.ts";
import { neighboursTest } from "../../core/view/patterns/neighbours-run.ts";
import { findings, findingSigns, type NeighboursArea, type NeighboursView } from "../../core/view/patterns/neighbours-view.ts";
import { groupOf, type PaintedMap } from "../../core/view/patterns/pattern-group.ts";
import type { AreaFill } from "../../core/view/scene.ts";
import { plainText, type SentencePart, text } from "../../i18n/parts.ts";
import { howComputed, type LegendRow, patternCard, type PatternColumn, patternLegend, patternList, patternTable } from "./frame.ts";
import { gapWord, livingThere, type PatternsInput, peopleText, residents } from "./patterns-input.ts";

/** "5 von 34 Stadtteilen haben bei … hohe Werte und sind von hohen Werten umgeben. Dort leben 43.120 Menschen, 17 von 100. …" */
export function neighboursSentence(view: NeighboursView, input: PatternsInput): readonly SentencePart[] {
  const { speech } = input;
  const words = input.words.neighbours;
  const level = speech.areas(view.view.level);
  const indicator = speech.local(view.view.indicator.name);
  if (!view.isTested) return input.progress?.kind === "running" ? words.waiting(indicator, level) : words.untested(indicator, level);
  const size = (finding: (typeof findings)[number]): number => at(view.groups, findings.indexOf(finding)).areas.length;
  if (view.groups.every(({ areas }) => areas.length === 0)) return words.untested(indicator, level);
  const counts = {
    all: speech.count(view.areas.length),
    highHigh: speech.count(size("highHigh")),
    lowLow: speech.count(size("lowLow")),
    outliers: speech.count(size("highLow") + size("lowHigh")),
    notSignificant: speech.count(size("notSignificant")),
  };
  const unjudged = view.unjudged.reduce((sum, { areas }) => sum + areas.length, 0);
  const isNone = counts.highHigh.value + counts.lowLow.value + counts.outliers.value === 0;
  return [
    ...(isNone
      ? words.none(indicator, counts.all, level)
      : [
          ...words.sentence(counts, indicator, level),
          text(livingThere(at(view.groups, findings.indexOf("highHigh")).people, input, view.people)),
          text(words.others(counts)),
        ]),
    text(unjudged === 0 ? "" : words.unjudgedCount(speech.count(unjudged))),
  ];
}

/** What was found of an area, or why nothing is said, in words. */
function findingWords({ finding, reason, cell }: NeighboursArea, { words: { neighbours } }: PatternsInput): string {
  if (finding !== null) return neighbours.finding[finding];
  if (reason !== null) return neighbours.unjudged[reason];
  return hasNumber(cell) ? neighbours.pending : neighbours.unjudged.noValue;
}

function fillOf(fill: AreaFill): string {
  return fillClass(fill, "diverging", findings.length);
}

/** The map: one colour and sign per finding. */
export function neighboursMap(view: NeighboursView, input: PatternsInput): PaintedMap {
  const { speech, study } = input;
  const words = input.words.neighbours;
  const { indicator, level, year } = view.view;
  return {
    level,
    palette: "diverging",
    classCount: findings.length,
    title: words.mapTitle(speech.local(indicator.name), String(year)),
    description: plainText(neighboursSentence(view, input)),
    areas: view.areas.map((area) => ({
      id: area.id,
      fill: area.fill,
      sign: area.finding === null ? null : findingSigns[area.finding],
      isPale: study.shown !== null && area.fill !== study.shown,
      plate: [area.name, speech.value(area.cell, indicator), findingWords(area, input)],
    })),
    unknownPlate: (name) => [name, words.unjudged.noValue],
  };
}

export function neighboursLegend(view: NeighboursView, input: PatternsInput): readonly Markup[] {
  const words = input.words.neighbours;
  const rows = view.groups.map(({ finding, areas, people }, index): LegendRow => ({
    shown: index,
    fill: fillOf(index),
    sign: findingSigns[finding],
    words: words.finding[finding],
    areas: areas.length,
    people: areas.length === 0 ? "" : peopleText(people, input),
  }));
  const gaps = view.unjudged.flatMap(({ reason }) => {
    const fills = new Set(view.areas.flatMap((area) => (area.reason === reason ? [area.fill] : [])));
    return [...fills].map((fill): LegendRow => {
      const group = groupOf(view.areas, (position) => view.areas[position]?.reason === reason && view.areas[position]?.fill === fill);
      return {
        shown: null,
        fill: fillOf(fill),
        sign: null,
        words: reason === "noValue" ? `${gapWord(fill, input)}: ${words.unjudged.noValue}` : words.unjudged[reason],
        areas: group.areas.length,
        people: peopleText(group.people, input),
      };
    });
  });
  return [
    view.isTested ? patternLegend([...rows.reverse(), ...gaps], view.view.level, input) : null,
    view.isTested && view.isSmall ? h("p", { class: "patterns-note" }, words.small) : null,
  ].filter((part) => part !== null);
}

/** How neighbourhoods are tested, for those who ask. */
export function neighboursHow(input: PatternsInput): Markup {
  const { permutations, seed } = neighboursTest;
  return howComputed(input.words.neighbours.how(input.speech.count(permutations).text, String(seed)), input);
}

/** Findings first, then what chance explains, then what cannot be judged; by name within. */
function inOrder(view: NeighboursView, { speech }: PatternsInput): readonly NeighboursArea[] {
  const order = ["highHigh", "highLow", "lowHigh", "lowLow", "notSignificant", null];
  const names = new Intl.Collator(speech.language);
  return view.areas.toSorted((a, b) => order.indexOf(a.finding) - order.indexOf(b.finding) || names.compare(a.name, b.name));
}

export function neighboursTable(view: NeighboursView, input: PatternsInput): Markup {
  const { words, speech } = input;
  const { columns, caption, test } = words.neighbours;
  const { indicator, level, year } = view.view;
  const { permutations, seed } = neighboursTest;
  const hasParents = view.areas.some(({ parentName }) => parentName !== null);
  const all: readonly (PatternColumn<NeighboursArea> | null)[] = [
    hasParents ? { head: words.columns.parent, cell: ({ parentName }) => parentName ?? "" } : null,
    { head: words.columns.people, isNumber: true, cell: ({ population }) => residents(population, speech) },
    { head: columns.value, isNumber: true, cell: ({ cell }) => speech.value(cell, indicator) },
    { head: columns.count, isNumber: true, cell: ({ neighbours }) => String(neighbours.length) },
    { head: columns.around, isNumber: true, cell: ({ around }) => (hasNumber(around) ? speech.value(around, indicator) : "") },
    { head: words.columns.sign, cell: ({ finding }) => (finding === null ? "" : (findingSigns[finding] ?? "")) },
    { head: columns.finding, cell: (area) => findingWords(area, input) },
  ];
  const heading = caption(speech.local(indicator.name), String(year));
  return h(
    "div",
    {},
    patternTable(
      inOrder(view, input),
      all.filter((column) => column !== null),
      { caption: heading, level, input },
    ),
    h("p", { class: "quiet" }, test(speech.count(permutations).text, String(seed))),
  );
}

export function neighboursText(view: NeighboursView, input: PatternsInput): Markup {
  const { words, speech } = input;
  const { legend } = words;
  const level = speech.areas(view.view.level);
  const line = (name: string, areas: readonly number[], people: string): Markup =>
    h("li", {}, `${name}: ${legend.areas(speech.count(areas.length), level)}${areas.length === 0 ? "" : `, ${people}`}`);
  return h(
    "div",
    { class: "text-form" },
    h("h2", {}, words.text.heading),
    h("p", {}, plainText(neighboursSentence(view, input))),
    h("h3", {}, words.text.groups),
    h(
      "ul",
      {},
      view.groups.map(({ finding, areas, people }) => line(words.neighbours.finding[finding], areas, peopleText(people, input))).reverse(),
      view.unjudged.map(({ reason, areas, people }) => line(words.neighbours.unjudged[reason], areas, peopleText(people, input))),
    ),
    h("h3", {}, words.text.areas),
    h(
      "ul",
      {},
      inOrder(view, input).map((area) => h("li", { "data-area": area.id }, areaSentences(area, view, input).join(" "))),
    ),
  );
}

function areaSentences(area: NeighboursArea, view: NeighboursView, input: PatternsInput): readonly string[] {
  const { speech, words } = input;
  const value = speech.value(area.cell, view.view.indicator);
  return [words.neighbours.areaSentence(area.name, value, findingWords(area, input)), ...aroundSentence(area, view, input)];
}

function aroundSentence({ around, neighbours, reason }: NeighboursArea, view: NeighboursView, input: PatternsInput): readonly string[] {
  const words = input.words.neighbours;
  if (!view.isTested || reason === "noValue" || reason === "noShape") return [];
  if (!hasNumber(around)) return [words.noNeighbours];
  return [words.around(input.speech.value(around, view.view.indicator), input.speech.count(neighbours.length))];
}

/** The chosen area with its neighbours, or all areas while none is chosen. */
export function neighboursBeside(view: NeighboursView, input: PatternsInput): readonly Markup[] {
  const chosen = view.areas.find(({ id }) => id === input.area);
  if (chosen !== undefined) return card(chosen, view, input);
  const listed = inOrder(view, input).map((area) => ({
    id: area.id,
    name: area.name,
    fill: fillOf(area.fill),
    sign: area.finding === null ? "" : (findingSigns[area.finding] ?? ""),
  }));
  return patternList(listed, view.view.level, input);
}

function card(area: NeighboursArea, view: NeighboursView, input: PatternsInput): readonly Markup[] {
  const { words, speech, link } = input;
  const { indicator } = view.view;
  const rows = area.neighbours.map((position) => at(view.areas, position));
  return patternCard(
    area.name,
    [
      ...areaSentences(area, view, input).map((sentence) => h("p", {}, sentence)),
      rows.length === 0 ? null : h("h3", {}, words.neighbours.neighbourHeading),
      rows.length === 0
        ? null
        : h(
            "ul",
            { class: "patterns-values" },
            rows.map((other) =>
              h(
                "li",
                { "data-area": other.id },
                h("a", { href: link({ area: other.id }) }, other.name),
                h("span", { class: "n" }, speech.value(other.cell, indicator)),
              ),
            ),
          ),
    ],
    input,
  );
}
