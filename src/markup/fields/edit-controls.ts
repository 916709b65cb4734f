// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { RuleEditName } from "../../core/view/fields/edit-fields.ts";

/** Where in the rules a control stands. */
export interface EditPlace {
  readonly field: string;
  readonly path: string;
}

export interface ControlInput {
  readonly label: string;
  readonly what: RuleEditName;
  readonly place: EditPlace;
}

/** Attributes by which a control says what it changes; its value is the new one. */
function editAttributes({ what, place }: Omit<ControlInput, "label">): Readonly<Record<string, string>> {
  return { "data-edit": what, "data-field": place.field, "data-path": place.path, "data-key": `${what}-${place.path}` };
}

/** A list to choose from, its label above it. */
export function choice(input: ControlInput, options: readonly Markup[]): Markup {
  return h("label", { class: "fields-control" }, h("span", {}, input.label), h("select", editAttributes(input), options));
}

export function option(value: string, words: string, isChosen: boolean): Markup {
  return h("option", { value, selected: isChosen }, words);
}

/** A number as typed, with comma or point. */
export function numberField(input: ControlInput & { readonly value: string }): Markup {
  return h(
    "label",
    { class: "fields-control fields-number" },
    h("span", {}, input.label),
    h("input", { type: "text", inputmode: "decimal", autocomplete: "off", value: input.value, ...editAttributes(input) }),
  );
}

export function button(words: string, what: RuleEditName, place: EditPlace): Markup {
  return h("button", { class: "btn", type: "button", ...editAttributes({ what, place }) }, words);
}
