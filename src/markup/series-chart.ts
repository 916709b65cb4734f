// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { formatNumber } from "../core/format/number.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { SeriesView } from "../core/view/indicator-view.ts";
import type { Speech } from "../i18n/speech.ts";
import { percent } from "./percent.ts";
import { breakMarks, numbersOf, seriesLine, type TimeFrame, timeFrame, valueAxis } from "./time-frame.ts";

export interface SeriesChartInput {
  /** The line that matters. */
  readonly series: SeriesView;
  readonly city: SeriesView | null;
  /** Drawn pale behind it (other compared areas). */
  readonly others?: readonly SeriesView[];
  /** Position among compared areas: colours the line (class "line-s sN"); `null` draws it in ink. */
  readonly position?: number | null;
  readonly year: number;
  readonly speech: Speech;
  /** Words at a break; "" draws the line only. */
  readonly breakWords?: string;
}

/** An area over time beside the city: grid at round numbers, gaps left open, breaks dashed, the shown year as a dot. */
export function seriesChart(input: SeriesChartInput): Markup {
  const { series, city, others = [], speech, breakWords = "" } = input;
  const all = [series, ...(city === null ? [] : [city]), ...others];
  const years = all.flatMap(({ points }) => points.map((point) => point.year));
  const { ends, ticks } = valueAxis(numbersOf(all));
  const frame = timeFrame({ left: 0.17, right: 0.95, top: 16, bottom: 68 }, years.length === 0 ? [input.year] : years, ends);
  const [first, last] = frame.years.map(String);
  const position = input.position ?? null;
  return h(
    "svg",
    { class: "chart", width: "100%", height: 92, role: "img", "aria-label": chartLabel(input, first ?? "", last ?? "") },
    ticks.flatMap((value) => gridLine(value, frame, speech.language)),
    h("text", { class: "tx-2", x: percent(frame.box.left), y: 88 }, first ?? ""),
    first === last ? null : h("text", { class: "tx-2 end", x: percent(frame.box.right), y: 88 }, last ?? ""),
    breakMarks(series.breaks, frame, breakWords),
    others.map((other) => seriesLine(other, frame, "line-ghost")),
    city === null ? null : seriesLine(city, frame, position === null ? "spark" : "line-city"),
    seriesLine(series, frame, position === null ? "spark-city" : `line-s s${(position % 6) + 1}`),
    yearDot(input, frame, position),
  );
}

function gridLine(value: number, frame: TimeFrame, language: string): readonly Markup[] {
  const y = frame.y(value);
  const decimals = Number.isInteger(value) ? 0 : Math.abs(value * 10 - Math.round(value * 10)) < 1e-9 ? 1 : 2;
  return [
    h("line", { class: "grid", x1: percent(frame.box.left), x2: percent(frame.box.right), y1: y, y2: y }),
    h("text", { class: "tx-2 end", x: percent(frame.box.left), dx: -6, y: y + 4 }, formatNumber(value, { language, decimals })),
  ];
}

function yearDot({ series, year }: SeriesChartInput, frame: TimeFrame, position: number | null): Markup | null {
  const point = series.points.find((candidate) => candidate.year === year);
  if (point === undefined || !hasNumber(point.cell)) return null;
  const kind = position === null ? "ruler-dot sel" : `dot-s s${(position % 6) + 1}`;
  return h("circle", { class: kind, cx: percent(frame.x(year)), cy: frame.y(point.cell.value), r: 5 });
}

function chartLabel({ series, city, speech }: SeriesChartInput, first: string, last: string): string {
  const { area } = speech.texts;
  return city === null ? `${series.name}, ${area.series(first, last)}` : area.seriesLabel(series.name, city.name, first, last);
}
