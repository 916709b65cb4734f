// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../core/markup/tree.ts";
import type { ViewForm } from "../core/view/state.ts";
import type { Speech } from "../i18n/speech.ts";
import { icon, type IconName } from "./icons.ts";

export interface ToolbarInput {
  readonly form: ViewForm;
  /** Where each form of the view is found. */
  readonly forms: Readonly<Record<ViewForm, string>>;
  readonly speech: Speech;
}

/** Buttons whose clicks the script answers; some open a dialog. */
export const toolNames = ["share", "embed", "takeAway", "print"] as const;
export type ToolName = (typeof toolNames)[number];
export const dialogTools = ["embed", "takeAway"] as const satisfies readonly ToolName[];
export type DialogTool = (typeof dialogTools)[number];

/** Karte, Tabelle, Text as equals, and what can be done with the view. */
export function toolbar({ form, forms, speech }: ToolbarInput): readonly Markup[] {
  const { controls } = speech.texts;
  const names: readonly ViewForm[] = ["map", "table", "text"];
  return [
    h(
      "div",
      { class: "seg", role: "group", "aria-label": controls.forms },
      names.map((name) =>
        h("a", { href: forms[name], "data-form": name, "aria-current": name === form ? "true" : null }, icon(name), controls[name]),
      ),
    ),
    h(
      "div",
      { class: "group no-phone needs-script" },
      toolNames.map((name) => toolButton(name, speech)),
    ),
  ];
}

function toolButton(name: ToolName, speech: Speech): Markup {
  const icons: Readonly<Record<ToolName, IconName>> = { share: "share", embed: "embed", takeAway: "download", print: "print" };
  const words = speech.texts.controls[name];
  return h("button", { class: "btn btn-plain", type: "button", "data-tool": name, title: words }, icon(icons[name]), h("span", {}, words));
}

/** The bar at the lower edge of a phone: indicator, year, and everything that can be taken away, the link first of all. */
export function bottomBar(year: number, speech: Speech): Markup {
  const { controls, index } = speech.texts;
  const entry = (name: string, image: IconName, words: string): Markup =>
    h("button", { type: "button", "data-tool": name }, icon(image), words);
  return h(
    "div",
    { class: "bottom-bar needs-script" },
    entry("index", "list", index.change),
    entry("year", "calendar", `${controls.year} ${year}`),
    entry("takeAway", "share", controls.takeAway),
  );
}
