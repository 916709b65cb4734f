import type { SuppressionRules } from "../core/model/atlas.ts";
import { statusCodes } from "../core/model/cell.ts";
import type { MeasureSeries } from "../core/model/count-table.ts";
import { cellStates, complementarySuppression, type DerivedCell, type SumEquation } from "../core/suppression/complementary-suppression.ts";
import { primaryReasons } from "../core/suppression/primary-suppression.ts";
import { DisclosureCells } from "./disclosure-cells.ts";
import { forEachCell, formulaEquations, hierarchyEquations } from "./disclosure-equations.ts";
import { type CellPlace, numberAt } from "./incomplete-city.ts";
import type { LevelTree } from "./level-tree.ts";
import type { IndicatorMeasures, PublicationMeasure, PublicationMeasures } from "./publication-measures.ts";

const suppressed = statusCodes.indexOf("suppressed");

/** Measures that may be written: without the counts behind them. */
export type PublishableMeasures = Omit<PublicationMeasures, "counts">;

export interface SuppressionResult {
  /** Same measures; secret cells have the status `suppressed` and no number, whatever the reason. */
  readonly measures: PublishableMeasures;
  /** How many published cells there are and how many of them were hidden here, for the report to the office. */
  readonly cellCount: number;
  readonly hiddenCount: number;
}

/**
 * Keeps small counts secret before anything is written: the rules of the package on every numerator and denominator, then
 * further cells so that no secret one follows from sums, complements or other formulas.
 */
export function suppress(measures: PublicationMeasures, tree: LevelTree, rules: SuppressionRules): SuppressionResult {
  const cells = new DisclosureCells(tree, measures.measures);
  const cellCount = cells.values.length;
  const before = cells.states.filter((state) => state === cellStates.secret).length;
  for (const indicator of measures.indicators) markPrimary(indicator, { tree, cells, rules });
  const complements = measures.indicators.flatMap((indicator) => shareComplements(indicator, { tree, cells, rules }));
  const equations = [
    ...measures.measures
      .filter((measure) => !measure.isGiven)
      .flatMap((measure) => hierarchyEquations(tree, measure, cellOf(cells, measure))),
    ...complements.flatMap((complement) => complement.equations),
    ...formulaEquations({ tree, measures, cells, rules }),
  ].sort((a, b) => a.total - b.total || Math.min(...a.parts) - Math.min(...b.parts));
  const derived = complements.flatMap((complement) => complement.derived);
  const system = { values: Float64Array.from(cells.values), states: Uint8Array.from(cells.states), equations, derived };
  const states = complementarySuppression(system, rules.minCount);
  const hiddenCount = states.subarray(0, cellCount).filter((state) => state === cellStates.secret).length - before;
  return { measures: withoutSecrets(measures, { tree, cells, states }), cellCount, hiddenCount };
}

interface Context {
  readonly tree: LevelTree;
  readonly cells: DisclosureCells;
  readonly rules: SuppressionRules;
}

function cellOf(cells: DisclosureCells, measure: PublicationMeasure) {
  return (place: CellPlace, year: number): number | null => cells.cell(measure, place.node, year, place.area);
}

function markPrimary({ indicator, numerator, denominator }: IndicatorMeasures, { tree, cells, rules }: Context): void {
  const isDifference = numerator.form.terms.some((term) => term.coefficient < 0);
  const mark = (cell: number | null): void => {
    if (cell !== null) cells.states[cell] = cellStates.secret;
  };
  forEachCell(tree, numerator, (place, year) => {
    const counts = {
      kind: indicator.kind,
      numerator: numberAt(numerator.series, place, year),
      denominator: denominator === null ? null : numberAt(denominator.series, place, year),
      isDifference,
    };
    const reasons = primaryReasons(counts, rules);
    if (reasons.numerator.length > 0) mark(cells.cell(numerator, place.node, year, place.area));
    if (denominator !== null && reasons.denominator.length > 0) mark(cells.cell(denominator, place.node, year, place.area));
  });
}

interface Complements {
  readonly equations: readonly SumEquation[];
  readonly derived: readonly DerivedCell[];
}

/** Complements of a share (denominator − numerator): readers compute them, and they add up over the hierarchy like counts. */
function shareComplements({ indicator, numerator, denominator }: IndicatorMeasures, { tree, cells }: Context): Complements[] {
  if (indicator.kind !== "share" || denominator === null) return [];
  const derived: DerivedCell[] = [];
  const byCarrier = new Map<number, number>();
  forEachCell(tree, numerator, (place, year) => {
    const [cases, base] = [numberAt(numerator.series, place, year), numberAt(denominator.series, place, year)];
    const carrier = cells.cell(numerator, place.node, year, place.area);
    const source = cells.cell(denominator, place.node, year, place.area);
    if (carrier === null || source === null || cases === null || base === null) return;
    const cell = cells.addVisible(base - cases);
    byCarrier.set(carrier, cell);
    derived.push({ cell, from: [carrier, source], carrier });
  });
  const complementOf = (place: CellPlace, year: number): number | null => {
    const carrier = cells.cell(numerator, place.node, year, place.area);
    return carrier === null ? null : (byCarrier.get(carrier) ?? null);
  };
  return [{ derived, equations: hierarchyEquations(tree, numerator, complementOf) }];
}

function withoutSecrets(
  measures: PublicationMeasures,
  { tree, cells, states }: Pick<Context, "tree" | "cells"> & { readonly states: Uint8Array },
): PublishableMeasures {
  const clean = new Map<string, PublicationMeasure>();
  for (const measure of measures.measures) {
    const series = new Map<string, MeasureSeries>();
    for (const node of tree.nodes) {
      const raw = measure.series.get(node.id);
      if (raw === undefined) continue;
      const values = raw.values.slice();
      const status = raw.status.slice();
      forEachCell(tree, { series: new Map([[node.id, raw]]) }, ({ area }, year) => {
        const cell = cells.cell(measure, node, year, area);
        if (cell === null || states[cell] !== cellStates.secret) return;
        const index = raw.years.indexOf(year) * raw.areas.length + area;
        values[index] = 0;
        status[index] = suppressed;
      });
      series.set(node.id, { ...raw, values, status });
    }
    clean.set(measure.id, { ...measure, series });
  }
  const cleaned = (measure: PublicationMeasure): PublicationMeasure => clean.get(measure.id) ?? measure;
  const indicators = measures.indicators.map((entry) => ({
    indicator: entry.indicator,
    numerator: cleaned(entry.numerator),
    denominator: entry.denominator === null ? null : cleaned(entry.denominator),
  }));
  return { indicators, measures: [...clean.values()] };
}
