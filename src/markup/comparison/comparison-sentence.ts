// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../core/model/cell.ts";
import { compareToReference } from "../../core/view/comparison/compare-to-reference.ts";
import { tellingDifference } from "../../core/view/comparison/select-comparison.ts";
import { spineRow } from "../../core/view/comparison/spine-row.ts";
import type { IndicatorView } from "../../core/view/indicator-view.ts";
import { type SentencePart, text } from "../../i18n/parts.ts";
import { type ComparedArea, type ComparisonInput, referenceOf, valueOf } from "./voice.ts";

/**
 * "Vier Stadtteile im Vergleich. Am weitesten liegen sie auseinander bei: Arbeitslose (3,5 bis 11,5 %)." A single area is held
 * against the reference. A difference that may be chance says so.
 */
export function comparisonSentence(input: ComparisonInput): readonly SentencePart[] {
  const { views, areas, voice } = input;
  const level = views[0]?.level;
  if (level === undefined) return [];
  const { speech, words } = voice;
  const names = speech.areas(level);
  const heading = text(words.heading(speech.count(areas.length), names));
  const [only] = areas;
  if (only === undefined) return [heading, text(` ${words.choose(names)}`)];
  if (areas.length === 1) return [heading, ...(againstReference(only, input) ?? [text(` ${words.chooseMore(names)}`)])];
  const ids = areas.map(({ id }) => id);
  const telling = tellingDifference(views, ids);
  if (telling === null) return [heading];
  const { view, isClear } = telling;
  return [heading, ...words.furthest(speech.local(view.indicator.name), speech.range(telling, view.indicator), isClear)];
}

function againstReference(area: ComparedArea, { views, reference, voice }: ComparisonInput): readonly SentencePart[] | null {
  const judged = views.flatMap((view) => {
    const [row, standing] = [spineRow(view, reference), compareToReference(view.indicator, valueOf(view, area), reference)];
    const distance = row?.distances.get(area.id);
    return distance === undefined || standing === null ? [] : [{ view, distance: Math.abs(distance), isClear: standing.isClear }];
  });
  const clear = judged.filter(({ isClear }) => isClear === true);
  const furthest = (clear.length > 0 ? clear : judged).toSorted((a, b) => b.distance - a.distance)[0];
  if (furthest === undefined) return null;
  const { view, isClear } = furthest;
  const { speech, words } = voice;
  return words.against(area.name, speech.local(view.indicator.name), bothValues(view, area, { reference, voice }), isClear);
}

/** "12,3 % / 17,5 %": the area and the reference. */
function bothValues(view: IndicatorView, area: ComparedArea, { reference, voice }: Pick<ComparisonInput, "reference" | "voice">): string {
  const [own, other] = [valueOf(view, area), referenceOf(view, reference)];
  const { speech } = voice;
  if (!hasNumber(own.cell)) return speech.value(own.cell, view.indicator);
  return `${speech.value(own.cell, view.indicator)}, ${other.name} ${speech.value(other.cell, view.indicator)}`;
}
