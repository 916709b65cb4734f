// SPDX-License-Identifier: EUPL-1.2
import { codeOf, isKnownAt } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { mean } from "../stats/moments.ts";

/**
 * Replaces missing values by the mean of the known ones of the same group. Only `missing` is replaced: what is kept secret, does not apply
 * or cannot be computed stays as it is. `replaced` lists the places, so that nobody takes an estimate for a count.
 */
export function fillByGroupMean(
  column: CellColumn,
  groups: readonly string[],
): { readonly column: CellColumn; readonly replaced: readonly number[] } {
  const values = column.values.slice();
  const status = column.status.slice();
  const means = new Map<string, number | null>();
  for (const group of new Set(groups)) {
    means.set(group, mean(groups.flatMap((name, area) => (name === group && isKnownAt(column, area) ? [column.values[area] ?? 0] : []))));
  }
  const replaced = groups.flatMap((group, area) => {
    const estimate = column.status[area] === codeOf.missing ? (means.get(group) ?? null) : null;
    if (estimate === null) return [];
    values[area] = estimate;
    status[area] = codeOf.ok;
    return [area];
  });
  return { column: { values, status }, replaced };
}
