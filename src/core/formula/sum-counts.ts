// SPDX-License-Identifier: EUPL-1.2
import { statusCodes, worstStatus } from "../model/cell.ts";
import type { CountTable, MeasureSeries } from "../model/count-table.ts";
import { measureId } from "../model/ids.ts";
import type { LinearTerm } from "../model/linear-form.ts";
import { dimensionNumber, filterTakes, isAgeDimension } from "./dimension-values.ts";
import { printCounts } from "./print-formula.ts";

/** The counts that a term names, without coefficient and year. */
export type Counts = Pick<LinearTerm, "measure" | "filters" | "weight">;

/**
 * Sums one measure of a table over all dimensions, as far as the filters take their values, for every year and area.
 *
 * With weight `ageMidpoint` each count is multiplied by its age + 0.5 (100 and more counts as 100.5).
 * A sum with a part that has no number has no number either and takes the worst status of its parts.
 * `null` if the table has not this measure, or not every dimension that the filters and the weight name.
 */
export function sumCounts(table: CountTable, counts: Counts): MeasureSeries | null {
  const measure = table.measures.indexOf(counts.measure);
  if (measure < 0 || !hasDimensions(table, counts)) return null;
  const combinations = takenCombinations(table, counts);
  if (combinations.length === 0) return null;
  const areas = table.areas.length;
  const size = table.dimensions.reduce((product, dimension) => product * dimension.values.length, 1);
  const values = new Float64Array(table.years.length * areas);
  const status = new Uint8Array(values.length);
  for (let year = 0; year < table.years.length; year++) {
    for (const { index, weight } of combinations) {
      const start = ((measure * table.years.length + year) * size + index) * areas;
      addRow({ table, start, weight }, { values, status, start: year * areas, length: areas });
    }
  }
  values.forEach((_, index) => {
    if (!isNumberCode(status[index] ?? 0)) values[index] = 0;
  });
  const id = measureId(printCounts({ ...counts, year: { kind: "shift", by: 0 } }));
  return { measure: id, level: table.level, areas: table.areas, years: table.years, values, status };
}

interface Source {
  readonly table: CountTable;
  readonly start: number;
  readonly weight: number;
}

interface Target {
  readonly values: Float64Array;
  readonly status: Uint8Array;
  readonly start: number;
  readonly length: number;
}

function addRow({ table, start, weight }: Source, target: Target): void {
  for (let area = 0; area < target.length; area++) {
    const to = target.start + area;
    const code = table.status[start + area] ?? 1;
    if (code !== 0) target.status[to] = worseCode(target.status[to] ?? 0, code);
    if (code === 0 || isNumberCode(code)) target.values[to] = (target.values[to] ?? 0) + weight * (table.values[start + area] ?? 0);
  }
}

function hasDimensions(table: CountTable, counts: Counts): boolean {
  const ids = table.dimensions.map((dimension) => dimension.id);
  return counts.filters.every((filter) => ids.includes(filter.dimension)) && (counts.weight === null || ids.some(isAgeDimension));
}

/** Combinations of dimension values that the filters take, as positions in the cube (last dimension fastest) with their weight. */
function takenCombinations(table: CountTable, counts: Counts): readonly { readonly index: number; readonly weight: number }[] {
  let combinations = [{ index: 0, weight: 1 }];
  for (const dimension of table.dimensions) {
    const filter = counts.filters.find((candidate) => candidate.dimension === dimension.id);
    const isWeighted = counts.weight === "ageMidpoint" && isAgeDimension(dimension.id);
    const taken = dimension.values.flatMap((value, position) => {
      if (filter !== undefined && !filterTakes(filter, value)) return [];
      return [{ position, weight: isWeighted ? (dimensionNumber(value) ?? 0) + 0.5 : 1 }];
    });
    combinations = combinations.flatMap(({ index, weight }) =>
      taken.map((next) => ({ index: index * dimension.values.length + next.position, weight: weight * next.weight })),
    );
  }
  return combinations;
}

const unreliableCode = statusCodes.indexOf("unreliable");

/** Whether a status code belongs to a number (`ok`, `unreliable`). */
export function isNumberCode(code: number): boolean {
  return code === 0 || code === unreliableCode;
}

const worse = statusCodes.map((a) => statusCodes.map((b) => statusCodes.indexOf(worstStatus(a, b))));

/** Code of the worse of two statuses. */
export function worseCode(a: number, b: number): number {
  return worse[a]?.[b] ?? 1;
}
