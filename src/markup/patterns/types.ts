// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { at } from "../../core/stats/at.ts";
import { fillClass } from "../../core/view/palette.ts";
import { groupOf, type PaintedMap } from "../../core/view/patterns/pattern-group.ts";
import { typesTest } from "../../core/view/patterns/types-run.ts";
import { type ShownType, standingOut, type TypedArea, type TypesView } from "../../core/view/patterns/types-view.ts";
import type { AreaFill } from "../../core/view/scene.ts";
import { plainText, type SentencePart, text } from "../../i18n/parts.ts";
import { howComputed, type LegendRow, patternCard, type PatternColumn, patternLegend, patternList, patternTable } from "./frame.ts";
import { gapWord, type PatternsInput, peopleText, residents } from "./patterns-input.ts";

/** "Die 31 Stadtteile mit allen Werten lassen sich in 4 Typen ordnen. Der größte, Typ A, umfasst …" */
export function typesSentence(view: TypesView, input: PatternsInput): readonly SentencePart[] {
  const { speech, study, progress } = input;
  const words = input.words.types;
  const level = speech.areas(view.level);
  const largest = view.types[0];
  if (largest === undefined) return words[progress?.kind === "running" ? "waiting" : "refused"](String(study.types), level);
  const placed = speech.count(view.areas.filter(({ type }) => type !== null).length);
  const areas = input.words.legend.areas(speech.count(largest.areas.length), level);
  const unplaced = view.unplaced.areas.length;
  return [
    ...words.sentence(placed, speech.count(view.types.length), level),
    text(words.largest(words.name(largest.letter), areas, largest.people.value === null ? "" : peopleText(largest.people, input))),
    text(view.stability === null ? "" : words.stability[view.stability]),
    text(unplaced === 0 ? "" : words.unplacedCount(speech.count(unplaced))),
  ];
}

/** "Typ B", or why an area belongs to none. */
function typeWords({ type, fill }: TypedArea, view: TypesView, { words: { types } }: PatternsInput): string {
  if (type !== null) return types.name(at(view.types, type).letter);
  return fill === "pending" && view.types.length === 0 ? types.pending : types.unplaced;
}

function signOf({ type }: TypedArea, { types }: TypesView): string {
  return type === null ? "?" : at(types, type).letter;
}

function fillOf(fill: AreaFill, { types }: TypesView): string {
  return fillClass(fill, "fact", Math.max(1, types.length));
}

/** What a type has more and less of than the others. */
export function typeDescription(type: ShownType, { columns }: TypesView, { words: { types }, speech }: PatternsInput): string {
  const { higher, lower } = standingOut(type);
  const names = (positions: readonly number[]): readonly string[] =>
    positions.map((position) => speech.local(at(columns, position).indicator.shortName));
  const parts = [higher.length === 0 ? "" : types.higher(names(higher)), lower.length === 0 ? "" : types.lower(names(lower))];
  return parts.filter((part) => part !== "").join("; ") || types.average;
}

/** The map: a letter and a colour per type. */
export function typesMap(view: TypesView, input: PatternsInput): PaintedMap {
  const { study, words } = input;
  return {
    level: view.level,
    palette: "fact",
    classCount: Math.max(1, view.types.length),
    title: words.types.mapTitle(String(view.year)),
    description: plainText(typesSentence(view, input)),
    areas: view.areas.map((area) => ({
      id: area.id,
      fill: area.fill,
      sign: view.types.length === 0 ? null : signOf(area, view),
      isPale: study.shown !== null && area.type !== study.shown,
      plate: [area.name, typeWords(area, view, input)],
    })),
    unknownPlate: (name) => [name, words.types.unplaced],
  };
}

export function typesLegend(view: TypesView, input: PatternsInput): readonly Markup[] {
  const { words } = input;
  const rows = view.types.map((type, index): LegendRow => ({
    shown: index,
    fill: fillOf(index, view),
    sign: type.letter,
    words: words.types.name(type.letter),
    areas: type.areas.length,
    people: peopleText(type.people, input),
  }));
  const fills = new Set(view.unplaced.areas.map((position) => at(view.areas, position).fill));
  const gaps = [...fills].map((fill): LegendRow => {
    const group = groupOf(view.areas, (position) => view.unplaced.areas.includes(position) && view.areas[position]?.fill === fill);
    const name = `${words.types.unplaced}: ${gapWord(fill, input)}`;
    return {
      shown: null,
      fill: fillOf(fill, view),
      sign: "?",
      words: name,
      areas: group.areas.length,
      people: peopleText(group.people, input),
    };
  });
  if (rows.length === 0) return typesNotes(view, input);
  return [
    patternLegend([...rows, ...gaps], view.level, input),
    h("p", { class: "quiet" }, words.types.colours),
    ...typesNotes(view, input),
  ];
}

/** Which indicators make the types, and how they are found. */
export function typesNotes({ columns }: TypesView, input: PatternsInput): readonly Markup[] {
  const { words, speech } = input;
  const names = columns.map(({ indicator }) => speech.local(indicator.shortName));
  return [
    ...(names.length === 0 ? [] : [h("p", { class: "quiet" }, words.set.madeOf(names))]),
    howComputed(words.types.how(String(typesTest.seed), String(typesTest.samples)), input),
  ];
}

/** Types in their order, areas by name within; those of no type last. */
function inOrder(view: TypesView, { speech }: PatternsInput): readonly TypedArea[] {
  const names = new Intl.Collator(speech.language);
  const rank = ({ type }: TypedArea): number => type ?? view.types.length;
  return view.areas.toSorted((a, b) => rank(a) - rank(b) || names.compare(a.name, b.name));
}

export function typesTable(view: TypesView, input: PatternsInput): Markup {
  const { words, speech } = input;
  const positions = new Map(view.areas.map(({ id }, position) => [id, position]));
  const hasParents = view.areas.some(({ parentName }) => parentName !== null);
  const all: readonly (PatternColumn<TypedArea> | null)[] = [
    hasParents ? { head: words.columns.parent, cell: ({ parentName }) => parentName ?? "" } : null,
    { head: words.columns.people, isNumber: true, cell: ({ population }) => residents(population, speech) },
    { head: words.types.column, cell: (area) => typeWords(area, view, input) },
    ...view.columns.map(({ indicator, now }): PatternColumn<TypedArea> => ({
      head: speech.local(indicator.shortName),
      isNumber: true,
      cell: ({ id }) => speech.value(at(now, positions.get(id) ?? 0), indicator),
    })),
  ];
  return patternTable(
    inOrder(view, input),
    all.filter((column) => column !== null),
    { caption: words.types.caption(String(view.year)), level: view.level, input },
  );
}

export function typesText(view: TypesView, input: PatternsInput): Markup {
  const { words, speech } = input;
  const level = speech.areas(view.level);
  return h(
    "div",
    { class: "text-form" },
    h("h2", {}, words.text.heading),
    h("p", {}, plainText(typesSentence(view, input))),
    h("h3", {}, words.text.groups),
    h(
      "ul",
      {},
      view.types.map((type) => {
        const areas = words.legend.areas(speech.count(type.areas.length), level);
        return h(
          "li",
          {},
          `${words.types.name(type.letter)}: ${areas}, ${peopleText(type.people, input)}; ${typeDescription(type, view, input)}.`,
        );
      }),
    ),
    h("h3", {}, words.text.areas),
    h(
      "ul",
      {},
      inOrder(view, input).map((area) =>
        h("li", { "data-area": area.id }, words.types.areaSentence(area.name, typeWords(area, view, input))),
      ),
    ),
  );
}

/** The chosen area with its values, or all areas while none is chosen. */
export function typesBeside(view: TypesView, input: PatternsInput): readonly Markup[] {
  const position = view.areas.findIndex(({ id }) => id === input.area);
  const chosen = view.areas[position];
  if (chosen === undefined) {
    const sign = (area: TypedArea): string => (view.types.length === 0 ? "" : signOf(area, view));
    const listed = inOrder(view, input).map((area) => ({ id: area.id, name: area.name, fill: fillOf(area.fill, view), sign: sign(area) }));
    return patternList(listed, view.level, input);
  }
  const { speech } = input;
  const type = chosen.type === null ? undefined : view.types[chosen.type];
  return patternCard(
    chosen.name,
    [
      h("p", {}, h("b", {}, typeWords(chosen, view, input)), type === undefined ? null : `: ${typeDescription(type, view, input)}.`),
      h(
        "ul",
        { class: "patterns-values" },
        view.columns.map(({ indicator, now }) =>
          h(
            "li",
            {},
            h("span", {}, speech.local(indicator.shortName)),
            h("span", { class: "n" }, speech.value(at(now, position), indicator)),
          ),
        ),
      ),
    ],
    input,
  );
}
