// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { AreaId } from "../core/model/ids.ts";
import type { DisadvantageArea, DisadvantageView } from "../core/view/indicator-view.ts";
import { fillClass } from "../core/view/palette.ts";
import { isWithin } from "../core/view/select-disadvantage.ts";
import type { Speech } from "../i18n/speech.ts";
import { signText } from "./disadvantage.ts";
import { swatch } from "./legend-list.ts";

export interface OverlayListInput {
  readonly view: DisadvantageView;
  readonly speech: Speech;
  readonly href: (area: AreaId) => string;
}

/** All areas with the number of conditions they meet, most first: the overlay map as a list. */
export function overlayList({ view, speech, href }: OverlayListInput): readonly Markup[] {
  const words = speech.areas(view.level);
  const order = new Intl.Collator(speech.language);
  const areas = [...view.areas].sort((a, b) => b.met - a.met || order.compare(a.name, b.name));
  return [
    h("h2", { class: "list-head" }, speech.texts.disadvantage.why),
    h("p", { class: "quiet" }, speech.texts.area.choose(words)),
    h(
      "ul",
      { class: "area-list" },
      areas.map((area) =>
        h(
          "li",
          { "data-area": area.id },
          h("a", { href: href(area.id) }, overlaySwatch(area, view), h("span", {}, area.name), h("span", { class: "n" }, signText(area))),
        ),
      ),
    ),
  ];
}

/** The colour of an area as in the overlay map; a gap where nothing can be judged. */
function overlaySwatch(area: DisadvantageArea, view: DisadvantageView): Markup {
  const index = view.classes.findIndex((group) => isWithin(area, group));
  return swatch(fillClass(index >= 0 ? index : "missing", "need", view.classes.length));
}
