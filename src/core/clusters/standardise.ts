// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { mean, sd } from "../stats/moments.ts";

/** One list of values per indicator, in the order of the areas; `null` where a value is not known. */
export type IndicatorColumns = readonly (readonly (number | null)[])[];

/** Areas that have a value for every indicator, as distances from the mean in standard deviations. */
export interface StandardisedAreas {
  /** One list per area: z-value of each indicator. */
  readonly rows: readonly (readonly number[])[];
  /** Position of each of these areas in the lists that were handed in. */
  readonly places: readonly number[];
  /** Position of the areas that lack a value: "nicht eingeordnet". */
  readonly incomplete: readonly number[];
  /** `CONSTANT_INDICATOR`: an indicator is the same everywhere and tells no areas apart. */
  readonly warnings: readonly "CONSTANT_INDICATOR"[];
}

/**
 * Standardises each indicator over the complete areas (population form, ddof 0). A gap is never filled in.
 * Throws MethodError: NO_DATA without an indicator, LENGTH, NOT_FINITE.
 */
export function standardise(columns: IndicatorColumns): StandardisedAreas {
  const size = columns[0]?.length;
  if (size === undefined) throw new MethodError("NO_DATA", "standardise: at least 1 indicator expected, 0 found");
  columns.forEach((column) => checkColumn(column, size));
  const all = Array.from({ length: size }, (_, place) => place);
  const places = all.filter((place) => columns.every((column) => at(column, place) !== null));
  const known = columns.map((column) => places.flatMap((place) => column[place] ?? []));
  const scores = known.map(zScores);
  return {
    rows: places.map((_, area) => scores.map((column) => column?.[area] ?? 0)),
    places,
    incomplete: all.filter((place) => columns.some((column) => column[place] === null)),
    warnings: places.length > 0 && scores.includes(null) ? ["CONSTANT_INDICATOR"] : [],
  };
}

function checkColumn(column: readonly (number | null)[], size: number): void {
  if (column.length !== size) throw new MethodError("LENGTH", `standardise: ${size} values expected, ${column.length} found`);
  const wrong = column.find((value) => value !== null && !Number.isFinite(value));
  if (wrong !== undefined) throw new MethodError("NOT_FINITE", `standardise: finite numbers or null expected, ${wrong} found`);
}

/** `null` if all values are equal. Sums run over the sorted values, so that not even the last digit depends on the order. */
function zScores(values: readonly number[]): number[] | null {
  if (values.every((value) => value === values[0])) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const [centre, spread] = [mean(sorted) ?? 0, sd(sorted, 0) ?? 1];
  return values.map((value) => (value - centre) / spread);
}
