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
const lineHeight = 15;
const gap = 6;

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
  const rows = [words.map((item) => item.short), words.map((item) => item.distance), words.map((item) => item.areas)];
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

/** The labels of one row in one line each if they fit, else in two; `null` if they do not fit in two. */
function fittingRow(row: readonly string[], middles: readonly number[]): readonly (readonly string[])[] | null {
  const single = row.map((label) => [label]);
  if (fits(single, middles)) return single;
  const halved = row.map(inTwoLines);
  return fits(halved, middles) ? halved : null;
}

function fits(labels: readonly (readonly string[])[], middles: readonly number[]): boolean {
  return labels.every((label, index) => {
    const next = labels[index + 1];
    if (next === undefined) return true;
    return (middles[index + 1] ?? 0) - (middles[index] ?? 0) >= (widest(label) + widest(next)) / 2 + gap;
  });
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
