// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../core/model/cell.ts";
import type { IndicatorId } from "../../core/model/ids.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { IndicatorView } from "../../core/view/indicator-view.ts";
import { seriesKey } from "../series-marker.ts";
import { dotRow } from "./dot-row.ts";
import { type ComparisonInput, referenceInSentence, referenceName, referenceOf, valueOf } from "./voice.ts";

export interface RowTableInput extends ComparisonInput {
  /** Link that makes an indicator the chosen one. */
  readonly href: (indicator: IndicatorId) => string;
  readonly chosen: IndicatorId;
}

/** One row per indicator: line with shapes, then the values as text; the same numbers for eyes and screen readers. */
export function dotTable(input: RowTableInput): Markup | null {
  const { views, areas, voice } = input;
  const first = views[0];
  if (first === undefined || areas.length === 0) return null;
  const { lower, higher } = voice.words;
  const phrase = referenceInSentence(input.reference, voice);
  const name = referenceName(input.reference, voice);
  return rowTable(input, {
    scale: [lower(phrase), name, higher(phrase)],
    drawing: (view) => drawing(view, input),
    value: (view, area) => voice.speech.value(valueOf(view, area).cell, view.indicator),
    last: {
      head: name,
      value: (view) => voice.speech.value(referenceOf(view, input.reference).cell, view.indicator),
    },
  });
}

function drawing(view: IndicatorView, { areas, reference, voice }: ComparisonInput): Markup | string {
  if (!view.areas.some((area) => hasNumber(area.cell))) return voice.words.notComparable;
  const compared = areas.map(({ id }) => id);
  const label = rowLabel(view, { areas, reference, voice, views: [] });
  return dotRow({ view, compared, reference: referenceOf(view, reference), label });
}

/** "Arbeitslose: Ziegelei 11,5 %, Rosengrund 6,7 %, Beispielstadt 7,3 %" */
export function rowLabel(view: IndicatorView, { areas, reference, voice }: ComparisonInput): string {
  const { speech, words } = voice;
  const values = [...areas.map((area) => valueOf(view, area)), referenceOf(view, reference)];
  const items = values.map((area) => `${area.name} ${speech.value(area.cell, view.indicator)}`);
  return words.row(speech.local(view.indicator.name), items);
}

/** The parts in which the tables of dots and of distances differ. */
export interface RowParts {
  /** Words above the drawings: left, middle, right. */
  readonly scale: readonly [string, string, string];
  readonly drawing: (view: IndicatorView) => Markup | string;
  readonly value: (view: IndicatorView, area: ComparisonInput["areas"][number]) => string;
  readonly last: { readonly head: string; readonly value: (view: IndicatorView) => string };
}

/** A table with a drawing per indicator and a value per area behind it. */
export function rowTable(input: RowTableInput, parts: RowParts): Markup {
  const { views, areas, reference, voice } = input;
  const { speech, words } = voice;
  const first = views[0];
  const date = first === undefined ? "" : speech.date(first.indicator.referenceDate, first.year);
  const counted = first === undefined ? "" : speech.texts.common.areasDative(speech.count(areas.length), speech.areas(first.level));
  return h(
    "table",
    { class: "cmp" },
    h("caption", { class: "vh" }, words.caption(counted, reference.name, date)),
    h("thead", {}, headRow(input, parts)),
    h(
      "tbody",
      {},
      views.map((view) => bodyRow(view, input, parts)),
    ),
  );
}

function headRow({ areas, voice }: RowTableInput, { scale, last }: RowParts): Markup {
  const [left, middle, right] = scale;
  return h(
    "tr",
    {},
    h("th", { scope: "col" }, voice.words.indicator),
    h(
      "th",
      { scope: "col", class: "d" },
      h("span", { class: "scale-head" }, h("span", {}, left), h("b", {}, middle), h("span", {}, right)),
    ),
    areas.map((area, position) => h("th", { scope: "col", class: "n" }, seriesKey(position), h("span", {}, area.name))),
    h("th", { scope: "col", class: "n" }, last.head),
  );
}

function bodyRow(view: IndicatorView, { areas, href, chosen, voice }: RowTableInput, parts: RowParts): Markup {
  const { indicator } = view;
  const isChosen = indicator.id === chosen;
  const name = voice.speech.local(indicator.name);
  return h(
    "tr",
    { "data-key": indicator.id, "aria-current": isChosen ? "true" : null },
    h("th", { scope: "row" }, h("a", { href: href(indicator.id), title: voice.words.showOnly(name) }, name)),
    h("td", { class: "d" }, parts.drawing(view)),
    areas.map((area, position) =>
      h("td", { class: "n" }, h("span", { class: "only-phone", "aria-hidden": "true" }, seriesKey(position)), parts.value(view, area)),
    ),
    h("td", { class: "n c" }, h("span", { class: "only-phone", "aria-hidden": "true" }, parts.last.head), parts.last.value(view)),
  );
}
