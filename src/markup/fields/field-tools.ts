// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { Issue } from "../../core/model/issue.ts";
import { type FieldTemplate, templateKey } from "../../core/view/fields/field-templates.ts";
import { hasChanges } from "../../core/rules/rule-changes.ts";
import { icon } from "../icons.ts";
import type { FieldsInput } from "./fields-input.ts";

/** Ids of the controls that add a field or open a file. */
export const toolIds = { template: "sa-fields-template", name: "sa-fields-name", file: "sa-fields-file" } as const;

/** What opening a file of rules came to. */
export interface FileNote {
  readonly file: string;
  /** What is wrong with it; empty if it was taken over. */
  readonly issues: readonly Pick<Issue, "message">[];
}

/** Further fields, fields that were left out, the rules as a file, and the way back to what was decided. */
export function fieldTools(input: FieldsInput, templates: readonly FieldTemplate[], note: FileNote | null): readonly Markup[] {
  return [
    h("section", { class: "field", "data-key": "fields-add" }, h("h3", {}, input.words.edit.addHeading), ...adding(input, templates)),
    h(
      "section",
      { class: "field", "data-key": "fields-files" },
      h("h3", {}, input.words.file.heading),
      h(
        "p",
        { class: "fields-buttons" },
        h("button", { class: "btn", type: "button", "data-fields-file": "yaml" }, icon("download"), input.words.file.save),
        h("button", { class: "btn", type: "button", "data-fields-file": "csv" }, icon("download"), input.words.table.download),
        h(
          "label",
          { class: "btn fields-open" },
          input.words.file.open,
          h("input", { class: "vh", type: "file", id: toolIds.file, accept: ".yaml,.yml,.json" }),
        ),
        hasChanges(input.view.changes)
          ? h("a", { class: "btn", href: input.link({ rules: "", fields: [] }), "data-key": "official" }, input.words.backToOfficial)
          : null,
      ),
      fileNote(input, note),
    ),
  ];
}

function adding({ view, words, speech }: FieldsInput, templates: readonly FieldTemplate[]): readonly Markup[] {
  const { edit } = words;
  const nameOf = (template: FieldTemplate): string => {
    if (template.kind === "burdens") return edit.templates.burdens;
    return template.kind === "field"
      ? edit.templates.field(speech.local(template.field.name))
      : edit.templates.indicator(speech.local(template.indicator.name));
  };
  const removed = view.changes.removed.flatMap((id) => view.official.fields.find((field) => field.id === id) ?? []);
  return [
    h(
      "label",
      { class: "fields-control" },
      h("span", {}, edit.template),
      h(
        "select",
        { id: toolIds.template },
        templates.map((template) => h("option", { value: templateKey(template) }, nameOf(template))),
      ),
    ),
    h(
      "label",
      { class: "fields-control" },
      h("span", {}, edit.name),
      h("input", { type: "text", id: toolIds.name, autocomplete: "off", maxlength: 80 }),
    ),
    h(
      "p",
      { class: "fields-buttons" },
      h("button", { class: "btn", type: "button", "data-add-field": true, "data-key": "add" }, icon("plus"), edit.addField),
      removed.map(({ id, name }) =>
        h(
          "button",
          { class: "btn", type: "button", "data-restore-field": id, "data-key": `restore-${id}` },
          edit.restore(speech.local(name)),
        ),
      ),
    ),
  ];
}

function fileNote({ words }: FieldsInput, note: FileNote | null): Markup {
  const issues = note?.issues ?? [];
  return h(
    "div",
    { role: "alert", "data-key": "file-note" },
    issues.length === 0 ? null : h("p", { class: "fields-problem" }, words.file.problems(note?.file ?? "")),
    issues.length === 0
      ? null
      : h(
          "ul",
          { class: "small" },
          issues.slice(0, 10).map(({ message }) => h("li", {}, message)),
        ),
  );
}
