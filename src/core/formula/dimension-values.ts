// SPDX-License-Identifier: EUPL-1.2
import type { DimensionFilter } from "../model/linear-form.ts";

/** Number that a dimension value stands for: "0", "100", "100+", "100 und mehr"; `null` for every other text. */
export function dimensionNumber(value: string): number | null {
  const found = /^(\d+)(?:\s*\+|\s+und\s+(?:mehr|älter))?$/u.exec(value.trim());
  return found?.[1] === undefined ? null : Number(found[1]);
}

/** Whether a filter takes a value of its dimension. Texts without a number are in no range. */
export function filterTakes(filter: DimensionFilter, value: string): boolean {
  if (filter.kind === "values") return filter.values.includes(value);
  const number = dimensionNumber(value);
  if (number === null) return false;
  return (filter.from === null || number >= filter.from) && (filter.below === null || number < filter.below);
}

/** Names under which a dimension holds single years of age. */
const ageDimensions: readonly string[] = ["alter", "age"];

export function isAgeDimension(dimension: string): boolean {
  return ageDimensions.includes(dimension);
}
