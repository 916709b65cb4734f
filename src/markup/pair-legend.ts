// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import { fillClass } from "../core/view/palette.ts";
import type { PairClass, PairView } from "../core/view/modes/pair-view.ts";
import { swatch } from "./legend-list.ts";
import { pairClassWords, pairLimits, pairNames, type PairSpeech } from "./pair-words.ts";

export interface PairLegendInput {
  readonly view: PairView;
  /** Link that emphasises a class, or shows all again. */
  readonly href: (classIndex: number) => string;
  readonly chosen: readonly number[];
  readonly patterns: boolean;
  /** Way back to one indicator. */
  readonly single: string;
}

const side = 38;
/** The square stands on its corner: half of its diagonal. */
const reach = Math.round((3 * side) / Math.SQRT2);
/** Half of the width and the height of the drawing, with room for the names along the lower edges; never scaled. */
const beside = reach + 30;
const tall = 2 * reach + 38;

/** The nine colours as a square on its corner, both low below and both high above, and beside it every class in words with its areas. */
export function pairLegend(input: PairLegendInput, by: PairSpeech): Markup {
  const { view, patterns, single } = input;
  return h(
    "div",
    { class: `sa-ruler pair-legend${patterns ? " patterns" : ""}` },
    square(view, by),
    h(
      "ul",
      { class: "pair-classes legend-list", "aria-label": by.words.pair.legend },
      view.classes.map((item, index) => classRow(item, index, { input, by })).reverse(),
    ),
    h(
      "ul",
      { class: "legend-note" },
      pairLimits(view, by).map((sentence) => h("li", {}, sentence)),
      view.gaps.map(({ status, count }) =>
        status === "ok" || status === "unreliable"
          ? null
          : h(
              "li",
              { "data-status": status, class: "with-key" },
              swatch(fillClass(status, "pair", 9)),
              by.speech.texts.legend.gaps(status, by.speech.count(count)),
            ),
      ),
      h("li", {}, by.words.pair.caution, " ", h("a", { href: single, class: "note-link" }, by.words.pair.remove)),
    ),
  );
}

function square(view: PairView, by: PairSpeech): Markup {
  const [first, second] = pairNames(view, by.speech);
  const corner = `M0 0l${half} ${-half}l${-half} ${-half}l${-half} ${half}z`;
  return h(
    "svg",
    {
      class: "pair-square",
      width: 2 * beside,
      height: tall,
      viewBox: `${-beside} ${-2 * reach - 6} ${2 * beside} ${tall}`,
      role: "img",
      "aria-label": `${by.words.pair.legend}: ${first}, ${second}`,
    },
    view.classes.map((item, index) =>
      h("path", {
        class: `${fillClass(index, "pair", 9)} ruler-seg`,
        d: corner,
        transform: `translate(${(item.first - item.second) * half} ${-(item.first + item.second) * half})`,
      }),
    ),
    axis(by.words.pair.axis(by.words.pair.letters[0] ?? "", first), 1),
    axis(by.words.pair.axis(by.words.pair.letters[1] ?? "", second), -1),
  );
}

const half = side / Math.SQRT2;

/** The name of an indicator along the lower right (1) or the lower left (−1) edge of the square, rising outwards. */
function axis(words: string, sign: 1 | -1): Markup {
  const at = (1.5 * side) / Math.SQRT2;
  const shift = 14 / Math.SQRT2;
  const [x, y] = [Math.round(sign * (at + shift)), Math.round(-at + shift + 4)];
  const cut = words.length > 20 ? `${words.slice(0, 18).trimEnd()}…` : words;
  const turned = sign === 1 ? `${cut} →` : `← ${cut}`;
  return h("text", { class: "tx mid", x, y, transform: `rotate(${-45 * sign} ${x} ${y})` }, turned);
}

function classRow(item: PairClass, index: number, { input, by }: { readonly input: PairLegendInput; readonly by: PairSpeech }): Markup {
  const { speech } = by;
  const { chosen, href, view } = input;
  const areas = speech.texts.common.areas(speech.count(item.areaCount), speech.areas(view.first.level));
  const isChosen = chosen.includes(index);
  return h(
    "li",
    { "data-class": index, class: chosen.length > 0 && !isChosen ? "dim" : null },
    swatch(fillClass(index, "pair", 9)),
    h("a", { href: href(index), class: "class-link", "aria-current": isChosen ? "true" : null }, pairClassWords(item, by)),
    h("span", { class: "quiet n" }, areas),
  );
}
