// SPDX-License-Identifier: EUPL-1.2
import { yearOf } from "../core/formula/combine-terms.ts";
import { printCounts } from "../core/formula/print-formula.ts";
import { isNumberCode } from "../core/formula/sum-counts.ts";
import type { SuppressionRules } from "../core/model/atlas.ts";
import { statusCodes } from "../core/model/cell.ts";
import type { SumEquation } from "../core/suppression/complementary-suppression.ts";
import { cellIn, type DisclosureCells } from "./disclosure-cells.ts";
import { childLevels, type LevelNode, type LevelTree } from "./level-tree.ts";
import type { MeasureRelation } from "./measure-relations.ts";
import type { PublicationMeasure, PublicationMeasures } from "./publication-measures.ts";

/** Looks up a cell of one measure, `null` if it has none. */
export type CellOf = (node: LevelNode, year: number, area: number) => number | null;

/**
 * The sums of one measure over the hierarchy: each area with a number against its parts on every level directly below,
 * an incomplete city value against the parts it was summed from. Parts where the count makes no sense add nothing and are left out.
 */
export function hierarchyEquations(tree: LevelTree, measure: PublicationMeasure, cellOf: CellOf): SumEquation[] {
  const nonNegative = measure.form.terms.every((term) => term.coefficient >= 0);
  return tree.nodes.flatMap((node) =>
    (measure.series.get(node.id)?.years ?? []).flatMap((year) =>
      sumsOf(tree, { measure, node, year, cellOf }).map(({ total, parts }): SumEquation => ({
        total,
        parts,
        nonNegative,
        prefer: "parts",
      })),
    ),
  );
}

interface LevelYear {
  readonly measure: PublicationMeasure;
  readonly node: LevelNode;
  readonly year: number;
  readonly cellOf: CellOf;
}

type CellSum = Pick<SumEquation, "total" | "parts">;

function sumsOf(tree: LevelTree, levelYear: LevelYear): CellSum[] {
  const { measure, node, year, cellOf } = levelYear;
  const incomplete = node === tree.root ? measure.incomplete.get(year) : undefined;
  if (incomplete === undefined) return childLevels(tree, node).flatMap((child) => sumsFrom(child, levelYear));
  const parts = incomplete.parts.map((place) => cellOf(place.node, year, place.area));
  return completeSums([{ total: cellOf(node, year, 0), parts }]);
}

function sumsFrom(child: LevelNode, { measure, node, year, cellOf }: LevelYear): CellSum[] {
  const series = measure.series.get(child.id);
  const row = series?.years.indexOf(year) ?? -1;
  if (series === undefined || row < 0) return [];
  const parts: (number | null)[][] = node.source.areas.map(() => []);
  child.parents.forEach((parent, area) => {
    if (series.status[row * series.areas.length + area] !== notApplicable) parts[parent]?.push(cellOf(child, year, area));
  });
  return completeSums(parts.map((cells, area) => ({ total: cellOf(node, year, area), parts: cells })));
}

/** Sums of which every cell is known by number. */
function completeSums(sums: readonly { readonly total: number | null; readonly parts: readonly (number | null)[] }[]): CellSum[] {
  return sums.flatMap(({ total, parts }) => {
    const cells = parts.filter((cell) => cell !== null);
    return total !== null && cells.length > 0 && cells.length === parts.length ? [{ total, parts: cells }] : [];
  });
}

const notApplicable = statusCodes.indexOf("notApplicable");

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
  const { tree, measures } = surroundings;
  const composed = measures.measures.filter((measure) => measure.form.terms.length > 1 && !measure.isGiven);
  return composed.flatMap((measure) => tree.nodes.flatMap((node) => termEquations(measure, node, surroundings)));
}

function termEquations(measure: PublicationMeasure, node: LevelNode, { measures, cells, rules }: Surroundings): SumEquation[] {
  const { terms } = measure.form;
  const coefficients = terms.map((term) => term.coefficient);
  const totals = cells.block(measure, node);
  const blocks = terms.map((term) => {
    const text = printCounts({ ...term, year: { kind: "shift", by: 0 } });
    const published = measures.measures.find((candidate) => candidate.id === text && isPlainCount(candidate));
    const own = published === undefined ? null : cells.block(published, node);
    return (
      own ?? cells.hiddenBlock(text, node, measures.counts.get(text)?.series.get(node.id), (value) => value > 0 && value < rules.minCount)
    );
  });
  const equations: SumEquation[] = [];
  forEachNumber(measure, node, (area, year) => {
    const total = cellIn(totals, year, area);
    const parts = terms.flatMap((term, index) => cellIn(blocks[index] ?? null, yearOf(term.year, year), area) ?? []);
    if (total !== null && parts.length === terms.length)
      equations.push({ total, parts, coefficients, nonNegative: false, prefer: "total" });
  });
  return equations;
}

/**
 * Published measures against each other where one follows from the others ({@link measureRelations}), in every area and year
 * that all of them have. Left out for an incomplete city: there the measures may be summed over different areas.
 */
export function relationEquations(relation: MeasureRelation, tree: LevelTree, cells: DisclosureCells): SumEquation[] {
  const members = [relation.total, ...relation.parts.map((part) => part.measure)];
  const coefficients = relation.parts.map((part) => part.coefficient);
  const isPlainSum = coefficients.every((coefficient) => coefficient === 1);
  const nonNegative = isPlainSum && members.every((measure) => measure.form.terms.every((term) => term.coefficient >= 0));
  return tree.nodes.flatMap((node) => {
    const totals = cells.block(relation.total, node);
    const blocks = relation.parts.map((part) => cells.block(part.measure, node));
    return (totals?.years ?? []).flatMap((year) => {
      if (node === tree.root && members.some((measure) => measure.incomplete.has(year))) return [];
      const areas = node.source.areas.map((_, area) => ({
        total: cellIn(totals, year, area),
        parts: blocks.map((block) => cellIn(block, year, area)),
      }));
      return completeSums(areas).map((sum): SumEquation => ({
        ...sum,
        ...(isPlainSum ? {} : { coefficients }),
        nonNegative,
        prefer: "parts",
      }));
    });
  });
}

function isPlainCount(measure: PublicationMeasure): boolean {
  const [term, ...others] = measure.form.terms;
  if (term === undefined || others.length > 0 || measure.isGiven || measure.id !== measure.formula) return false;
  return term.coefficient === 1 && term.year.kind === "shift" && term.year.by === 0;
}

/** Calls back for every cell of a measure on one level that has a number. */
export function forEachNumber(
  measure: Pick<PublicationMeasure, "series">,
  node: LevelNode,
  visit: (area: number, year: number) => void,
): void {
  const series = measure.series.get(node.id);
  series?.years.forEach((year, row) => {
    for (let area = 0; area < series.areas.length; area++) {
      if (isNumberCode(series.status[row * series.areas.length + area] ?? 1)) visit(area, year);
    }
  });
}
