// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { withUnit } from "../core/format/number.ts";
import type { Speech } from "../i18n/speech.ts";
import { type ClassWords, limitText } from "./class-words.ts";
import { percent } from "./percent.ts";
import { barHeight, type RulerFrame } from "./ruler-frame.ts";
import { textWidth } from "./text-width.ts";

/** Drawn labels and the y where they end. */
export interface RulerLabels {
  readonly marks: readonly Markup[];
  readonly bottom: number;
}

const size = 12;
const lineHeight = 14;
const gap = 3;

/**
 * Limits, words against the city and number of areas below each class, each wrapped to at most two lines.
 * `null` if they do not fit beside each other at the narrowest width: then the legend list says the same.
 */
export function wordsBelow(
  words: readonly ClassWords[],
  spans: readonly (readonly [number, number])[],
  frame: RulerFrame,
): RulerLabels | null {
  const middles = spans.map(([left, right]) => ((left + right) / 2) * frame.width);
  const rows = [
    words.map((item) => item.short),
    words.map((item) => item.distance),
    words.map((item) => item.areas),
    words.map((item) => item.people),
  ];
  const wrapped = rows.filter((row) => row.some((label) => label !== "")).map((row) => fittingRow(row, middles));
  const marks: Markup[] = [];
  let y = frame.barTop + barHeight + lineHeight;
  for (const [index, row] of wrapped.entries()) {
    if (row === null) return null;
    const lines = Math.max(...row.map((label) => label.length));
    for (const [position, label] of row.entries()) {
      const at = percent((middles[position] ?? 0) / frame.width);
      marks.push(
        ...label.map((line, step) => h("text", { class: index === 0 ? "tx mid" : "tx-2 mid", x: at, y: y + step * lineHeight }, line)),
      );
    }
    y += lines * lineHeight;
  }
  return { marks, bottom: y - lineHeight + 6 };
}

/** The labels of one row, the widest of those in the way broken into two lines until all fit; `null` if they never do. */
function fittingRow(row: readonly string[], middles: readonly number[]): readonly (readonly string[])[] | null {
  const labels: (readonly string[])[] = row.map((label) => [label]);
  for (let clash = firstClash(labels, middles); clash !== null; clash = firstClash(labels, middles)) {
    const [left, right] = [clash, clash + 1].sort((a, b) => widest(labels[b] ?? []) - widest(labels[a] ?? []));
    const broken = [left, right].find(
      (index) => labels[index ?? 0]?.length === 1 && inTwoLines(labels[index ?? 0]?.[0] ?? "").length === 2,
    );
    if (broken === undefined) return null;
    labels[broken] = inTwoLines(labels[broken]?.[0] ?? "");
  }
  return labels;
}

/** The first label that stands too close to the next one; `null` if none does. */
function firstClash(labels: readonly (readonly string[])[], middles: readonly number[]): number | null {
  const found = labels.findIndex((label, index) => {
    const next = labels[index + 1];
    if (next === undefined) return false;
    return (middles[index + 1] ?? 0) - (middles[index] ?? 0) < (widest(label) + widest(next)) / 2 + gap;
  });
  return found < 0 ? null : found;
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => textWidth(line, size)));
}

/** Cut at the space nearest to the middle. */
function inTwoLines(label: string): readonly string[] {
  const spaces = [...label.matchAll(/ /g)].map((match) => match.index);
  const middle = label.length / 2;
  const cut = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return cut === undefined ? [label] : [label.slice(0, cut), label.slice(cut + 1)];
}

/** Limits at the ends of the classes; a limit without room is left out, the legend list has it. */
export function limitMarks(view: IndicatorView, frame: RulerFrame, speech: Speech): RulerLabels {
  const write = limitText(view, speech);
  const y = frame.barTop + barHeight + lineHeight + 1;
  const unit = speech.local(view.indicator.unit);
  const marks: Markup[] = [];
  let free = 0;
  for (const item of view.classes) {
    if (item.upper === null) continue;
    const words = withUnit(write(item.upper), unit === "%" ? unit : "");
    const half = textWidth(words, 13) / 2;
    const middle = frame.x(item.upper) * frame.width;
    if (middle - half < free) continue;
    free = middle + half + gap;
    marks.push(h("text", { class: "tx-2 mid", x: percent(middle / frame.width), y }, words));
  }
  return { marks, bottom: y + 5 };
}
