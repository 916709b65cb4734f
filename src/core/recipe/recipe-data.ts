// SPDX-License-Identifier: EUPL-1.2
import type { CountsBehind } from "../robustness/chance.ts";
import { at } from "../stats/at.ts";
import type { CellColumn } from "../stats/cell-column.ts";

/** The table that a recipe is computed over: one row per area (and year). Columns are those that the recipe names. */
export interface RecipeData {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, CellColumn>;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** Counts behind columns that are shares; absent where tables say nothing about them. */
  readonly counts?: ReadonlyMap<string, CountsBehind>;
}

/** The same columns with these rows only. */
export function rowsOf(data: RecipeData, rows: readonly number[]): RecipeData {
  const pick = <T>(items: readonly T[]) => rows.map((row) => at(items, row));
  return {
    ids: pick(data.ids),
    names: pick(data.names),
    numbers: new Map([...data.numbers].map(([name, column]) => [name, columnRows(column, rows)])),
    texts: new Map([...data.texts].map(([name, texts]) => [name, pick(texts)])),
    ...(data.counts === undefined ? {} : { counts: new Map([...data.counts].map(([name, counts]) => [name, countRows(counts, rows)])) }),
  };
}

function columnRows({ values, status }: CellColumn, rows: readonly number[]): CellColumn {
  return { values: Float64Array.from(rows, (row) => at(values, row)), status: Uint8Array.from(rows, (row) => at(status, row)) };
}

function countRows({ cases, base, factor }: CountsBehind, rows: readonly number[]): CountsBehind {
  return { cases: columnRows(cases, rows), base: columnRows(base, rows), factor };
}

/** A column of numbers that the recipe names. Throws if it was not handed in. */
export function numbersOf(data: RecipeData, column: string): CellColumn {
  const found = data.numbers.get(column);
  if (found === undefined) throw new Error(`numbersOf: column "${column}" expected, ${[...data.numbers.keys()].join(", ")} found`);
  return found;
}

/** A column of texts that the recipe names. Throws if it was not handed in. */
export function textsOf(data: RecipeData, column: string): readonly string[] {
  const found = data.texts.get(column);
  if (found === undefined) throw new Error(`textsOf: column "${column}" expected, ${[...data.texts.keys()].join(", ")} found`);
  return found;
}
