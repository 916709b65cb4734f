import { yearOf } from "../core/formula/combine-terms.ts";
import { printCounts } from "../core/formula/print-formula.ts";
import type { SuppressionRules } from "../core/model/atlas.ts";
import { statusCodes } from "../core/model/cell.ts";
import type { SumEquation } from "../core/suppression/complementary-suppression.ts";
import type { DisclosureCells } from "./disclosure-cells.ts";
import { type CellPlace, numberAt } from "./incomplete-city.ts";
import { childLevels, type LevelNode, type LevelTree } from "./level-tree.ts";
import type { PublicationMeasure, PublicationMeasures } from "./publication-measures.ts";

/** Looks up the cell of one measure, `null` if it has none. */
export type CellOf = (place: CellPlace, year: number) => number | null;

/**
 * The sums of one measure over the hierarchy: each area with a number against its parts on every level directly below,
 * an incomplete city value against the parts it was summed from. Parts where the count makes no sense add nothing and are left out.
 */
export function hierarchyEquations(tree: LevelTree, measure: PublicationMeasure, cellOf: CellOf): SumEquation[] {
  const nonNegative = measure.form.terms.every((term) => term.coefficient >= 0);
  return placedSums(tree, measure).flatMap(({ parent, parts, year }) => {
    const total = cellOf(parent, year);
    const cells = parts.flatMap((place) => cellOf(place, year) ?? []);
    const isComplete = total !== null && cells.length > 0 && cells.length === parts.length;
    return isComplete ? [{ total, parts: cells, nonNegative, prefer: "parts" }] : [];
  });
}

interface PlacedSum {
  readonly parent: CellPlace;
  readonly parts: readonly CellPlace[];
  readonly year: number;
}

function placedSums(tree: LevelTree, measure: PublicationMeasure): PlacedSum[] {
  return tree.nodes.flatMap((node) => (measure.series.get(node.id)?.years ?? []).flatMap((year) => sumsOf(tree, measure, node, year)));
}

function sumsOf(tree: LevelTree, measure: PublicationMeasure, node: LevelNode, year: number): PlacedSum[] {
  const incomplete = node === tree.root ? measure.incomplete.get(year) : undefined;
  if (incomplete !== undefined) return [{ parent: { node, area: 0 }, parts: incomplete.parts, year }];
  return childLevels(tree, node).flatMap((child) => {
    if (!measure.series.has(child.id)) return [];
    const parts: CellPlace[][] = node.source.areas.map(() => []);
    child.parents.forEach((parent, area) => {
      if (!isNotApplicable(measure, { node: child, area }, year)) parts[parent]?.push({ node: child, area });
    });
    return parts.map((places, area) => ({ parent: { node, area }, parts: places, year }));
  });
}

const notApplicable = statusCodes.indexOf("notApplicable");

function isNotApplicable(measure: PublicationMeasure, { node, area }: CellPlace, year: number): boolean {
  const series = measure.series.get(node.id);
  const row = series?.years.indexOf(year) ?? -1;
  return series !== undefined && row >= 0 && series.status[row * series.areas.length + area] === notApplicable;
}

/** What formula equations need to know. */
export interface Surroundings {
  readonly tree: LevelTree;
  readonly measures: PublicationMeasures;
  readonly cells: DisclosureCells;
  readonly rules: SuppressionRules;
}

/**
 * Formulas of several terms against their terms: `births - deaths` with published deaths gives the births away.
 * Terms that are published nowhere are cells of their own: unknown, or secret if the count is small.
 */
export function formulaEquations(surroundings: Surroundings): SumEquation[] {
  const { tree, measures, cells } = surroundings;
  const single = new Map(measures.measures.filter(isPlainCount).map((measure) => [measure.formula, measure]));
  const hidden = new Map<string, number>();
  const equations: SumEquation[] = [];
  for (const measure of measures.measures.filter((candidate) => candidate.form.terms.length > 1 && !candidate.isGiven)) {
    const coefficients = measure.form.terms.map((term) => term.coefficient);
    const terms = measure.form.terms.map((term) => ({ term, text: printCounts({ ...term, year: { kind: "shift", by: 0 } }) }));
    forEachCell(tree, measure, (place, year) => {
      const total = cells.cell(measure, place.node, year, place.area);
      const parts = terms.flatMap(({ term, text }) => {
        const published = single.get(text);
        const termYear = yearOf(term.year, year);
        const cell = published === undefined ? null : cells.cell(published, place.node, termYear, place.area);
        return cell ?? hiddenCell({ text, place, year: termYear }, surroundings, hidden) ?? [];
      });
      if (total !== null && parts.length === terms.length)
        equations.push({ total, parts, coefficients, nonNegative: false, prefer: "total" });
    });
  }
  return equations;
}

function isPlainCount(measure: PublicationMeasure): boolean {
  const [term, ...others] = measure.form.terms;
  if (term === undefined || others.length > 0 || measure.isGiven || measure.id !== measure.formula) return false;
  return term.coefficient === 1 && term.year.kind === "shift" && term.year.by === 0;
}

interface TermCell {
  readonly text: string;
  readonly place: CellPlace;
  readonly year: number;
}

function hiddenCell({ text, place, year }: TermCell, { measures, cells, rules }: Surroundings, hidden: Map<string, number>): number | null {
  const key = `${text}\n${place.node.id}\n${year}\n${place.area}`;
  const found = hidden.get(key);
  if (found !== undefined) return found;
  const counts = measures.counts.get(text);
  const value = counts === undefined ? null : numberAt(counts.series, place, year);
  if (value === null) return null;
  const cell = cells.addHidden(value, value > 0 && value < rules.minCount);
  hidden.set(key, cell);
  return cell;
}

/** Calls back for every cell of a measure that has a number. */
export function forEachCell(
  tree: LevelTree,
  measure: Pick<PublicationMeasure, "series">,
  visit: (place: CellPlace, year: number) => void,
): void {
  for (const node of tree.nodes) {
    const years = measure.series.get(node.id)?.years ?? [];
    const places = node.source.areas.map((_, area): CellPlace => ({ node, area }));
    for (const year of years)
      places.filter((place) => numberAt(measure.series, place, year) !== null).forEach((place) => visit(place, year));
  }
}
