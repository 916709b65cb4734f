// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { computeTableRecipe } from "../../scripts/compute-table-recipe.ts";
import { packageFilesIn } from "../../scripts/files.ts";
import type { RecipeResult } from "../../src/core/recipe/run-recipe.ts";
import { cellAt, type CellColumn } from "../../src/core/stats/cell-column.ts";
import { readTable } from "../../src/intake/read-table.ts";
import { readYaml } from "../../src/intake/read-yaml.ts";

const reference = resolve(fileURLToPath(new URL("../../../shared/reference", import.meta.url)));
const recipes = fileURLToPath(new URL("./recipes", import.meta.url));

export const isReferenceThere = existsSync(reference);

/** Name of a suite that needs other people's published data. */
export function publishedName(name: string): string {
  return isReferenceThere ? name : `${name} (skipped: ../shared/reference is absent)`;
}

/** Results of a recipe of this folder over published tables, by the text of `getrennt_nach` ("" without it). */
export async function reproduce<Kind extends RecipeResult["kind"]>(recipe: string, folder: string, kind: Kind) {
  const file = `${recipe}.yaml`;
  const { document } = readYaml(await readFile(join(recipes, file)), file);
  if (document === null) throw new Error(`reproduce: a readable recipe expected, ${file} found`);
  const { results, issues } = await computeTableRecipe(document, file, packageFilesIn(recipes, join(reference, folder)));
  const errors = issues.filter(({ severity }) => severity === "error").map(({ message }) => message);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return new Map(
    results.map(({ apart, result }) => {
      if (result.kind !== kind) throw new Error(`reproduce: ${kind} expected, ${result.kind} found`);
      return [apart ?? "", result as Extract<RecipeResult, { readonly kind: Kind }>] as const;
    }),
  );
}

/** As {@link reproduce}, for recipes with one result. */
export async function reproduceOne<Kind extends RecipeResult["kind"]>(recipe: string, folder: string, kind: Kind) {
  const result = (await reproduce(recipe, folder, kind)).get("");
  if (result === undefined) throw new Error(`reproduceOne: one result expected of ${recipe}, several found`);
  return result;
}

/** A published table as records, every cell as text. */
export async function publishedRows(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const { table } = await readTable(await readFile(join(reference, path)), path, { numberFormat: "english" });
  if (table === null) throw new Error(`publishedRows: a table expected, ${path} found`);
  return table.rows.map(({ cells }) => Object.fromEntries(table.columns.map((column, place) => [column, (cells[place] ?? "").trim()])));
}

/** Line of the printed table: how many published values were compared, how many are identical, how far off the worst is. */
export interface Comparison {
  readonly name: string;
  readonly compared: number;
  readonly identical: number;
  readonly largest: number;
  /** Values of ours where nothing was published. */
  readonly invented: number;
}

/** Compares numbers or classes with the published ones; identical means within `tolerance`, the rounding of the publication. */
export function compare(
  name: string,
  ours: readonly (number | string | null)[],
  published: readonly (number | string | null)[],
  tolerance = 0,
): Comparison {
  if (ours.length !== published.length) throw new Error(`compare ${name}: ${published.length} values expected, ${ours.length} found`);
  const distances = published.flatMap((value, place) => (value === null ? [] : [distance(ours[place] ?? null, value)]));
  return {
    name,
    compared: distances.length,
    identical: distances.filter((one) => one <= tolerance).length,
    largest: distances.reduce((most, one) => Math.max(most, one), 0),
    invented: published.filter((value, place) => value === null && (ours[place] ?? null) !== null).length,
  };
}

/** Several comparisons as one line. */
export function together(name: string, parts: readonly Comparison[]): Comparison {
  return {
    name,
    compared: parts.reduce((total, { compared }) => total + compared, 0),
    identical: parts.reduce((total, { identical }) => total + identical, 0),
    largest: Math.max(...parts.map(({ largest }) => largest)),
    invented: parts.reduce((total, { invented }) => total + invented, 0),
  };
}

function distance(ours: number | string | null, published: number | string | null): number {
  if (ours === published) return 0;
  return typeof ours === "number" && typeof published === "number" ? Math.abs(ours - published) : Number.POSITIVE_INFINITY;
}

export function valuesOf(column: CellColumn): (number | null)[] {
  return Array.from(column.values, (_, area) => cellAt(column, area).value);
}

/** A published number, `null` for the texts that stand for none. */
export function numberOrNull(text: string | undefined, none: readonly string[] = ["", "NA"]): number | null {
  return text === undefined || none.includes(text) ? null : Number(text);
}

export function printComparisons(comparisons: readonly Comparison[]): string {
  const width = Math.max(...comparisons.map(({ name }) => name.length));
  const lines = comparisons.map(({ name, compared, identical, largest }) => {
    const most = largest === Number.POSITIVE_INFINITY ? "other class" : largest === 0 ? "0" : largest.toExponential(1);
    return `  ${name.padEnd(width)}  ${String(identical).padStart(6)} of ${String(compared).padStart(6)} identical, largest difference ${most}`;
  });
  return ["Published results reproduced by recipe", ...lines].join("\n");
}
