// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import { comparesToCity } from "../core/view/city-comparison.ts";
import type { AreaValue, IndicatorView, Relation, SeriesView } from "../core/view/indicator-view.ts";
import type { Speech } from "../i18n/speech.ts";
import { areaSentence, gapSentence } from "./area-sentence.ts";
import { changeWords } from "./change-sentence.ts";
import { icon } from "./icons.ts";
import { sentenceText } from "./sentence.ts";
import { seriesChart } from "./series-chart.ts";

export interface AreaCardInput {
  readonly area: AreaValue;
  readonly view: IndicatorView;
  /** The area and the city over time; `null` while not loaded. */
  readonly series: SeriesView | null;
  readonly citySeries: SeriesView | null;
  /** Number of inhabitants in words: "13.198 Menschen"; "" if unknown. */
  readonly people: string;
  readonly locator: Markup | null;
  readonly source: string;
  /** Links; `null` leaves the button out. */
  readonly links: {
    readonly sheet: string | null;
    readonly protection: string;
    readonly compare: string | null;
    readonly profile?: string | null;
    readonly why: string | null;
  };
  readonly speech: Speech;
}

/** The chosen area: name, value with its word against the city, sentence with cases and base, change, line, uncertainty, source. */
export function areaCard(input: AreaCardInput): readonly Markup[] {
  const { area, view, speech } = input;
  const known = hasNumber(area.cell);
  const parts = [
    cardHead(input),
    h(
      "div",
      { class: "big" },
      h("span", { class: "value" }, speech.value(area.cell, view.indicator)),
      known && area.relation !== null ? relationWord(area.relation, speech) : null,
    ),
    h("p", { class: "say" }, known ? sentenceText(areaSentence(area, view, speech)) : gapSentence(area, speech, lastKnown(input))),
    ...caution(input),
    facts(input),
    actions(input),
    h(
      "p",
      { class: "source" },
      speech.texts.area.source(input.source, speech.date(view.indicator.referenceDate, view.year)),
      input.links.sheet === null ? null : " ",
      input.links.sheet === null ? null : h("a", { href: input.links.sheet, "data-action": "sheet" }, speech.texts.area.sheet),
    ),
  ];
  return parts.filter((part) => part !== null);
}

/** Sign and word of the test against the city value; never shown without a test. */
export function relationWord(relation: Relation, speech: Speech): Markup {
  return h("span", { class: "word" }, icon(relation), speech.texts.area.relation[relation]);
}

function cardHead({ area, people, locator, speech }: AreaCardInput): Markup {
  const where = speech.texts.area.inside(area.parentName ?? "", people);
  return h(
    "div",
    { class: "card-head" },
    h("div", {}, h("h2", { tabindex: -1 }, area.name), where === "" ? null : h("p", { class: "where" }, where)),
    locator,
    h(
      "button",
      { class: "btn btn-plain card-close needs-script", type: "button", "data-action": "close", "aria-label": speech.texts.common.close },
      icon("close"),
    ),
  );
}

function caution({ area, speech, links }: AreaCardInput): readonly Markup[] {
  if (area.cell.status === "unreliable") return [h("p", { class: "quiet" }, gapSentence(area, speech, null))];
  if (area.cell.status !== "suppressed") return [];
  return [h("p", {}, h("a", { href: links.protection }, speech.texts.area.protection))];
}

function lastKnown({ series, view, speech }: AreaCardInput): { readonly year: number; readonly value: string } | null {
  const point = series?.points.findLast(({ year, cell }) => year < view.year && hasNumber(cell));
  return point === undefined ? null : { year: point.year, value: speech.value(point.cell, view.indicator) };
}

function facts(input: AreaCardInput): Markup | null {
  const { area, view, series, speech } = input;
  const words = speech.texts.area;
  const change = series === null ? null : changeWords(series, view.indicator, speech);
  const rows = [
    change === null ? null : fact(change.since, change.change),
    series === null || view.years.length < 2 ? null : chartFact(input, series),
    area.interval === null ? null : fact(words.uncertainty, speech.range(area.interval, view.indicator), words.intervalHelp),
  ].filter((row) => row !== null);
  return rows.length === 0 ? null : h("dl", { class: "facts" }, rows);
}

function fact(term: string, description: string | Markup, help = ""): Markup {
  return h("div", {}, h("dt", {}, term), h("dd", {}, description, help === "" ? null : h("span", { class: "help" }, help)));
}

function chartFact({ view, citySeries, speech }: AreaCardInput, series: SeriesView): Markup {
  const [first, last] = [view.years[0], view.years.at(-1)].map(String);
  const chart = seriesChart({ series, city: comparesToCity(view.indicator) ? citySeries : null, year: view.year, speech });
  const breaks = series.breaks.map((item) => breakSentence(item, speech));
  return h(
    "div",
    { class: "chart" },
    h("dt", {}, speech.texts.area.series(first ?? "", last ?? "")),
    h("dd", {}, chart, breaks.length === 0 ? null : h("span", { class: "help" }, breaks.join(" "))),
  );
}

/** "2017 beginnt eine neue Zählweise", with the publisher's words behind it if they say more. */
function breakSentence({ year, text }: SeriesView["breaks"][number], speech: Speech): string {
  const { yearLine } = speech.texts;
  const sentence = yearLine.breakFrom(String(year));
  return text === "" || text.toLowerCase() === yearLine.break.toLowerCase() ? `${sentence}.` : `${sentence}: ${text}.`;
}

function actions({ view, links, speech }: AreaCardInput): Markup | null {
  const { area } = speech.texts;
  const entries = [
    !hasProfile(links) ? null : h("a", { class: "btn btn-main", href: links.profile, "data-action": "profile" }, area.profile),
    links.compare === null
      ? null
      : h(
          "a",
          { class: hasProfile(links) ? "btn" : "btn btn-main", href: links.compare, "data-action": "compare" },
          area.compare(speech.areas(view.level)),
        ),
    links.why === null ? null : h("a", { class: "btn", href: links.why }, area.whyFlagged),
  ].filter((entry) => entry !== null);
  return entries.length === 0 ? null : h("div", { class: "card-actions" }, entries);
}

function hasProfile(links: AreaCardInput["links"]): links is AreaCardInput["links"] & { readonly profile: string } {
  return typeof links.profile === "string";
}
