// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { ProfileView, RelatedArea } from "../../core/view/profile/profile-view.ts";
import type { ProfileTexts } from "../../i18n/de-views/profile.ts";
import type { Speech } from "../../i18n/speech.ts";
import { icon } from "../icons.ts";

export interface HeadInput {
  readonly view: ProfileView;
  readonly lead: readonly string[];
  readonly locator: Markup | null;
  readonly links: {
    readonly all: string;
    readonly map: string;
    readonly time: string;
    readonly area: (area: RelatedArea) => string;
  };
  readonly words: ProfileTexts;
  readonly speech: Speech;
}

/** Where the area lies, its name as the heading, and what the numbers say about it. */
export function profileHead(input: HeadInput): readonly Markup[] {
  const { view, lead, links, words, speech, locator } = input;
  return [
    h(
      "div",
      { class: "profile-head" },
      h(
        "div",
        {},
        h(
          "p",
          { class: "eyebrow" },
          h("a", { href: links.all }, words.all(speech.areas(view.level))),
          view.around.slice(0, -1).map((area) => h("a", { href: links.area(area) }, area.name)),
          h("span", {}, words.key(view.id)),
        ),
        h("h1", { class: "area-name" }, view.name),
        h("p", { class: "lead" }, lead.join(" ")),
      ),
      h(
        "div",
        { class: "profile-side" },
        locator,
        h(
          "div",
          { class: "profile-tools no-print" },
          h("a", { class: "btn", href: links.map }, icon("map"), words.inMap),
          h("a", { class: "btn", href: links.time }, words.inTime),
          h("button", { class: "btn needs-script", type: "button", "data-tool": "print" }, icon("print"), words.print),
          h("button", { class: "btn needs-script", type: "button", "data-tool": "share" }, icon("share"), words.share),
        ),
      ),
    ),
  ];
}

/** Parts of the area as links to their own profiles; nothing for the finest level. */
export function partsWithin({ view, links, speech }: Pick<HeadInput, "view" | "links" | "speech">, heading: string): Markup | null {
  if (view.inside.length === 0) return null;
  const order = new Intl.Collator(speech.language);
  const parts = [...view.inside].sort((a, b) => order.compare(a.name, b.name));
  return h(
    "section",
    { class: "block profile-parts" },
    h("h2", {}, heading),
    h(
      "ul",
      { class: "part-list" },
      parts.map((part) => h("li", {}, h("a", { href: links.area(part) }, part.name))),
    ),
  );
}
