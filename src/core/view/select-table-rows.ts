import { hasNumber } from "../model/cell.ts";
import type { AreaValue, IndicatorView, Relation } from "./indicator-view.ts";

/** Columns a reader can sort by. */
export type SortColumn = "name" | "parent" | "value" | "numerator" | "denominator" | "relation" | "class";

export interface TableSort {
  readonly by: SortColumn;
  readonly order: "ascending" | "descending";
}

const relationRank: Readonly<Record<Relation, number>> = { lower: 0, similar: 1, higher: 2 };

/**
 * Rows of the table form: the areas of a view in the wanted order. Rows without an entry in the sorted column stand last in
 * either order; equal rows follow their names, then their ids, so that the result does not depend on the order of the input.
 */
export function selectTableRows(view: IndicatorView, sort: TableSort): readonly AreaValue[] {
  const collator = new Intl.Collator("de", { numeric: true });
  const byName = (a: AreaValue, b: AreaValue): number => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const sign = sort.order === "ascending" ? 1 : -1;
  return view.areas.toSorted((a, b) => {
    const [first, second] = [sortKey(a, sort.by), sortKey(b, sort.by)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName(a, b);
    const difference = typeof first === "number" ? first - Number(second) : collator.compare(first, String(second));
    return sign * difference || byName(a, b);
  });
}

function sortKey(area: AreaValue, by: SortColumn): number | string | null {
  switch (by) {
    case "name":
      return area.name;
    case "parent":
      return area.parentName;
    case "value":
      return hasNumber(area.cell) ? area.cell.value : null;
    case "numerator":
      return area.numerator.value;
    case "denominator":
      return area.denominator?.value ?? null;
    case "relation":
      return area.relation === null ? null : relationRank[area.relation];
    case "class":
      return area.classIndex;
  }
}
