// SPDX-License-Identifier: EUPL-1.2
import { cellAt, codeOf, isKnownAt, withGaps } from "../stats/cell-column.ts";
import type { CellColumn } from "../stats/cell-column.ts";
import { numbersOf, textsOf } from "./recipe-data.ts";
import type { RecipeData } from "./recipe-data.ts";
import type { RecipeBase, RowChoice } from "./recipe.ts";

/** Rows whose text is one of those of every choice. */
export function chosenRows(data: RecipeData, choices: readonly RowChoice[]): readonly number[] {
  const rows = Array.from(data.ids.keys());
  return rows.filter((row) => choices.every((choice) => fits(data, choice, row)));
}

/** 1 for areas that the recipe does not rate: on the list of the publisher, or with too few (or unknown) inhabitants. */
export function excludedAreas(data: RecipeData, { excluded, least }: Pick<RecipeBase, "excluded" | "least">): Uint8Array {
  return Uint8Array.from(data.ids, (_, row) => {
    if (excluded.some((choice) => fits(data, choice, row))) return 1;
    if (least === null) return 0;
    const people = cellAt(numbersOf(data, least.column), row).value;
    return people !== null && people >= least.value ? 0 : 1;
  });
}

/** 1 for areas that get a value without influence on mean, sd, lowest and highest value. */
export function areasWithoutInfluence(data: RecipeData, { withoutInfluence }: RecipeBase): Uint8Array {
  return Uint8Array.from(data.ids, (id) => (withoutInfluence.includes(id) ? 1 : 0));
}

/** Gaps where areas are not rated, and where a value is too uncertain for this recipe. */
export function ratedColumn(column: CellColumn, excluded: Uint8Array, useUnreliable: boolean): CellColumn {
  return withGaps(column, (area) => {
    if (excluded[area] === 1) return "notApplicable";
    return !useUnreliable && column.status[area] === codeOf.unreliable ? "missing" : null;
  });
}

/** People per area as weights; areas without a known number weigh nothing. */
export function populationWeights(data: RecipeData, column: string): Float64Array {
  const people = numbersOf(data, column);
  return people.values.map((value, area) => (isKnownAt(people, area) ? Math.max(0, value) : 0));
}

function fits(data: RecipeData, { column, values }: RowChoice, row: number): boolean {
  return values.includes((textsOf(data, column)[row] ?? "").trim());
}
