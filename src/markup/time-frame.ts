// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { SeriesPoint, SeriesView } from "../core/view/indicator-view.ts";
import { percent, round } from "./percent.ts";
import { niceStep } from "./value-scale.ts";

/** A box in a drawing of variable width: left and right as fractions of the width, top and bottom in px. */
export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Places of years and values in a plot. `x` is a fraction of the width, `y` px from above. */
export interface TimeFrame {
  readonly box: PlotBox;
  readonly years: readonly [first: number, last: number];
  readonly values: readonly [lowest: number, highest: number];
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

export function timeFrame(box: PlotBox, years: readonly number[], values: readonly [number, number]): TimeFrame {
  const first = Math.min(...years);
  const last = Math.max(...years);
  const [lowest, highest] = values;
  return {
    box,
    years: [first, last],
    values,
    x: (year) => box.left + (last === first ? 1 : (year - first) / (last - first)) * (box.right - box.left),
    y: (value) => round(box.bottom - ((value - lowest) / (highest - lowest || 1)) * (box.bottom - box.top)),
  };
}

/** Ends of the value axis with a decent step between grid lines. Shares, rates and counts start at zero, since all are above it. */
export function valueAxis(values: readonly number[]): { readonly ends: readonly [number, number]; readonly ticks: readonly number[] } {
  const [min, max] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = niceStep((max - min || 1) * 2.4);
  const from = Math.floor(min / step) * step;
  const to = Math.max(from + step, Math.ceil(max / step) * step);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  return { ends: [from, to], ticks };
}

/** The same for values far from zero (means, an index): the axis holds them with some room, and whoever draws it has to say so. */
export function valueAxisAround(values: readonly number[]): {
  readonly ends: readonly [number, number];
  readonly ticks: readonly number[];
} {
  if (values.length === 0) return valueAxis(values);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const step = niceStep((max - min || Math.abs(max) / 10 || 1) * 2.4);
  const first = Math.floor(min / step);
  const count = Math.max(1, Math.ceil(max / step) - first);
  const ticks = Array.from({ length: count + 1 }, (_, index) => (first + index) * step);
  return { ends: [first * step, (first + count) * step], ticks };
}

/** The numbers of several series, for an axis that fits all of them. */
export function numbersOf(series: readonly SeriesView[]): readonly number[] {
  return series.flatMap(({ points }) => points.flatMap(({ cell }) => (hasNumber(cell) ? [cell.value] : [])));
}

/**
 * The line of a series, cut at gaps and breaks. It is drawn in a box of its own that stretches with the width, with strokes
 * that do not; a single year between gaps becomes a short dash, so that no value is lost.
 */
export function seriesLine(series: SeriesView, frame: TimeFrame, className: string): Markup {
  const { box } = frame;
  const height = box.bottom - box.top;
  const place = ({ year, cell }: SeriesPoint): string => {
    const x = ((frame.x(year) - box.left) / (box.right - box.left || 1)) * 100;
    return `${round(x)} ${round(frame.y(cell.value ?? 0) - box.top)}`;
  };
  const paths = series.segments.flatMap((segment) => {
    const known = segment.filter((point) => hasNumber(point.cell)).map(place);
    if (known.length === 0) return [];
    return known.length === 1 ? [`M${known[0] ?? ""}h.01`] : [`M${known.join("L")}`];
  });
  return h(
    "svg",
    {
      x: percent(box.left),
      y: box.top,
      width: percent(box.right - box.left),
      height,
      viewBox: `0 0 100 ${height}`,
      preserveAspectRatio: "none",
    },
    h("path", { class: className, d: paths.join("") }),
  );
}

/** Dashed line between the last year before a break and the break itself, with its words beside it. */
export function breakMarks(breaks: readonly { readonly year: number }[], frame: TimeFrame, words: string): readonly Markup[] {
  return breaks.flatMap(({ year }) => {
    const at = (frame.x(year) + frame.x(year - 1)) / 2;
    if (at <= frame.box.left || at > frame.box.right) return [];
    const isRight = at > (frame.box.left + frame.box.right) / 2;
    return [
      h("line", { class: "break", x1: percent(at), x2: percent(at), y1: 2, y2: frame.box.bottom }),
      words === "" ? null : h("text", { class: isRight ? "tx-2 end" : "tx-2", x: percent(at), dx: isRight ? -5 : 5, y: 11 }, words),
    ].filter((item) => item !== null);
  });
}
