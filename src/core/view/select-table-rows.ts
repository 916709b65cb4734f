// SPDX-License-Identifier: EUPL-1.2
import type { AreaValue } from "./indicator-view.ts";
import type { SortColumn, TableOrder } from "./table-order.ts";

/**
 * Areas in the wanted order. Those without an entry in the sorted column stand last in either order; equal ones follow their
 * names, then their ids, so that the result does not depend on the order of the input. `language`: whose alphabet decides.
 */
export function selectTableRows(areas: readonly AreaValue[], order: TableOrder, language: string): readonly AreaValue[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const byName = (a: AreaValue, b: AreaValue): number => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const sign = order.direction === "ascending" ? 1 : -1;
  return areas.toSorted((a, b) => {
    const [first, second] = [sortKey(a, order.column), sortKey(b, order.column)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName(a, b);
    const difference = typeof first === "number" ? first - Number(second) : collator.compare(first, String(second));
    return sign * difference || byName(a, b);
  });
}

function sortKey(area: AreaValue, column: SortColumn): number | string | null {
  switch (column) {
    case "name":
      return area.name;
    case "parent":
      return area.parentName;
    case "value":
      return area.cell.value;
    case "numerator":
      return area.numerator.value;
    case "denominator":
      return area.denominator?.value ?? null;
  }
}
