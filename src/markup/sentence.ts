// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { mark, type SentencePart, type Slot, slot, text } from "../i18n/parts.ts";
import { gapStatus, type Speech } from "../i18n/speech.ts";
import { cutTemplate, type TemplatePiece } from "../i18n/template.ts";

/**
 * The sentence that is heading and control of the map: city value in the words of the indicator (or in general ones),
 * then the range of the areas shown. Without a city value it says why; without any value it says so.
 */
export function sentenceParts(view: IndicatorView, speech: Speech): readonly SentencePart[] {
  return [...cityParts(view, speech), ...areaParts(view, speech)];
}

function cityParts(view: IndicatorView, speech: Speech): readonly SentencePart[] {
  const { indicator, city, year } = view;
  const { sentence } = speech.texts;
  const name = speech.local(indicator.name);
  if (!hasNumber(city.cell)) return sentence.noCityValue(name, String(year), gapStatus(city.cell));
  const value = speech.value(city.cell, indicator);
  const template = speech.local(indicator.sentence);
  if (template !== "") return cutTemplate(template).map((piece) => filled(piece, { year: String(year), value, name }));
  return sentence.general(sentence.period(speech.period(indicator.referenceDate, year), String(year)), name, value);
}

function filled(piece: TemplatePiece, values: { readonly year: string; readonly value: string; readonly name: string }): SentencePart {
  if (piece.kind === "text") return text(piece.text);
  if (piece.name === "year") return slot("year", values.year);
  if (piece.name === "name") return slot("indicator", piece.words === "" ? values.name : piece.words);
  return piece.name === "value" ? mark(values.value) : text("");
}

function areaParts(view: IndicatorView, speech: Speech): readonly SentencePart[] {
  const { indicator, extent, level } = view;
  const { sentence } = speech.texts;
  if (level.parent === null) return sentence.onlyCity(speech.local(level.singular));
  const count = speech.count(view.areas.length);
  const words = speech.areas(level);
  if (extent === null || !hasNumber(extent.min.cell) || !hasNumber(extent.max.cell)) return sentence.noAreaValues(count, words);
  const [lower, upper] = [extent.min.cell.value, extent.max.cell.value];
  const lowest = speech.number(lower, indicator);
  if (lowest === speech.number(upper, indicator)) return sentence.areasEqual(count, words, lowest);
  return sentence.areaRange(count, words, speech.range({ lower, upper }, indicator));
}

/** `true`: slots are buttons (`data-slot`); `false`: plain words that take the same room, until the script runs. */
export interface SentenceOptions {
  readonly interactive: boolean;
}

/** The sentence as the heading of the view. Punctuation stays with the word before it. */
export function sentenceHeading(parts: readonly SentencePart[], speech: Speech, options: SentenceOptions): Markup {
  const children: (Markup | string)[] = [];
  for (const part of parts) {
    const last = children.at(-1);
    const punctuation = /^[.,;:!?]+/.exec(part.text)?.[0] ?? "";
    if (part.kind === "text" && punctuation !== "" && typeof last === "object" && last.attributes["class"] !== longSlot) {
      children.splice(-1, 1, h("span", { class: "keep" }, last, punctuation), part.text.slice(punctuation.length));
    } else {
      children.push(partMarkup(part, speech, options));
    }
  }
  return h(
    "h1",
    {},
    children.filter((child) => child !== ""),
  );
}

function partMarkup(part: SentencePart, speech: Speech, options: SentenceOptions): Markup | string {
  if (part.kind === "text") return part.text;
  if (part.kind === "mark") return h("mark", { class: part.text.length > 24 ? null : "num" }, part.text);
  if (part.kind === "keep") return h("span", { class: "num" }, part.text);
  return slotMarkup(part.slot, part.text, { label: speech.texts.sentence.changeSlot[part.slot], ...options });
}

const longSlot = "slot slot-long";

/** A word that is a control. Long words may break; short ones stay on one line. */
export function slotMarkup(name: Slot, words: string, options: { readonly label: string; readonly interactive: boolean }): Markup {
  const attributes = { class: words.length > 24 ? longSlot : "slot", "data-slot": name };
  if (!options.interactive) return h("span", attributes, words);
  return h("button", { ...attributes, type: "button", "aria-haspopup": "dialog", "aria-label": `${words}, ${options.label}` }, words);
}

/** A sentence inside running text: the number marked, everything else plain. */
export function sentenceText(parts: readonly SentencePart[]): readonly (Markup | string)[] {
  return parts.map((part) => (part.kind === "mark" ? h("mark", {}, part.text) : part.text)).filter((part) => part !== "");
}

/** Small line above the sentence: place, date, and what the number is a part of. */
export function eyebrow(view: IndicatorView, place: string, speech: Speech): Markup {
  const { indicator } = view;
  const base = speech.local(indicator.denominatorLabel);
  const basis = indicator.kind === "share" && base !== "" ? speech.texts.sentence.shareOf(base) : "";
  return h(
    "p",
    { class: "eyebrow" },
    h("span", {}, place),
    h("span", {}, speech.texts.common.asOf(speech.date(indicator.referenceDate, view.year))),
    basis === "" ? null : h("span", { class: "no-phone" }, basis),
  );
}
