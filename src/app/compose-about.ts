// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import { formatDate } from "../core/format/period.ts";
import type { ViewName } from "../core/view/state.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { ComposedPage, OpenView } from "./open-view.ts";

/** The page about the data needs nothing but the manifest. */
export const openAbout: OpenView = () => ({ compose: (_model, context) => composeAbout(context), scene: () => null });

/** "Über die Daten": edition, source, licence, protection, and the ways to what is explained on pages of its own. */
function composeAbout(context: PageContext): ComposedPage {
  const { about, footer } = context.speech.texts;
  const ways: readonly (readonly [ViewName, string])[] = [
    ["sheet", about.sheets],
    ["glossary", footer.glossary],
    ["gaps", footer.gaps],
    ["accessibility", footer.accessibility],
  ];
  return {
    index: null,
    sentence: [h("h1", {}, about.title)],
    toolbar: null,
    form: [
      h("section", { class: "reading" }, ...editionWords(context)),
      h(
        "section",
        { class: "block" },
        h("h2", {}, about.more),
        h(
          "ul",
          { class: "reading" },
          ways.map(([view, words]) => h("li", {}, h("p", {}, h("a", { href: linkTo(context, { view }) }, words)))),
        ),
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
