// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { Speech } from "../i18n/speech.ts";
import { icon, type IconName } from "./icons.ts";

export interface MapFigureInput {
  /** The drawn map (`drawMap`); `null` hides the figure but keeps it in place for the script. */
  readonly drawing: Markup | null;
  readonly names: boolean;
  readonly circles: boolean;
  readonly patterns: boolean;
  readonly speech: Speech;
}

/** Ids of the figure and of the two layers in it. */
export const mapIds = { figure: "sa-map-figure", plate: "sa-plate" } as const;

/** The map with its few controls on it: options at the lower left, zoom at the lower right. */
export function mapFigure({ drawing, ...state }: MapFigureInput): Markup {
  return h("figure", { class: "sa-map", id: mapIds.figure, hidden: drawing === null }, drawing, mapControls(state));
}

/** The controls on the map; patched where language or state change. */
export function mapControls({ names, circles, patterns, speech }: Omit<MapFigureInput, "drawing">): readonly Markup[] {
  const { controls } = speech.texts;
  return [
    h(
      "div",
      { class: "map-opts no-phone needs-script" },
      option("names", controls.names, names),
      option("circles", controls.circles, circles),
      option("patterns", controls.patterns, patterns),
    ),
    h(
      "div",
      { class: "map-furniture needs-script" },
      zoom("in", "plus", controls.zoomIn),
      zoom("out", "minus", controls.zoomOut),
      zoom("whole", "whole", controls.wholeCity),
    ),
  ];
}

function option(name: string, words: string, isChecked: boolean): Markup {
  return h("label", {}, h("input", { type: "checkbox", "data-option": name, checked: isChecked }), words);
}

function zoom(name: string, image: IconName, words: string): Markup {
  return h("button", { class: "btn", type: "button", "data-zoom": name, "aria-label": words, title: words }, icon(image));
}
