// SPDX-License-Identifier: EUPL-1.2
import { cleanKey, comparableName } from "./keys.ts";

/** A table key that found its area. `isPadded`: only after zeros were put in front on one side. */
export interface Match {
  readonly tableKey: string;
  readonly areaKey: string;
  readonly isPadded: boolean;
}

/** A key that is only on one side, with the areas of the other side whose names are most like its own. */
export interface Unmatched {
  readonly key: string;
  readonly name: string;
  readonly suggestions: readonly string[];
}

export interface JoinReport {
  readonly matched: readonly Match[];
  readonly onlyInTable: readonly Unmatched[];
  readonly onlyInMap: readonly Unmatched[];
}

/** Beyond this many comparisons nobody reads suggestions, and they would take minutes. */
const mostComparisons = 200_000;

export interface JoinNames {
  readonly table?: ReadonlyMap<string, string>;
  readonly areas?: ReadonlyMap<string, string>;
}

/**
 * Joins the keys of a table with those of the areas. Equal keys match; of the rest, digits match after leading zeros are ignored, if
 * exactly one key on each side has them. What is left is listed on both sides with suggestions by similar names (F004).
 */
export function joinKeys(tableKeys: readonly string[], areaKeys: readonly string[], names: JoinNames = {}): JoinReport {
  const table = [...new Set(tableKeys.map(cleanKey))].filter((key) => key !== "");
  const areas = [...new Set(areaKeys.map(cleanKey))].filter((key) => key !== "");
  const areaSet = new Set(areas);
  const matched: Match[] = table.filter((key) => areaSet.has(key)).map((key) => ({ tableKey: key, areaKey: key, isPadded: false }));
  const taken = new Set(matched.map(({ tableKey }) => tableKey));
  const openTable = table.filter((key) => !taken.has(key));
  const openAreas = areas.filter((key) => !taken.has(key));
  const padded = padMatches(openTable, openAreas);
  const paddedTable = new Set(padded.map(({ tableKey }) => tableKey));
  const paddedAreas = new Set(padded.map(({ areaKey }) => areaKey));
  const restTable = openTable.filter((key) => !paddedTable.has(key));
  const restAreas = openAreas.filter((key) => !paddedAreas.has(key));
  const isComparable = restTable.length * restAreas.length <= mostComparisons;
  return {
    matched: [...matched, ...padded],
    onlyInTable: restTable.map((key) => describe(key, names.table, { keys: isComparable ? restAreas : [], names: names.areas })),
    onlyInMap: restAreas.map((key) => describe(key, names.areas, { keys: isComparable ? restTable : [], names: names.table })),
  };
}

function padMatches(table: readonly string[], areas: readonly string[]): readonly Match[] {
  const byDigits = new Map<string, { readonly table: string[]; readonly areas: string[] }>();
  const group = (key: string): { readonly table: string[]; readonly areas: string[] } | null => {
    if (!/^\d+$/.test(key)) return null;
    const digits = key.replace(/^0+(?=\d)/, "");
    const found = byDigits.get(digits) ?? { table: [], areas: [] };
    byDigits.set(digits, found);
    return found;
  };
  for (const key of table) group(key)?.table.push(key);
  for (const key of areas) group(key)?.areas.push(key);
  return [...byDigits.values()].flatMap((found) => {
    const [tableKey] = found.table;
    const [areaKey] = found.areas;
    const isUnique = found.table.length === 1 && found.areas.length === 1 && tableKey !== undefined && areaKey !== undefined;
    return isUnique ? [{ tableKey, areaKey, isPadded: true }] : [];
  });
}

function describe(
  key: string,
  own: ReadonlyMap<string, string> | undefined,
  other: { readonly keys: readonly string[]; readonly names: ReadonlyMap<string, string> | undefined },
): Unmatched {
  const name = own?.get(key) ?? "";
  const wanted = comparableName(name === "" ? key : name);
  const suggestions = other.keys
    .map((candidate) => ({ candidate, likeness: likeness(wanted, comparableName(other.names?.get(candidate) ?? candidate)) }))
    .filter((entry) => entry.likeness >= 0.6)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
  return { key, name, suggestions };
}

/** Share of common letter pairs (Dice), 1 for equal names, 0 for nothing in common. */
export function likeness(first: string, second: string): number {
  if (first === second) return 1;
  const pairs = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (let index = 0; index + 1 < text.length; index++)
      counts.set(text.slice(index, index + 2), (counts.get(text.slice(index, index + 2)) ?? 0) + 1);
    return counts;
  };
  const [a, b] = [pairs(first), pairs(second)];
  const total = first.length + second.length - 2;
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return total <= 0 ? 0 : (2 * common) / total;
}
