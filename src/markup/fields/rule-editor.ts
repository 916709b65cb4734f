// SPDX-License-Identifier: EUPL-1.2
import { h, type Markup } from "../../core/markup/tree.ts";
import type { Rule, RuleCondition } from "../../core/model/rule.ts";
import { partsOf } from "../../core/rules/edit-rule.ts";
import type { RuleProblem } from "../../core/rules/rule-problem.ts";
import { withoutNot } from "../../core/rules/without-not.ts";
import type { FieldSummary } from "../../core/view/fields/fields-view.ts";
import { conditionEditor } from "./condition-editor.ts";
import { editorFrame } from "./editor-frame.ts";
import { button, choice, type EditPlace, numberField, option } from "./edit-controls.ts";
import { fieldName, type FieldsInput } from "./fields-input.ts";

/** Says what is wrong or doubtful at a field, apart from what its rule says. */
export interface EditorNotes {
  readonly warnings: readonly RuleProblem[];
  /** A typed text that could not be taken, or a change that was refused; `null` if nothing was. */
  readonly problem: { readonly field: string; readonly sentence: string } | null;
}

/** The rule of a field as controls: conditions, how they count together, people concerned, warnings. Every change acts at once. */
export function ruleEditor(summary: FieldSummary, input: FieldsInput, notes: EditorNotes): Markup {
  const { words } = input;
  const { field } = summary.result;
  const place: EditPlace = { field: field.id, path: "" };
  const warnings = notes.warnings.filter(({ path }) => path[1] === field.id);
  return editorFrame(summary, input, [
    h("p", { class: "quiet small" }, words.edit.applies),
    partEditor(field.rule, place, input),
    peopleConcerned(summary, place, input),
    ...warnings.map((warning) => h("p", { class: "fields-warning", "data-warning": warning.code }, warningText(warning, input))),
    h(
      "p",
      { class: "fields-problem", role: "alert", "data-key": "problem" },
      notes.problem?.field === field.id ? notes.problem.sentence : "",
    ),
    h(
      "p",
      { class: "fields-buttons" },
      summary.state === "edited" ? button(words.edit.resetField, "resetField", place) : null,
      button(words.edit.removeField, "removeField", place),
    ),
  ]);
}

function warningText({ code, value, sentence }: RuleProblem, { words, indicators, speech }: FieldsInput): string {
  const found = indicators.find(({ id }) => id === value);
  const name = found === undefined ? (value ?? "") : speech.local(found.name);
  if (code === "rule-against-direction" || code === "rule-without-floor" || code === "rule-limit-outside") return words.warning[code](name);
  return sentence;
}

function partEditor(rule: Rule, place: EditPlace, input: FieldsInput): Markup {
  const { words, speech, view } = input;
  const single = conditionIn(rule);
  if (single !== null) return single.kind === "field" ? fieldRow(single.field, place, input) : conditionEditor(single, place, input);
  if (rule.kind === "not") {
    return h("fieldset", { class: "fields-group" }, h("legend", {}, words.edit.not), partEditor(rule.rule, childOf(place, 0), input));
  }
  const parts = partsOf(rule);
  const isRoot = place.path === "";
  return h(
    "fieldset",
    { class: "fields-group", "data-key": `group-${place.path}` },
    h("legend", { class: isRoot ? "vh" : null }, isRoot ? fieldNameOf(place, view.all, speech) : words.edit.group),
    grouping(rule, place, input),
    parts.map((part, index) => partEditor(part, childOf(place, index), input)),
    h(
      "p",
      { class: "fields-buttons" },
      button(words.edit.addCondition, "addCondition", place),
      isRoot ? button(words.edit.addGroup, "addGroup", place) : button(words.edit.removeGroup, "remove", place),
    ),
  );
}

function fieldNameOf({ field }: EditPlace, all: readonly FieldSummary[], speech: FieldsInput["speech"]): string {
  const found = all.find(({ result }) => result.field.id === field);
  return found === undefined ? field : fieldName(found, speech);
}

/** A condition, also inside a "not", as it speaks for the need; a field of the same set; `null` for a group. */
function conditionIn(rule: Rule): RuleCondition | { readonly kind: "field"; readonly field: string } | null {
  const positive = rule.kind === "condition" || (rule.kind === "not" && rule.rule.kind === "condition") ? withoutNot(rule) : rule;
  return positive.kind === "condition" || positive.kind === "field" ? positive : null;
}

function childOf({ field, path }: EditPlace, index: number): EditPlace {
  return { field, path: path === "" ? String(index) : `${path}.${index}` };
}

function grouping(rule: Rule, place: EditPlace, { words }: FieldsInput): Markup {
  const kinds = ["all", "any", "atLeast"] as const;
  const options = kinds.map((kind) => option(kind, words.edit.groupings[kind], rule.kind === kind));
  const chosen = choice({ label: words.edit.grouping, what: "grouping", place }, options);
  if (rule.kind !== "atLeast") return chosen;
  return h(
    "div",
    { class: "fields-line" },
    chosen,
    numberField({ label: words.edit.wanted, what: "wanted", place, value: String(rule.wanted) }),
  );
}

function fieldRow(id: string, place: EditPlace, { words, view, speech }: FieldsInput): Markup {
  const name = fieldNameOf({ field: id, path: "" }, view.all, speech);
  return h(
    "div",
    { class: "fields-condition" },
    h("p", {}, words.edit.field, ": ", h("b", {}, name)),
    button(words.edit.remove, "remove", place),
  );
}

function peopleConcerned({ result }: FieldSummary, place: EditPlace, { words, speech, indicators }: FieldsInput): Markup {
  const { affected, floor } = result.field;
  const counted = indicators.filter(({ kind }) => kind !== "given" && kind !== "mean");
  const options = [
    option("", words.edit.nobody, affected === null),
    ...counted.map((indicator) =>
      option(indicator.id, speech.local(indicator.numeratorLabel) || speech.local(indicator.name), indicator.id === affected),
    ),
  ];
  return h(
    "div",
    { class: "fields-line" },
    choice({ label: words.edit.affected, what: "affected", place }, options),
    affected === null ? null : numberField({ label: words.edit.floor, what: "floor", place, value: floor === null ? "" : String(floor) }),
  );
}
