// SPDX-License-Identifier: EUPL-1.2
import { formatDate } from "../core/format/period.ts";
import { h, type Markup } from "../core/markup/tree.ts";
import type { Manifest } from "../core/package/edition-format.ts";
import type { AccessTexts } from "../i18n/de-views/access.ts";
import type { Speech } from "../i18n/speech.ts";
import { contactLink } from "./contact-links.ts";

/** The statement according to BITV, from what the edition says about itself, with the way to report a barrier. */
export function accessibilityStatement(manifest: Manifest, words: AccessTexts["statement"], speech: Speech): readonly Markup[] {
  const { place, edition } = manifest;
  const date = formatDate(edition.date, speech.language);
  return [
    part(null, [words.scope(edition.publisher, place.name), place.invented ? speech.texts.common.inventedSentence(place.name) : ""]),
    part(words.lawHeading, [words.law]),
    part(words.stateHeading, [words.state]),
    part(words.waysHeading, [], words.ways),
    part(words.limitsHeading, [], words.limits),
    h(
      "section",
      { class: "reading block", id: "feedback" },
      h("h2", {}, words.feedbackHeading),
      h("p", {}, words.feedback),
      edition.contact === ""
        ? h("p", {}, words.noContact)
        : h("p", {}, contactLink(edition.contact, words.contact), ". ", words.contactIs(edition.contact)),
    ),
    part(words.enforcementHeading, [words.enforcement]),
    part(words.madeHeading, [words.made(date, edition.id)]),
  ];
}

function part(heading: string | null, sentences: readonly string[], items: readonly string[] = []): Markup {
  return h(
    "section",
    { class: heading === null ? "reading" : "reading block" },
    heading === null ? null : h("h2", {}, heading),
    sentences.filter((sentence) => sentence !== "").map((sentence) => h("p", {}, sentence)),
    items.length === 0
      ? null
      : h(
          "ul",
          { class: "bullets" },
          items.map((item) => h("li", {}, h("p", {}, item))),
        ),
  );
}
