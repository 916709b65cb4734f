// SPDX-License-Identifier: EUPL-1.2
import type { Cell } from "../model/cell.ts";
import type { IndicatorKind } from "../model/indicator.ts";
import type { RulePart } from "../model/rule.ts";
import { MethodError } from "../stats/method-error.ts";

/** One indicator for all areas of a table, in the order of its areas. */
export interface RuleColumn {
  readonly kind: IndicatorKind;
  /** What its numerator counts (measure id): columns that count the same people vary together by chance. */
  readonly counted: string;
  /** Factor between numerator ÷ denominator and value. */
  readonly scale: number;
  readonly values: readonly Cell[];
  /** People or cases behind the values; `null` if only the values are known. */
  readonly counts: readonly Cell[] | null;
  readonly bases: readonly Cell[] | null;
  /** People or cases in the whole city as published; `null`: the sum of the areas. */
  readonly cityCount: Cell | null;
  /** Value of the whole city, computed from its counts; `null`: the weighted mean of the areas stands in for it. */
  readonly city: Cell | null;
  /** Values of the areas around, by their id; `null`: weighted means stand in for them. */
  readonly parentValues: ReadonlyMap<string, Cell> | null;
}

/** What rules are judged on: areas of one level in one year. Every list has one entry per area. */
export interface RuleTable {
  readonly areas: readonly string[];
  /** Area around each one; `null` if there is none. */
  readonly parents: readonly (string | null)[];
  /** Residents: weights of means, and the people counted in totals. */
  readonly population: readonly Cell[];
  /** By indicator id. */
  readonly columns: ReadonlyMap<string, RuleColumn>;
}

/** The column of an indicator; throws RULE_REF if the table has none. */
export function columnOf(table: RuleTable, indicator: string): RuleColumn {
  const column = table.columns.get(indicator);
  if (column === undefined) {
    const known = [...table.columns.keys()].join(", ");
    throw new MethodError("RULE_REF", `rule: one of the indicators ${known} expected, "${indicator}" found`);
  }
  return column;
}

/** Values or counts of an indicator; throws RULE_REF if it has no counts, as a delivered rate. */
export function partOf(table: RuleTable, indicator: string, part: RulePart): readonly Cell[] {
  const column = columnOf(table, indicator);
  if (part === "value") return column.values;
  if (column.counts !== null) return column.counts;
  throw new MethodError("RULE_REF", `rule: an indicator with counts expected, "${indicator}" found`);
}
