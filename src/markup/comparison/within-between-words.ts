// SPDX-License-Identifier: EUPL-1.2
import { formatNumber, withUnit } from "../../core/format/number.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import type { NoWithinBetween, WithinBetween } from "../../core/view/comparison/within-between.ts";
import type { IndicatorView } from "../../core/view/indicator-view.ts";
import type { Voice } from "./voice.ts";

/** How much of the differences lies between the areas around and how much inside, with what it does not say; `null` without an answer. */
export function withinBetweenWords(view: IndicatorView, found: WithinBetween | NoWithinBetween, { speech, words }: Voice): Markup | null {
  if (found.parentLevel === null) return null;
  const share = (part: number): string => withUnit(formatNumber(part * 100, { language: speech.language }), "%");
  const sentence = words.withinBetween(
    speech.local(view.indicator.name),
    { within: share(found.within), between: share(found.between) },
    speech.areas(view.level),
    speech.areas(found.parentLevel),
  );
  const counted = found.counted === found.all ? "" : words.withinBetweenCounted(speech.count(found.counted), speech.count(found.all));
  const caution = [counted, words.withinBetweenCaution].filter((part) => part !== "").join(" ");
  return h("p", { class: "insight" }, sentence, " ", h("span", { class: "quiet" }, caution));
}
