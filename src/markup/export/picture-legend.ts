// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { IndicatorView } from "../../core/view/indicator-view.ts";
import { hasNumber } from "../../core/model/cell.ts";
import { comparesToCity } from "../../core/view/city-comparison.ts";
import { viewFill } from "../../core/view/palette.ts";
import type { Speech } from "../../i18n/speech.ts";
import { classWords } from "../class-words.ts";
import { textWidth } from "../text-width.ts";
import { type Block, stackBlocks, textBlock } from "./text-block.ts";

/** What a legend says, whatever kind of map it belongs to. */
export interface PictureLegend {
  /** Classes from low to high. `fill`: CSS class that paints the swatch. */
  readonly classes: readonly { readonly fill: string; readonly limits: string; readonly details: readonly string[] }[];
  /** "Gesamtstadt Beispielstadt: 19,1 %"; "" where the city cannot be compared. */
  readonly city: string;
  /** Other keys; without a fill a sign stands in its place ("≈" if none is given). */
  readonly gaps: readonly LegendKey[];
  /** Sentences below: how classes were made, what the reader set. */
  readonly notes?: readonly string[];
}

export interface LegendKey {
  /** CSS class that paints the swatch; `outlineKey`: an empty box with a thick edge. */
  readonly fill: string | null;
  readonly sign?: string;
  readonly words: string;
}

export const outlineKey = "picture-outline";

/** The legend of a view in words: limits, position against the city and number of areas, then the gaps that occur. */
export function pictureLegend(view: IndicatorView, speech: Speech, cityWords: (place: string, value: string) => string): PictureLegend {
  const words = classWords(view, speech);
  const hasCity = hasNumber(view.city.cell) && comparesToCity(view.indicator);
  return {
    classes: (view.palette === "plain" ? [] : words).map(({ limits, distance, areas }, index) => ({
      fill: viewFill(view, index),
      limits,
      details: [distance, areas].filter((part) => part !== ""),
    })),
    city: hasCity ? cityWords(view.city.name, speech.value(view.city.cell, view.indicator)) : "",
    gaps: view.gaps.flatMap(({ status, count }) => {
      if (status === "ok") return [];
      const fill = status === "unreliable" ? null : viewFill(view, status);
      return [{ fill, words: speech.texts.legend.gaps(status, speech.count(count)) }];
    }),
  };
}

interface LegendStyle {
  readonly size: number;
  readonly width: number;
  /** Ink patterns instead of colours. */
  readonly patterns: boolean;
}

const swatchWidth = 30;

/** Classes side by side as one bar with words below: for pictures that are higher than wide. */
export function legendBar({ classes, city, gaps, notes = [] }: PictureLegend, style: LegendStyle): Block {
  const step = style.width / Math.max(1, classes.length);
  const bar = Math.round(style.size * 1.1);
  const columns = classes.map(({ fill, limits, details }, index): Block => {
    const room = { size: style.size, width: step - 8, x: Math.round(index * step) };
    const words = stackBlocks(
      [
        textBlock(limits, { ...room, className: "picture-strong" }),
        ...details.map((detail) => textBlock(detail, { ...room, className: "picture-quiet" })),
      ],
      0,
    );
    const below = h("g", { transform: `translate(0 ${bar + 4})` }, words.marks);
    return { marks: [swatch(fill, [index * step, step, bar], style), below], height: bar + 4 + words.height };
  });
  const whole = { marks: columns.flatMap(({ marks }) => marks), height: Math.max(0, ...columns.map(({ height }) => height)) };
  return stackBlocks([whole, keys(city, gaps, style), ...noteLines(notes, style)], style.size * 0.6);
}

/** Classes one below the other, highest first: for the side of a wide picture. `most`: room in height; many classes lose their details, then size, then the notes. */
export function legendList(legend: PictureLegend, style: LegendStyle, most: number): Block {
  const short = { ...legend, classes: legend.classes.map((item) => ({ ...item, details: [] })) };
  const small = { ...style, size: style.size * 0.82 };
  const tries = [() => listOf(legend, style), () => listOf(short, style), () => listOf(short, small)];
  for (const draw of tries) {
    const block = draw();
    if (block.height <= most) return block;
  }
  return listOf({ ...short, notes: [] }, small);
}

function listOf({ classes, city, gaps, notes = [] }: PictureLegend, style: LegendStyle): Block {
  const rows = classes.map(({ fill, limits, details }): Block => {
    const indent = { size: style.size, width: style.width - swatchWidth - 10, x: swatchWidth + 10 };
    const words = stackBlocks(
      [
        textBlock(limits, { ...indent, className: "picture-strong" }),
        textBlock(details.join(", "), { ...indent, className: "picture-quiet" }),
      ],
      0,
    );
    return { marks: [swatch(fill, [0, swatchWidth, Math.round(style.size * 1.2)], style), ...words.marks], height: words.height };
  });
  return stackBlocks([...rows.reverse(), keys(city, gaps, style), ...noteLines(notes, style)], style.size * 0.4);
}

function noteLines(notes: readonly string[], { size, width }: LegendStyle): readonly Block[] {
  return notes.map((note) => textBlock(note, { className: "picture-quiet", size: size * 0.9, width }));
}

/** City value and gaps in a line as long as there is room. */
function keys(city: string, gaps: PictureLegend["gaps"], style: LegendStyle): Block {
  const all: readonly LegendKey[] = [...(city === "" ? [] : [{ fill: "city", words: city }]), ...gaps];
  const line = Math.round(style.size * 1.6);
  let [x, y] = [0, 0];
  const marks = all.map(({ fill, sign, words }) => {
    const width = swatchWidth + 8 + textWidth(words, style.size);
    if (x > 0 && x + width > style.width) [x, y] = [0, y + line];
    const text = textBlock(words, {
      className: "picture-quiet",
      size: style.size,
      width: style.width - swatchWidth - 8,
      x: swatchWidth + 8,
    });
    const key = h("g", { transform: `translate(${Math.round(x)} ${y})` }, keySign(fill, sign ?? "≈", style), text.marks);
    x += width + style.size;
    y += text.height > line ? text.height - line : 0;
    return key;
  });
  return { marks, height: all.length === 0 ? 0 : y + line };
}

function keySign(fill: string | null, sign: string, style: LegendStyle): Markup {
  const height = Math.round(style.size * 1.1);
  if (fill === "city") return h("path", { class: "picture-city", d: `M${swatchWidth / 2} 0v${height}` });
  if (fill === null) return h("text", { class: "picture-strong", x: 8, y: height - 3, "font-size": style.size }, sign);
  if (fill === outlineKey) return h("rect", { class: outlineKey, x: 1.5, y: 1.5, width: swatchWidth - 3, height: height - 3 });
  return swatch(fill, [0, swatchWidth, height], style);
}

/** Painted by the rules of the map, so that legend and map can never differ. */
function swatch(fill: string, [x, width, height]: readonly [number, number, number], { patterns }: LegendStyle): Markup {
  return h(
    "g",
    { class: patterns ? "map patterns" : "map" },
    h("rect", { class: `area ${fill} picture-swatch`, x: Math.round(x), y: 0, width: Math.round(width), height }),
  );
}
