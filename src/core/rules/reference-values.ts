// SPDX-License-Identifier: EUPL-1.2
import { type Cell, gap, hasNumber, known, worstStatus } from "../model/cell.ts";
import type { RuleCondition, RuleReference } from "../model/rule.ts";
import { at } from "../stats/at.ts";
import { weightedMean, weightedSd } from "../stats/moments.ts";
import { quantile } from "../stats/quantile.ts";
import { columnOf, partOf, type RuleTable } from "./rule-table.ts";

/**
 * Limit of a condition for every area, in the unit of what is compared. A limit that cannot be computed carries the status of what is
 * lacking; the areas it concerns are then not judgeable.
 *
 * City and parent: the value computed from counts where the table has one, else the population-weighted mean of the areas with a
 * number. Throws MethodError RULE_REF for an indicator or part that the table does not have.
 *
 * Source: methods.md 3.5
 */
export function limitsOf(condition: RuleCondition, table: RuleTable): readonly Cell[] {
  const { reference, indicator, part } = condition;
  const cells = partOf(table, indicator, part);
  if (reference.kind !== "parent") {
    const limit = cityLimit(reference, condition, table);
    return cells.map(() => limit);
  }
  const ofParent = parentLimits(reference, condition, table);
  return table.parents.map((parent) => (parent === null ? gap("missing") : (ofParent.get(parent) ?? gap("missing"))));
}

type CommonReference = Exclude<RuleReference, { readonly kind: "parent" }> | (RuleReference & { readonly kind: "city" | "parent" });

function cityLimit(reference: CommonReference, condition: RuleCondition, table: RuleTable): Cell {
  if (reference.kind === "const") return known(reference.value);
  const cells = partOf(table, condition.indicator, condition.part);
  if (reference.kind === "quantile") return quantileOf(cells, reference.share);
  const city = cityValue(condition, table);
  if (reference.kind !== "meanPlusSd") return scaled(city, reference);
  const spread = weightedSpread(cells, table.population);
  return hasNumber(city) && spread !== null ? known(city.value + reference.times * spread) : { value: null, status: city.status };
}

function quantileOf(cells: readonly Cell[], share: number): Cell {
  const limit = quantile(
    cells.filter(hasNumber).map((cell) => cell.value),
    share,
  );
  return limit === null ? noNumber(cells) : known(limit);
}

/** Value of the whole city that a condition refers to. Throws RULE_REF as {@link limitsOf}. */
export function cityValue({ indicator, part }: Pick<RuleCondition, "indicator" | "part">, table: RuleTable): Cell {
  const published = part === "value" ? columnOf(table, indicator).city : null;
  return published ?? meanOf(partOf(table, indicator, part), table.population);
}

/** Values of all surrounding areas that a condition refers to, by their id. Throws RULE_REF as {@link limitsOf}. */
export function parentValues({ indicator, part }: Pick<RuleCondition, "indicator" | "part">, table: RuleTable): ReadonlyMap<string, Cell> {
  const published = part === "value" ? columnOf(table, indicator).parentValues : null;
  const cells = partOf(table, indicator, part);
  const ids = [...new Set(table.parents)].filter((id) => id !== null);
  return new Map(
    ids.map((id) => {
      const members = table.areas.map((_, index) => index).filter((index) => table.parents[index] === id);
      const own = (list: readonly Cell[]): readonly Cell[] => members.map((index) => at(list, index));
      return [id, published?.get(id) ?? meanOf(own(cells), own(table.population))];
    }),
  );
}

function parentLimits(
  reference: RuleReference & { readonly kind: "city" | "parent" },
  condition: RuleCondition,
  table: RuleTable,
): ReadonlyMap<string, Cell> {
  return new Map([...parentValues(condition, table)].map(([id, cell]) => [id, scaled(cell, reference)]));
}

function scaled(cell: Cell, { factor, plus }: { readonly factor: number; readonly plus: number }): Cell {
  return hasNumber(cell) ? known(cell.value * factor + plus) : cell;
}

/** Population-weighted mean of the cells with a number and a known weight. */
function meanOf(cells: readonly Cell[], population: readonly Cell[]): Cell {
  const { values, weights } = weightedValues(cells, population);
  if (values.length === 0) return noNumber(cells);
  if (weights.every((weight) => weight === 0)) return gap("undefined");
  const mean = weightedMean(values, weights);
  return mean === null ? noNumber(cells) : known(mean);
}

/** Weighted standard deviation in the population form; `null` where {@link meanOf} has no number. */
export function weightedSpread(cells: readonly Cell[], population: readonly Cell[]): number | null {
  const { values, weights } = weightedValues(cells, population);
  return weights.some((weight) => weight > 0) ? weightedSd(values, weights) : null;
}

function weightedValues(cells: readonly Cell[], population: readonly Cell[]): { readonly values: number[]; readonly weights: number[] } {
  const values: number[] = [];
  const weights: number[] = [];
  cells.forEach((cell, index) => {
    const weight = at(population, index);
    if (!hasNumber(cell) || !hasNumber(weight)) return;
    values.push(cell.value);
    weights.push(weight.value);
  });
  return { values, weights };
}

function noNumber(cells: readonly Cell[]): Cell {
  const status = worstStatus(...cells.map((cell) => cell.status));
  return status === "ok" || status === "unreliable" ? gap("missing") : gap(status);
}
