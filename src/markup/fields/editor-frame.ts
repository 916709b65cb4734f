// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import { fieldName, type FieldsInput } from "./fields-input.ts";
import type { FieldSummary } from "../../core/view/fields/fields-view.ts";

/** What opens the editor of a field; its content comes when it is first opened. */
export function editorFrame(summary: FieldSummary, { words, speech }: FieldsInput, content: readonly (Markup | null)[]): Markup {
  return h(
    "details",
    { class: "fields-edit no-print", "data-key": `edit-${summary.result.field.id}`, "data-editing": true },
    h("summary", { "aria-label": words.edit.openOf(fieldName(summary, speech)) }, words.edit.open),
    content,
  );
}

/** What opens the tools for all fields. */
export function toolsFrame({ words }: FieldsInput, content: readonly Markup[]): Markup {
  return h(
    "details",
    { class: "fields-edit fields-tools no-print", "data-key": "fields-tools", "data-editing": true },
    h("summary", {}, words.edit.tools),
    content,
  );
}
