// SPDX-License-Identifier: EUPL-1.2
import type { Json } from "../model/json.ts";
import type { ActionField, Rule, RuleCondition, RuleReference, RuleSet } from "../model/rule.ts";

export const rulesFormat = "sozialatlas-regeln";
export const rulesFormatVersion = 1;

/** A rule in the grammar that `parseRule` reads (English words); members with their usual value are left out. */
export function printRule(rule: Rule): Json {
  switch (rule.kind) {
    case "all":
      return { all: rule.rules.map(printRule) };
    case "any":
      return { any: rule.rules.map(printRule) };
    case "not":
      return { not: printRule(rule.rule) };
    case "atLeast":
      return { atLeast: rule.wanted, of: rule.rules.map(printRule) };
    case "field":
      return { field: rule.field };
    case "condition":
      return printCondition(rule);
  }
}

function printCondition({ indicator, part, operator, reference, direction }: RuleCondition): Json {
  return {
    indicator,
    ...(part === "value" ? {} : { part }),
    op: operator,
    ...printReference(reference),
    ...(direction === null ? {} : { direction: String(direction) }),
  };
}

function printReference(reference: RuleReference): Readonly<Record<string, Json>> {
  switch (reference.kind) {
    case "const":
      return { ref: reference.kind, value: reference.value };
    case "quantile":
      return { ref: reference.kind, value: reference.share };
    case "meanPlusSd":
      return { ref: reference.kind, value: reference.times };
    case "city":
    case "parent":
      return {
        ref: reference.kind,
        ...(reference.factor === 1 ? {} : { factor: reference.factor }),
        ...(reference.plus === 0 ? {} : { plus: reference.plus }),
      };
  }
}

/** A rule set as a file that people can read, cite and exchange; `parseRuleSet` reads it back unchanged. */
export function printRuleSet({ title, author, date, level, fields }: RuleSet): Json {
  return {
    format: rulesFormat,
    version: rulesFormatVersion,
    title: printLocalised(title),
    author,
    date,
    ...(level === null ? {} : { level }),
    fields: fields.map(printField),
  };
}

function printField({ id, symbol, name, description, rule, affected, floor }: ActionField): Json {
  return {
    id,
    symbol,
    name: printLocalised(name),
    description: printLocalised(description),
    ...(affected === null ? {} : { affected }),
    ...(floor === null ? {} : { floor }),
    rule: printRule(rule),
  };
}

function printLocalised({ de, en }: RuleSet["title"]): Json {
  return en === undefined ? { de } : { de, en };
}
