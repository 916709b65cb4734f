// SPDX-License-Identifier: EUPL-1.2
import { formatCount } from "../../core/format/number.ts";
import { hasNumber } from "../../core/model/cell.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { AreaValue, IndicatorView } from "../../core/view/indicator-view.ts";
import { seriesKey } from "../series-marker.ts";
import { type ComparisonInput, referenceName, referenceOf, valueOf } from "./voice.ts";

/** Every value as a plain table, with cases and base below each, and the interval of shares: no drawing. */
export function valueTable(input: ComparisonInput): Markup | null {
  const { views, areas, reference, voice } = input;
  const { speech, words } = voice;
  const first = views[0];
  if (first === undefined) return null;
  const counted = speech.texts.common.areasDative(speech.count(areas.length), speech.areas(first.level));
  const caption = words.caption(counted, reference.name, speech.date(first.indicator.referenceDate, first.year));
  const last = referenceName(reference, voice);
  const table = h(
    "table",
    { class: "data-table value-table" },
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, words.indicator),
        areas.map(({ name }, position) => h("th", { scope: "col", class: "n" }, seriesKey(position), " ", name)),
        h("th", { scope: "col", class: "n" }, last),
      ),
    ),
    h(
      "tbody",
      {},
      views.map((view) => row(view, input, last)),
    ),
  );
  return h("div", { class: "table-scroll", role: "region", tabindex: 0, "aria-label": caption }, table);
}

function row(view: IndicatorView, input: ComparisonInput, last: string): Markup {
  const { areas, reference, voice } = input;
  const name = voice.speech.local(view.indicator.name);
  return h(
    "tr",
    { "data-key": view.indicator.id },
    h("th", { scope: "row" }, name),
    areas.map((area) => cell(valueOf(view, area), area.name, { view, voice })),
    cell(referenceOf(view, reference), last, { view, voice }),
  );
}

function cell(
  area: AreaValue,
  label: string,
  { view, voice }: { readonly view: IndicatorView; readonly voice: ComparisonInput["voice"] },
): Markup {
  const { speech, words } = voice;
  const { numerator, denominator, interval } = area;
  const isCounted = denominator !== null && hasNumber(numerator) && hasNumber(denominator) && hasNumber(area.cell);
  const count = (value: number): string => formatCount(value, speech.language);
  const details = [
    isCounted && view.indicator.kind === "share" ? words.countOfBase(count(numerator.value), count(denominator.value)) : "",
    interval === null ? "" : speech.range(interval, view.indicator),
  ].filter((part) => part !== "");
  return h(
    "td",
    { class: "n", "data-label": label },
    speech.value(area.cell, view.indicator),
    details.map((part) => h("span", { class: "help" }, part)),
  );
}
