// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "../../core/model/area.ts";
import { cleanKey } from "../keys.ts";

/** What a text in the area column of a table stands for. `index`: position in the areas of the level. */
export type AreaMatch =
  | { readonly kind: "area"; readonly index: number }
  | { readonly kind: "excluded" }
  | { readonly kind: "empty" }
  | { readonly kind: "ambiguous"; readonly names: readonly string[] }
  | { readonly kind: "unknown" };

export interface MatcherOptions {
  readonly by: "key" | "name";
  /** Texts that are no areas of this level. */
  readonly excluded: readonly string[];
  /** Keys made only of digits get leading zeros up to this length; 0 leaves them as they are. */
  readonly padTo: number;
}

/**
 * Finds the area that a text of a table means. Keys must be equal after trimming and padding; names may differ in case,
 * in the kind of hyphen or slash and in blanks. Answers are remembered, since a table repeats its areas.
 */
export function areaMatcher(areas: readonly Area[], options: MatcherOptions): (text: string) => AreaMatch {
  const excluded = new Set(options.excluded.map(cleanKey));
  const lookup = options.by === "key" ? keyLookup(areas, options.padTo) : nameLookup(areas);
  const remembered = new Map<string, AreaMatch>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const key = cleanKey(text);
    const match: AreaMatch = excluded.has(key) ? { kind: "excluded" } : key === "" ? { kind: "empty" } : lookup(key);
    remembered.set(text, match);
    return match;
  };
}

/** Adds the leading zeros that a spreadsheet program took away. Texts that are not only digits stay as they are. */
export function padKey(text: string, length: number): string {
  return /^\d+$/.test(text) ? text.padStart(length, "0") : text;
}

/** A name as it is compared: one kind of hyphen, no blanks around hyphens and slashes, lower case. */
export function foldName(name: string): string {
  return cleanKey(name)
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/ ?([-/]) ?/g, "$1")
    .toLowerCase();
}

function keyLookup(areas: readonly Area[], padTo: number): (text: string) => AreaMatch {
  const byKey = new Map<string, number>(areas.map((area, index) => [area.id, index]));
  return (text) => found(byKey.get(padKey(text, padTo)));
}

function nameLookup(areas: readonly Area[]): (text: string) => AreaMatch {
  const byName = new Map<string, number[]>();
  areas.forEach((area, index) => {
    const name = foldName(area.name);
    byName.set(name, [...(byName.get(name) ?? []), index]);
  });
  return (text) => {
    const indices = byName.get(foldName(text)) ?? [];
    if (indices.length > 1) return { kind: "ambiguous", names: indices.flatMap((index) => areas[index]?.id ?? []) };
    return found(indices[0]);
  };
}

function found(index: number | undefined): AreaMatch {
  return index === undefined ? { kind: "unknown" } : { kind: "area", index };
}
