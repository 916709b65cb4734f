// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { GlossaryTerm } from "../core/model/background.ts";
import type { SheetsTexts } from "../i18n/de-views/sheets.ts";
import type { Speech } from "../i18n/speech.ts";

type Entry = readonly [term: string, explanation: string];

/** Words of the municipality first, then those that every atlas uses; each list in the order of the alphabet. */
export function glossary(terms: readonly GlossaryTerm[], words: SheetsTexts["glossary"], speech: Speech): readonly Markup[] {
  const own = terms.map(({ term, explanation }): Entry => [speech.local(term), speech.local(explanation)]);
  return [
    h("section", { class: "reading" }, h("p", {}, words.intro)),
    own.length === 0 ? null : section(words.own, own, speech),
    section(words.terms, words.builtIn, speech),
  ].filter((part) => part !== null);
}

function section(heading: string, entries: readonly Entry[], { language }: Speech): Markup {
  const sorted = entries.toSorted(([a], [b]) => a.localeCompare(b, language));
  return h(
    "section",
    { class: "block" },
    h("h2", {}, heading),
    h(
      "dl",
      { class: "facts glossary" },
      sorted.map(([term, explanation]) => h("div", {}, h("dt", {}, term), h("dd", {}, explanation))),
    ),
  );
}
