// SPDX-License-Identifier: EUPL-1.2
/** Columns by which a table can be ordered. */
export type SortColumn = "name" | "parent" | "value" | "numerator" | "denominator";
export interface TableOrder {
  readonly column: SortColumn;
  readonly direction: "ascending" | "descending";
}

const sortable: readonly SortColumn[] = ["name", "parent", "value", "numerator", "denominator"];

/** Whether a word names a column to sort by. */
export function isSortColumn(word: string): word is SortColumn {
  return sortable.some((column) => column === word);
}
