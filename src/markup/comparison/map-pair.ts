// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { Partner } from "../../core/view/comparison/comparison-parts.ts";
import type { IndicatorView } from "../../core/view/indicator-view.ts";
import { gapKeys, legendList } from "../legend-list.ts";
import type { Voice } from "./voice.ts";

export interface MapPairInput {
  readonly view: IndicatorView;
  readonly partner: Partner;
  /** The drawn maps, that of `view` first. */
  readonly drawings: readonly [Markup, Markup];
  readonly voice: Voice;
}

/** Two maps of the same areas side by side with their legends; one tab stop for both, the page keeps pointer and keys in step. */
export function mapPair({ view, partner, drawings, voice }: MapPairInput): Markup {
  const { words, speech } = voice;
  const [own, other] = drawings;
  const isOneIndicator = partner.kind === "year";
  return h(
    "div",
    {},
    h(
      "div",
      { class: "cmp-maps", "data-walk": "maps", tabindex: 0, role: "application", "aria-label": `${words.mapsHeading}. ${words.mapsHelp}` },
      figure(view, own, { voice, hasLegend: !isOneIndicator }),
      figure(partner.view, other, { voice, hasLegend: !isOneIndicator }),
    ),
    isOneIndicator ? legendList(view, speech) : null,
    h("p", { class: "source" }, isOneIndicator ? words.sameClasses : words.ownClasses),
    partner.crossesBreak ? h("p", { class: "break-note" }, words.mapsBreak(...yearsOf(view, partner.view))) : null,
  );
}

function yearsOf(a: IndicatorView, b: IndicatorView): readonly [string, string] {
  return [String(Math.min(a.year, b.year)), String(Math.max(a.year, b.year))];
}

function figure(
  view: IndicatorView,
  drawing: Markup,
  { voice, hasLegend }: { readonly voice: Voice; readonly hasLegend: boolean },
): Markup {
  return h(
    "figure",
    { "data-map": true },
    h("figcaption", {}, h("b", {}, mapHead(view, voice))),
    h("div", { class: "cmp-map" }, drawing, h("div", { class: "plate", "data-plate": true, "aria-hidden": "true", hidden: true })),
    hasLegend ? legendList(view, voice.speech) : null,
    gapKeys(view, voice.speech),
  );
}

/** "Kinder in Grundsicherung, 31.12.2025" */
export function mapHead({ indicator, year }: IndicatorView, { speech }: Voice): string {
  return `${speech.local(indicator.name)}, ${speech.date(indicator.referenceDate, year)}`;
}
