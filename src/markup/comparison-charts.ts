// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { IndicatorView, SeriesView } from "../core/view/indicator-view.ts";
import type { Speech } from "../i18n/speech.ts";
import { seriesChart } from "./series-chart.ts";
import { seriesKey } from "./series-marker.ts";

export interface ComparisonChartsInput {
  /** The indicator that is drawn over time. */
  readonly view: IndicatorView;
  /** One series per compared area, in their order. */
  readonly series: readonly SeriesView[];
  readonly city: SeriesView;
  readonly speech: Speech;
}

/** One small chart per compared area, all with the city and the other areas behind: the same indicator over the years. */
export function comparisonCharts({ view, series, city, speech }: ComparisonChartsInput): Markup | null {
  if (series.length === 0 || view.years.length < 2) return null;
  const [first, last] = [view.years[0], view.years.at(-1)].map(String);
  const heading = `${speech.local(view.indicator.name)}, ${speech.texts.area.series(first ?? "", last ?? "")}`;
  return h(
    "section",
    { class: "block" },
    h("h2", {}, heading),
    h(
      "div",
      { class: "chart-row" },
      series.map((one, position) =>
        h(
          "figure",
          { "data-key": one.area },
          h("figcaption", {}, seriesKey(position), h("b", {}, one.name)),
          seriesChart({ series: one, city, others: series.filter((other) => other !== one), position, year: view.year, speech }),
        ),
      ),
    ),
  );
}
