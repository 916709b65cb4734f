// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { AccessTexts } from "../../i18n/de-views/access.ts";
import { accessibilityStatement } from "../../markup/accessibility-statement.ts";
import { regions } from "../../markup/page-shell.ts";
import { type FirstPaint, pageFooter, pageHeader } from "./page-frame.ts";
import { mapPage } from "./table-page.ts";

/** The accessibility statement as a page of its own: it must be there for people whose browser runs no script. */
export function accessibilityBody(paint: FirstPaint, { statement }: AccessTexts): readonly Markup[] {
  return [
    h("a", { class: "skip", href: `#${regions.main}` }, paint.speech.texts.header.skip),
    pageHeader(paint, mapPage),
    h(
      "main",
      { id: regions.main, class: "page", tabindex: -1 },
      h("p", {}, h("a", { href: mapPage }, statement.back)),
      h("div", { class: "sa-sentence" }, h("h1", {}, statement.title)),
      accessibilityStatement(paint.manifest, statement, paint.speech),
    ),
    pageFooter(paint, mapPage),
  ];
}
