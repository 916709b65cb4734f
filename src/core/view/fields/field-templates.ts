// SPDX-License-Identifier: EUPL-1.2
import type { Localised } from "../../model/ids.ts";
import type { ActionField, Rule, RuleSet } from "../../model/rule.ts";
import type { Condition, Manifest, PublishedIndicator } from "../../package/edition-format.ts";
import { leastConditions } from "../../rules/count-groups.ts";

/** What a new field may start from. `burdens`: the conditions of the counting map · `field`: a field of the edition · `indicator`: one condition. */
export type FieldTemplate =
  | { readonly kind: "burdens"; readonly rule: Rule }
  | { readonly kind: "field"; readonly field: ActionField }
  | { readonly kind: "indicator"; readonly rule: Rule; readonly indicator: PublishedIndicator };

/** The templates of an edition; `current` is the indicator that was looked at last. */
export function fieldTemplates(
  manifest: Pick<Manifest, "conditions" | "indicators">,
  official: RuleSet,
  current: PublishedIndicator,
): readonly FieldTemplate[] {
  const rules = manifest.conditions.flatMap((condition) => {
    const indicator = manifest.indicators.find(({ id }) => id === condition.indicator);
    return indicator === undefined || indicator.direction === 0 ? [] : [burdenRule(condition, indicator)];
  });
  const burdens: Rule = { kind: "atLeast", wanted: Math.max(1, leastConditions(rules.length)), rules };
  return [
    ...(rules.length === 0 ? [] : [{ kind: "burdens" as const, rule: burdens }]),
    ...official.fields.map((field) => ({ kind: "field" as const, field })),
    { kind: "indicator", rule: startRule(current), indicator: current },
  ];
}

/** Word by which a template is chosen in a list. */
export function templateKey(template: FieldTemplate): string {
  return template.kind === "field" ? `field-${template.field.id}` : template.kind;
}

/** A new field from a template: with a name of its own, an id and a letter that no field has yet. */
export function fieldFromTemplate(template: FieldTemplate, name: Localised, taken: readonly ActionField[]): ActionField {
  const start = template.kind === "field" ? template.field : { rule: template.rule, affected: null, floor: null };
  const { rule, affected, floor } = start;
  return { id: freeId(taken), symbol: freeSymbol(name.de, taken), name, description: { de: "" }, rule, affected, floor };
}

/** One condition to begin with: more of a burden than in the whole city. A neutral indicator is asked for its high end. */
export function startRule({ id, direction }: Pick<PublishedIndicator, "id" | "direction">): Rule {
  const isLow = direction === -1;
  return {
    kind: "condition",
    indicator: id,
    part: "value",
    operator: isLow ? "<" : ">",
    reference: { kind: "city", factor: 1, plus: 0 },
    direction: direction === 0 ? 1 : null,
  };
}

function burdenRule({ rule, value }: Condition, { id, direction }: PublishedIndicator): Rule {
  const isHigh = direction === 1;
  if (rule === "worstShare") {
    const reference = { kind: "quantile", share: isHigh ? 1 - value : value } as const;
    return { kind: "condition", indicator: id, part: "value", operator: isHigh ? ">=" : "<=", reference, direction: null };
  }
  const reference = { kind: "city", factor: value, plus: 0 } as const;
  return { kind: "condition", indicator: id, part: "value", operator: isHigh ? ">" : "<", reference, direction: null };
}

function freeId(taken: readonly ActionField[]): string {
  const isFree = (id: string): boolean => !taken.some((field) => field.id === id);
  return Array.from({ length: taken.length + 1 }, (_, index) => `eigen${index + 1}`).find(isFree) ?? "eigen";
}

function freeSymbol(name: string, taken: readonly ActionField[]): string {
  const used = taken.map(({ symbol }) => symbol.toUpperCase());
  const letters = [...name.toUpperCase(), ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].filter((letter) => /\p{L}/u.test(letter));
  return letters.find((letter) => !used.includes(letter)) ?? "#";
}
