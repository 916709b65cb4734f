// SPDX-License-Identifier: EUPL-1.2
import type { SheetsTexts } from "../i18n/de-views/sheets.ts";
import { glossary } from "../markup/glossary.ts";
import type { OpenView } from "./open-view.ts";
import { readingPage } from "./reading-page.ts";

/** Words of the municipality and of statistics, explained. */
export function openGlossary({ glossary: words }: SheetsTexts): OpenView {
  return ({ background }) => {
    if (background === undefined) return { loading: [{ kind: "background" }] };
    return {
      compose: (_model, { speech }) => readingPage(words.title, glossary(background?.glossary ?? [], words, speech)),
      scene: () => null,
    };
  };
}
