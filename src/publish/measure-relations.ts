// SPDX-License-Identifier: EUPL-1.2
import { filterTakes } from "../core/formula/dimension-values.ts";
import type { CountTable } from "../core/model/count-table.ts";
import type { LinearTerm } from "../core/model/linear-form.ts";
import type { PublicationMeasure } from "./publication-measures.ts";

/** A measure that follows from others in the same area and year: `total = Σ coefficient × part`. */
export interface MeasureRelation {
  readonly total: PublicationMeasure;
  readonly parts: readonly { readonly measure: PublicationMeasure; readonly coefficient: number }[];
}

/** Share of each elementary count (one measure, year and combination of dimension values) in a formula. */
type CountVector = Map<string, number>;

interface Independent {
  readonly pivot: string;
  readonly vector: CountVector;
  /** The same vector as a sum of measures. */
  readonly origin: ReadonlyMap<PublicationMeasure, number>;
}

const negligible = 1e-9;

/**
 * Which published measures follow from others: age groups that add up to a total, women and men, a balance and its parts.
 *
 * Every formula is a vector over elementary counts; a measure that depends linearly on smaller ones gives one relation.
 * Small measures come first, so that a relation reads as a total of its parts. Values delivered without counts are in none.
 */
export function measureRelations(measures: readonly PublicationMeasure[], tables: readonly CountTable[]): MeasureRelation[] {
  const vectors = measures
    .filter((measure) => !measure.isGiven && measure.id === measure.formula)
    .map((measure) => ({ measure, vector: vectorOf(measure, tables) }))
    .sort((a, b) => a.vector.size - b.vector.size || (a.measure.id < b.measure.id ? -1 : 1));
  const independent: Independent[] = [];
  const relations: MeasureRelation[] = [];
  for (const { measure, vector } of vectors) {
    const rest = reduced({ vector, origin: new Map([[measure, 1]]) }, independent);
    const pivot = [...rest.vector.keys()][0];
    if (pivot !== undefined) independent.push({ ...rest, pivot });
    else relations.push(relationOf(measure, rest.origin));
  }
  return relations;
}

function vectorOf(measure: PublicationMeasure, tables: readonly CountTable[]): CountVector {
  const vector: CountVector = new Map();
  for (const term of measure.form.terms) {
    const year = term.year.kind === "fixed" ? `=${term.year.year}` : term.year.by;
    for (const combination of combinations(term, tables)) {
      const key = `${term.measure}@${year} ${combination}`;
      vector.set(key, (vector.get(key) ?? 0) + term.coefficient);
    }
  }
  for (const [key, value] of vector) if (Math.abs(value) < negligible) vector.delete(key);
  return vector;
}

/** Combinations of dimension values that a term counts. A sum of ages is a number of its own, not a sum of counts that anyone publishes. */
function combinations(term: LinearTerm, tables: readonly CountTable[]): string[] {
  const named = term.filters.map((filter) => filter.dimension);
  const table = tables.find(
    ({ measures, dimensions }) => measures.includes(term.measure) && named.every((id) => dimensions.some((one) => one.id === id)),
  );
  const weight = term.weight === null ? "" : "×age ";
  return (table?.dimensions ?? []).reduce<string[]>(
    (before, dimension) => {
      const filter = term.filters.find((candidate) => candidate.dimension === dimension.id);
      const taken = dimension.values.filter((value) => filter === undefined || filterTakes(filter, value));
      return before.flatMap((start) => taken.map((value) => `${start}|${value}`));
    },
    [weight],
  );
}

type Reduced = Pick<Independent, "vector" | "origin">;

/** What is left of a vector after the independent ones are taken out of it. */
function reduced(start: Reduced, independent: readonly Independent[]): Reduced {
  const vector = new Map(start.vector);
  const origin = new Map(start.origin);
  for (const row of independent) {
    const value = vector.get(row.pivot);
    if (value === undefined) continue;
    const factor = value / (row.vector.get(row.pivot) ?? 1);
    subtract(vector, row.vector, factor);
    subtract(origin, row.origin, factor);
    vector.delete(row.pivot);
  }
  return { vector, origin };
}

function subtract<Key>(from: Map<Key, number>, what: ReadonlyMap<Key, number>, factor: number): void {
  for (const [key, value] of what) {
    const next = (from.get(key) ?? 0) - factor * value;
    if (Math.abs(next) < negligible) from.delete(key);
    else from.set(key, next);
  }
}

function relationOf(total: PublicationMeasure, origin: ReadonlyMap<PublicationMeasure, number>): MeasureRelation {
  const own = origin.get(total) ?? 1;
  const parts = [...origin].filter(([measure]) => measure !== total).map(([measure, value]) => ({ measure, coefficient: -value / own }));
  return { total, parts };
}
