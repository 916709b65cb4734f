// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from "../../core/format/number.ts";
import { formatDifference } from "../../core/format/value.ts";
import { type Cell, hasNumber } from "../../core/model/cell.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { at } from "../../core/stats/at.ts";
import { fillClass } from "../../core/view/palette.ts";
import { groupOf, type PaintedMap } from "../../core/view/patterns/pattern-group.ts";
import { cellNumber, type StatusArea, statusCount, type StatusPart, type StatusView } from "../../core/view/patterns/status-view.ts";
import type { AreaFill } from "../../core/view/scene.ts";
import { plainText, type SentencePart, text } from "../../i18n/parts.ts";
import type { Speech } from "../../i18n/speech.ts";
import { howComputed, type LegendRow, patternCard, type PatternColumn, patternLegend, patternList, patternTable } from "./frame.ts";
import { gapWord, livingThere, type PatternsInput, peopleText, residents } from "./patterns-input.ts";
import { statusCells } from "./status-cells.ts";
import { statusSign } from "./status-sign.ts";

/** "6 von 34 Stadtteilen haben einen niedrigen oder sehr niedrigen Status. 2 davon entwickeln sich schlechter als die Stadt. …" */
export function statusSentence(view: StatusView, input: PatternsInput): readonly SentencePart[] {
  const { speech } = input;
  const words = input.words.status;
  const level = speech.areas(view.level);
  if (view.parts.length === 0) return words.nothing(level);
  const unrated = view.areas.filter(({ reason }) => reason !== null).length;
  if (unrated === view.areas.length) return words.nobodyRated(level);
  const low = groupOf(view.areas, (position) => (view.areas[position]?.statusClass ?? 0) >= 2);
  const worse = low.areas.filter((position) => view.areas[position]?.dynamicClass === 2);
  return [
    ...words.sentence(speech.count(low.areas.length), speech.count(view.areas.length), level),
    text(livingThere(low.people, input, view.people)),
    text(low.areas.length === 0 ? "" : words.worse(speech.count(worse.length))),
    text(unrated === 0 ? "" : words.unratedCount(speech.count(unrated))),
  ];
}

/** Both classes of an area, or why it has none, in words. */
export function statusWords({ statusClass, dynamicClass, reason }: StatusArea, { words, speech, study }: PatternsInput): string {
  const { status } = words;
  if (reason !== null) return status.unrated[reason](speech.count(study.least).text);
  return status.both(status.classes[statusClass ?? 0] ?? "", status.dynamics[dynamicClass ?? 0] ?? "");
}

function fillOf(fill: AreaFill): string {
  return fillClass(fill, "need", statusCount);
}

/** "2−" on a rated area, "x" on one with too few people, "?" where values are missing. */
function signOf({ statusClass, dynamicClass, reason }: StatusArea): string {
  if (statusClass !== null && dynamicClass !== null) return statusSign(statusClass, dynamicClass);
  return reason === "few" ? "x" : "?";
}

function isShown({ statusClass, dynamicClass }: StatusArea, shown: number | null): boolean {
  return shown === null || (statusClass !== null && dynamicClass !== null && cellNumber(statusClass, dynamicClass) === shown);
}

/** The map: status as colour, dynamics as sign. */
export function statusMap(view: StatusView, input: PatternsInput): PaintedMap {
  const words = input.words.status;
  return {
    level: view.level,
    palette: "need",
    classCount: statusCount,
    title: words.mapTitle(String(view.year), String(view.since)),
    description: plainText(statusSentence(view, input)),
    areas: view.areas.map((area) => ({
      id: area.id,
      fill: area.fill,
      sign: signOf(area),
      isPale: !isShown(area, input.study.shown),
      plate: [area.name, statusWords(area, input), residentsLine(area, input)].filter((line) => line !== ""),
    })),
    unknownPlate: (name) => [name, words.unrated.gap()],
  };
}

function residentsLine({ population }: StatusArea, { speech }: PatternsInput): string {
  return hasNumber(population) ? speech.texts.common.people(speech.count(population.value)) : "";
}

/** The table of cells, the signs of areas that are not rated, and how it is computed. */
export function statusLegend(view: StatusView, input: PatternsInput): readonly Markup[] {
  const { words, speech, study } = input;
  const rows = view.unrated.flatMap(({ reason }) => {
    const fills = new Set(view.areas.flatMap((area) => (area.reason === reason ? [area.fill] : [])));
    return [...fills].map((fill): LegendRow => {
      const group = groupOf(view.areas, (position) => view.areas[position]?.reason === reason && view.areas[position]?.fill === fill);
      const sign = reason === "few" ? "x" : "?";
      const why = words.status.unrated[reason](speech.count(study.least).text);
      const name = reason === "gap" ? `${why}: ${gapWord(fill, input)}` : why;
      return { shown: null, fill: fillOf(fill), sign, words: name, areas: group.areas.length, people: peopleText(group.people, input) };
    });
  });
  return [
    ...(view.parts.length === 0 ? [] : [statusCells(view, input)]),
    ...(rows.length === 0 ? [] : [patternLegend(rows, view.level, input)]),
    ...statusNotes(view, input),
  ];
}

/** Which indicators are put together, and how status and dynamics come about. */
export function statusNotes({ parts }: StatusView, input: PatternsInput): readonly Markup[] {
  const { words, speech } = input;
  const names = parts.map(({ indicator }) => speech.local(indicator.shortName));
  return [...(names.length === 0 ? [] : [h("p", { class: "quiet" }, words.set.madeOf(names))]), howComputed(words.status.how, input)];
}

/** Lowest status first, worse dynamics first, those not rated last. */
function inOrder(view: StatusView, { speech }: PatternsInput): readonly StatusArea[] {
  const names = new Intl.Collator(speech.language);
  const rank = ({ statusClass, dynamicClass }: StatusArea): number =>
    statusClass === null || dynamicClass === null ? -1 : cellNumber(statusClass, dynamicClass);
  return view.areas.toSorted((a, b) => rank(b) - rank(a) || names.compare(a.name, b.name));
}

function scoreText(score: Cell, { language }: Speech): string {
  return hasNumber(score) ? formatNumber(score.value, { language, decimals: 2, signed: true }) : "";
}

/** "24,1 % (+1,2 Prozentpunkte)"; words where a number is missing. */
function partText({ indicator, values, changes }: StatusPart, position: number, { words, speech }: PatternsInput): string {
  const change = at(changes, position);
  const difference = hasNumber(change)
    ? formatDifference(change.value, { ...indicator, unit: { de: "" } }, { language: speech.language, signed: true })
    : words.status.noChange;
  return words.status.since(speech.value(at(values, position), indicator), difference);
}

export function statusTable(view: StatusView, input: PatternsInput): Markup {
  const { words, speech } = input;
  const { columns, caption, statusHead, dynamicHead, classes, dynamics } = words.status;
  const positions = new Map(view.areas.map(({ id }, position) => [id, position]));
  const hasParents = view.areas.some(({ parentName }) => parentName !== null);
  const all: readonly (PatternColumn<StatusArea> | null)[] = [
    hasParents ? { head: words.columns.parent, cell: ({ parentName }) => parentName ?? "" } : null,
    { head: words.columns.people, isNumber: true, cell: ({ population }) => residents(population, speech) },
    { head: words.columns.sign, cell: signOf },
    { head: statusHead, cell: (area) => (area.statusClass === null ? statusWords(area, input) : (classes[area.statusClass] ?? "")) },
    { head: dynamicHead, cell: ({ dynamicClass }) => (dynamicClass === null ? "" : (dynamics[dynamicClass] ?? "")) },
    { head: columns.statusScore, isNumber: true, cell: ({ status }) => scoreText(status, speech) },
    { head: columns.dynamicScore, isNumber: true, cell: ({ dynamic }) => scoreText(dynamic, speech) },
    ...view.parts.map((part): PatternColumn<StatusArea> => ({
      head: speech.local(part.indicator.shortName),
      isNumber: true,
      cell: ({ id }) => partText(part, positions.get(id) ?? 0, input),
    })),
  ];
  return patternTable(
    inOrder(view, input),
    all.filter((column) => column !== null),
    { caption: caption(String(view.year), String(view.since)), level: view.level, input },
  );
}

export function statusText(view: StatusView, input: PatternsInput): Markup {
  const { words } = input;
  return h(
    "div",
    { class: "text-form" },
    h("h2", {}, words.text.heading),
    h("p", {}, plainText(statusSentence(view, input))),
    h("h3", {}, words.text.groups),
    h("ul", {}, groupLines(view, input)),
    h("h3", {}, words.text.areas),
    h(
      "ul",
      {},
      inOrder(view, input).map((area) =>
        h(
          "li",
          { "data-area": area.id },
          [words.status.areaSentence(area.name, statusWords(area, input)), ...scores(area, input)].join(" "),
        ),
      ),
    ),
  );
}

function groupLines(view: StatusView, input: PatternsInput): readonly Markup[] {
  const { words, speech, study } = input;
  const level = speech.areas(view.level);
  const { status, legend } = words;
  const line = (name: string, areas: readonly number[], people: string): Markup =>
    h("li", {}, status.cellLabel(name, legend.areas(speech.count(areas.length), level), people));
  const cells = view.cells.flatMap((row, s) =>
    row.flatMap(({ areas, people }, d) =>
      areas.length === 0 ? [] : [line(status.both(status.classes[s] ?? "", status.dynamics[d] ?? ""), areas, peopleText(people, input))],
    ),
  );
  const least = speech.count(study.least).text;
  return [
    ...cells.reverse(),
    ...view.unrated.map(({ reason, areas, people }) => line(status.unrated[reason](least), areas, peopleText(people, input))),
  ];
}

function scores({ status, dynamic }: StatusArea, { words, speech }: PatternsInput): readonly string[] {
  return hasNumber(status) && hasNumber(dynamic) ? [words.status.scores(scoreText(status, speech), scoreText(dynamic, speech))] : [];
}

/** The chosen area with the indicators behind its classes, or all areas while none is chosen. */
export function statusBeside(view: StatusView, input: PatternsInput): readonly Markup[] {
  const position = view.areas.findIndex(({ id }) => id === input.area);
  const chosen = view.areas[position];
  if (chosen === undefined) {
    const listed = inOrder(view, input).map((area) => ({ id: area.id, name: area.name, fill: fillOf(area.fill), sign: signOf(area) }));
    return patternList(listed, view.level, input);
  }
  const { words, speech } = input;
  return patternCard(
    chosen.name,
    [
      h("p", {}, h("b", {}, statusWords(chosen, input))),
      ...scores(chosen, input).map((sentence) => h("p", {}, sentence)),
      h("h3", {}, words.status.partsHeading(String(view.year), String(view.since))),
      h(
        "ul",
        { class: "patterns-values" },
        view.parts.map((part) =>
          h("li", {}, h("span", {}, speech.local(part.indicator.shortName)), h("span", { class: "n" }, partText(part, position, input))),
        ),
      ),
    ],
    input,
  );
}
