// SPDX-License-Identifier: EUPL-1.2
import { cleanKey, comparableName } from "../keys.ts";
import { findNumberFormat, parseNumber } from "../number-format.ts";
import { readPeriod } from "../periods.ts";
import { readSign } from "../statistical-signs.ts";

/** A column with its texts, as guesses need it. */
export interface Column {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Column that most likely holds the keys of areas: unique, filled, short, best with a telling name. `null`: none is unique. */
export function guessKeyColumn(columns: readonly Column[]): Column | null {
  const unique = columns.filter(isUnique);
  const telling = unique.filter(({ name }) => /(^|_)(id|key|code|nr|nummer|num)$|schl(ü|ue)ssel|_id$|^(id|key|ags|nr)/i.test(name));
  return shortest(telling) ?? shortest(unique);
}

/** Column that most likely holds the names: letters in most cells, best with a telling name. */
export function guessNameColumn(columns: readonly Column[]): Column | null {
  const worded = columns.filter(({ texts }) => share(texts, (text) => /\p{L}{3}/u.test(text)) > 0.8);
  return worded.find(({ name }) => /name|title|titel|bezeichnung/i.test(name)) ?? worded.find(isUnique) ?? null;
}

/** How a column of a table finds areas: by key or by name; `share`: part of its filled cells that do. */
export interface AreaColumn {
  readonly column: Column;
  readonly by: "key" | "name";
  readonly share: number;
}

/** Column of a table whose cells fit the keys or names of the areas best; `null` if none fits for more than half. */
export function guessAreaColumn(
  columns: readonly Column[],
  areas: readonly { readonly id: string; readonly name: string }[],
): AreaColumn | null {
  const keys = new Set(areas.map(({ id }) => id));
  const names = new Set(areas.map(({ name }) => comparableName(name)));
  const candidates = columns.flatMap((column): readonly AreaColumn[] => [
    { column, by: "key", share: share(column.texts, (text) => keys.has(cleanKey(text))) },
    { column, by: "name", share: share(column.texts, (text) => names.has(comparableName(text))) },
  ]);
  const best = candidates.reduce<AreaColumn | null>((found, one) => (found === null || one.share > found.share ? one : found), null);
  return best !== null && best.share > 0.5 ? best : null;
}

/** Column whose cells are all years; `null` if there is none. */
export function guessYearColumn(columns: readonly Column[]): Column | null {
  const years = columns.filter(({ texts }) => texts.length > 0 && texts.every((text) => isYear(text)));
  return years.find(({ name }) => /jahr|year|stichtag|datum|zeit/i.test(name)) ?? years[0] ?? null;
}

function isYear(text: string): boolean {
  const period = readPeriod(text);
  return period !== null && period.year >= 1900 && period.year <= 2100;
}

/** True for a column of numbers and known signs with at least one number. */
export function isNumeric({ texts }: Column): boolean {
  const format = findNumberFormat(texts.map((text) => text.trim()));
  const notation = format.kind === "decided" ? format.format : "german";
  const isNumber = (text: string): boolean => !Number.isNaN(parseNumber(text.trim(), notation));
  return texts.some(isNumber) && texts.every((text) => isNumber(text) || readSign(text.trim()) !== null);
}

function isUnique({ texts }: Column): boolean {
  const filled = texts.map(cleanKey).filter((text) => text !== "");
  return filled.length === texts.length && filled.length > 0 && new Set(filled).size === filled.length;
}

function shortest(columns: readonly Column[]): Column | null {
  const length = ({ texts }: Column): number => texts.reduce((sum, text) => sum + text.length, 0);
  return columns.reduce<Column | null>((best, one) => (best === null || length(one) < length(best) ? one : best), null);
}

function share(texts: readonly string[], test: (text: string) => boolean): number {
  const filled = texts.filter((text) => text.trim() !== "");
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}
