// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { SheetsTexts } from "../i18n/de-views/sheets.ts";
import { indicatorSheet } from "../markup/indicator-sheet.ts";
import type { OpenView } from "./open-view.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import { readingPage } from "./reading-page.ts";

/** The sheet of an indicator: "Was zählt diese Zahl?" */
export function openSheet(words: SheetsTexts): OpenView {
  return ({ sheets }, state) => {
    if (sheets === undefined) return { loading: [{ kind: "sheets" }] };
    const sheet = sheets.sheets.find(({ id }) => id === state.indicator) ?? null;
    return {
      compose: ({ view }, context) => {
        const { speech, data } = context;
        const content = indicatorSheet({ view, sheet, manifest: data.manifest, words: words.sheet, speech });
        return readingPage(speech.local(view.indicator.name), [content, ways(context, words), others(context, words)], words.sheet.eyebrow);
      },
      scene: () => null,
    };
  };
}

function ways(context: PageContext, { sheet: words }: SheetsTexts): Markup {
  return h(
    "p",
    { class: "page-links" },
    h("a", { class: "btn btn-main", href: linkTo(context, { view: "map" }) }, words.toMap),
    h("a", { class: "btn", href: linkTo(context, { view: "glossary" }) }, words.toGlossary),
    h("a", { class: "btn", href: linkTo(context, { view: "gaps" }) }, words.toGaps),
  );
}

/** All other sheets by theme; the theme of this one stands open. */
function others(context: PageContext, { sheet: words }: SheetsTexts): Markup {
  const { data, speech, state } = context;
  const { themes, indicators } = data.manifest;
  const current = indicators.find(({ id }) => id === state.indicator);
  return h(
    "nav",
    { class: "block", "aria-label": words.others },
    h("h2", {}, words.others),
    themes.map((theme) =>
      h(
        "details",
        { class: "sheet", open: theme.id === current?.theme, "data-key": `sheets-${theme.id}` },
        h("summary", {}, h("b", {}, speech.local(theme.name))),
        h(
          "ul",
          { class: "sheet-links" },
          indicators
            .filter((indicator) => indicator.theme === theme.id)
            .map((indicator) =>
              h(
                "li",
                {},
                h(
                  "a",
                  { href: linkTo(context, { indicator: indicator.id }), "aria-current": indicator.id === state.indicator ? "page" : null },
                  speech.local(indicator.name),
                ),
              ),
            ),
        ),
      ),
    ),
  );
}
