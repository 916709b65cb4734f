import { h, type Markup } from "../core/markup/tree.ts";
import type { AreaId } from "../core/model/ids.ts";
import type { DisadvantageView } from "../core/view/indicator-view.ts";
import type { Speech } from "../i18n/speech.ts";
import { signText } from "./disadvantage.ts";

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
          h("a", { href: href(area.id) }, h("span", {}, area.name), h("span", { class: "n" }, signText(area))),
        ),
      ),
    ),
  ];
}
