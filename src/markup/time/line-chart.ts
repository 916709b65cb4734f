// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../core/model/cell.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { SeriesPoint, SeriesView } from "../../core/view/indicator-view.ts";
import { percent } from "../percent.ts";
import { textWidth } from "../text-width.ts";
import { breakMarks, numbersOf, seriesLine, type TimeFrame, timeFrame, valueAxis, valueAxisAround } from "../time-frame.ts";

/** One line with the words at its end. */
export interface ChartLine {
  readonly series: SeriesView;
  /** Class of the stroke; `dot` that of its marker. */
  readonly line: string;
  readonly dot: string;
  /** Marker at the last value: `d` of a path around (0, 0); `null` is a circle. */
  readonly shape: string | null;
  readonly name: string;
}

export interface LineChartInput {
  readonly lines: readonly ChartLine[];
  /** Marked on the axis; `null` marks none. */
  readonly year: number | null;
  readonly height: number;
  /** Whether the axis has to reach down to zero. */
  readonly fromZero: boolean;
  /** Values at the ends of the lines, and round numbers on the axis. */
  readonly number: (value: number) => string;
  readonly tick: (value: number) => string;
  readonly label: string;
  readonly breaks: readonly { readonly year: number }[];
  readonly breakWords: string;
}

const [size, lineHeight, widest] = [13, 15, 132];

/** Lines over the years with their names at their ends, so that no legend is needed. Gaps stay open, breaks are dashed. */
export function lineChart(input: LineChartInput): Markup {
  const { lines, height, fromZero } = input;
  const numbers = numbersOf(lines.map(({ series }) => series));
  const { ends, ticks } = fromZero ? valueAxis(numbers) : valueAxisAround(numbers);
  const years = lines.flatMap(({ series }) => series.points.map(({ year }) => year));
  const frame = timeFrame({ left: 0.001, right: 0.985, top: 18, bottom: height - 24 }, years.length === 0 ? [0] : years, ends);
  return h(
    "div",
    { class: "line-chart" },
    valueColumn(ticks, frame, input),
    h(
      "svg",
      { class: "chart plot", width: "100%", height, role: "img", "aria-label": input.label },
      ticks.map((value) => h("line", { class: value === 0 ? "axis" : "grid", x1: 0, x2: "100%", y1: frame.y(value), y2: frame.y(value) })),
      yearTexts(frame, input),
      breakMarks(input.breaks, frame, input.breakWords),
      lines.map(({ series, line }) => seriesLine(series, frame, line)),
      lines.flatMap((line) => marker(line, frame) ?? []),
    ),
    labels(lines, frame, input),
  );
}

function valueColumn(ticks: readonly number[], frame: TimeFrame, { height, tick }: LineChartInput): Markup {
  const texts = ticks.map((value) => ({ y: frame.y(value) + 4, text: tick(value) }));
  const width = Math.ceil(Math.max(...texts.map(({ text }) => textWidth(text, 12)))) + 8;
  return h(
    "svg",
    { class: "chart", width, height, "aria-hidden": "true" },
    texts.map(({ y, text }) => h("text", { class: "tx-2 end", x: width - 6, y }, text)),
  );
}

/** First and last year, and the one shown where it has room between them. */
function yearTexts(frame: TimeFrame, { year, height }: LineChartInput): readonly Markup[] {
  const [first, last] = frame.years;
  const y = height - 5;
  const inner = year === null || (year - first) * 5 < last - first || (last - year) * 5 < last - first ? null : year;
  return [
    ...(year === null || year < first || year > last
      ? []
      : [
          h("line", {
            class: "year-mark",
            x1: percent(frame.x(year)),
            x2: percent(frame.x(year)),
            y1: frame.box.top,
            y2: frame.box.bottom,
          }),
        ]),
    h("text", { class: "tx-2", x: 0, y }, String(first)),
    ...(first === last ? [] : [h("text", { class: "tx-2 end", x: "100%", y }, String(last))]),
    ...(inner === null ? [] : [h("text", { class: "tx-2 mid", x: percent(frame.x(inner)), y }, String(inner))]),
  ];
}

function lastPoint({ points }: SeriesView): (SeriesPoint & { readonly cell: { readonly value: number } }) | null {
  for (const { year, cell } of points.toReversed()) if (hasNumber(cell)) return { year, cell };
  return null;
}

function marker({ series, dot, shape }: ChartLine, frame: TimeFrame): Markup | null {
  const last = lastPoint(series);
  if (last === null) return null;
  const [x, y] = [percent(frame.x(last.year)), frame.y(last.cell.value)];
  if (shape === null) return h("circle", { class: dot, cx: x, cy: y, r: 4.5 });
  return h("svg", { x, y, class: "marker" }, h("path", { class: dot, d: shape }));
}

/** Names with the last value beside the ends of the lines, moved apart where they would cover each other. */
function labels(lines: readonly ChartLine[], frame: TimeFrame, { height, number }: LineChartInput): Markup {
  const known = lines.flatMap(({ series, name }) => {
    const last = lastPoint(series);
    return last === null ? [] : [{ y: frame.y(last.cell.value), rows: inRows(name, number(last.cell.value)) }];
  });
  const width = Math.ceil(Math.max(40, ...known.flatMap(({ rows }) => rows.map((row) => textWidth(row, size) + 8))));
  const placed = moveApart(known, height);
  return h(
    "svg",
    { class: "chart line-names", width, height, "aria-hidden": "true" },
    placed.flatMap(({ y, rows }) => rows.map((row, index) => h("text", { class: "tx-b", x: 4, y: y + 4 + index * lineHeight }, row))),
  );
}

/** "Ziegelei 30,0" in one row if it has room, otherwise the value below; long names are cut. */
function inRows(name: string, value: string): readonly string[] {
  if (textWidth(`${name} ${value}`, size) <= widest) return [`${name} ${value}`];
  let short = name;
  while (textWidth(`${short}…`, size) > widest && short.length > 1) short = short.slice(0, -1);
  return [short === name ? name : `${short.trimEnd()}…`, value];
}

interface EndLabel {
  readonly y: number;
  readonly rows: readonly string[];
}

function moveApart(known: readonly EndLabel[], height: number): readonly EndLabel[] {
  const sorted = [...known].sort((a, b) => a.y - b.y);
  const needed = sorted.map(({ rows }) => rows.length * lineHeight);
  const total = needed.reduce((sum, part) => sum + part, 0);
  let free = 8;
  const down = sorted.map((label, index) => {
    const y = Math.max(label.y, free);
    free = y + (needed[index] ?? lineHeight);
    return { ...label, y };
  });
  let floor = Math.max(height - 4, total);
  return down
    .toReversed()
    .map((label) => {
      const y = Math.min(label.y, floor - label.rows.length * lineHeight + 4);
      floor = y - 4;
      return { ...label, y };
    })
    .toReversed();
}
