// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";
import { viewFill } from "../core/view/palette.ts";
import type { Speech } from "../i18n/speech.ts";
import { classWords } from "./class-words.ts";

/** A small filled rectangle beside words: the colour or pattern of a class. */
export function swatch(fill: string): Markup {
  return h(
    "svg",
    { class: "key", width: 24, height: 14, "aria-hidden": "true" },
    h("rect", { class: `${fill} swatch`, width: 24, height: 14 }),
  );
}

/** What a reader can do with the classes of a legend. */
export interface ClassLinks {
  /** Link that emphasises a class and leaves the others pale; without it the classes are not links. */
  readonly classHref?: ((classIndex: number) => string) | undefined;
  /** Emphasised classes; empty: all. */
  readonly chosen?: readonly number[] | undefined;
  /** Residents of each class in words: "61.200 Menschen"; empty texts keep their room. */
  readonly people?: readonly string[] | undefined;
}

export function isOff(classIndex: number, chosen: readonly number[] = []): boolean {
  return chosen.length > 0 && !chosen.includes(classIndex);
}

/** The classes in words, highest first: colour, limits, position against the city, number of areas. */
export function legendList(view: IndicatorView, speech: Speech, { classHref, chosen, people }: ClassLinks = {}): Markup {
  const words = classWords(view, speech, people);
  const rows = words.map((item, index) =>
    h(
      "li",
      { "data-class": index, class: isOff(index, chosen) ? "dim" : null },
      swatch(viewFill(view, index)),
      limitsCell(item.limits, classHref?.(index), chosen?.includes(index)),
      h("span", { class: "quiet" }, item.distance),
      h("span", { class: "quiet n" }, ...areaCount(view, index, speech), item.people.trim() === "" ? "" : ` · ${item.people}`),
    ),
  );
  return h("ul", { class: "legend-list", "aria-label": speech.texts.legend.label(speech.local(view.indicator.name)) }, rows.reverse());
}

function limitsCell(limits: string, href: string | undefined, isChosen = false): Markup {
  if (href === undefined) return h("span", {}, limits);
  return h("a", { href, class: "class-link", "aria-current": isChosen ? "true" : null }, limits);
}

/** The number in sight, what it counts for screen readers. */
function areaCount(view: IndicatorView, index: number, speech: Speech): readonly (Markup | string)[] {
  const words = speech.areas(view.level);
  const count = speech.count(view.classes[index]?.areaCount ?? 0);
  return [count.text, h("span", { class: "vh" }, ` ${count.value === 1 ? words.singular : words.plural}`)];
}

/** Hatch, dots and "unsicher": one key for every kind of gap that occurs, with its number of areas. */
export function gapKeys(view: IndicatorView, speech: Speech): Markup | null {
  const keys = view.gaps.flatMap(({ status, count }) => {
    if (status === "ok") return [];
    const fill = status === "unreliable" ? null : viewFill(view, status);
    const words = speech.texts.legend.gaps(status, speech.count(count));
    return [h("li", { "data-status": status }, fill === null ? h("b", { "aria-hidden": "true" }, "≈") : swatch(fill), words)];
  });
  return keys.length === 0 ? null : h("ul", { class: "ruler-keys" }, keys);
}
