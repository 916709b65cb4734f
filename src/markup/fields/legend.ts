// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { shownCount } from "../../core/view/fields/fields-view.ts";
import { fillClass } from "../../core/view/palette.ts";
import type { CountedThings } from "../../core/view/state.ts";
import { swatch } from "../legend-list.ts";
import { fieldName, type FieldsInput } from "./fields-input.ts";

const countedThings: readonly CountedThings[] = ["conditions", "fields"];

/** What colours, signs and outlines on the map mean, and the switch between counting conditions and fields. */
export function fieldsLegend(input: FieldsInput): Markup {
  const { view, words, speech } = input;
  const { counted } = view;
  const hasUnknown = view.areas.some((area) => shownCount(area, counted).unknown > 0);
  return h(
    "div",
    { class: "hf-below" },
    h(
      "div",
      { class: "fields-count" },
      h(
        "p",
        {},
        h("b", {}, words.map.question(counted, speech.count(view.total))),
        " ",
        h("span", { class: "quiet" }, words.map.signs[counted]),
      ),
      countSwitch(input),
    ),
    h(
      "ul",
      { class: "hf-legend" },
      view.classes.map(({ from, to, areaCount }, index) =>
        h(
          "li",
          { "data-class": index },
          swatch(fillClass(index, "need", view.classes.length)),
          words.map.range(String(from), String(to)),
          h("span", { class: "quiet" }, `(${areaCount})`),
        ),
      ),
      h("li", {}, outlineKey(), words.map.outlined),
      hasUnknown ? h("li", {}, h("b", {}, "?"), words.map.unknown) : null,
    ),
    counted === "fields" ? letterKeys(input) : null,
  );
}

function countSwitch({ view, words, link }: FieldsInput): Markup {
  return h(
    "div",
    { class: "seg no-print", role: "group", "aria-label": words.map.count },
    countedThings.map((counted) =>
      h(
        "a",
        { href: link({ counted }), "aria-current": view.counted === counted ? "true" : null, "data-counted": counted },
        words.map.counted[counted],
      ),
    ),
  );
}

function letterKeys({ view, words, speech }: FieldsInput): Markup {
  return h(
    "ul",
    { class: "hf-legend", "aria-label": words.map.letters },
    view.chosen.map((summary) => h("li", {}, words.map.letter(summary.result.field.symbol, fieldName(summary, speech)))),
  );
}

function outlineKey(): Markup {
  const rect = h("rect", { class: "fields-outline", x: 2, y: 2, width: 22, height: 12 });
  return h("svg", { class: "key", width: 26, height: 16, "aria-hidden": "true" }, rect);
}
