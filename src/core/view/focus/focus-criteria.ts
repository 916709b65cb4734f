// SPDX-License-Identifier: EUPL-1.2
import type { FocusDraft } from "../../focus/draft.ts";
import type { ActionField, Rule, RuleCondition, RuleSet } from "../../model/rule.ts";
import type { Condition, Manifest, PublishedIndicator } from "../../package/edition-format.ts";
import { leastConditions } from "../../rules/count-groups.ts";
import { findIndicator } from "../levels-and-years.ts";
import { populationIndicator } from "../population.ts";

/** Id of the field that stands for the criteria, in the recipe of a record. */
export const criteriaField = "auswahl";

/** The criteria of a draft as a rule, and what they count. */
export interface CriteriaRule {
  readonly rule: Rule;
  readonly total: number;
  readonly least: number;
}

/** The conditions of the edition that speak for a need, as rules. */
export function burdenConditions(manifest: Manifest): readonly RuleCondition[] {
  return manifest.conditions.flatMap((condition) => {
    const indicator = findIndicator(manifest, condition.indicator);
    return indicator === null || indicator.direction === 0 ? [] : [burdenCondition(condition, indicator)];
  });
}

/** The same limits as the counting map: the worst share of the areas, or beyond a multiple of the city value. */
function burdenCondition({ rule, value }: Condition, { id, direction }: PublishedIndicator): RuleCondition {
  const isHigh = direction === 1;
  const shared = { kind: "condition", indicator: id, part: "value", direction: null } as const;
  if (rule === "worstShare") {
    const reference = { kind: "quantile", share: isHigh ? 1 - value : value } as const;
    return { ...shared, operator: isHigh ? ">=" : "<=", reference };
  }
  return { ...shared, operator: isHigh ? ">" : "<", reference: { kind: "city", factor: value, plus: 0 } };
}

/** What a draft asks of an area; `null` if the edition has neither conditions nor action fields to ask for. */
export function criteriaRule(manifest: Manifest, fields: readonly ActionField[], { criteria }: FocusDraft): CriteriaRule | null {
  const burdens = burdenConditions(manifest);
  const byFields = (criteria.by === "fields" || burdens.length === 0) && fields.length > 0;
  const rules: readonly Rule[] = byFields ? fieldRules(fields, criteria.fields) : burdens;
  if (rules.length === 0) return null;
  const least = byFields ? 1 : Math.min(rules.length, criteria.least ?? leastConditions(rules.length));
  const count: Rule = byFields ? { kind: "any", rules } : { kind: "atLeast", wanted: least, rules };
  const people = criteria.leastPeople === 0 ? null : leastPeople(manifest, criteria.leastPeople);
  return { rule: people === null ? count : { kind: "all", rules: [count, people] }, total: rules.length, least };
}

function fieldRules(fields: readonly ActionField[], wanted: readonly string[]): readonly Rule[] {
  const named = fields.filter(({ id }) => wanted.includes(id));
  return (named.length === 0 ? fields : named).map(({ id }) => ({ kind: "field", field: id }));
}

function leastPeople(manifest: Manifest, value: number): RuleCondition | null {
  const indicator = populationIndicator(manifest);
  if (indicator === null) return null;
  const reference = { kind: "const", value } as const;
  return { kind: "condition", indicator: indicator.id, part: "count", operator: ">=", reference, direction: 1 };
}

/** The criteria as an action field of their own. */
export function fieldOfCriteria({ rule }: CriteriaRule): ActionField {
  const name = { de: "Auswahl der Fokusgebiete", en: "Choice of focus areas" };
  return { id: criteriaField, symbol: "?", name, description: { de: "" }, rule, affected: null, floor: null };
}

/** The criteria as a file of rules that anybody can compute again: with the fields of the edition where they refer to them. */
export function recipeOf(manifest: Manifest, rules: RuleSet | null, criteria: ActionField): RuleSet {
  const { date, publisher } = manifest.edition;
  const refersToFields = JSON.stringify(criteria.rule).includes('"kind":"field"');
  return {
    title: criteria.name,
    author: publisher === "" ? manifest.place.name : publisher,
    date,
    level: rules?.level ?? null,
    fields: [...(refersToFields && rules !== null ? rules.fields : []), criteria],
  };
}
