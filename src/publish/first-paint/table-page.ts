// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { dataTable } from "../../markup/data-table.ts";
import { sentenceParts, sentenceText } from "../../markup/sentence.ts";
import { textForm } from "../../markup/text-form.ts";
import { regions } from "../../markup/page-shell.ts";
import { type FirstPaint, pageFooter, pageHeader } from "./page-frame.ts";

/** The page with the map, seen from the others beside it. */
export const mapPage = "index.html";

/** The default view as table and in words, complete without a script: every area, every status in words. */
export function tableBody(paint: FirstPaint): readonly Markup[] {
  const { view, speech, manifest } = paint;
  const { texts } = speech;
  return [
    h("a", { class: "skip", href: `#${regions.main}` }, texts.header.skip),
    pageHeader(paint, mapPage),
    h(
      "main",
      { id: regions.main, class: "page", tabindex: -1 },
      h("p", {}, h("a", { href: mapPage }, texts.table.back)),
      h("div", { class: "sa-sentence" }, h("h1", {}, sentenceText(sentenceParts(view, speech)))),
      h(
        "div",
        { class: "form" },
        dataTable({ view, speech, order: { column: "name", direction: "ascending" }, interactive: false, selected: null, href: null }),
      ),
      h("div", { id: "text", class: "block" }, textForm({ view, genitive: speech.local(manifest.place.genitive), speech })),
    ),
    pageFooter(paint, mapPage),
  ];
}
