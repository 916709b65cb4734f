// SPDX-License-Identifier: EUPL-1.2
import { deriveView, type DerivedView } from "../core/view/modes/derive-view.ts";
import type { ModesTexts } from "../i18n/de-views/modes.ts";
import type { Markup } from "../core/markup/tree.ts";
import { derivedSpeech } from "../markup/derived-speech.ts";
import { type Derivation, sentencesOf, takeMap } from "./take-away-map.ts";
import type { TakeInput, Taken } from "./taken.ts";

export interface TakenModes {
  readonly derived: DerivedView;
  readonly words: ModesTexts;
  /** What the reader set, as it stands below the map. */
  readonly note: Markup | null;
}

/** A map that the reader derived: the difference, own classes, circles and filter are named as such. */
export function takeModes({ derived, words, note }: TakenModes, input: TakeInput): Taken {
  const { measure, since, published } = derived;
  const { data, state, speech: plain } = input.context;
  const speech = derivedSpeech(plain, derived, words);
  const derivation: Derivation = {
    speech,
    name: measure === "value" ? "" : measure === "city" ? "abstand-stadtwert" : `veraenderung-seit-${since ?? ""}`,
    notes: [
      ...sentencesOf(note),
      ...(measure === "city" ? [words.city.cityText(plain.value(published.city.cell, published.indicator))] : []),
    ],
    inYear: measure === "value" ? (view) => deriveView(data, { ...state, year: view.year }, view).view : null,
    hasCity: measure !== "city",
  };
  return takeMap(input, derivation);
}
