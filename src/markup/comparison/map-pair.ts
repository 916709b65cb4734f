// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { Partner } from "../../core/view/comparison/comparison-parts.ts";
import type { IndicatorView } from "../../core/view/indicator-view.ts";
import { gapKeys, legendList } from "../legend-list.ts";
import type { Voice } from "./voice.ts";

export interface MapPairInput {
  readonly views: readonly [IndicatorView, IndicatorView];
  readonly partner: Pick<Partner, "kind" | "crossesBreak">;
  /** The drawn maps of both views. */
  readonly drawings: readonly [Markup, Markup];
  readonly voice: Voice;
}

/** Two maps of the same areas side by side with their legends; one tab stop for both, the page keeps pointer and keys in step. */
export function mapPair({ views, partner, drawings, voice }: MapPairInput): Markup {
  const { words } = voice;
  const [[left, right], [own, other]] = [views, drawings];
  return h(
    "div",
    {},
    h(
      "div",
      { class: "cmp-maps", "data-walk": "maps", tabindex: 0, role: "application", "aria-label": `${words.mapsHeading}. ${words.mapsHelp}` },
      figure(left, own, voice),
      figure(right, other, voice),
    ),
    h("p", { class: "source" }, partner.kind === "year" ? words.sameClasses : words.ownClasses),
    partner.crossesBreak ? h("p", { class: "break-note" }, words.mapsBreak(...yearsOf(left, right))) : null,
  );
}

function yearsOf(a: IndicatorView, b: IndicatorView): readonly [string, string] {
  return [String(Math.min(a.year, b.year)), String(Math.max(a.year, b.year))];
}

function figure(view: IndicatorView, drawing: Markup, voice: Voice): Markup {
  return h(
    "figure",
    { "data-map": true },
    h("figcaption", {}, h("b", {}, mapHead(view, voice))),
    h("div", { class: "cmp-map" }, drawing, h("div", { class: "plate", "data-plate": true, "aria-hidden": "true", hidden: true })),
    legendList(view, voice.speech),
    gapKeys(view, voice.speech),
  );
}

/** "Kinder in Grundsicherung, 31.12.2025" */
export function mapHead({ indicator, year }: IndicatorView, { speech }: Voice): string {
  return `${speech.local(indicator.name)}, ${speech.date(indicator.referenceDate, year)}`;
}
