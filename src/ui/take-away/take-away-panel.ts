// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { TakeAwayTexts } from "../../i18n/de-views/take-away.ts";
import type { PictureFormat } from "../../markup/export/picture-sheet.ts";
import { icon } from "../../markup/icons.ts";

export interface TakeAwayPanel {
  readonly words: TakeAwayTexts;
  /** "Kinder unter 15 Jahren in Grundsicherung, 34 Stadtteile, 31.12.2025" */
  readonly view: string;
  readonly link: string;
  readonly citation: string;
  /** Description of the picture; `null` if the view has none. */
  readonly alt: string | null;
  /** Tables of the view; the first is what is seen. */
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  /** Whether the first table can be taken with the borders of its areas. */
  readonly hasShapes: boolean;
}

/** What a button of the dialog asks for. `name`: shape of a picture, id of a table. */
export type Taking =
  | { readonly kind: "png"; readonly name: PictureFormat }
  | { readonly kind: "csv"; readonly name: string }
  | { readonly kind: "svg" | "xlsx" | "geojson" | "print" | "embed" };

const formats: readonly PictureFormat[] = ["sheet", "square", "wide"];
const plainKinds = ["svg", "xlsx", "geojson", "print", "embed"] as const;

/** What a pressed button asks for; `null` for anything else. */
export function takingOf(button: Element | null): Taking | null {
  const [kind, ...rest] = (button?.getAttribute("data-taking") ?? "").split("-");
  const name = rest.join("-");
  const format = formats.find((candidate) => candidate === name);
  if (kind === "png" && format !== undefined) return { kind, name: format };
  if (kind === "csv") return { kind, name };
  const plain = plainKinds.find((candidate) => candidate === kind);
  return plain === undefined ? null : { kind: plain };
}

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

function tableParts({ words, tables, hasShapes }: TakeAwayPanel): readonly Markup[] {
  const { table } = words;
  if (tables.length === 0) return [h("p", {}, table.none)];
  return [
    h(
      "p",
      { class: "taking-row" },
      tables.map(({ id, name }) => button(id === "" ? "csv" : `csv-${id}`, name, "download")),
      button("xlsx", table.workbook, "download"),
      hasShapes ? button("geojson", table.shapes, "download") : null,
    ),
    h("p", { class: "help" }, table.help),
  ];
}

function part(heading: string, content: readonly Markup[]): Markup {
  return h("section", { class: "dialog-part" }, h("h3", {}, heading), content);
}

function button(taking: string, words: string, image: "download" | "print" | "embed", className = "btn"): Markup {
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
