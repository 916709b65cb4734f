// SPDX-License-Identifier: EUPL-1.2
import type { Dimension } from "../model/count-table.ts";
import type { DimensionFilter } from "../model/linear-form.ts";
import { dimensionNumber, filterTakes, isAgeDimension } from "./dimension-values.ts";
import { formulaProblem } from "./formula-problem.ts";
import type { Token } from "./formula-tokens.ts";
import { nearestName } from "./nearest-name.ts";

/** What a formula may name: measures and dimensions of a table ({@link CountTable} fits). */
export interface FormulaTable {
  readonly measures: readonly string[];
  readonly dimensions: readonly Dimension[];
}

/** Checks names against the tables; throws a problem with the nearest known name. */
export class FormulaVocabulary {
  private readonly formula: string;
  private readonly tables: readonly FormulaTable[];

  constructor(formula: string, tables: readonly FormulaTable[]) {
    this.formula = formula;
    this.tables = tables;
  }

  checkMeasure(token: Token): void {
    const known = [...new Set(this.tables.flatMap((table) => table.measures))];
    if (known.includes(token.text)) return;
    throw formulaProblem(this.formula, {
      code: "measure-unknown",
      at: token.at,
      expected: "eine Zählgröße",
      found: token.text,
      advice: `Bekannte Zählgrößen: ${shortList(known)}.`,
      suggestion: nearestName(token.text, known),
    });
  }

  checkDimension(measure: string, token: Token): void {
    const known = [...new Set(this.dimensions(measure).map((dimension) => dimension.id))];
    if (known.includes(token.text)) return;
    const advice = known.length === 0 ? `"${measure}" hat keine weiteren Merkmale.` : `Merkmale von "${measure}": ${shortList(known)}.`;
    throw formulaProblem(this.formula, {
      code: "dimension-unknown",
      at: token.at,
      expected: "ein Merkmal",
      found: token.text,
      advice,
      suggestion: nearestName(token.text, known),
    });
  }

  checkFilter(measure: string, filter: DimensionFilter, at: number): void {
    const known = this.values(measure, filter.dimension);
    const wrong = filter.kind === "values" ? filter.values.find((value) => !known.includes(value)) : undefined;
    if (wrong === undefined && known.some((value) => filterTakes(filter, value))) return;
    throw formulaProblem(this.formula, {
      code: "dimension-value-unknown",
      at,
      expected: `eine Ausprägung von "${filter.dimension}"`,
      found: wrong ?? this.formula.slice(at).split(/[,\]]/u)[0] ?? "",
      advice: `Vorhandene Ausprägungen: ${shortList(known)}.`,
      suggestion: wrong === undefined ? null : nearestName(wrong, known),
    });
  }

  /** A sum of ages needs a number for every age that it counts. */
  checkAges(token: Token, filter: DimensionFilter | null): void {
    const age = this.dimensions(token.text).find((dimension) => isAgeDimension(dimension.id));
    const counted = age?.values.filter((value) => filter === null || filterTakes(filter, value)) ?? [];
    const wrong = counted.find((value) => dimensionNumber(value) === null);
    if (counted.length > 0 && wrong === undefined) return;
    throw formulaProblem(this.formula, {
      code: "age-unreadable",
      at: token.at,
      expected: 'eine Zählgröße mit einzelnen Altersjahren im Merkmal "alter"',
      found: wrong === undefined ? token.text : `${token.text} mit der Ausprägung ${wrong}`,
      advice: 'Grenzen Sie das Alter ein, z. B. "[alter>=0]", oder ordnen Sie die Altersjahre dem Merkmal "alter" zu.',
    });
  }

  private dimensions(measure: string): Dimension[] {
    return this.tables.filter((table) => table.measures.includes(measure)).flatMap((table) => table.dimensions);
  }

  private values(measure: string, dimension: string): string[] {
    const values = this.dimensions(measure)
      .filter((candidate) => candidate.id === dimension)
      .flatMap((candidate) => candidate.values);
    return [...new Set(values)];
  }
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 12).join(", ");
  return names.length > 12 ? `${shown} und ${names.length - 12} weitere` : shown;
}
