// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import { formatDate } from "../core/format/period.ts";
import { openDataFolder, shapesFile, valuesName } from "../core/package/open-data-names.ts";
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
      openData(context),
    ],
    below: null,
    area: null,
  };
}

/** The files of the edition for other software, with formats and licence. */
function openData({ data, speech }: PageContext): Markup {
  const { about } = speech.texts;
  const { edition, themes, indicators, levels } = data.manifest;
  const folder = `${document.documentElement.dataset["editions"] ?? "editions/"}${edition.id}/${openDataFolder}/`;
  const link = (file: string, words: string): Markup => h("a", { href: folder + file }, words);
  const rows = [
    [link("dcat.jsonld", about.openFiles.catalogue)],
    [link("kennzahlen.csv", `${about.openFiles.indicators} (CSV)`)],
    [link("gebiete.csv", `${about.openFiles.areas} (CSV)`)],
    ...themes
      .filter(({ id }) => indicators.some(({ theme }) => theme === id))
      .map(({ id, name }) => [
        `${speech.local(name)}: `,
        link(`${valuesName(id)}.csv`, "CSV"),
        " · ",
        link(`${valuesName(id)}.jsonstat.json`, "JSON-stat"),
      ]),
    ...levels
      .filter(({ hasGeometry }) => hasGeometry)
      .map(({ id, plural }) => [link(shapesFile(id), `${about.shapesOf(speech.local(plural))} (GeoJSON)`)]),
  ];
  return h(
    "section",
    { class: "block", id: "open-data" },
    h("h2", {}, about.openData),
    h(
      "div",
      { class: "reading" },
      h("p", {}, about.openDataFormats(edition.id, edition.licence)),
      h("p", {}, link("datapackage.json", about.openFiles.package)),
    ),
    h(
      "ul",
      { class: "reading" },
      rows.map((row) => h("li", {}, h("p", {}, row))),
    ),
  );
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
