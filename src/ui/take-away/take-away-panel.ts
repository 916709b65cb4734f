// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { TakeAwayTexts } from "../../i18n/de-views/take-away.ts";
import { icon } from "../../markup/icons.ts";

export interface TakeAwayPanel {
  readonly words: TakeAwayTexts;
  /** "Kinder unter 15 Jahren in Grundsicherung, 34 Stadtteile, 31.12.2025" */
  readonly view: string;
  readonly link: string;
  readonly citation: string;
  /** Description of the picture; `null` if the view has no map. */
  readonly alt: string | null;
  readonly year: string;
  /** First and last year with values; `null` if there is only one. */
  readonly years: readonly [string, string] | null;
}

/** What the buttons of the dialog ask for. */
export const takings = ["png-sheet", "png-square", "png-wide", "svg", "csv", "csv-years", "print", "embed"] as const;
export type Taking = (typeof takings)[number];

/** The dialog "Mitnehmen": link, citation, picture, table, paper. */
export function takeAwayPanel(input: TakeAwayPanel): readonly Markup[] {
  const { words, link, citation } = input;
  return [
    h("p", { class: "dialog-intro" }, words.intro(input.view)),
    part(words.picture.heading, pictureParts(input)),
    part(words.table.heading, tableParts(input)),
    part(words.citation.heading, [copyField("citation", citation, words)]),
    part(words.link.heading, [copyField("link", link, words), h("p", { class: "help" }, words.link.help)]),
    part(words.print.heading, [
      h("p", { class: "taking-row" }, button("print", words.print.button, "print"), button("embed", words.embed.button, "embed")),
      h("p", { class: "help" }, words.print.help),
    ]),
    h("p", { class: "dialog-status", role: "status", id: "take-away-status" }),
  ];
}

function pictureParts({ words, alt }: TakeAwayPanel): readonly Markup[] {
  const { picture } = words;
  if (alt === null) return [h("p", {}, picture.none)];
  return [
    h(
      "p",
      { class: "taking-row" },
      button("png-sheet", picture.sheet, "download", "btn btn-main"),
      button("png-square", picture.square, "download"),
      button("png-wide", picture.wide, "download"),
      button("svg", picture.vector, "download"),
    ),
    h("p", { class: "help" }, `${picture.help} ${picture.vectorHelp}`),
    h("details", { class: "taking-alt" }, h("summary", {}, picture.alt), copyField("alt", alt, words)),
  ];
}

function tableParts({ words, year, years }: TakeAwayPanel): readonly Markup[] {
  const all = years === null ? null : button("csv-years", words.table.allYears(...years), "download");
  return [
    h("p", { class: "taking-row" }, button("csv", words.table.thisYear(year), "download"), all),
    h("p", { class: "help" }, words.table.help),
  ];
}

function part(heading: string, content: readonly Markup[]): Markup {
  return h("section", { class: "dialog-part" }, h("h3", {}, heading), content);
}

function button(taking: Taking, words: string, image: "download" | "print" | "embed", className = "btn"): Markup {
  return h("button", { type: "button", class: className, "data-taking": taking }, icon(image), words);
}

/** A text that can be read, selected and copied. */
export function copyField(name: string, text: string, words: Pick<TakeAwayTexts, "copy">): Markup {
  return h(
    "div",
    { class: "copy-field" },
    h("p", { id: `copy-${name}`, class: "copy-text", tabindex: 0 }, text),
    h("button", { type: "button", class: "btn", "data-copy": name, "aria-describedby": `copy-${name}` }, words.copy),
  );
}
