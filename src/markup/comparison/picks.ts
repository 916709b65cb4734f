// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { PublishedLevel } from "../../core/package/edition-format.ts";
import { icon } from "../icons.ts";
import { seriesKey } from "../series-marker.ts";
import type { ComparedArea, Voice } from "./voice.ts";

export interface PicksInput {
  readonly areas: readonly ComparedArea[];
  readonly level: PublishedLevel;
  /** Most areas that fit. */
  readonly limit: number;
  readonly voice: Voice;
}

/** Search fields of the comparison, woken by the page; what each of them finds is in `data-finds`. */
export const finderTag = "sa-compare-search";

/**
 * The chosen areas as labels: the name is a button that the arrow keys move, beside it a button to remove the area, and a field to
 * look for another one.
 */
export function comparisonPicks({ areas, level, limit, voice }: PicksInput): Markup {
  const { words, speech } = voice;
  const left = Math.max(0, limit - areas.length);
  return h(
    "div",
    { class: "picks", role: "group", "aria-label": words.areas(speech.areas(level)) },
    areas.map((area, position) => pick(area, position, { count: areas.length, voice })),
    left === 0
      ? h("span", { class: "quiet" }, words.left(speech.count(0)))
      : h(
          "span",
          { class: "cmp-add", "data-key": "add" },
          h(finderTag, { id: "sa-cmp-add", "data-finds": "compared" }),
          h("span", { class: "quiet" }, words.left(speech.count(left))),
        ),
  );
}

function pick(area: ComparedArea, position: number, { count, voice }: { readonly count: number; readonly voice: Voice }): Markup {
  const { words, speech } = voice;
  const label = words.move(area.name, speech.count(position + 1), speech.count(count));
  return h(
    "span",
    { class: "pick", "data-area": area.id, "data-key": area.id },
    seriesKey(position),
    h("button", { type: "button", class: "pick-name", "data-move": area.id, "aria-label": label, title: words.moveHelp }, area.name),
    h("button", { type: "button", class: "pick-close", "data-remove": area.id, "aria-label": words.remove(area.name) }, icon("close")),
  );
}
