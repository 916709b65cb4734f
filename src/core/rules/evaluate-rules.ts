// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../model/cell.ts";
import type { ActionField, Rule, RuleCondition } from "../model/rule.ts";
import { at } from "../stats/at.ts";
import { distanceToLimit, judgeCondition } from "./judge-condition.ts";
import { limitsOf } from "./reference-values.ts";
import { conditionsOf, fieldsInOrder, fullRule, type PlacedCondition } from "./rule-conditions.ts";
import { partOf, type RuleTable } from "./rule-table.ts";
import { allOf, anyOf, atLeast, negate, type Truth } from "./three-valued.ts";

/** A condition with what it is judged on: one cell and one limit per area. */
export interface ConditionColumn extends PlacedCondition {
  readonly cells: readonly Cell[];
  readonly limits: readonly Cell[];
}

/** Which areas belong to one action field. */
export interface FieldResult {
  readonly field: ActionField;
  /** The rule that was judged: that of the field together with its floor. */
  readonly rule: Rule;
  /** In the order of the areas. */
  readonly results: readonly Truth[];
  /** Conditions of the rule and of its floor, in reading order. */
  readonly conditions: readonly ConditionColumn[];
}

/** One condition for one area. */
export interface ConditionFinding extends PlacedCondition {
  readonly result: Truth;
  /** The value that was compared; its status says why there is none. */
  readonly cell: Cell;
  readonly limit: Cell;
  /** Towards the need, in the unit of the part; `null` if not judgeable. */
  readonly distance: number | null;
}

/** Changes a limit before it is compared; `place` names field and condition: "armut/0.2". */
export type LimitChange = (limit: Cell, place: string) => Cell;

/**
 * Judges action fields on a table, in three-valued logic: a missing or secret number makes a condition unknown, and a field is
 * unknown where the unknown conditions could still decide. Unknown is shown as "nicht beurteilbar", never as "kein Bedarf".
 *
 * Throws MethodError RULE_REF for an indicator, part or field that is not there, and for fields in a circle. Results are in the order
 * of the fields given. `change` moves limits, to see what would be if they were others.
 *
 * Source: methods.md 3.5
 */
export function evaluateFields(fields: readonly ActionField[], table: RuleTable, change?: LimitChange): readonly FieldResult[] {
  return evaluatePrepared(prepareFields(fields), table, change);
}

/** Action fields taken apart once, for judging them many times. */
export interface PreparedFields {
  readonly fields: readonly ActionField[];
  /** Each after those it refers to. */
  readonly inOrder: readonly { readonly field: ActionField; readonly rule: Rule; readonly conditions: readonly PlacedCondition[] }[];
}

/** Throws MethodError RULE_REF for fields that are not there or in a circle. */
export function prepareFields(fields: readonly ActionField[]): PreparedFields {
  const inOrder = fieldsInOrder(fields).map((field) => {
    const rule = fullRule(field);
    return { field, rule, conditions: conditionsOf(rule) };
  });
  return { fields, inOrder };
}

/** As {@link evaluateFields}. */
export function evaluatePrepared({ fields, inOrder }: PreparedFields, table: RuleTable, change?: LimitChange): readonly FieldResult[] {
  const done = new Map<string, FieldResult>();
  const fieldResult = (id: string, area: number): Truth => at(done.get(id)?.results ?? [], area);
  for (const { field, rule, conditions: placed } of inOrder) {
    const conditions = placed.map((condition) => {
      const column = conditionColumn(condition, table);
      return change === undefined ? column : changed(column, (limit) => change(limit, `${field.id}/${condition.path}`));
    });
    const answers = new Map(conditions.map((column) => [column.condition, answersTo(column)]));
    const judge = (condition: RuleCondition, area: number): Truth => at(answers.get(condition) ?? [], area);
    const results = table.areas.map((_, area) => judgeRule(rule, area, { judge, fieldResult }));
    done.set(field.id, { field, rule, results, conditions });
  }
  return fields.flatMap(({ id }) => done.get(id) ?? []);
}

function conditionColumn(placed: PlacedCondition, table: RuleTable): ConditionColumn {
  const { condition } = placed;
  return { ...placed, cells: partOf(table, condition.indicator, condition.part), limits: limitsOf(condition, table) };
}

/** Areas often share one limit, so a limit is changed once as long as it stays the same. */
function changed(column: ConditionColumn, change: (limit: Cell) => Cell): ConditionColumn {
  let [last, moved]: [Cell | null, Cell | null] = [null, null];
  const limits = column.limits.map((limit) => {
    if (moved === null || limit !== last) [last, moved] = [limit, change(limit)];
    return moved;
  });
  return { ...column, limits };
}

function answersTo({ condition, cells, limits }: ConditionColumn): readonly Truth[] {
  return cells.map((cell, area) => judgeCondition(condition, cell, at(limits, area)));
}

/** Answers to what a rule is made of. */
export interface Answers {
  readonly judge: (condition: RuleCondition, area: number) => Truth;
  readonly fieldResult: (field: string, area: number) => Truth;
}

/** The three-valued result of a rule for one area, from the answers to its conditions. */
export function judgeRule(rule: Rule, area: number, answers: Answers): Truth {
  switch (rule.kind) {
    case "condition":
      return answers.judge(rule, area);
    case "field":
      return answers.fieldResult(rule.field, area);
    case "not":
      return negate(judgeRule(rule.rule, area, answers));
    case "all":
      return allOf(rule.rules.map((part) => judgeRule(part, area, answers)));
    case "any":
      return anyOf(rule.rules.map((part) => judgeRule(part, area, answers)));
    case "atLeast":
      return atLeast(
        rule.wanted,
        rule.rules.map((part) => judgeRule(part, area, answers)),
      );
  }
}

/** Every condition of a field for one area, with value, limit and distance: the answer to "Warum?". */
export function findingsOf({ conditions }: FieldResult, area: number): readonly ConditionFinding[] {
  return conditions.map(({ condition, path, isNegated, cells, limits }) => {
    const [cell, limit] = [at(cells, area), at(limits, area)];
    const result = judgeCondition(condition, cell, limit);
    return { condition, path, isNegated, result, cell, limit, distance: distanceToLimit(condition, { cell, limit }, isNegated) };
  });
}

/** Whether an area belongs to at least one of the fields; unknown if only unjudgeable fields could make it so. */
export function anyField(results: readonly FieldResult[]): readonly Truth[] {
  const [first] = results;
  return first === undefined ? [] : first.results.map((_, area) => anyOf(results.map((field) => at(field.results, area))));
}
