// SPDX-License-Identifier: EUPL-1.2
import type { Manifest } from "../core/package/edition-format.ts";
import type { PairArea, PairClass, PairSceneTexts, PairView } from "../core/view/modes/pair-view.ts";
import type { ModesTexts } from "../i18n/de-views/modes.ts";
import { plainText, type SentencePart } from "../i18n/parts.ts";
import { gapStatus, type Speech } from "../i18n/speech.ts";
import { limitText } from "./class-words.ts";

/** Words and numbers of one language for a map of two indicators. */
export interface PairSpeech {
  readonly speech: Speech;
  readonly words: ModesTexts;
}

/** Short names of both indicators, first the first. */
export function pairNames({ first, second }: PairView, { local }: Speech): readonly [string, string] {
  return [local(first.indicator.shortName), local(second.indicator.shortName)];
}

/** "beide hoch", "A hoch, B mittel" */
export function pairClassWords(item: Pick<PairClass, "first" | "second">, { words }: PairSpeech): string {
  return words.pair.words(item.first, item.second);
}

/** Words of the class of an area, or why it has none. */
export function pairAreaWords(area: PairArea, view: PairView, by: PairSpeech): string {
  const item = area.classIndex === null ? undefined : view.classes[area.classIndex];
  if (item !== undefined) return pairClassWords(item, by);
  return by.speech.texts.legend.gap[gapStatus({ value: null, status: area.status })];
}

/** The sentence above the map: in how many areas both are high, in how many both are low. */
export function pairSentence(view: PairView, { speech, words }: PairSpeech): readonly SentencePart[] {
  const { first, second } = view;
  const [both, low] = [8, 0].map((index) => speech.count(view.classes[index]?.areaCount ?? 0));
  const period = speech.texts.sentence.period(speech.period(first.indicator.referenceDate, first.year), String(first.year));
  const share = words.pair.share(both ?? speech.count(0), speech.count(view.areas.length), speech.areas(first.level));
  const names = [speech.local(first.indicator.name), speech.local(second.indicator.name)] as const;
  return words.pair.sentence(names, period, share, low ?? speech.count(0));
}

/** "A: Kinder unter 15 Jahren in Grundsicherung. Niedrig unter 12 %, hoch 24 % und mehr." for each indicator, and the year of the second if it is another. */
export function pairLimits(view: PairView, { speech, words }: PairSpeech): readonly string[] {
  const { first, second } = view;
  const sentences = [first, second].map((one, index) => {
    const letter = words.pair.letters[index] ?? "";
    const write = limitText(one, speech);
    const [low, high] = [one.classes[0]?.upper, one.classes.at(-1)?.lower];
    const unit = speech.local(one.indicator.unit);
    const name = speech.local(one.indicator.name);
    if (low === null || low === undefined || high === null || high === undefined)
      return `${letter}: ${name}, ${speech.texts.legend.allValues}.`;
    const { below, above } = speech.texts.legend;
    const withUnit = (limit: string): string => (unit === "" ? limit : `${limit}\u00a0${unit}`);
    return words.pair.limits(letter, name, below(withUnit(write(low))), above(withUnit(write(high))));
  });
  const later = second.year === first.year ? [] : [words.pair.otherYear(speech.local(second.indicator.shortName), String(second.year))];
  return [...sentences, words.pair.method, ...later];
}

/** Title, description and plates of the map of two indicators. */
export function pairSceneTexts(by: PairSpeech, place: Manifest["place"]): PairSceneTexts {
  const { speech, words } = by;
  return {
    title: (view) => {
      const areas = speech.texts.common.areas(speech.count(view.areas.length), speech.areas(view.first.level));
      const date = speech.date(view.first.indicator.referenceDate, view.first.year);
      return words.pair.title(pairNames(view, speech), areas, speech.local(place.genitive), date);
    },
    description: (view) => plainText(pairSentence(view, by)),
    plate: (area, view) => [area.name, pairAreaWords(area, view, by), ...pairValues(area, view, speech)],
    unknownPlate: (name) => [name, speech.texts.legend.gap.missing],
  };
}

/** "Kinder unter 15 Jahren: 30,0 %" for both. */
export function pairValues(area: PairArea, view: PairView, speech: Speech): readonly string[] {
  const names = pairNames(view, speech);
  return [view.first, view.second].map((one, index) => {
    const value = index === 0 ? area.first : area.second;
    return `${names[index] ?? ""}: ${speech.value(value.cell, one.indicator)}`;
  });
}
