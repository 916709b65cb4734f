// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { comparesToCity } from "../../core/view/city-comparison.ts";
import type { IndicatorView, SeriesView } from "../../core/view/indicator-view.ts";
import { changeWords } from "../change-sentence.ts";
import { seriesChart } from "../series-chart.ts";
import { seriesKey } from "../series-marker.ts";
import { referenceName, type ComparisonInput } from "./voice.ts";

export interface MultiplesInput extends Pick<ComparisonInput, "reference" | "voice"> {
  /** The indicator that is drawn over time. */
  readonly view: IndicatorView;
  /** One series per compared area, in their order. */
  readonly series: readonly SeriesView[];
}

/** One small chart per compared area on one scale, all with the reference and the other areas behind; `null` for a single year. */
export function smallMultiples(input: MultiplesInput): Markup | null {
  const { view, series, voice } = input;
  if (series.length === 0 || view.years.length < 2) return null;
  const city = referenceSeries(input);
  return h(
    "div",
    { class: "chart-row" },
    series.map((one, position) =>
      h(
        "figure",
        { "data-key": one.area },
        h("figcaption", {}, seriesKey(position), h("b", {}, one.name)),
        seriesChart({
          series: one,
          city,
          others: series.filter((other) => other !== one),
          position,
          year: view.year,
          speech: voice.speech,
          breakWords: position === 0 ? voice.words.breakAt : "",
        }),
      ),
    ),
  );
}

/** Counts of a whole would flatten the lines of its parts: they have no reference line. */
function referenceSeries({ view, reference }: MultiplesInput): SeriesView | null {
  return comparesToCity(view.indicator) ? reference.series : null;
}

/** "Kinder in Grundsicherung, 2012 bis 2025" */
export function multiplesHeading({ view, voice }: MultiplesInput): string {
  const [first, last] = [view.years[0], view.years.at(-1)].map(String);
  return voice.words.multiplesHeading(voice.speech.local(view.indicator.name), first ?? "", last ?? "");
}

export function multiplesNote(input: MultiplesInput): Markup {
  const name = referenceSeries(input) === null ? null : referenceName(input.reference, input.voice);
  return h("p", { class: "source" }, input.voice.words.multiplesNote(name));
}

/** Every year of every compared area and of the reference. */
export function multiplesTable(input: MultiplesInput): Markup {
  const { view, series, voice } = input;
  const { speech, words } = voice;
  const lines = [...series, ...(referenceSeries(input) === null ? [] : [referenceSeries(input)])].filter((line) => line !== null);
  const caption = `${multiplesHeading(input)} (${speech.local(view.indicator.unit)})`;
  const head = [words.year, ...lines.map(({ name }) => name)];
  const rows = view.years.map((year) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, String(year)),
      lines.map(({ name, points }) => {
        const cell = points.find((point) => point.year === year)?.cell ?? { value: null, status: "missing" as const };
        return h("td", { class: "n", "data-label": name }, speech.value(cell, view.indicator));
      }),
    ),
  );
  const table = h(
    "table",
    { class: "data-table" },
    h("caption", {}, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        head.map((word, index) => h("th", { scope: "col", class: index === 0 ? null : "n" }, word)),
      ),
    ),
    h("tbody", {}, rows),
  );
  return h("div", { class: "table-scroll", role: "region", tabindex: 0, "aria-label": caption }, table);
}

/** The change of every area in one sentence, and what happens at a break. */
export function multiplesText({ view, series, voice }: MultiplesInput): Markup {
  const { speech, words } = voice;
  const changes = series.map((one) => {
    const change = changeWords(one, view.indicator, speech);
    return change === null ? words.noChange(one.name) : words.changeOf(one.name, change.since, change.change);
  });
  const breaks = (series[0]?.breaks ?? []).map(({ year }) => words.breakIn(String(year)));
  return h(
    "ul",
    { class: "words" },
    [...changes, ...breaks].map((sentence) => h("li", {}, sentence)),
  );
}
