// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import { comparesToCity } from "../core/view/city-comparison.ts";
import type { AreaValue, IndicatorView } from "../core/view/indicator-view.ts";
import { viewFill } from "../core/view/palette.ts";
import type { Speech } from "../i18n/speech.ts";
import { type ClassWords, classWords } from "./class-words.ts";
import { type DotStack, dotStep, stackDots } from "./dot-stack.ts";
import { type ClassLinks, gapKeys, isOff, legendList } from "./legend-list.ts";
import { percent, round, tenths } from "./percent.ts";
import { barHeight, inset, type RulerFrame } from "./ruler-frame.ts";
import { limitMarks, wordsBelow } from "./ruler-labels.ts";
import { textWidth } from "./text-width.ts";
import { rulerScale } from "./value-scale.ts";

/** `wide`: words below the classes; `narrow`: limits only, the words stand in the legend list. */
export type RulerWidth = "wide" | "narrow";

/** Narrowest width in px each variant is drawn for; it only grows with the screen and is never scaled. */
export const rulerWidths: Readonly<Record<RulerWidth, number>> = { wide: 440, narrow: 280 };

/**
 * The ruler (Lineal): legend, histogram, city value and place of the chosen area in one, in both widths, with the legend list
 * for narrow screens and the keys of gaps. Without any value only the keys remain.
 */
export function ruler(view: IndicatorView, selected: AreaValue | null, speech: Speech, options: RulerPanelOptions = {}): Markup {
  const { patterns = false } = options;
  const scale = rulerScale(view, 0.06);
  const drawing = { ...options, selected, speech };
  const wide = scale === null ? null : rulerDrawing(view, { ...drawing, width: "wide" });
  const needsList = wide !== null && wide.attributes["data-labels"] === "list";
  const list = legendList(view, speech, options);
  return h(
    "div",
    { class: `sa-ruler${needsList ? " with-list" : ""}${patterns ? " patterns" : ""}` },
    wide === null ? null : h("div", { class: "no-phone" }, wide),
    wide === null ? null : h("div", { class: "phone-block" }, rulerDrawing(view, { selected, speech, width: "narrow" })),
    scale === null ? h("p", {}, speech.texts.legend.noValues) : list,
    gapKeys(view, speech),
  );
}

export interface RulerPanelOptions extends ClassLinks {
  /** Ink patterns instead of colours, as in the map beside it. */
  readonly patterns?: boolean;
}

export interface RulerOptions extends ClassLinks {
  readonly selected: AreaValue | null;
  readonly width: RulerWidth;
  readonly speech: Speech;
}

/** One drawing of the ruler; x in per cent, so that it fits any width without scaling its text. Throws for a view without values. */
export function rulerDrawing(view: IndicatorView, options: RulerOptions): Markup {
  const scale = rulerScale(view, 0.06);
  if (scale === null)
    throw new Error(`rulerDrawing: a view with at least one value expected, "${view.indicator.id}" ${view.year} has none`);
  const width = rulerWidths[options.width];
  const x = (value: number): number => inset + scale.at(value) * (1 - 2 * inset);
  const others = view.areas.filter((area) => area.id !== options.selected?.id && hasNumber(area.cell));
  const stack = stackDots(
    others.map((area) => x(area.cell.value ?? 0)),
    width,
  );
  const frame = { width, x, scale, barTop: round(42 + Math.max(3 * dotStep(stack.radius), stack.levels * stack.step)) };
  const texts = classWords(view, options.speech, options.people);
  const words = options.width === "wide" ? wordsBelow(texts, classSpans(view, frame), frame) : null;
  const labels = words ?? limitMarks(view, frame, options.speech);
  const role = options.classHref === undefined ? "img" : "group";
  return h(
    "svg",
    { width: "100%", height: labels.bottom, role, "aria-label": rulerLabel(view, options), "data-labels": words ? "words" : "list" },
    classBars(view, frame, options.chosen),
    dotMarks(stack, others, { frame, view }),
    cityMark(view, frame, options),
    selectedMark(view, frame, options),
    labels.marks,
    classTargets(view, { frame, words: texts, bottom: labels.bottom }, options),
  );
}

/** A link over every class that emphasises its areas; what it says is what stands below the class. */
function classTargets(
  view: IndicatorView,
  { frame, words, bottom }: { readonly frame: RulerFrame; readonly words: readonly ClassWords[]; readonly bottom: number },
  { classHref, chosen = [] }: ClassLinks,
): readonly Markup[] {
  if (classHref === undefined || view.classes.length < 2) return [];
  return classSpans(view, frame).map(([left, right], index) =>
    h(
      "a",
      {
        class: "ruler-class",
        href: classHref(index),
        "aria-label": wordsOf(words[index]),
        "aria-current": chosen.includes(index) ? "true" : null,
      },
      h("rect", { x: percent(left), y: frame.barTop, width: percent(right - left), height: bottom - frame.barTop }),
    ),
  );
}

function wordsOf(words: ClassWords | undefined): string {
  return [words?.limits, words?.distance, words?.areas, words?.people]
    .filter((part) => part !== undefined && part.trim() !== "")
    .join(", ");
}

/** Left and right end of every class as fractions of the width; open ends reach the end of the scale. */
export function classSpans(view: IndicatorView, frame: RulerFrame): readonly (readonly [number, number])[] {
  return view.classes.map((item) => [frame.x(item.lower ?? frame.scale.from), frame.x(item.upper ?? frame.scale.to)]);
}

function classBars(view: IndicatorView, frame: RulerFrame, chosen: readonly number[] = []): readonly Markup[] {
  return classSpans(view, frame).map(([left, right], index) =>
    h("rect", {
      class: `${viewFill(view, index)} ruler-seg${isOff(index, chosen) ? " dim" : ""}`,
      "data-class": index,
      x: percent(left),
      y: frame.barTop,
      width: percent(right - left),
      height: barHeight,
    }),
  );
}

function dotMarks(
  stack: DotStack,
  areas: readonly AreaValue[],
  { frame, view }: { readonly frame: RulerFrame; readonly view: IndicatorView },
): readonly Markup[] {
  return stack.dots.map((dot) =>
    h("circle", {
      class: view.pale?.has(areas[dot.index]?.id ?? view.city.id) === true ? "ruler-dot dim" : "ruler-dot",
      "data-dot": areas[dot.index]?.id,
      cx: tenths(dot.at),
      cy: round(frame.barTop - 9 - dot.level * stack.step),
      r: stack.radius,
    }),
  );
}

function cityMark(view: IndicatorView, frame: RulerFrame, options: RulerOptions): readonly Markup[] {
  const { cell, name } = view.city;
  if (!hasNumber(cell) || !comparesToCity(view.indicator)) return [];
  const { legend } = options.speech.texts;
  const value = options.speech.value(cell, view.indicator);
  const words = options.width === "wide" ? legend.city(name, value) : legend.cityShort(value);
  const at = frame.x(cell.value);
  return [
    h("line", { class: "ruler-city", x1: percent(at), x2: percent(at), y1: 19, y2: frame.barTop + barHeight + 3 }),
    edgeText(words, at, 13, frame.width),
  ];
}

function selectedMark(view: IndicatorView, frame: RulerFrame, options: RulerOptions): readonly Markup[] {
  const area = options.selected;
  if (area === null || !hasNumber(area.cell)) return [];
  const at = frame.x(area.cell.value);
  const words = options.speech.texts.legend.position(area.name, options.speech.value(area.cell, view.indicator));
  return [
    h("line", { class: "axis", x1: percent(at), x2: percent(at), y1: 33, y2: frame.barTop - 10 }),
    h("circle", { class: "ruler-dot sel", "data-dot": area.id, cx: percent(at), cy: frame.barTop - 10, r: 6.6 }),
    besideCity(words, at, { view, frame }),
  ];
}

/** The label of the chosen area, turned away from the line of the city where it would stand across it. */
function besideCity(words: string, at: number, { view, frame }: { readonly view: IndicatorView; readonly frame: RulerFrame }): Markup {
  const { cell } = view.city;
  const width = textWidth(words, 13.5) / frame.width;
  const distance = hasNumber(cell) && comparesToCity(view.indicator) ? at - frame.x(cell.value) : 1;
  const isLeft = distance < 0;
  const hasRoom = isLeft ? at - width > 0 : at + width < 1;
  if (Math.abs(distance) > width / 2 || !hasRoom) return edgeText(words, at, 28, frame.width);
  return h("text", { class: isLeft ? "tx-b end" : "tx-b", x: percent(at), y: 28 }, words);
}

/** A strong label centred on its place, pushed inwards at the ends of the drawing. */
function edgeText(words: string, at: number, y: number, width: number): Markup {
  const half = textWidth(words, 13.5) / 2 / width;
  if (at < half) return h("text", { class: "tx-b", x: "0", y }, words);
  if (at > 1 - half) return h("text", { class: "tx-b end", x: "100%", y }, words);
  return h("text", { class: "tx-b mid", x: percent(at), y }, words);
}

function rulerLabel(view: IndicatorView, options: RulerOptions): string {
  const { speech, selected } = options;
  const { legend } = speech.texts;
  const city = hasNumber(view.city.cell) ? legend.city(view.city.name, speech.value(view.city.cell, view.indicator)) : "";
  const place = selected === null ? "" : legend.position(selected.name, speech.value(selected.cell, view.indicator));
  return [legend.ruler(speech.areas(view.level)), city, place].filter((part) => part !== "").join(", ");
}
