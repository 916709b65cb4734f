// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { IndicatorSheet } from "../core/model/indicator.ts";
import { formatDate } from "../core/format/period.ts";
import type { Speech } from "../i18n/speech.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";
import type { ComposedPage, OpenView } from "./open-view.ts";

/** The page about the data; the sheets are fetched with it. */
export const openAbout: OpenView = ({ sheets }) => {
  if (sheets === undefined) return { loading: [{ kind: "sheets" }] };
  return { compose: (model, context) => composeAbout(model, sheets.sheets, context), scene: () => null };
};

/** "Über die Daten": edition, protection, and the sheet of every indicator, the current one first and open. */
function composeAbout({ view }: PageModel, sheets: readonly IndicatorSheet[], context: PageContext): ComposedPage {
  const { data, speech } = context;
  const { manifest } = data;
  const { about } = speech.texts;
  const ordered = [...sheets].sort((a, b) => Number(b.id === view.indicator.id) - Number(a.id === view.indicator.id));
  const nameOf = (id: string): string => {
    const found = manifest.indicators.find((indicator) => indicator.id === id);
    return found === undefined ? id : speech.local(found.name);
  };
  return {
    index: null,
    sentence: [h("h1", {}, about.title)],
    toolbar: null,
    form: [
      h("section", { class: "reading" }, ...editionWords(context)),
      h(
        "section",
        { class: "block" },
        h("h2", {}, speech.texts.index.label),
        ordered.map((sheet) => sheetDetails(sheet, { name: nameOf(sheet.id), isOpen: sheet.id === view.indicator.id, speech })),
      ),
    ],
    below: null,
    area: null,
  };
}

function editionWords({ data, speech }: PageContext): readonly Markup[] {
  const { edition, suppression, place } = data.manifest;
  const { about, common } = speech.texts;
  const sentences = [
    about.edition(speech.local(edition.title), formatDate(edition.date, speech.language), edition.publisher),
    about.source(speech.local(edition.source)),
    about.licence(edition.licence),
    suppression.minCount > 1
      ? about.suppression(speech.count(suppression.minCount - 1), speech.count(suppression.minDenominator))
      : about.noSuppression,
    place.invented ? common.inventedSentence(place.name) : "",
  ];
  return sentences.filter((sentence) => sentence !== "").map((sentence) => h("p", {}, sentence));
}

function sheetDetails(
  sheet: IndicatorSheet,
  options: { readonly name: string; readonly isOpen: boolean; readonly speech: Speech },
): Markup {
  const { about } = options.speech.texts;
  const rows: readonly (readonly [string, IndicatorSheet["definition"]])[] = [
    [about.definition, sheet.definition],
    [about.numerator, sheet.numerator],
    [about.denominator, sheet.denominator],
    [about.sourceHeading, sheet.source],
    [about.caveats, sheet.caveats],
  ];
  return h(
    "details",
    { class: "sheet", open: options.isOpen, "data-key": `sheet-${sheet.id}`, "data-sheet": sheet.id },
    h("summary", {}, h("b", {}, options.name)),
    h(
      "dl",
      { class: "facts" },
      rows
        .filter(([, text]) => options.speech.local(text) !== "")
        .map(([term, text]) => h("div", {}, h("dt", {}, term), h("dd", {}, options.speech.local(text)))),
    ),
  );
}
