// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from "../../core/format/number.ts";
import { h, type Markup } from "../../core/markup/tree.ts";
import { at } from "../../core/stats/at.ts";
import type { ShownType, TypesView } from "../../core/view/patterns/types-view.ts";
import { percent } from "../percent.ts";
import { type PatternsInput, peopleText } from "./patterns-input.ts";
import { typeDescription } from "./types.ts";

/** Deviation that fills a side of the chart, in standard deviations; longer bars end there, their number does not. */
const widest = 2.5;

/** Every type with what sets it apart, as words, bars and numbers. */
export function typeProfiles(view: TypesView, input: PatternsInput): readonly Markup[] {
  const { types } = input.words;
  if (view.types.length === 0) return [];
  return [
    h(
      "section",
      { class: "patterns-profiles", "aria-label": types.profiles },
      h("h2", { class: "patterns-heading" }, types.profiles),
      h("p", { class: "quiet" }, types.profileHelp),
      h(
        "div",
        { class: "patterns-types" },
        view.types.map((type) => profile(type, view, input)),
      ),
    ),
  ];
}

function profile(type: ShownType, view: TypesView, input: PatternsInput): Markup {
  const { words, speech } = input;
  const areas = words.legend.areas(speech.count(type.areas.length), speech.areas(view.level));
  return h(
    "section",
    { class: "patterns-type", "data-type": type.letter },
    h("h3", {}, words.types.name(type.letter)),
    h("p", { class: "quiet" }, `${areas} · ${peopleText(type.people, input)}`),
    h("p", {}, `${typeDescription(type, view, input)}.`),
    h(
      "ul",
      {},
      view.columns.map(({ indicator }, position) => {
        const deviation = at(type.profile, position);
        return h(
          "li",
          {},
          h("span", {}, speech.local(indicator.shortName)),
          bar(deviation),
          h("span", { class: "n" }, formatNumber(deviation, { language: speech.language, decimals: 1, signed: true })),
        );
      }),
    ),
  );
}

/** A bar from the middle to either side; the number beside it says the same. */
function bar(deviation: number): Markup {
  const length = Math.min(Math.abs(deviation), widest) / widest / 2;
  return h(
    "svg",
    { class: "patterns-bar", width: "100%", height: 12, "aria-hidden": "true" },
    h("rect", { class: "ground", width: "100%", height: 12 }),
    h("rect", { class: "bar", x: percent(deviation < 0 ? 0.5 - length : 0.5), y: 2, width: percent(length), height: 8 }),
    h("line", { x1: "50%", x2: "50%", y1: 0, y2: 12 }),
  );
}
