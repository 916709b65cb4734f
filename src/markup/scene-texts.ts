// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import type { Manifest } from "../core/package/edition-format.ts";
import type { AreaValue, IndicatorView } from "../core/view/indicator-view.ts";
import type { IndicatorSceneTexts } from "../core/view/select-scene.ts";
import { plainText } from "../i18n/parts.ts";
import { gapStatus, type Speech } from "../i18n/speech.ts";
import { sentenceParts } from "./sentence.ts";

/** Title, description and plates of the map of an indicator. The description is the sentence above the map and what is missing. */
export function indicatorSceneTexts(speech: Speech, place: Manifest["place"]): IndicatorSceneTexts {
  const { map, common } = speech.texts;
  return {
    title: (view) => {
      const areas = common.areas(speech.count(view.areas.length), speech.areas(view.level));
      const date = speech.date(view.indicator.referenceDate, view.year);
      return map.title(speech.local(view.indicator.name), areas, speech.local(place.genitive), date);
    },
    description: (view) => [plainText(sentenceParts(view, speech)), ...gapWords(view, speech)].join(" "),
    plate: (area, view) => indicatorPlate(area, view, speech),
    unknownPlate: (name) => [name, speech.texts.legend.gap.missing],
  };
}

function gapWords(view: IndicatorView, speech: Speech): readonly string[] {
  return view.gaps.flatMap(({ status, count }) => (status === "ok" ? [] : [`${speech.texts.legend.gaps(status, speech.count(count))}.`]));
}

/** "Fuchshügel: 7,8 %" / "niedriger, 59 Kinder": value, word of the test, number of cases; for a gap the reason. */
function indicatorPlate(area: AreaValue, view: IndicatorView, speech: Speech): readonly string[] {
  const { texts } = speech;
  const first = `${area.name}: ${speech.value(area.cell, view.indicator)}`;
  if (!hasNumber(area.cell)) return [first, texts.legend.gap[gapStatus(area.cell)]];
  const second = [
    area.relation === null ? "" : texts.area.relation[area.relation],
    view.indicator.denominator === null || !hasNumber(area.numerator) ? "" : texts.area.cases(speech.count(area.numerator.value)),
    area.cell.status === "unreliable" ? texts.legend.gap.unreliable : "",
  ].filter((words) => words !== "");
  return second.length === 0 ? [first] : [first, second.join(", ")];
}
