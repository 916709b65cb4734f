// SPDX-License-Identifier: EUPL-1.2
import { isNumberCode } from "../core/formula/sum-counts.ts";
import type { MeasureSeries } from "../core/model/count-table.ts";
import { sum } from "../core/stats/sum.ts";
import { childLevels, type LevelNode, type LevelTree } from "./level-tree.ts";

/** One cell of a level: index of the area in the order of the atlas. */
export interface CellPlace {
  readonly node: LevelNode;
  readonly area: number;
}

/** Series of one formula by level id. */
export type FormSeries = ReadonlyMap<string, MeasureSeries>;

/** A city value from the known parts only: the parts that were added and those that lack. */
export interface IncompleteCity {
  readonly parts: readonly CellPlace[];
  readonly lacking: readonly CellPlace[];
}

/**
 * The parts of the city where all of the given formulas have a number in a year: the largest areas possible, and inside
 * an area without a number its own known parts. `null` if nothing is known. Numerator and denominator are given together, so that both
 * are summed over the same areas (methods.md 1.1).
 */
export function incompleteCity(tree: LevelTree, forms: readonly FormSeries[], year: number): IncompleteCity | null {
  return knownParts(tree, { node: tree.root, area: 0 }, (place) => forms.every((form) => numberAt(form, place, year) !== null));
}

/** Number of a formula in one cell, `null` without one. */
export function numberAt(form: FormSeries, { node, area }: CellPlace, year: number): number | null {
  const series = form.get(node.id);
  if (series === undefined) return null;
  const row = series.years.indexOf(year);
  const index = row * series.areas.length + area;
  if (row < 0 || !isNumberCode(series.status[index] ?? 1)) return null;
  return series.values[index] ?? 0;
}

/** Sum of a formula over cells, in an order that does not matter. */
export function sumOver(form: FormSeries, parts: readonly CellPlace[], year: number): number {
  return sum(parts.map((place) => numberAt(form, place, year) ?? 0));
}

function knownParts(tree: LevelTree, parent: CellPlace, isKnown: (place: CellPlace) => boolean): IncompleteCity | null {
  for (const node of childLevels(tree, parent.node)) {
    const parts: CellPlace[] = [];
    const lacking: CellPlace[] = [];
    node.parents.forEach((parentIndex, area) => {
      if (parentIndex !== parent.area) return;
      const place = { node, area };
      const inside = isKnown(place) ? { parts: [place], lacking: [] } : knownParts(tree, place, isKnown);
      parts.push(...(inside?.parts ?? []));
      lacking.push(...(inside?.lacking ?? [place]));
    });
    if (parts.length > 0) return { parts, lacking };
  }
  return null;
}
