// SPDX-License-Identifier: EUPL-1.2
import { differenceUnit, localise } from "../core/format/value.ts";
import type { Localised } from "../core/model/ids.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import type { DerivedView } from "../core/view/modes/derive-view.ts";
import type { ModesTexts } from "../i18n/de-views/modes.ts";
import type { Texts } from "../i18n/de.ts";
import type { Speech } from "../i18n/speech.ts";

/**
 * The words of a derived view: sentence, legend, table and text say "Abstand vom Stadtwert" or "Veränderung seit 2017" where they say
 * "Wert" otherwise, so that none of them needs to know about differences.
 */
export function derivedSpeech(speech: Speech, derived: DerivedView, words: ModesTexts): Speech {
  const named = withMethod(speech, derived, words);
  if (derived.measure === "city") return { ...named, texts: cityTexts(named, derived, words) };
  return derived.measure === "change" ? { ...named, texts: changeTexts(named, derived, words) } : named;
}

/** The derived view with its name in words. */
export function namedView({ view, measure, since }: DerivedView, words: ModesTexts): IndicatorView {
  if (measure === "value") return view;
  const { name, shortName } = view.indicator;
  const [long, short] =
    measure === "city"
      ? [words.city.name, words.city.short]
      : [(text: string) => words.change.name(text, String(since)), words.change.short];
  return { ...view, indicator: { ...view.indicator, name: inEach(name, long), shortName: inEach(shortName, short) } };
}

/** The words are those of one language; the name inside them is said in the language that is asked for. */
function inEach({ de, en }: Localised, say: (name: string) => string): Localised {
  return { de: say(de), ...(en === undefined ? {} : { en: say(en) }) };
}

/** Unit of the differences of a published indicator, in words. */
export function unitOfDifference({ published, view }: DerivedView, language: string): string {
  const { unit } = view.indicator;
  return unit.de === "%"
    ? "%"
    : differenceUnit({ ...published.indicator, unit: { de: localise(published.indicator.unit, language) } }, language);
}

function withMethod(speech: Speech, { classes, measure, view }: DerivedView, words: ModesTexts): Speech {
  const { text } = speech.texts;
  const own = measure === "value" ? null : words[measure].method;
  const methods = { ...text.methods, ...(classes === null ? (own === null ? {} : { equal: own }) : words.methods) };
  const middle = measure === "value" ? "" : ` ${words[measure].middle}`;
  const colours: Texts["text"]["colours"] = (count, method) =>
    view.palette === "plain" ? words.noCircleColours : text.colours(count, method) + (count.value > 1 ? middle : "");
  return { ...speech, texts: { ...speech.texts, text: { ...text, methods, colours } } };
}

function cityTexts(speech: Speech, { published }: DerivedView, words: ModesTexts): Texts {
  const { texts } = speech;
  const city = speech.value(published.city.cell, published.indicator);
  const name = speech.local(published.indicator.name);
  return {
    ...texts,
    sentence: { ...texts.sentence, ...ranges(speech, words), general: (period) => words.city.sentence(name, period, city) },
    legend: { ...texts.legend, city: () => words.city.cityMark(city), cityShort: () => words.city.cityMark(city) },
    table: { ...texts.table, value: words.city.value, caption: words.caption },
    text: { ...texts.text, city: () => words.city.cityText(city) },
  };
}

function changeTexts(speech: Speech, { published, since }: DerivedView, words: ModesTexts): Texts {
  const { texts } = speech;
  const { change } = words;
  const [from, year] = [String(since), String(published.year)];
  const name = speech.local(published.indicator.name);
  return {
    ...texts,
    sentence: {
      ...texts.sentence,
      ...ranges(speech, words),
      general: (_, __, value) => change.sentence(name, from, year, value),
      noCityValue: () => change.noCity(name, from, year),
    },
    legend: { ...texts.legend, distance: change.distance },
    area: { ...texts.area, relation: change.relation },
    table: { ...texts.table, value: change.value(from), relation: change.relationHead, caption: words.caption },
    text: { ...texts.text, city: change.cityText, patternRow: change.pattern },
  };
}

/** "In den 34 Stadtteilen: −15,2 bis +18,8 Prozentpunkte." */
function ranges(speech: Speech, words: ModesTexts): Pick<Texts["sentence"], "areaRange" | "areasEqual"> {
  const { areasDative } = speech.texts.common;
  return {
    areaRange: (areas, names, range) => words.areaRange(areasDative(areas, names), range),
    areasEqual: (areas, names, value) => words.areaRange(areasDative(areas, names), value),
  };
}
