// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { shownCount } from "../../core/view/fields/fields-view.ts";
import { classOfArea, fieldsSign } from "../../core/view/fields/select-fields-scene.ts";
import { fillClass } from "../../core/view/palette.ts";
import { swatch } from "../legend-list.ts";
import type { FieldsInput } from "./fields-input.ts";

/** All areas with the sign they have on the map, most first: the map as a list, from which "Warum?" is asked. */
export function fieldsAreaList({ view, words, speech, link }: FieldsInput): readonly Markup[] {
  const order = new Intl.Collator(speech.language);
  const count = (area: (typeof view.areas)[number]): number => shownCount(area, view.counted).met;
  const areas = view.areas.toSorted((a, b) => count(b) - count(a) || order.compare(a.name, b.name));
  return [
    h("h2", { class: "list-head" }, words.areaList.heading),
    h("p", { class: "quiet" }, words.areaList.help(speech.areas(view.level))),
    h(
      "ul",
      { class: "area-list" },
      areas.map((area) =>
        h(
          "li",
          { "data-area": area.id },
          h(
            "a",
            { href: link({ area: area.id }) },
            swatch(fillClass(classOfArea(area, view) ?? "missing", "need", view.classes.length)),
            h("span", {}, area.name),
            h("span", { class: "n" }, fieldsSign(area, view)),
          ),
        ),
      ),
    ),
  ];
}
