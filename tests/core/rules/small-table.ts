// SPDX-License-Identifier: EUPL-1.2
import { type Cell, gap, hasNumber, known } from "../../../src/core/model/cell.ts";
import { indicatorId } from "../../../src/core/model/ids.ts";
import type { ActionField, Rule, RuleCondition } from "../../../src/core/model/rule.ts";
import type { RuleColumn, RuleTable } from "../../../src/core/rules/rule-table.ts";

/** A number, or a gap by the name of its status. */
export type Entry = number | "suppressed" | "missing";

export function cellOf(entry: Entry): Cell {
  return typeof entry === "number" ? known(entry) : gap(entry);
}

/** A share in per cent from its two counts. */
export function shareColumn(counts: readonly Entry[], bases: readonly Entry[]): RuleColumn {
  const values = counts.map((count, index) => percent(cellOf(count), cellOf(bases[index] ?? "missing")));
  return { ...givenColumn(values), kind: "share", counted: "people", scale: 100, counts: counts.map(cellOf), bases: bases.map(cellOf) };
}

/** Values without counts, as a rate that was delivered. */
export function givenColumn(values: readonly Cell[]): RuleColumn {
  return { kind: "given", counted: "", scale: 1, values, counts: null, bases: null, cityCount: null, city: null, parentValues: null };
}

function percent(count: Cell, base: Cell): Cell {
  if (!hasNumber(count)) return count;
  return hasNumber(base) ? known((100 * count.value) / base.value) : base;
}

/** Areas "a0", "a1", … of one district. */
export function table(columns: Readonly<Record<string, RuleColumn>>, population: readonly Entry[]): RuleTable {
  return {
    areas: population.map((_, index) => `a${index}`),
    parents: population.map(() => "district"),
    population: population.map(cellOf),
    columns: new Map(Object.entries(columns)),
  };
}

export function condition(
  indicator: string,
  operator: RuleCondition["operator"],
  value: number,
  part: RuleCondition["part"] = "value",
): Rule {
  return { kind: "condition", indicator: indicatorId(indicator), part, operator, reference: { kind: "const", value }, direction: null };
}

export function field(id: string, rule: Rule, rest: Partial<ActionField> = {}): ActionField {
  return { id, symbol: id.charAt(0).toUpperCase(), name: { de: id }, description: { de: "" }, rule, affected: null, floor: null, ...rest };
}

/** The table with its areas in another order: place i holds what was at `order[i]`. */
export function reordered(data: RuleTable, order: readonly number[]): RuleTable {
  const moved = <T>(list: readonly T[]): T[] => order.flatMap((index) => list.slice(index, index + 1));
  const columns = [...data.columns].map(([id, column]): [string, RuleColumn] => [
    id,
    {
      ...column,
      values: moved(column.values),
      counts: column.counts && moved(column.counts),
      bases: column.bases && moved(column.bases),
    },
  ]);
  return { areas: moved(data.areas), parents: moved(data.parents), population: moved(data.population), columns: new Map(columns) };
}
