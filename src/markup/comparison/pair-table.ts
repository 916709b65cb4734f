// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../core/model/cell.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { ScatterArea, ScatterView } from "../../core/view/comparison/scatter-view.ts";
import { seriesKey } from "../series-marker.ts";
import type { ComparedArea, Voice } from "./voice.ts";

export interface PairTableInput {
  readonly pair: ScatterView;
  readonly areas: readonly ComparedArea[];
  /** Heads of the two columns of values. */
  readonly heads: readonly [string, string];
  /** Both columns are one indicator in two years, the later one second: their difference is told too. */
  readonly hasDifference: boolean;
  /** No further area fits into the comparison. */
  readonly isFull: boolean;
  readonly voice: Voice;
}

/** Every area of the level with both values, in the order of the alphabet, compared ones first, and a button that takes it in. */
export function pairTable(input: PairTableInput): Markup {
  const { pair, areas, heads, hasDifference, voice } = input;
  const { speech, words } = voice;
  const order = new Intl.Collator(speech.language);
  const place = new Map(areas.map(({ id }, index) => [id, index]));
  const rank = ({ id }: ScatterArea): number => place.get(id) ?? areas.length;
  const rows = pair.areas.toSorted((a, b) => rank(a) - rank(b) || order.compare(a.name, b.name));
  const caption = `${heads[0]} · ${heads[1]}`;
  const head = [
    h("th", { scope: "col" }, words.tableName(speech.areas(pair.across.level))),
    ...[...heads, ...(hasDifference ? [words.difference] : [])].map((word) => h("th", { scope: "col", class: "n" }, word)),
    h("th", { scope: "col" }, words.compare),
  ];
  const table = h(
    "table",
    { class: "data-table pair-table" },
    h("caption", {}, caption),
    h("thead", {}, h("tr", {}, head)),
    h(
      "tbody",
      {},
      rows.map((area) => row(area, place.get(area.id) ?? null, input)),
    ),
  );
  return h("div", { class: "table-scroll", role: "region", tabindex: 0, "aria-label": caption }, table);
}

function row(area: ScatterArea, position: number | null, input: PairTableInput): Markup {
  const { pair, heads, hasDifference, voice } = input;
  const { speech } = voice;
  const value = (label: string, text: string): Markup => h("td", { class: "n", "data-label": label, "data-say": true }, text);
  return h(
    "tr",
    { "data-row": area.id, "data-key": area.id },
    h("th", { scope: "row" }, position === null ? null : seriesKey(position), " ", area.name),
    value(heads[0], speech.value(area.x.cell, pair.across.indicator)),
    value(heads[1], speech.value(area.y.cell, pair.up.indicator)),
    hasDifference ? value(voice.words.difference, differenceText(area, input)) : null,
    h("td", { class: "take", "data-label": voice.words.compare }, takeButton(area, position, input)),
  );
}

/** The second value minus the first: the later year stands in the second column. */
function differenceText({ point }: ScatterArea, { pair, voice }: PairTableInput): string {
  if (point === null) return "–";
  const { indicator } = pair.across;
  const difference = point.y - point.x;
  const amount = voice.speech.difference(difference, indicator);
  return Math.abs(difference) < 0.5 * 10 ** -indicator.decimals ? amount : `${difference > 0 ? "+" : "\u2212"}${amount}`;
}

function takeButton({ id, name }: ScatterArea, position: number | null, { isFull, voice }: PairTableInput): Markup {
  const { words } = voice;
  if (position !== null)
    return h("button", { type: "button", class: "btn btn-plain", "data-remove": id, "aria-label": words.remove(name) }, words.already);
  return h(
    "button",
    { type: "button", class: "btn btn-plain", "data-include": id, "aria-label": words.includeName(name), disabled: isFull },
    words.include,
  );
}

/** Values of the compared areas in both columns, one sentence each. */
export function pairWords({ pair, areas, heads, voice }: PairTableInput): readonly string[] {
  const { speech } = voice;
  return areas.flatMap(({ id, name }) => {
    const found = pair.areas.find((area) => area.id === id);
    if (found === undefined) return [];
    const values = [
      `${heads[0]} ${speech.value(found.x.cell, pair.across.indicator)}`,
      `${heads[1]} ${speech.value(found.y.cell, pair.up.indicator)}`,
    ];
    return [`${voice.words.row(name, values)}.`];
  });
}

/** How many areas lack one of both values. */
export function countWithoutPoint({ areas }: ScatterView): number {
  return areas.filter(({ x, y }) => !hasNumber(x.cell) || !hasNumber(y.cell)).length;
}
