// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../core/markup/tree.ts";
import { footer } from "../markup/footer.ts";
import type { HeaderInput, HeaderLink } from "../markup/header.ts";
import { linkTo, type PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

const languageNames: Readonly<Record<string, string>> = { de: "Deutsch", en: "English" };

/** Header of every view: sections, languages, mark of the city. Pages to read keep indicator, year, level and area. */
export function composeHeaderInput({ state }: PageModel, context: PageContext): HeaderInput {
  const { data, speech } = context;
  const languages = data.manifest.languages
    .filter((language) => language !== speech.language)
    .map((language): HeaderLink => ({
      text: languageNames[language] ?? language,
      href: linkTo(context, { language }),
      isCurrent: false,
      language,
    }));
  return {
    place: data.manifest.place,
    geometry: context.markGeometry,
    view: state.view,
    home: linkTo(context, { view: "map", form: "map" }),
    views: {
      map: linkTo(context, { view: "map" }),
      comparison: linkTo(context, { view: "comparison" }),
      time: linkTo(context, { view: "time" }),
      fields: data.manifest.rules === undefined ? null : linkTo(context, { view: "fields" }),
      disadvantage:
        data.manifest.rules !== undefined || data.manifest.conditions.length === 0 ? null : linkTo(context, { view: "disadvantage" }),
      focus: data.manifest.rules === undefined && data.manifest.conditions.length === 0 ? null : linkTo(context, { view: "focus" }),
      about: linkTo(context, { view: "about" }),
    },
    languages,
    speech,
  };
}

export function composeFooter({ view }: PageModel, context: PageContext): Markup {
  const { data, speech } = context;
  return footer({
    manifest: data.manifest,
    speech,
    address: location.href,
    date: speech.date(view.indicator.referenceDate, view.year),
    indicator: speech.local(view.indicator.name),
    links: {
      glossary: linkTo(context, { view: "glossary" }),
      gaps: linkTo(context, { view: "gaps" }),
      accessibility: linkTo(context, { view: "accessibility" }),
    },
  });
}
