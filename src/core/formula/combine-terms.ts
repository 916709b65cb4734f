// SPDX-License-Identifier: EUPL-1.2
import { statusCodes } from "../model/cell.ts";
import type { MeasureSeries } from "../model/count-table.ts";
import { type MeasureId, measureId } from "../model/ids.ts";
import type { LinearForm, LinearTerm, TermYear } from "../model/linear-form.ts";
import { printFormula } from "./print-formula.ts";
import { isNumberCode, worseCode } from "./sum-counts.ts";

const missing = statusCodes.indexOf("missing");

/**
 * Value of a formula on one level: coefficients × counts of its terms, for every year that any of them has.
 *
 * `series[i]` holds the counts of `form.terms[i]`; all share level and order of areas. A year that a term looks back to
 * and that its counts do not have is missing. The result takes the worst status of the terms and is a number only if all are.
 */
export function combineTerms(form: LinearForm, series: readonly MeasureSeries[], id?: MeasureId): MeasureSeries {
  const first = series[0];
  if (first === undefined || series.length !== form.terms.length)
    throw new Error(`combineTerms: ${form.terms.length} series expected, ${series.length} found`);
  const years = [...new Set(series.flatMap((one) => one.years))].sort((a, b) => a - b);
  const values = new Float64Array(years.length * first.areas.length);
  const status = new Uint8Array(values.length);
  form.terms.forEach((term, index) => {
    const counts = series[index] ?? first;
    years.forEach((year, row) => addTerm(term, { counts, from: counts.years.indexOf(yearOf(term.year, year)) }, { values, status, row }));
  });
  values.forEach((_, index) => {
    if (!isNumberCode(status[index] ?? 0)) values[index] = 0;
  });
  return { measure: id ?? measureId(printFormula(form)), level: first.level, areas: first.areas, years, values, status };
}

/** The year whose counts a term takes when `year` is computed. */
export function yearOf(termYear: TermYear, year: number): number {
  return termYear.kind === "fixed" ? termYear.year : year + termYear.by;
}

interface Row {
  readonly values: Float64Array;
  readonly status: Uint8Array;
  readonly row: number;
}

function addTerm(term: LinearTerm, source: { readonly counts: MeasureSeries; readonly from: number }, target: Row): void {
  const areas = source.counts.areas.length;
  for (let area = 0; area < areas; area++) {
    const to = target.row * areas + area;
    const from = source.from * areas + area;
    const code = source.from < 0 ? missing : (source.counts.status[from] ?? missing);
    target.status[to] = worseCode(target.status[to] ?? 0, code);
    if (isNumberCode(code)) target.values[to] = (target.values[to] ?? 0) + term.coefficient * (source.counts.values[from] ?? 0);
  }
}
