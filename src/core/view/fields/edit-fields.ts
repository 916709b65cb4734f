// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import { indicatorId, type Localised } from "../../model/ids.ts";
import type { ActionField, Rule, RuleSet } from "../../model/rule.ts";
import type { Manifest, PublishedIndicator } from "../../package/edition-format.ts";
import { changedRules } from "../../rules/changed-rules.ts";
import { addPart, type Grouping, partAt, regroup, replacePart } from "../../rules/edit-rule.ts";
import { printChanges } from "../../rules/print-changes.ts";
import { limitsOf } from "../../rules/reference-values.ts";
import { changesBetween } from "../../rules/rule-changes.ts";
import { conditionsOf, fieldsIn } from "../../rules/rule-conditions.ts";
import { withoutNot } from "../../rules/without-not.ts";
import { type ConditionEdit, editCondition, isConditionEdit, numberFrom } from "./edit-condition.ts";
import { fieldFromTemplate, fieldTemplates, startRule, templateKey } from "./field-templates.ts";
import type { FieldsView } from "./fields-view.ts";

/** What can be done to a field or a part of its rule. */
export type RuleEditName =
  ConditionEdit | "grouping" | "wanted" | "remove" | "addCondition" | "addGroup" | "affected" | "floor" | "removeField" | "resetField";

/** One thing that a reader does to the rules, as the control says it. `path`: part of the rule, as `conditionsOf` writes it. */
export interface RuleEdit {
  readonly field: string;
  readonly path: string;
  readonly what: RuleEditName;
  readonly value: string;
}

/** Why an edit changes nothing. */
export type EditProblem = "notNumber" | "notFloor" | "lastPart" | "lastField" | "needed" | "impossible";

/** The new rules as they stand in a link and the field that is another now, or why they stay as they are. */
export type EditOutcome = { readonly rules: string; readonly field: string } | { readonly problem: EditProblem };

/** What an edit is done in. */
export interface EditFrame {
  readonly view: FieldsView;
  readonly manifest: Pick<Manifest, "indicators" | "levels" | "conditions">;
  /** Indicator that a new condition begins with. */
  readonly current: PublishedIndicator;
}

/** Applies one edit of the reader. Rules that could not be judged in this edition are never the outcome. */
export function editRules(edit: RuleEdit, frame: EditFrame): EditOutcome {
  const { rules } = frame.view;
  const field = rules.fields.find(({ id }) => id === edit.field);
  if (field === undefined) return { problem: "impossible" };
  const next = edit.what === "removeField" ? removedField(field, rules) : editedField(field, edit, frame);
  if (typeof next === "string") return { problem: next };
  return outcome(
    rules.fields.flatMap((other) => (other.id === field.id ? next : [other])),
    field.id,
    frame,
  );
}

/** Adds a field from a template. */
export function addField(template: string, name: Localised, frame: EditFrame): EditOutcome {
  const { view, manifest, current } = frame;
  const found = fieldTemplates(manifest, view.official, current).find((candidate) => templateKey(candidate) === template);
  if (found === undefined) return { problem: "impossible" };
  const taken = [...view.rules.fields, ...view.official.fields];
  const field = fieldFromTemplate(found, name, taken);
  return outcome([...view.rules.fields, field], field.id, frame);
}

/** Takes a field of the edition back in that was left out. */
export function restoreField(id: string, frame: EditFrame): EditOutcome {
  const { rules, official } = frame.view;
  const field = official.fields.find((candidate) => candidate.id === id);
  return field === undefined ? { problem: "impossible" } : outcome([...rules.fields, field], id, frame);
}

function outcome(fields: readonly ActionField[], field: string, { view, manifest }: EditFrame): EditOutcome {
  const { official, rules } = view;
  const text = printChanges(changesBetween(official, { ...rules, fields }));
  const catalogue = { indicators: manifest.indicators, levels: manifest.levels.map(({ id }) => id) };
  return changedRules(official, text, catalogue).refused.length > 0 ? { problem: "impossible" } : { rules: text, field };
}

function removedField({ id }: ActionField, { fields }: RuleSet): readonly ActionField[] | EditProblem {
  if (fields.length === 1) return "lastField";
  return fields.some(({ rule }) => fieldsIn(rule).includes(id)) ? "needed" : [];
}

function editedField(field: ActionField, edit: RuleEdit, frame: EditFrame): readonly ActionField[] | EditProblem {
  const { what, value } = edit;
  if (what === "resetField") return frame.view.official.fields.filter(({ id }) => id === field.id);
  if (what === "affected")
    return [{ ...field, affected: value === "" ? null : indicatorId(value), floor: value === "" ? null : field.floor }];
  if (what === "floor") {
    const floor = value.trim() === "" ? null : numberFrom(value, true);
    if (value.trim() !== "" && (floor === null || floor < 0)) return "notFloor";
    return [{ ...field, floor }];
  }
  const rule = editedRule(field.rule, edit, frame);
  return typeof rule === "string" ? rule : [{ ...field, rule }];
}

function editedRule(rule: Rule, { path, what, value }: RuleEdit, frame: EditFrame): Rule | EditProblem {
  if (what === "remove") return replacePart(rule, path, null) ?? "lastPart";
  if (what === "addCondition") return addPart(rule, path, startRule(frame.current));
  if (what === "addGroup") return addPart(rule, path, { kind: "any", rules: [startRule(frame.current)] });
  if (what === "grouping") return regroup(rule, path, groupingOf(value, partAt(rule, path)));
  if (what === "wanted") {
    const wanted = numberFrom(value, true);
    return wanted === null ? "notNumber" : regroup(rule, path, { kind: "atLeast", wanted });
  }
  return isConditionEdit(what) ? conditionEdited(rule, { path, what, value }, frame) : "impossible";
}

function groupingOf(value: string, group: Rule | null): Grouping {
  if (value === "all" || value === "any") return { kind: value };
  const parts = group !== null && (group.kind === "all" || group.kind === "any") ? group.rules.length : 1;
  return { kind: "atLeast", wanted: Math.max(1, Math.ceil(parts / 2)) };
}

/** Changes the condition at a path; one inside a "not" becomes what it means. */
function conditionEdited(
  rule: Rule,
  { path, what, value }: { readonly path: string; readonly what: ConditionEdit; readonly value: string },
  { view, manifest }: EditFrame,
): Rule | EditProblem {
  const part = partAt(rule, path);
  const placed = part === null ? undefined : conditionsOf(part)[0];
  const positive = placed === undefined ? null : withoutNot(placed.condition, placed.isNegated);
  if (positive?.kind !== "condition") return "impossible";
  const limit = limitsOf(positive, view.table).find(hasNumber)?.value ?? null;
  const next = editCondition(positive, { what, value }, { indicators: manifest.indicators, limit });
  if (next === null) return "notNumber";
  return replacePart(rule, path, next) ?? "impossible";
}
