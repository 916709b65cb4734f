// SPDX-License-Identifier: EUPL-1.2
import type { AreaId } from "../core/model/ids.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { AreaValue, IndicatorView } from "../core/view/indicator-view.ts";
import { viewFill } from "../core/view/palette.ts";
import type { Speech } from "../i18n/speech.ts";
import { swatch } from "./legend-list.ts";

export interface AreaListInput {
  readonly view: IndicatorView;
  readonly speech: Speech;
  readonly href: (area: AreaId) => string;
}

/** All areas of the view with their values, in the order of the alphabet: the map as a list, for eyes, ears and keyboard alike. */
export function areaList({ view, speech, href }: AreaListInput): readonly Markup[] {
  const words = speech.areas(view.level);
  const count = speech.texts.common.areas(speech.count(view.areas.length), words);
  const order = new Intl.Collator(speech.language);
  const areas = [...view.areas].sort((a, b) => order.compare(a.name, b.name));
  return [
    h("h2", { class: "list-head" }, count),
    h("p", { class: "quiet" }, speech.texts.area.choose(words)),
    h(
      "ul",
      { class: "area-list" },
      areas.map((area) => h("li", { "data-area": area.id }, areaEntry(area, view, { speech, href }))),
    ),
  ];
}

function areaEntry(
  area: AreaValue,
  view: IndicatorView,
  { speech, href }: { readonly speech: Speech; readonly href: (area: AreaId) => string },
): Markup {
  return h(
    "a",
    { href: href(area.id) },
    areaSwatch(area, view),
    h("span", {}, area.name),
    h("span", { class: "n" }, speech.value(area.cell, view.indicator)),
  );
}

/** The colour or pattern of an area as in the map. */
export function areaSwatch(area: AreaValue, view: IndicatorView): Markup {
  const { status } = area.cell;
  const fill = area.classIndex ?? (status === "ok" || status === "unreliable" ? "missing" : status);
  return swatch(viewFill(view, fill));
}
