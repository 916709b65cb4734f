// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { Manifest } from "../core/package/edition-format.ts";
import type { Speech } from "../i18n/speech.ts";
import { contactLink } from "./contact-links.ts";

export interface FooterInput {
  readonly manifest: Manifest;
  readonly speech: Speech;
  /** Address of this view for print; "" where it is not known (the published page itself). */
  readonly address: string;
  /** Reference date of the view: "31.12.2025". */
  readonly date: string;
  /** Name of the indicator for the citation. */
  readonly indicator: string;
  /** Pages that explain, beside the view. */
  readonly links: { readonly glossary: string; readonly gaps: string; readonly accessibility: string };
}

/** Edition, licence, invented label, contact; on paper also the link and how to cite. */
export function footer({ manifest, speech, address, date, indicator, links }: FooterInput): Markup {
  const { place, edition } = manifest;
  const { footer: words, common } = speech.texts;
  return h(
    "footer",
    { class: "footer" },
    h("span", {}, words.edition(place.name, edition.id, date)),
    h("span", {}, words.licence(edition.licence)),
    place.invented ? h("span", {}, common.inventedSentence(place.name)) : null,
    (["glossary", "gaps", "accessibility"] as const).map((page) => h("a", { href: links[page] }, words[page])),
    edition.contact === "" ? null : contactLink(edition.contact, words.contact),
    h("span", { class: "print-only" }, words.cite(place.name, edition.id, indicator, date)),
    address === "" ? null : h("span", { class: "print-only" }, words.here(address)),
  );
}
