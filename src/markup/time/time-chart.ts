// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from "../../core/format/number.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { comparesToCity } from "../../core/view/city-comparison.ts";
import { seriesShape } from "../../core/view/series-shape.ts";
import type { TimeLine, TimeView } from "../../core/view/time/time-view.ts";
import type { TimeTexts } from "../../i18n/de-views/time.ts";
import type { Speech } from "../../i18n/speech.ts";
import { seriesClass } from "../series-marker.ts";
import { numbersOf, valueAxisAround } from "../time-frame.ts";
import { type ChartLine, lineChart } from "./line-chart.ts";

export interface TimeInput {
  readonly view: TimeView;
  readonly words: TimeTexts;
  readonly speech: Speech;
}

/** Shares, rates and counts are lengths from zero. Means, ratios below zero and an index are not: their axis holds the values. */
export function startsAtZero({ indicator, form }: Pick<TimeView, "indicator" | "form">): boolean {
  return form !== "index" && indicator.kind !== "mean" && indicator.kind !== "given" && indicator.kind !== "change";
}

/** A count of the city is the sum of its areas: beside one of them its line would only flatten the other. */
export function drawnLines({ indicator, form, lines }: TimeView): readonly TimeLine[] {
  const isComparable = comparesToCity(indicator) || form === "index" || lines.length === 1;
  return lines.filter(({ kind }) => kind !== "city" || isComparable);
}

/** Number in the unit of what is drawn: the index has no unit and one digit. */
export function timeNumber(value: number, { indicator, form }: Pick<TimeView, "indicator" | "form">, speech: Speech): string {
  return form === "index" ? formatNumber(value, { language: speech.language, decimals: 1 }) : speech.number(value, indicator);
}

/** A round number on an axis, with as many digits as it has. */
export function axisNumber(value: number, { language }: Pick<Speech, "language">): string {
  const decimals = [0, 1, 2].find((digits) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-9) ?? 3;
  return formatNumber(value, { language, decimals });
}

/** City, chosen area and compared areas as lines with their names at the ends; below it what the reader has to know to read them. */
export function timeChart(input: TimeInput): Markup {
  const { view, words, speech } = input;
  const lines = drawnLines(view);
  const decimals = view.form === "index" ? 1 : view.indicator.decimals;
  return h(
    "figure",
    { class: "time-figure" },
    h("figcaption", {}, axisWords(input)),
    lineChart({
      lines: lines.map(chartLine),
      year: view.year,
      height: 320,
      fromZero: startsAtZero(view),
      number: (value) => formatNumber(value, { language: speech.language, decimals }),
      tick: (value) => axisNumber(value, speech),
      label: words.chart(
        speech.local(view.indicator.name),
        String(view.years[0] ?? view.year),
        String(view.years.at(-1) ?? view.year),
        lines.map(({ name }) => name).join(", "),
      ),
      breaks: view.lines[0]?.measured.breaks ?? [],
      breakWords: speech.texts.yearLine.break,
    }),
    h("p", { class: "source" }, notes(input).join(" ")),
  );
}

function chartLine(line: TimeLine): ChartLine {
  const { shown: series, name } = line;
  if (line.kind === "city") return { series, name, line: "line-city", dot: "city-dot", shape: null };
  if (line.kind === "chosen") return { series, name, line: "line-own", dot: "ruler-dot sel", shape: null };
  const className = seriesClass(line.position);
  return { series, name, line: `line-s ${className}`, dot: `mk ${className}`, shape: seriesShape(line.position, 5.5) };
}

function axisWords({ view, words, speech }: TimeInput): string {
  const name = speech.local(view.indicator.name);
  return view.form === "index" ? `${name}, ${words.base(String(view.since))}` : words.axis(name, speech.local(view.indicator.unit));
}

/** How the lines were computed, where the axis begins, what gaps and breaks mean. */
export function notes({ view, words, speech }: TimeInput): readonly string[] {
  const lines = drawnLines(view);
  const note = words.formNotes[view.form];
  const numbers = numbersOf(lines.map(({ shown }) => shown));
  const [lowest] = valueAxisAround(numbers).ends;
  const hasGap = lines.some(({ measured }) => measured.points.some(({ cell }) => cell.value === null));
  return [
    typeof note === "string" ? note : note(String(view.since)),
    startsAtZero(view) || numbers.length === 0 ? "" : words.noZero(timeNumber(lowest, view, speech)),
    hasGap ? words.gaps : "",
    ...(view.lines[0]?.measured.breaks ?? []).map(({ year, text }) =>
      words.breakNote(String(year), text === "" ? speech.texts.yearLine.break : text),
    ),
  ].filter((text) => text !== "");
}
