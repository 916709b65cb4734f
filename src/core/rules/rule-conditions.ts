// SPDX-License-Identifier: EUPL-1.2
import type { ActionField, Rule, RuleCondition } from "../model/rule.ts";
import { MethodError } from "../stats/method-error.ts";

/** A condition where it stands in a rule. */
export interface PlacedCondition {
  readonly condition: RuleCondition;
  /** Where it stands, for one rule unique: "0.2.1". */
  readonly path: string;
  /** Inside an odd number of "not": failing it speaks for the need. */
  readonly isNegated: boolean;
}

/** All conditions of a rule in reading order, those of fields it refers to left out. */
export function conditionsOf(rule: Rule, path = "", isNegated = false): readonly PlacedCondition[] {
  switch (rule.kind) {
    case "condition":
      return [{ condition: rule, path, isNegated }];
    case "field":
      return [];
    case "not":
      return conditionsOf(rule.rule, joined(path, 0), !isNegated);
    case "all":
    case "any":
    case "atLeast":
      return rule.rules.flatMap((part, index) => conditionsOf(part, joined(path, index), isNegated));
  }
}

function joined(path: string, index: number): string {
  return path === "" ? String(index) : `${path}.${index}`;
}

/** Ids of the fields that a rule refers to itself, each once. */
export function fieldsIn(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case "condition":
      return [];
    case "field":
      return [rule.field];
    case "not":
      return fieldsIn(rule.rule);
    case "all":
    case "any":
    case "atLeast":
      return [...new Set(rule.rules.flatMap(fieldsIn))];
  }
}

/** The rule of a field together with its floor: the people concerned, at least so many. */
export function fullRule({ rule, affected, floor }: Pick<ActionField, "rule" | "affected" | "floor">): Rule {
  if (affected === null || floor === null) return rule;
  const reference = { kind: "const", value: floor } as const;
  const least: RuleCondition = { kind: "condition", indicator: affected, part: "count", operator: ">=", reference, direction: null };
  return rule.kind === "all" ? { kind: "all", rules: [...rule.rules, least] } : { kind: "all", rules: [rule, least] };
}

/**
 * Fields in an order in which each comes after those it refers to. Throws MethodError RULE_REF for a field that is not there and for
 * fields that refer to each other in a circle.
 */
export function fieldsInOrder<F extends ActionField>(fields: readonly F[]): readonly F[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const done = new Map<string, F>();
  const visit = (field: F, trail: readonly string[]): void => {
    if (trail.includes(field.id)) {
      throw new MethodError("RULE_REF", `rules: fields without a circle expected, "${[...trail, field.id].join(" → ")}" found`);
    }
    if (done.has(field.id)) return;
    for (const id of fieldsIn(field.rule)) {
      const other = byId.get(id);
      if (other === undefined)
        throw new MethodError("RULE_REF", `rules: one of the fields ${[...byId.keys()].join(", ")} expected, "${id}" found`);
      visit(other, [...trail, field.id]);
    }
    done.set(field.id, field);
  };
  fields.forEach((field) => visit(field, []));
  return [...done.values()];
}
