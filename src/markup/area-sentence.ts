// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { formatCount } from "../core/format/number.ts";
import type { AreaValue, IndicatorView } from "../core/view/indicator-view.ts";
import { mark, type SentencePart, text } from "../i18n/parts.ts";
import { gapStatus, type Speech } from "../i18n/speech.ts";
import { cutTemplate } from "../i18n/template.ts";

/** What a sentence about a value needs of its view. */
type ValueContext = Pick<IndicatorView, "indicator" | "city">;

/**
 * What the area card says about a known value: cases and base in words, then the comparison with the city.
 * "höher / ähnlich / niedriger" only from the test result; without one the city value stands alone.
 */
export function areaSentence(area: AreaValue, view: ValueContext, speech: Speech): readonly SentencePart[] {
  const counts = countParts(area, view, speech);
  const comparison = comparisonText(area, view, speech);
  return counts.length === 0 ? [text(comparison)] : [...counts, text(` ${comparison}`)];
}

/** Why there is no number (or only a rough one), and the last one there was. */
export function gapSentence(area: AreaValue, speech: Speech, lastKnown: { readonly year: number; readonly value: string } | null): string {
  const words = speech.texts.area;
  const status = gapStatus(area.cell);
  const why = words.why[status](area.name);
  if (status !== "pending" && status !== "missing") return why;
  return `${why} ${lastKnown === null ? words.noEarlier : words.lastKnown(String(lastKnown.year), lastKnown.value)}`;
}

function countParts(area: AreaValue, view: ValueContext, speech: Speech): readonly SentencePart[] {
  const { indicator } = view;
  const count = hasNumber(area.numerator) ? formatCount(area.numerator.value, speech.language) : null;
  const base = area.denominator !== null && hasNumber(area.denominator) ? formatCount(area.denominator.value, speech.language) : null;
  const template = speech.local(indicator.areaSentence);
  const values = { count, base, value: speech.value(area.cell, indicator) };
  if (template !== "" && isFillable(template, values)) return templateParts(template, values);
  const labels = [speech.local(indicator.numeratorLabel), speech.local(indicator.denominatorLabel)] as const;
  if (count === null || indicator.kind === "mean" || indicator.kind === "change" || indicator.kind === "given") return [];
  if (indicator.kind === "share" && base !== null) return speech.texts.area.countOfBase(count, base, ...labels);
  if (indicator.kind === "count" || base === null) return labels[0] === "" ? [] : speech.texts.area.onlyCount(count, labels[0]);
  return labels.includes("") ? [] : speech.texts.area.countAndBase(count, base, ...labels);
}

interface AreaValues {
  readonly count: string | null;
  readonly base: string | null;
  readonly value: string;
}

function isFillable(template: string, values: AreaValues): boolean {
  const names = cutTemplate(template).flatMap((piece) => (piece.kind === "slot" ? [piece.name] : []));
  return (!names.includes("numerator") || values.count !== null) && (!names.includes("denominator") || values.base !== null);
}

/** The pen marks everything from the first number to the last, with the noun that follows: "649 von 2.164 Kindern". */
function templateParts(template: string, values: AreaValues): readonly SentencePart[] {
  const filled = cutTemplate(template).map((piece) => {
    if (piece.kind === "text") return { isNumber: false, text: piece.text };
    if (piece.name === "numerator") return { isNumber: true, text: values.count ?? "" };
    if (piece.name === "denominator") return { isNumber: true, text: values.base ?? "" };
    return piece.name === "value" ? { isNumber: true, text: values.value } : { isNumber: false, text: piece.words };
  });
  const first = filled.findIndex((piece) => piece.isNumber);
  if (first < 0) return [text(filled.map((piece) => piece.text).join(""))];
  const last = filled.findLastIndex((piece) => piece.isNumber);
  const join = (from: number, to: number): string =>
    filled
      .slice(from, to)
      .map((piece) => piece.text)
      .join("");
  const after = join(last + 1, filled.length);
  const noun = /^[ \u00a0]\p{Lu}[\p{L}-]*/u.exec(after)?.[0] ?? "";
  return [text(join(0, first)), mark(join(first, last + 1) + noun), text(after.slice(noun.length))].filter((part) => part.text !== "");
}

function comparisonText(area: AreaValue, view: ValueContext, speech: Speech): string {
  const words = speech.texts.area;
  if (!hasNumber(view.city.cell)) return words.noCityValue;
  const city = speech.value(view.city.cell, view.indicator);
  if (area.relation === null) return words.cityValue(city);
  return words.relationSentence[view.indicator.kind === "share" ? "share" : "value"][area.relation](city);
}
