// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../core/model/ids.ts";
import { hasNumber } from "../core/model/cell.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { furthestApart } from "../core/view/select-comparison.ts";
import { type SentencePart, text } from "../i18n/parts.ts";
import type { Speech } from "../i18n/speech.ts";
import { comparisonRow } from "./comparison-row.ts";
import { icon } from "./icons.ts";
import { seriesKey } from "./series-marker.ts";

/** An area in the comparison, in the order of its colour and shape. */
export interface ComparedArea {
  readonly id: AreaId;
  readonly name: string;
}

export interface ComparisonInput {
  /** One view per indicator, all of the same level. */
  readonly views: readonly IndicatorView[];
  readonly areas: readonly ComparedArea[];
  readonly speech: Speech;
}

/** "Vier Stadtteile im Vergleich. Am weitesten liegen sie auseinander bei: Arbeitslose (3,5 bis 11,5 %)." */
export function comparisonSentence({ views, areas, speech }: ComparisonInput): readonly SentencePart[] {
  const level = views[0]?.level;
  if (level === undefined) return [];
  const { comparison } = speech.texts;
  const words = speech.areas(level);
  const heading = text(comparison.heading(speech.count(areas.length), words));
  if (areas.length < 2) return [heading, text(` ${comparison.chooseMore(words)}`)];
  const furthest = furthestApart(
    views,
    areas.map(({ id }) => id),
  );
  return furthest === null
    ? [heading]
    : [heading, ...comparison.furthest(speech.local(furthest.view.indicator.name), speech.range(furthest, furthest.view.indicator))];
}

/** The chosen areas as labels with a button to remove each, and one to add another. */
export function comparisonPicks(areas: readonly ComparedArea[], view: IndicatorView, limit: number, speech: Speech): Markup {
  const { comparison } = speech.texts;
  const left = limit - areas.length;
  return h(
    "div",
    { class: "picks" },
    areas.map((area, position) =>
      h(
        "span",
        { class: "pick", "data-area": area.id },
        seriesKey(position),
        h("b", {}, area.name),
        h(
          "button",
          { type: "button", class: "needs-script", "data-remove": area.id, "aria-label": comparison.remove(area.name) },
          icon("close"),
        ),
      ),
    ),
    h(
      "button",
      { class: "btn needs-script", type: "button", "data-action": "add", disabled: left <= 0 },
      icon("plus"),
      `${comparison.add(speech.areas(view.level))} `,
      h("span", { class: "quiet" }, comparison.left(speech.count(Math.max(0, left)))),
    ),
  );
}

/** One row per indicator: line with shapes, then the values as text; the same numbers for eyes and screen readers. */
export function comparisonTable({ views, areas, speech }: ComparisonInput): Markup | null {
  const first = views[0];
  if (first === undefined || areas.length === 0) return null;
  const { comparison, common } = speech.texts;
  const date = speech.date(first.indicator.referenceDate, first.year);
  return h(
    "table",
    { class: "cmp" },
    h("caption", { class: "vh" }, comparison.caption(common.areasDative(speech.count(areas.length), speech.areas(first.level)), date)),
    h("thead", {}, headRow(areas, speech)),
    h(
      "tbody",
      {},
      views.map((view) => bodyRow(view, areas, speech)),
    ),
  );
}

function headRow(areas: readonly ComparedArea[], speech: Speech): Markup {
  const { comparison } = speech.texts;
  return h(
    "tr",
    {},
    h("th", { scope: "col" }, comparison.indicator),
    h(
      "th",
      { scope: "col", class: "d" },
      h("span", { class: "scale-head" }, h("span", {}, comparison.lower), h("b", {}, comparison.city), h("span", {}, comparison.higher)),
    ),
    areas.map((area, position) => h("th", { scope: "col", class: "n" }, seriesKey(position), h("span", {}, area.name))),
    h("th", { scope: "col", class: "n" }, comparison.city),
  );
}

function bodyRow(view: IndicatorView, areas: readonly ComparedArea[], speech: Speech): Markup {
  const hasValues = view.areas.some((area) => hasNumber(area.cell));
  const drawing = hasValues
    ? comparisonRow(
        view,
        areas.map((area) => area.id),
        speech,
      )
    : speech.texts.comparison.notComparable;
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, speech.local(view.indicator.name)),
    h("td", { class: "d" }, drawing),
    areas.map((area, position) => {
      const found = view.areas.find((candidate) => candidate.id === area.id);
      const value = found === undefined ? speech.texts.area.noNumber.missing : speech.value(found.cell, view.indicator);
      return h("td", { class: "n" }, h("span", { class: "only-phone", "aria-hidden": "true" }, seriesKey(position)), value);
    }),
    h(
      "td",
      { class: "n c" },
      h("span", { class: "only-phone", "aria-hidden": "true" }, speech.texts.comparison.city),
      speech.value(view.city.cell, view.indicator),
    ),
  );
}

/** The comparison in words: one sentence per indicator with every value. */
export function comparisonText({ views, areas, speech }: ComparisonInput): Markup {
  return h(
    "ul",
    { class: "words" },
    views.map((view) => {
      const values = [...areas.flatMap((area) => view.areas.filter((candidate) => candidate.id === area.id)), view.city];
      const items = values.map((area) => `${area.name} ${speech.value(area.cell, view.indicator)}`);
      return h("li", {}, `${speech.texts.comparison.row(speech.local(view.indicator.name), items)}.`);
    }),
  );
}
