// SPDX-License-Identifier: EUPL-1.2
import { type Counts, isNumberCode, sumCounts } from "../core/formula/sum-counts.ts";
import { statusCodes } from "../core/model/cell.ts";
import type { CountTable, MeasureSeries } from "../core/model/count-table.ts";
import { childLevels, type LevelNode, type LevelTree } from "./level-tree.ts";
import { sumToParents } from "./sum-to-parents.ts";

const missing = statusCodes.indexOf("missing");

/** A delivered total that is not the sum of its parts. */
export interface Mismatch {
  readonly level: LevelNode;
  readonly area: number;
  readonly year: number;
  readonly delivered: number;
  readonly sum: number;
}

export interface CountsOnLevels {
  /** By level id; levels without these counts are absent. Areas in the order of the atlas. */
  readonly series: ReadonlyMap<string, MeasureSeries>;
  readonly mismatches: readonly Mismatch[];
  /** Years whose city value the office itself delivered as a gap (secret, pending …): nothing may be computed in its place. */
  readonly officialGaps: ReadonlySet<number>;
}

/** Share by which a delivered total may differ from the sum of its parts without a word (methods.md 1.1). */
const tolerance = 0.005;

/**
 * The counts of one term on every level where they can be had: as delivered, otherwise summed from the level below.
 *
 * A delivered cell wins over a sum, also with a gap that the office put there; only a cell nobody delivered is filled by the sum.
 * With `aggregate: false` (values delivered without their counts) nothing is summed.
 */
export function countsOnLevels(tree: LevelTree, tables: readonly CountTable[], counts: Counts, aggregate = true): CountsOnLevels {
  const series = new Map<string, MeasureSeries>();
  const mismatches: Mismatch[] = [];
  const officialGaps = new Set<number>();
  const fineFirst = [...tree.nodes].sort((a, b) => b.depth - a.depth);
  for (const node of fineFirst) {
    const delivered = tables
      .filter((table) => table.level === node.id)
      .flatMap((table) => alignToLevel(sumCounts(table, counts), node) ?? []);
    const sums = aggregate ? childLevels(tree, node).flatMap((child) => sumFrom(series.get(child.id), child, node)) : [];
    const [first, ...others] = [...delivered, ...sums];
    if (first === undefined) continue;
    const merged = others.reduce(fillGaps, first);
    series.set(node.id, merged);
    if (node === tree.root) for (const one of delivered) gapYears(one).forEach((year) => officialGaps.add(year));
    if (delivered.length > 0) mismatches.push(...sums.flatMap((sum) => differences(node, merged, sum)));
  }
  return { series, mismatches, officialGaps };
}

function gapYears(city: MeasureSeries): number[] {
  return city.years.filter((_, row) => {
    const code = city.status[row] ?? missing;
    return code !== missing && !isNumberCode(code);
  });
}

function sumFrom(series: MeasureSeries | undefined, child: LevelNode, parent: LevelNode): MeasureSeries[] {
  return series === undefined ? [] : [sumToParents(series, child, parent)];
}

/** The series in the order of the level's areas; areas that it lacks are missing, areas that the level lacks are left out. */
function alignToLevel(series: MeasureSeries | null, node: LevelNode): MeasureSeries[] {
  if (series === null) return [];
  const from = new Map(series.areas.map((area, index) => [area, index]));
  const areas = node.source.areas.map((area) => area.id);
  const values = new Float64Array(series.years.length * areas.length);
  const status = new Uint8Array(values.length).fill(missing);
  areas.forEach((area, index) => {
    const source = from.get(area);
    if (source === undefined) return;
    for (let year = 0; year < series.years.length; year++) {
      values[year * areas.length + index] = series.values[year * series.areas.length + source] ?? 0;
      status[year * areas.length + index] = series.status[year * series.areas.length + source] ?? missing;
    }
  });
  return [{ ...series, areas, values, status }];
}

/** `first`, with its missing cells and further years taken from `second`. */
function fillGaps(first: MeasureSeries, second: MeasureSeries): MeasureSeries {
  const years = [...new Set([...first.years, ...second.years])].sort((a, b) => a - b);
  const width = first.areas.length;
  const values = new Float64Array(years.length * width);
  const status = new Uint8Array(values.length).fill(missing);
  const copy = (source: MeasureSeries): void => {
    years.forEach((year, row) => {
      const from = source.years.indexOf(year);
      for (let area = 0; from >= 0 && area < width; area++) {
        if (status[row * width + area] !== missing) continue;
        values[row * width + area] = source.values[from * width + area] ?? 0;
        status[row * width + area] = source.status[from * width + area] ?? missing;
      }
    });
  };
  copy(first);
  copy(second);
  return { ...first, years, values, status };
}

function differences(node: LevelNode, total: MeasureSeries, sum: MeasureSeries): Mismatch[] {
  const width = total.areas.length;
  return sum.years.flatMap((year, row) => {
    const from = total.years.indexOf(year);
    return total.areas.flatMap((_, area) => {
      const at = from * width + area;
      const part = row * width + area;
      if (!isNumberCode(total.status[at] ?? missing) || !isNumberCode(sum.status[part] ?? missing)) return [];
      const mismatch: Mismatch = { level: node, area, year, delivered: total.values[at] ?? 0, sum: sum.values[part] ?? 0 };
      const allowed = tolerance * Math.abs(mismatch.delivered);
      return Math.abs(mismatch.delivered - mismatch.sum) > allowed ? [mismatch] : [];
    });
  });
}
