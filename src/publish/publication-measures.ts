// SPDX-License-Identifier: EUPL-1.2
import { combineTerms, yearOf } from "../core/formula/combine-terms.ts";
import { normaliseForm } from "../core/formula/normalise-form.ts";
import { printCounts, printFormula } from "../core/formula/print-formula.ts";
import { isNumberCode } from "../core/formula/sum-counts.ts";
import type { Atlas, AtlasIndicator } from "../core/model/atlas.ts";
import { statusCodes } from "../core/model/cell.ts";
import { type AreaLevelId, type MeasureId, measureId } from "../core/model/ids.ts";
import type { MeasureSeries } from "../core/model/count-table.ts";
import type { LinearForm, LinearTerm } from "../core/model/linear-form.ts";
import { type CountsOnLevels, countsOnLevels } from "./counts-on-levels.ts";
import { type FormSeries, type IncompleteCity, incompleteCity, sumOver } from "./incomplete-city.ts";
import { ageMeasures, type AgeMeasures, agesOf, mapAges } from "./age-measures.ts";
import type { LevelTree } from "./level-tree.ts";

/** A numerator or denominator on all its levels, with raw numbers: nothing of it is suppressed yet. */
export interface PublicationMeasure {
  /** Formula text; with " where …" if the city value counts only areas where another formula is known too. */
  readonly id: MeasureId;
  /** Formula text: measures that share it share all values below the city. */
  readonly formula: string;
  readonly form: LinearForm;
  readonly series: FormSeries;
  /** Year → how the city value was summed, where parts of the city have no number. */
  readonly incomplete: ReadonlyMap<number, IncompleteCity>;
  /** Values delivered without their counts: nothing adds up. */
  readonly isGiven: boolean;
}

export interface IndicatorMeasures {
  readonly indicator: AtlasIndicator;
  readonly numerator: PublicationMeasure;
  readonly denominator: PublicationMeasure | null;
}

export interface PublicationMeasures {
  readonly indicators: readonly IndicatorMeasures[];
  /** Every measure once, in the order of their ids. */
  readonly measures: readonly PublicationMeasure[];
  /** Counts by age; `null` if the package asks for none or no table has them. */
  readonly ages: AgeMeasures | null;
  /** Counts of each term that occurs, by their text, on every level. */
  readonly counts: ReadonlyMap<string, CountsOnLevels>;
}

const missing = statusCodes.indexOf("missing");
const unreliable = statusCodes.indexOf("unreliable");

/**
 * Numerators and denominators of all indicators on all levels where they can be had; the same formula is one measure.
 * Indicators whose formulas no table can fill are absent.
 */
export function publicationMeasures(atlas: Atlas, tree: LevelTree): PublicationMeasures {
  const evaluation = new Evaluation(atlas, tree);
  const measures = new Map<string, PublicationMeasure>();
  const keep = (measure: PublicationMeasure): PublicationMeasure => {
    const same = measures.get(measure.id) ?? measure;
    measures.set(measure.id, same);
    return same;
  };
  const indicators = atlas.indicators.flatMap((indicator): IndicatorMeasures[] => {
    const isGiven = indicator.kind === "given";
    const numerator = evaluation.measure(indicator.numerator, { isGiven });
    if (numerator.series.size === 0) return [];
    if (indicator.denominator === null) return [{ indicator, numerator: keep(numerator), denominator: null }];
    const denominator = evaluation.measure(indicator.denominator, { isGiven });
    if (denominator.series.size === 0) return [];
    const paired = evaluation.pair(numerator, denominator);
    return [{ indicator, numerator: keep(paired.numerator), denominator: keep(paired.denominator) }];
  });
  const ages = ageMeasures(atlas.ageTable, atlas.tables, (form) => evaluation.measure(form, { isGiven: false }));
  return { ...onAllowedLevels({ indicators, ages }, tree), counts: evaluation.counts };
}

/** Leaves out levels finer than any indicator of a measure may be shown on. Boundary versions of one depth count as one level. */
function onAllowedLevels(
  { indicators, ages }: Pick<PublicationMeasures, "indicators" | "ages">,
  tree: LevelTree,
): Omit<PublicationMeasures, "counts"> {
  const depths = new Map(tree.nodes.map((node) => [node.id, node.depth]));
  const finest = new Map<string, number>();
  for (const { indicator, numerator, denominator } of indicators) {
    const depth = depths.get(indicator.finestLevel) ?? Infinity;
    for (const { id } of [numerator, ...(denominator === null ? [] : [denominator])]) finest.set(id, Math.max(finest.get(id) ?? 0, depth));
  }
  const ageDepth = ages === null ? 0 : (depths.get(ages.finestLevel) ?? Infinity);
  for (const { id } of agesOf(ages)) finest.set(id, Math.max(finest.get(id) ?? 0, ageDepth));
  const cut = new Map<string, PublicationMeasure>();
  const restricted = (measure: PublicationMeasure): PublicationMeasure => {
    const levels = tree.nodes.filter((node) => node.depth <= (finest.get(measure.id) ?? Infinity));
    const same = cut.get(measure.id) ?? { ...measure, series: new Map(levels.flatMap(({ id }) => entryOf(measure.series, id))) };
    cut.set(measure.id, same);
    return same;
  };
  const kept = indicators.map(({ indicator, numerator, denominator }) => ({
    indicator,
    numerator: restricted(numerator),
    denominator: denominator === null ? null : restricted(denominator),
  }));
  const keptAges = ages === null ? null : mapAges(ages, restricted);
  return { indicators: kept, ages: keptAges, measures: [...cut.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function entryOf(series: FormSeries, level: AreaLevelId): [AreaLevelId, MeasureSeries][] {
  const found = series.get(level);
  return found === undefined ? [] : [[level, found]];
}

class Evaluation {
  readonly counts = new Map<string, CountsOnLevels>();
  private readonly measures = new Map<string, PublicationMeasure>();
  private readonly atlas: Atlas;
  private readonly tree: LevelTree;

  constructor(atlas: Atlas, tree: LevelTree) {
    this.atlas = atlas;
    this.tree = tree;
  }

  measure(received: LinearForm, { isGiven }: { readonly isGiven: boolean }): PublicationMeasure {
    const form = normaliseForm(received);
    const formula = isGiven ? `${printFormula(form)} as delivered` : printFormula(form);
    const found = this.measures.get(formula);
    if (found !== undefined) return found;
    const series = this.onLevels(form, formula, isGiven);
    const plain: PublicationMeasure = { id: measureId(formula), formula, form, series, incomplete: new Map(), isGiven };
    const measure = isGiven ? plain : this.withIncompleteCity(plain, [series]);
    this.measures.set(formula, measure);
    return measure;
  }

  /** Both measures with city values over the same areas. */
  pair(
    numerator: PublicationMeasure,
    denominator: PublicationMeasure,
  ): { readonly numerator: PublicationMeasure; readonly denominator: PublicationMeasure } {
    return { numerator: this.pairedWith(numerator, denominator), denominator: this.pairedWith(denominator, numerator) };
  }

  private pairedWith(measure: PublicationMeasure, other: PublicationMeasure): PublicationMeasure {
    const years = new Set([...measure.incomplete.keys(), ...other.incomplete.keys()]);
    if (years.size === 0 || measure.isGiven) return measure;
    const paired = this.withIncompleteCity(measure, [measure.series, other.series], years);
    const isSame = [...years].every((year) => sameParts(paired.incomplete.get(year), measure.incomplete.get(year)));
    return isSame ? measure : { ...paired, id: measureId(`${measure.formula} where ${other.formula}`) };
  }

  private onLevels(form: LinearForm, formula: string, isGiven: boolean): FormSeries {
    const terms = form.terms.map((term) => this.termCounts(term, isGiven));
    const onLevels = this.tree.nodes.flatMap((node) => {
      const series = terms.flatMap((term) => term.series.get(node.id) ?? []);
      return series.length === terms.length ? [[node.id, combineTerms(form, series, measureId(formula))] as const] : [];
    });
    return new Map(onLevels);
  }

  private termCounts(term: LinearTerm, isGiven: boolean): CountsOnLevels {
    const text = printCounts({ ...term, year: { kind: "shift", by: 0 } });
    const key = isGiven ? `${text} as delivered` : text;
    const found = this.counts.get(key);
    if (found !== undefined) return found;
    const counts = countsOnLevels(this.tree, this.atlas.tables, term, !isGiven);
    this.counts.set(key, counts);
    return counts;
  }

  /** Fills years in which the city has no number, or all of `years`, with the sum over the parts where every one of `forms` is known. */
  private withIncompleteCity(measure: PublicationMeasure, forms: readonly FormSeries[], years?: ReadonlySet<number>): PublicationMeasure {
    const city = measure.series.get(this.tree.root.id);
    if (city === undefined) return measure;
    const values = city.values.slice();
    const status = city.status.slice();
    const incomplete = new Map(measure.incomplete);
    city.years.forEach((year, row) => {
      const isWanted = years === undefined ? !isNumberCode(status[row] ?? 1) : years.has(year);
      if (!isWanted || this.hasOfficialGap(measure.form, year)) return;
      const found = incompleteCity(this.tree, forms, year);
      if (found === null) {
        if (years !== undefined) [values[row], status[row]] = [0, missing];
        incomplete.delete(year);
        return;
      }
      incomplete.set(year, found);
      values[row] = sumOver(measure.series, found.parts, year);
      status[row] = unreliable;
    });
    return { ...measure, incomplete, series: new Map([...measure.series, [this.tree.root.id, { ...city, values, status }]]) };
  }

  private hasOfficialGap(form: LinearForm, year: number): boolean {
    return form.terms.some((term) => this.termCounts(term, false).officialGaps.has(yearOf(term.year, year)));
  }
}

function sameParts(a: IncompleteCity | undefined, b: IncompleteCity | undefined): boolean {
  const text = (city: IncompleteCity | undefined): string => (city?.parts ?? []).map(({ node, area }) => `${node.id}/${area}`).join(" ");
  return text(a) === text(b);
}
