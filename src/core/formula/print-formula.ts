// SPDX-License-Identifier: EUPL-1.2
import type { DimensionFilter, LinearForm, LinearTerm, TermYear } from "../model/linear-form.ts";

/** The formula as text, in one canonical spelling: `parseFormula(printFormula(form)).form` equals `form`. */
export function printFormula(form: LinearForm): string {
  return form.terms
    .map((term, index) => {
      const negative = term.coefficient < 0;
      const joint = index === 0 ? (negative ? "-" : "") : negative ? " - " : " + ";
      return joint + printTerm({ ...term, coefficient: Math.abs(term.coefficient) });
    })
    .join("");
}

function printTerm(term: LinearTerm): string {
  const factor = term.coefficient === 1 ? "" : `${printNumber(term.coefficient)} * `;
  return factor + printCounts(term);
}

/** The counts of a term without its coefficient; terms with the same text hold the same numbers. */
export function printCounts(term: Omit<LinearTerm, "coefficient">): string {
  const filters = term.filters.length === 0 ? "" : `[${term.filters.map(printFilter).join(", ")}]`;
  const counts = `${term.measure}${filters}${printYear(term.year)}`;
  return term.weight === "ageMidpoint" ? `summe_alter(${counts})` : counts;
}

function printFilter(filter: DimensionFilter): string {
  if (filter.kind === "values") return `${filter.dimension}=${filter.values.map(printValue).join("|")}`;
  if (filter.from === null) return filter.below === null ? `${filter.dimension}>=0` : `${filter.dimension}<${printNumber(filter.below)}`;
  if (filter.below === null) return `${filter.dimension}>=${printNumber(filter.from)}`;
  return `${filter.dimension} ${printNumber(filter.from)}-${printNumber(filter.below)}`;
}

function printValue(value: string): string {
  return /^(?:[\p{L}_][\p{L}\p{N}_]*|\d+)$/u.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
}

function printYear(year: TermYear): string {
  if (year.kind === "fixed") return `@${year.year}`;
  if (year.by === 0) return "";
  return year.by < 0 ? `@${year.by}` : `@+${year.by}`;
}

function printNumber(value: number): string {
  return String(value).replace(".", ",");
}
