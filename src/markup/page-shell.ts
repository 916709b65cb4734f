// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";

/**
 * Stable ids of the regions of the page. The published page fills them, the script takes each one over in place.
 * `main` is the target of the skip link and holds sentence, toolbar, map and legend; `content` holds index, main, area card and what is below them all.
 */
export const regions = {
  header: "sa-header",
  content: "sa-content",
  index: "sa-index",
  main: "sa-main",
  sentence: "sa-sentence",
  toolbar: "sa-toolbar",
  map: "sa-map",
  below: "sa-below",
  area: "sa-area",
  more: "sa-more",
  footer: "sa-footer",
  notices: "sa-notices",
} as const;

export type Region = keyof typeof regions;

/** What stands in each region; an empty one is still there, so that the script finds it. */
export interface PageParts {
  readonly header: Markup;
  readonly index: readonly Markup[];
  readonly sentence: readonly Markup[];
  readonly toolbar: readonly Markup[];
  /** Whatever shows the view: the figure of the map, the table or the text. */
  readonly map: Markup;
  readonly below: readonly Markup[];
  readonly area: readonly Markup[];
  readonly footer: Markup;
  readonly notices: readonly Markup[];
  /** Words for assistive technology. */
  readonly labels: { readonly skip: string; readonly index: string; readonly area: string; readonly notices: string };
}

/** The children of `body` for the map page, in reading order: skip link, header, index, main with sentence and map, area, footer. */
export function mapPage(parts: PageParts): readonly Markup[] {
  return [
    h("a", { class: "skip", href: `#${regions.main}` }, parts.labels.skip),
    h("div", { id: regions.header, class: "region" }, parts.header),
    h(
      "div",
      { id: regions.notices, class: "notices", role: "status", "aria-live": "polite", "aria-label": parts.labels.notices },
      parts.notices,
    ),
    h(
      "div",
      { id: regions.content, class: "map-page" },
      h("nav", { id: regions.index, class: "sa-index", "aria-label": parts.labels.index }, parts.index),
      h(
        "main",
        { id: regions.main, class: "map-main", tabindex: -1 },
        h("div", { id: regions.sentence, class: "sa-sentence" }, parts.sentence),
        h("div", { id: regions.toolbar, class: "toolbar" }, parts.toolbar),
        h("div", { id: regions.map, class: "map-frame" }, parts.map),
        h("div", { id: regions.below, class: "below-map" }, parts.below),
      ),
      h("aside", { id: regions.area, class: "sa-area", "aria-label": parts.labels.area }, parts.area),
      h("div", { id: regions.more, class: "sa-more", hidden: true }),
    ),
    h("div", { id: regions.footer, class: "region" }, parts.footer),
  ];
}
