// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from "../../core/format/number.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { comparesToCity } from "../../core/view/city-comparison.ts";
import type { DisadvantageArea } from "../../core/view/indicator-view.ts";
import type { TimeLine, TimeView } from "../../core/view/time/time-view.ts";
import type { ProfileTexts } from "../../i18n/de-views/profile.ts";
import type { TimeTexts } from "../../i18n/de-views/time.ts";
import type { Speech } from "../../i18n/speech.ts";
import { icon } from "../icons.ts";
import { type ChartLine, lineChart } from "../time/line-chart.ts";
import { axisNumber, startsAtZero } from "../time/time-chart.ts";
import { changeCell } from "../time/time-table.ts";

export interface DevelopmentsInput {
  /** City and area over the years, one per indicator. */
  readonly views: readonly TimeView[];
  readonly href: (view: TimeView) => string;
  readonly words: ProfileTexts;
  readonly timeWords: TimeTexts;
  readonly speech: Speech;
}

/** Three small charts of area and city, each with its change in words. */
export function developments({ views, href, words, timeWords, speech }: DevelopmentsInput): Markup | null {
  if (views.length === 0) return null;
  return h(
    "section",
    { class: "block profile-lines" },
    h("h2", {}, words.lines),
    h("p", { class: "quiet" }, words.linesHelp),
    h(
      "div",
      { class: "three" },
      views.map((view) =>
        h(
          "figure",
          { "data-key": `line-${view.indicator.id}` },
          h("figcaption", {}, h("a", { href: href(view) }, speech.local(view.indicator.name))),
          chart(view, speech),
          changeWords(view, timeWords, speech),
        ),
      ),
    ),
  );
}

function chart(view: TimeView, speech: Speech): Markup {
  const { indicator, lines } = view;
  const drawn = lines
    .filter(({ kind }) => kind !== "city" || comparesToCity(indicator))
    .map((line): ChartLine => ({
      series: line.shown,
      line: line.kind === "city" ? "line-city" : "line-own",
      dot: line.kind === "city" ? "city-dot" : "ruler-dot sel",
      shape: null,
      name: line.kind === "city" ? speech.texts.common.city : line.name,
    }));
  const years = view.years;
  return lineChart({
    lines: drawn,
    year: null,
    height: 150,
    fromZero: startsAtZero(view),
    number: (value) => formatNumber(value, { language: speech.language, decimals: indicator.decimals }),
    tick: (value) => axisNumber(value, speech),
    label: `${speech.local(indicator.name)}, ${years[0] ?? ""} ${speech.texts.common.to} ${years.at(-1) ?? ""}`,
    breaks: lines[0]?.measured.breaks ?? [],
    breakWords: speech.texts.yearLine.break,
  });
}

function changeWords(view: TimeView, words: TimeTexts, speech: Speech): Markup | null {
  const own = view.lines.find((line): line is TimeLine => line.kind === "chosen") ?? view.lines[0];
  if (own === undefined) return null;
  return h(
    "p",
    { class: "quiet" },
    `${words.changes(String(view.since), String(view.year))}: `,
    ...changeCell(own, view, { words, speech }),
  );
}

export interface ConditionsInput {
  readonly area: DisadvantageArea;
  readonly href: string;
  readonly words: ProfileTexts;
  readonly speech: Speech;
}

/** Which conditions for special need of support the area meets, last on the page and as a need, not a verdict. */
export function conditionsMet({ area, href, words, speech }: ConditionsInput): Markup {
  const met = area.results.filter(({ result }) => result === "met");
  return h(
    "section",
    { class: "block profile-conditions" },
    h("h2", {}, words.conditions),
    h(
      "p",
      {},
      words.conditionsMet(area.name, speech.count(area.met), speech.count(area.results.length)),
      " ",
      words.conditionsUnknown(speech.count(area.unknown)),
    ),
    met.length === 0
      ? null
      : h(
          "ul",
          { class: "part-list" },
          met.map(({ indicator, cell }) =>
            h("li", {}, icon("check"), " ", words.condition(speech.local(indicator.name), speech.value(cell, indicator))),
          ),
        ),
    h("p", { class: "no-print" }, h("a", { href }, words.conditionsWhy)),
  );
}
