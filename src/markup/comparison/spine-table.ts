// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from "../../core/format/number.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { type SpineRow, spineRow } from "../../core/view/comparison/spine-row.ts";
import type { IndicatorView } from "../../core/view/indicator-view.ts";
import { percent } from "../percent.ts";
import { drawMarkers, referenceLine, rowHeight } from "./dot-row.ts";
import { type RowTableInput, rowTable } from "./dot-table.ts";
import { type ComparedArea, type ComparisonInput, referenceInSentence, referenceName } from "./voice.ts";

const middle = rowHeight / 2;
/** Steps on each side that are always shown. */
const leastReach = 2;

/**
 * The spine: every indicator on one common scale, distances from the reference in standard deviations, with the spread of all areas
 * behind. Which side means more need of support is said in words; left and right are never coloured.
 */
export function spineTable(input: RowTableInput): Markup | null {
  const { views, areas, reference, voice } = input;
  if (views.length === 0 || areas.length === 0) return null;
  const { words } = voice;
  const phrase = referenceInSentence(input.reference, voice);
  const name = referenceName(reference, voice);
  const rows = new Map(views.map((view) => [view, spineRow(view, reference)]));
  const reach = reachOf([...rows.values()]);
  return rowTable(input, {
    scale: [words.lower(phrase), name, words.higher(phrase)],
    drawing: (view) => {
      const row = rows.get(view) ?? null;
      return row === null ? words.noReference(name) : spineDrawing(row, reach, input);
    },
    value: (view, area) => stepText(rows.get(view)?.distances.get(area.id), voice.speech.language),
    last: { head: words.meaning, value: (view) => directionWords(view, input) },
  });
}

function reachOf(rows: readonly (SpineRow | null)[]): number {
  const ends = rows.flatMap((row) => (row === null ? [] : [Math.abs(row.lowest), Math.abs(row.highest)]));
  return Math.max(leastReach, ...ends);
}

function spineDrawing(row: SpineRow, reach: number, { areas, voice }: ComparisonInput): Markup {
  const at = (distance: number): number => 0.5 + (distance / reach) * 0.47;
  const bar = (from: number, to: number, kind: string, height: number): Markup =>
    h("rect", { class: kind, x: percent(at(from)), y: middle - height / 2, width: percent(at(to) - at(from)), height });
  const placed = areas.flatMap(({ id }, position) => {
    const distance = row.distances.get(id);
    return distance === undefined ? [] : [{ position, at: at(distance) }];
  });
  const steps = Array.from({ length: Math.floor(reach) * 2 + 1 }, (_, index) => index - Math.floor(reach));
  return h(
    "svg",
    { width: "100%", height: rowHeight, role: "img", "aria-label": spineLabel(row, areas, voice) },
    h("line", { class: "grid", x1: "1%", x2: "99%", y1: middle, y2: middle }),
    bar(row.lowest, row.highest, "spread", 10),
    bar(row.lowerQuartile, row.upperQuartile, "spread mid-half", 10),
    steps
      .filter((step) => step !== 0)
      .map((step) => h("line", { class: "tickd", x1: percent(at(step)), x2: percent(at(step)), y1: rowHeight - 6, y2: rowHeight - 1 })),
    referenceLine(0.5),
    drawMarkers(placed),
  );
}

/** "+1,2" with a true minus sign; a dash where there is no distance. */
function stepText(distance: number | undefined, language: string): string {
  return distance === undefined ? "–" : formatNumber(distance, { language, decimals: 1, signed: true });
}

/** "Arbeitslose: Ziegelei liegt 1,9 Standardabweichungen darüber, …" */
export function spineLabel(row: SpineRow, areas: readonly ComparedArea[], { speech, words }: ComparisonInput["voice"]): string {
  const items = areas.flatMap(({ id, name }) => {
    const distance = row.distances.get(id);
    if (distance === undefined) return [];
    const amount = formatNumber(Math.abs(distance), { language: speech.language, decimals: 1 });
    return [Math.abs(distance) < 0.05 ? words.atReference(name) : words.stepsOf(name, amount, distance > 0)];
  });
  return words.row(speech.local(row.view.indicator.name), items);
}

function directionWords({ indicator }: IndicatorView, { voice }: ComparisonInput): string {
  const { direction } = voice.words;
  return indicator.direction === 0 ? direction.none : indicator.direction === 1 ? direction.high : direction.low;
}
