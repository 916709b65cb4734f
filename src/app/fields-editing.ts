// SPDX-License-Identifier: EUPL-1.2
import type { Markup } from "../core/markup/tree.ts";
import { fieldTemplates } from "../core/view/fields/field-templates.ts";
import type { FieldSummary } from "../core/view/fields/fields-view.ts";
import { ruleWarnings } from "../core/view/fields/rule-warnings.ts";
import type { FieldsInput } from "../markup/fields/fields-input.ts";
import { type FileNote, fieldTools } from "../markup/fields/field-tools.ts";
import { type EditorNotes, ruleEditor } from "../markup/fields/rule-editor.ts";
import type { PageContext } from "./page-context.ts";
import type { PageModel } from "./page-model.ts";

export { addField, editRules, restoreField } from "../core/view/fields/edit-fields.ts";
export { openRules, saveList, saveRules } from "./fields-files.ts";

/** What the controls say about the last thing that was tried. */
export interface EditingNotes {
  readonly problem: EditorNotes["problem"];
  readonly file: FileNote | null;
}

/** The editor below every field, and the tools below them all. */
export function composeEditing(
  model: PageModel,
  input: FieldsInput,
  { notes, context }: { readonly notes: EditingNotes; readonly context: PageContext },
): { readonly editor: (summary: FieldSummary) => Markup; readonly tools: readonly Markup[] } {
  const { manifest } = context.data;
  const warnings = ruleWarnings(input.view, manifest);
  const templates = fieldTemplates(manifest, input.view.official, model.view.indicator);
  return {
    editor: (summary) => ruleEditor(summary, input, { warnings, problem: notes.problem }),
    tools: fieldTools(input, templates, notes.file),
  };
}
