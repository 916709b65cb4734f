// SPDX-License-Identifier: EUPL-1.2
import type { DimensionFilter, LinearForm } from "../model/linear-form.ts";
import { printCounts } from "./print-formula.ts";

/** The same formula in one fixed order of terms, filters and values, so that equal sums have equal texts. Equal terms are joined. */
export function normaliseForm(form: LinearForm): LinearForm {
  const joined = new Map<string, LinearForm["terms"][number]>();
  for (const term of form.terms) {
    const filters = [...term.filters].sort((a, b) => compare(a.dimension, b.dimension)).map(sortValues);
    const key = printCounts({ ...term, filters });
    joined.set(key, { ...term, filters, coefficient: (joined.get(key)?.coefficient ?? 0) + term.coefficient });
  }
  const kept = [...joined].filter(([, term]) => term.coefficient !== 0);
  const terms = (kept.length === 0 ? [...joined] : kept)
    .sort(([a, x], [b, y]) => y.coefficient - x.coefficient || compare(a, b))
    .map(([, term]) => term);
  return { terms };
}

function sortValues(filter: DimensionFilter): DimensionFilter {
  return filter.kind === "values" ? { ...filter, values: [...new Set(filter.values)].sort(compare) } : filter;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
