// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { type EmbedControl, embedControls } from "../../core/view/state.ts";
import type { EmbedTexts } from "../../i18n/de-views/embed.ts";
import { icon } from "../../markup/icons.ts";

/** `frame`: HTML that every page takes · `element`: a custom element that makes the frame by itself. */
export const codeForms = ["frame", "element"] as const;
export type CodeForm = (typeof codeForms)[number];

/** What an editor chooses. */
export interface EmbedChoice {
  readonly controls: readonly EmbedControl[];
  readonly language: string;
  readonly title: string;
  readonly height: number;
  readonly fitsHeight: boolean;
  readonly form: CodeForm;
  readonly isPinned: boolean;
}

export interface EmbedPanel {
  readonly words: EmbedTexts;
  readonly choice: EmbedChoice;
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  readonly edition: string;
  readonly code: string;
  readonly src: string;
}

/** Heights an editor can ask for, in CSS pixels. */
export const heightBounds = { least: 240, most: 2000 } as const;

/** The dialog "Einbetten": what may be changed, how it looks, the code, and the frame as it will stand in the page. */
export function embedPanel(input: EmbedPanel): readonly Markup[] {
  const { words, code, src, choice } = input;
  return [
    h("p", { class: "dialog-intro" }, words.intro),
    h("div", { class: "embed-choices" }, controlBoxes(input), appearance(input)),
    h(
      "section",
      { class: "dialog-part" },
      h("h3", {}, words.code),
      formButtons(input),
      h("p", { class: "copy-text embed-code", id: "embed-code", tabindex: 0 }, code),
      h(
        "p",
        { class: "taking-row" },
        h("button", { type: "button", class: "btn btn-main", "data-copy-code": "", "aria-describedby": "embed-code" }, words.copy),
      ),
      h("p", { class: "dialog-status", role: "status", id: "embed-status" }),
    ),
    h(
      "section",
      { class: "dialog-part" },
      h("h3", {}, words.preview),
      h("iframe", { class: "embed-preview", id: "embed-preview", title: choice.title, src, height: choice.height }),
      h("p", { class: "help" }, h("a", { href: src, target: "_blank", rel: "noopener" }, words.openPreview)),
    ),
  ];
}

function formButtons({ words, choice }: EmbedPanel): Markup {
  return h(
    "div",
    { class: "embed-forms" },
    h(
      "div",
      { class: "seg", role: "group", "aria-label": words.codeForm },
      codeForms.map((form) =>
        h("button", { type: "button", "data-code-form": form, "aria-pressed": String(form === choice.form) }, words.forms[form]),
      ),
    ),
    h("p", { class: "help" }, words.formHelp[choice.form]),
  );
}

function controlBoxes({ words, choice }: EmbedPanel): Markup {
  return h(
    "fieldset",
    { class: "embed-box" },
    h("legend", {}, words.controls),
    embedControls.map((control) =>
      checkbox(`control-${control}`, words.control[control], choice.controls.includes(control), { "data-control": control }),
    ),
    h("p", { class: "help" }, words.controlsHelp),
  );
}

function appearance({ words, choice, languages, edition }: EmbedPanel): Markup {
  return h(
    "fieldset",
    { class: "embed-box" },
    h("legend", {}, words.form),
    h(
      "div",
      { class: "seg embed-languages", role: "group", "aria-label": words.language },
      languages.map(({ id, name }) =>
        h("button", { type: "button", "data-language": id, lang: id, "aria-pressed": String(id === choice.language) }, name),
      ),
    ),
    field("embed-title", words.frameTitle, { type: "text", value: choice.title, maxlength: 200 }),
    field("embed-height", words.height, {
      type: "number",
      value: choice.height,
      min: heightBounds.least,
      max: heightBounds.most,
      step: 10,
      inputmode: "numeric",
    }),
    checkbox("embed-fit", words.fitHeight, choice.fitsHeight, {}),
    checkbox("embed-pin", words.pin(edition), choice.isPinned, {}),
    h("p", { class: "help" }, words.pinHelp),
  );
}

function checkbox(id: string, words: string, isChecked: boolean, more: Readonly<Record<string, string>>): Markup {
  return h("label", { class: "embed-check" }, h("input", { type: "checkbox", id, checked: isChecked, ...more }), h("span", {}, words));
}

function field(id: string, words: string, attributes: Readonly<Record<string, string | number>>): Markup {
  return h("label", { class: "embed-field" }, h("span", {}, words), h("input", { id, ...attributes }));
}

/** Mark and name of the atlas below an embedded view, with the way to the whole atlas. */
export function embedFoot(input: {
  readonly words: EmbedTexts["framed"];
  readonly mark: Markup | null;
  readonly place: string;
  readonly source: string;
  readonly invented: string | null;
  readonly href: string;
  readonly other: { readonly href: string; readonly words: string };
}): Markup {
  const { words, mark, place, source, invented, href, other } = input;
  return h(
    "div",
    { class: "embed-foot", "data-key": "embed-foot" },
    h(
      "p",
      { class: "embed-name" },
      mark,
      h("span", {}, words.atlas(place)),
      invented === null ? null : h("span", { class: "sa-invented" }, invented),
    ),
    h("p", { class: "source" }, source),
    h(
      "p",
      { class: "embed-links" },
      h("a", { href: other.href }, other.words),
      h(
        "a",
        { href, target: "_blank", rel: "noopener" },
        words.open,
        " ",
        icon("embed"),
        h("span", { class: "vh" }, `(${words.newWindow})`),
      ),
    ),
  );
}
