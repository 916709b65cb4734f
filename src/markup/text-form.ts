// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { AreaValue, IndicatorView } from "../core/view/indicator-view.ts";
import { gapStatus, type Speech } from "../i18n/speech.ts";
import { classWords } from "./class-words.ts";

export interface TextFormInput {
  readonly view: IndicatorView;
  /** "der Beispielstadt" */
  readonly genitive: string;
  readonly speech: Speech;
}

/**
 * The map in words, computed from the same view: what is shown and how it is coloured, city value, classes with counts, highest
 * and lowest three, gaps by name, pattern by parent area, and every value as a list (`[data-area]`).
 */
export function textForm(input: TextFormInput): Markup {
  const { view, speech } = input;
  const { text } = speech.texts;
  const known = knownAreas(view);
  return h(
    "div",
    { class: "text-form" },
    h("h2", {}, text.heading),
    introduction(input).map((sentence) => h("p", {}, sentence)),
    known.length === 0 ? h("p", {}, speech.texts.legend.noValues) : [...classBlock(input), ...extremes(known, input)],
    gapBlock(input),
    pattern(input),
    h("h3", {}, text.all),
    h(
      "ul",
      { class: "value-list" },
      view.areas.map((area) => h("li", { "data-area": area.id }, valueLine(area, input))),
    ),
  );
}

function introduction({ view, genitive, speech }: TextFormInput): readonly string[] {
  const { text, common } = speech.texts;
  const { indicator, city } = view;
  const areas = common.areas(speech.count(view.areas.length), speech.areas(view.level));
  const shows = text.shows(speech.local(indicator.name), areas, genitive, speech.date(indicator.referenceDate, view.year));
  const method = indicator.classes[view.level.id]?.method;
  const colours = method === undefined ? "" : text.colours(speech.count(view.classes.length), text.methods[method]);
  const value = hasNumber(city.cell) ? text.city(speech.value(city.cell, indicator)) : text.noCity(gapStatus(city.cell));
  return [shows, colours, value].filter((sentence) => sentence !== "");
}

function knownAreas(view: IndicatorView): readonly (AreaValue & { readonly cell: { readonly value: number } })[] {
  return view.areas.filter((area): area is AreaValue & { readonly cell: { readonly value: number } & AreaValue["cell"] } =>
    hasNumber(area.cell),
  );
}

function classBlock({ view, speech }: TextFormInput): readonly Markup[] {
  const { text } = speech.texts;
  const rows = classWords(view, speech).map((item) => h("li", {}, text.classRow(item.limits, item.distance, item.areas)));
  return [h("h3", {}, text.classes), h("ul", {}, rows.reverse())];
}

function extremes(known: ReturnType<typeof knownAreas>, { view, speech }: TextFormInput): readonly Markup[] {
  const { text } = speech.texts;
  const sorted = [...known].sort((a, b) => b.cell.value - a.cell.value || (a.id < b.id ? -1 : 1));
  const size = Math.min(3, Math.floor(sorted.length / 2));
  if (size === 0) return [];
  const item = (area: AreaValue): string => text.item(area.name, speech.value(area.cell, view.indicator));
  return [
    h("h3", {}, text.extremes),
    h("p", {}, text.highest(sorted.slice(0, size).map(item))),
    h("p", {}, text.lowest(sorted.slice(-size).reverse().map(item))),
    h("p", { class: "quiet" }, text.extremesHelp),
  ];
}

function gapBlock({ view, speech }: TextFormInput): readonly Markup[] {
  const { text, legend } = speech.texts;
  const rows = view.gaps.flatMap(({ status }) => {
    if (status === "ok") return [];
    const names = view.areas.filter((area) => area.cell.status === status).map((area) => area.name);
    return names.length === 0 ? [] : [h("li", {}, text.gapRow(legend.gap[status], names))];
  });
  if (rows.length === 0) return [h("p", {}, text.noGaps(speech.areas(view.level)))];
  return [h("h3", {}, text.gaps), h("ul", {}, rows)];
}

/** Per parent area: in how many areas the test says higher or lower than the city. */
function pattern({ view, speech }: TextFormInput): readonly Markup[] {
  const tested = view.areas.filter((area) => area.relation !== null && area.parentName !== null);
  const parents = [...new Set(tested.map((area) => area.parentName ?? ""))];
  if (parents.length < 2) return [];
  const words = speech.areas(view.level);
  const rows = parents.map((parent) => {
    const areas = tested.filter((area) => area.parentName === parent);
    const count = (relation: string): number => areas.filter((area) => area.relation === relation).length;
    const all = speech.texts.common.areasDative(speech.count(areas.length), words);
    return h("li", {}, speech.texts.text.patternRow(parent, speech.count(count("higher")), speech.count(count("lower")), all));
  });
  return [h("h3", {}, speech.texts.text.pattern), h("ul", {}, rows)];
}

function valueLine(area: AreaValue, { view, speech }: TextFormInput): string {
  const value = speech.value(area.cell, view.indicator);
  const reason = area.cell.status === "ok" || area.cell.status === "unreliable" ? "" : `, ${speech.texts.legend.gap[area.cell.status]}`;
  const relation = area.relation === null ? "" : `, ${speech.texts.area.relation[area.relation]}`;
  return `${area.name}: ${value}${relation}${reason}${besideWords(area, view, speech)}`;
}

/** " (2017: 39,9 %, 2025: 30,0 %)": the values that a difference was made of. */
function besideWords({ beside = [] }: AreaValue, { beside: made }: IndicatorView, speech: Speech): string {
  if (made === undefined) return "";
  const values = made.years.flatMap((year, index) => {
    const cell = beside[index];
    return cell === undefined ? [] : [`${year}: ${speech.value(cell, made.indicator)}`];
  });
  return ` (${values.join(", ")})`;
}
