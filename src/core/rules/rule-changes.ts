// SPDX-License-Identifier: EUPL-1.2
import type { Json } from "../model/json.ts";
import type { ActionField, RuleSet } from "../model/rule.ts";
import { printRuleSet } from "./print-rule.ts";

/** What of a field of the edition was changed: whom it is about stays as it is. */
export type FieldEdit = Pick<ActionField, "id" | "rule" | "affected" | "floor">;

/** How a reader's rules differ from those of the edition. */
export interface RuleChanges {
  /** Who wrote the rules, if they were read from a file; `null`: the reader changed the rules of the edition. */
  readonly origin: Pick<RuleSet, "title" | "author" | "date"> | null;
  /** Fields of the edition that are left out. */
  readonly removed: readonly string[];
  readonly edited: readonly FieldEdit[];
  /** Whole fields; one with the id of a field of the edition takes its place. */
  readonly added: readonly ActionField[];
}

export const noChanges: RuleChanges = { origin: null, removed: [], edited: [], added: [] };

export function hasChanges({ origin, removed, edited, added }: RuleChanges): boolean {
  return origin !== null || removed.length + edited.length + added.length > 0;
}

/** The rules of the edition with changes: its fields in their order, then the further ones. Changes of unknown fields change nothing. */
export function applyChanges(official: RuleSet, { origin, removed, edited, added }: RuleChanges): RuleSet {
  const known = official.fields.map(({ id }) => id);
  const kept = official.fields.flatMap((field) => {
    const whole = added.find(({ id }) => id === field.id);
    if (whole !== undefined) return [whole];
    if (removed.includes(field.id)) return [];
    return [{ ...field, ...edited.find(({ id }) => id === field.id) }];
  });
  return { ...official, ...origin, fields: [...kept, ...added.filter(({ id }) => !known.includes(id))] };
}

/** The changes that make `rules` out of the rules of the edition, apart from the order of the fields. */
export function changesBetween(official: RuleSet, rules: RuleSet): RuleChanges {
  const before = (id: string): ActionField | undefined => official.fields.find((field) => field.id === id);
  const isSameWriter = official.author === rules.author && official.date === rules.date && official.title.de === rules.title.de;
  return {
    origin: isSameWriter ? null : { title: rules.title, author: rules.author, date: rules.date },
    removed: official.fields.map(({ id }) => id).filter((id) => !rules.fields.some((field) => field.id === id)),
    edited: rules.fields.flatMap((field) => {
      const old = before(field.id);
      const isEdit = old !== undefined && hasSameSubject(old, field) && !isSameRule(old, field);
      return isEdit ? [{ id: field.id, rule: field.rule, affected: field.affected, floor: field.floor }] : [];
    }),
    added: rules.fields.filter((field) => {
      const old = before(field.id);
      return old === undefined || !hasSameSubject(old, field);
    }),
  };
}

/** Whether two fields say the same areas need action: rule, people concerned and floor are alike. */
export function isSameRule(a: ActionField, b: ActionField): boolean {
  return printed({ ...a, ...subject }) === printed({ ...b, ...subject });
}

const subject = { id: "", symbol: "", name: { de: "" }, description: { de: "" } };

function hasSameSubject(a: ActionField, b: ActionField): boolean {
  const plain = (field: ActionField): string => printed({ ...field, rule: { kind: "all", rules: [] }, affected: null, floor: null });
  return plain(a) === plain(b);
}

function printed(field: ActionField): string {
  const set: Json = printRuleSet({ title: { de: "" }, author: "", date: "", level: null, fields: [field] });
  return JSON.stringify(set);
}
