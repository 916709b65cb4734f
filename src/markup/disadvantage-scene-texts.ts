// SPDX-License-Identifier: EUPL-1.2
import type { DisadvantageView } from "../core/view/indicator-view.ts";
import type { DisadvantageSceneTexts } from "../core/view/select-disadvantage-scene.ts";
import { plainText } from "../i18n/parts.ts";
import type { Speech } from "../i18n/speech.ts";
import { disadvantageSentence } from "./disadvantage.ts";

/** Title, description and plates of the overlay: how many conditions each area meets and which. */
export function disadvantageSceneTexts(speech: Speech): DisadvantageSceneTexts {
  const { disadvantage, legend } = speech.texts;
  return {
    title: (view) => disadvantage.mapTitle(speech.count(view.conditions.length)),
    description: (view: DisadvantageView) => plainText(disadvantageSentence(view, speech)),
    plate: (area) => {
      const met = area.results.filter((result) => result.result === "met").map((result) => speech.local(result.indicator.shortName));
      const sentence = plainText(disadvantage.summary(area.name, speech.count(area.met), speech.count(area.results.length)));
      const unknown = disadvantage.unknownCount(speech.count(area.unknown)).trim();
      return [sentence, met.join(", "), unknown].filter((line) => line !== "");
    },
    unknownPlate: (name) => [name, legend.gap.missing],
  };
}
