// SPDX-License-Identifier: EUPL-1.2
import type { Atlas, SuppressionRules } from "../core/model/atlas.ts";
import { statusCodes } from "../core/model/cell.ts";
import type { IndicatorKind } from "../core/model/indicator.ts";
import type { MeasureSeries } from "../core/model/count-table.ts";
import { cellStates, complementarySuppression, type DerivedCell, type SumEquation } from "../core/suppression/complementary-suppression.ts";
import { primaryReasons } from "../core/suppression/primary-suppression.ts";
import { agesOf, mapAges } from "./age-measures.ts";
import { cellIn, DisclosureCells } from "./disclosure-cells.ts";
import { type CellOf, forEachNumber, formulaEquations, hierarchyEquations, relationEquations } from "./disclosure-equations.ts";
import { measureRelations } from "./measure-relations.ts";
import { numberAt } from "./incomplete-city.ts";
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
export function suppress(measures: PublicationMeasures, tree: LevelTree, atlas: Pick<Atlas, "suppression" | "tables">): SuppressionResult {
  const { suppression: rules, tables } = atlas;
  const cells = new DisclosureCells(tree, measures.measures);
  const cellCount = cells.values.length;
  const before = cells.states.filter((state) => state === cellStates.secret).length;
  for (const { indicator, ...counts } of measures.indicators) markPrimary({ kind: indicator.kind, ...counts }, { tree, cells, rules });
  for (const numerator of agesOf(measures.ages)) markPrimary({ kind: "count", numerator, denominator: null }, { tree, cells, rules });
  const complements = measures.indicators.map((indicator) => shareComplements(indicator, { tree, cells, rules }));
  const equations = [
    ...measures.measures
      .filter((measure) => !measure.isGiven)
      .flatMap((measure) => hierarchyEquations(tree, measure, cellsOf(cells, measure))),
    ...complements.flatMap((complement) => complement.equations),
    ...formulaEquations({ tree, measures, cells, rules }),
    ...measureRelations(measures.measures, tables).flatMap((relation) => relationEquations(relation, tree, cells)),
  ].sort((a, b) => a.total - b.total);
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

function cellsOf(cells: DisclosureCells, measure: PublicationMeasure): CellOf {
  return (node, year, area) => cellIn(cells.block(measure, node), year, area);
}

interface ProtectedCounts extends Pick<IndicatorMeasures, "numerator" | "denominator"> {
  readonly kind: IndicatorKind;
}

function markPrimary({ kind, numerator, denominator }: ProtectedCounts, { tree, cells, rules }: Context): void {
  const isDifference = numerator.form.terms.some((term) => term.coefficient < 0);
  const mark = (cell: number | null): void => {
    if (cell !== null) cells.states[cell] = cellStates.secret;
  };
  for (const node of tree.nodes) {
    const [casesBlock, baseBlock] = [cells.block(numerator, node), denominator === null ? null : cells.block(denominator, node)];
    forEachNumber(numerator, node, (area, year) => {
      const cases = numberAt(numerator.series, { node, area }, year);
      const base = denominator === null ? null : numberAt(denominator.series, { node, area }, year);
      const reasons = primaryReasons({ kind, numerator: cases, denominator: base, isDifference }, rules);
      if (reasons.numerator.length > 0) mark(cellIn(casesBlock, year, area));
      if (reasons.denominator.length > 0) mark(cellIn(baseBlock, year, area));
    });
  }
}

interface Complements {
  readonly equations: readonly SumEquation[];
  readonly derived: readonly DerivedCell[];
}

/** Complements of a share (denominator − numerator): readers compute them, and they add up over the hierarchy like counts. */
function shareComplements({ indicator, numerator, denominator }: IndicatorMeasures, { tree, cells }: Context): Complements {
  if (indicator.kind !== "share" || denominator === null) return { equations: [], derived: [] };
  const derived: DerivedCell[] = [];
  const byCarrier = new Map<number, number>();
  for (const node of tree.nodes) {
    const [casesBlock, baseBlock] = [cells.block(numerator, node), cells.block(denominator, node)];
    forEachNumber(numerator, node, (area, year) => {
      const [cases, base] = [numberAt(numerator.series, { node, area }, year), numberAt(denominator.series, { node, area }, year)];
      const [carrier, source] = [cellIn(casesBlock, year, area), cellIn(baseBlock, year, area)];
      if (carrier === null || source === null || cases === null || base === null) return;
      const cell = cells.addComputed(base - cases);
      byCarrier.set(carrier, cell);
      derived.push({ cell, from: [carrier, source], carrier });
    });
  }
  const casesOf = cellsOf(cells, numerator);
  const equations = hierarchyEquations(tree, numerator, (...place) => byCarrier.get(casesOf(...place) ?? -1) ?? null);
  return { derived, equations };
}

interface States {
  readonly tree: LevelTree;
  readonly cells: DisclosureCells;
  readonly states: Uint8Array;
}

function withoutSecrets(measures: PublicationMeasures, states: States): PublishableMeasures {
  const clean = new Map(measures.measures.map((measure) => [measure.id, { ...measure, series: cleanSeries(measure, states) }]));
  const cleaned = (measure: PublicationMeasure): PublicationMeasure => clean.get(measure.id) ?? measure;
  const indicators = measures.indicators.map((entry) => ({
    indicator: entry.indicator,
    numerator: cleaned(entry.numerator),
    denominator: entry.denominator === null ? null : cleaned(entry.denominator),
  }));
  const ages = measures.ages === null ? null : mapAges(measures.ages, cleaned);
  return { indicators, ages, measures: [...clean.values()] };
}

function cleanSeries(measure: PublicationMeasure, { tree, cells, states }: States): Map<string, MeasureSeries> {
  const series = new Map<string, MeasureSeries>();
  for (const node of tree.nodes) {
    const raw = measure.series.get(node.id);
    if (raw === undefined) continue;
    const block = cells.block(measure, node);
    const [values, status] = [raw.values.slice(), raw.status.slice()];
    forEachNumber(measure, node, (area, year) => {
      if (states[cellIn(block, year, area) ?? -1] !== cellStates.secret) return;
      const index = raw.years.indexOf(year) * raw.areas.length + area;
      values[index] = 0;
      status[index] = suppressed;
    });
    series.set(node.id, { ...raw, values, status });
  }
  return series;
}
