// SPDX-License-Identifier: EUPL-1.2
import { statusCodes } from "../core/model/cell.ts";
import type { MeasureSeries } from "../core/model/count-table.ts";
import { type AreaId, type IndicatorId, type TableId, tableId } from "../core/model/ids.ts";
import { serialiseTable } from "../core/package/loaded-table.ts";
import type { PublishedTable, TableFile } from "../core/package/edition-format.ts";
import { countOfResidents } from "../core/view/population.ts";
import type { EditionFiles } from "./edition-files.ts";
import type { LevelNode, LevelTree } from "./level-tree.ts";
import type { IndicatorMeasures, PublicationMeasure } from "./publication-measures.ts";

const missing = statusCodes.indexOf("missing");

/** Which indicators are read from one file per level. */
interface TableGroup {
  readonly id: TableId;
  readonly indicators: readonly IndicatorMeasures[];
}

/**
 * Groups indicators into tables: the one shown first has a small table with the residents, whom the legend counts beside every
 * indicator; the others share one per theme.
 */
export function tableGroups(indicators: readonly IndicatorMeasures[], first: IndicatorId): readonly TableGroup[] {
  const groups = new Map<string, IndicatorMeasures[]>();
  const residents = countOfResidents(indicators.map(({ indicator }) => indicator))?.id;
  for (const entry of indicators) {
    const { id, theme } = entry.indicator;
    const name = id === first || id === residents ? "start" : `thema-${theme}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([id, members]) => ({ id: tableId(id), indicators: members }));
}

/** Writes the files of a table, one per level, and says where they are. */
export function publishTable(group: TableGroup, tree: LevelTree, files: EditionFiles): Promise<PublishedTable> {
  return publishMeasures(group.id, group.indicators.flatMap(measuresOf), { tree, files });
}

/** The same for any measures: each is written once, however often it occurs. */
export async function publishMeasures(
  id: TableId,
  wanted: readonly PublicationMeasure[],
  { tree, files }: { readonly tree: LevelTree; readonly files: EditionFiles },
): Promise<PublishedTable> {
  const measures = [...new Map(wanted.map((measure) => [measure.id, measure])).values()];
  const levels: Record<string, PublishedTable["levels"][string]> = {};
  for (const node of tree.nodes) {
    const file = tableFile(id, measures, { node, tree });
    if (file === null) continue;
    levels[node.id] = { years: file.years, file: await files.addJson(`werte-${id}-${node.id}`, file) };
  }
  return { id, measures: measures.map((measure) => measure.id), levels };
}

function measuresOf({ numerator, denominator }: IndicatorMeasures): PublicationMeasure[] {
  return denominator === null ? [numerator] : [numerator, denominator];
}

interface Where {
  readonly node: LevelNode;
  readonly tree: LevelTree;
}

/** All measures of a table on one level beside their city values; `null` if no measure has this level. */
function tableFile(table: TableId, measures: readonly PublicationMeasure[], { node, tree }: Where): TableFile | null {
  const present = measures.filter((measure) => measure.series.has(node.id));
  const years = [...new Set(present.flatMap((measure) => filledYears(measure, node)))].sort((a, b) => a - b);
  if (years.length === 0) return null;
  const levels = node === tree.root ? [node] : [tree.root, node];
  const areas: AreaId[] = levels.flatMap((level) => level.source.areas.map((area) => area.id));
  const width = areas.length;
  const series = present.map((measure): [string, MeasureSeries] => {
    const values = new Float64Array(years.length * width);
    const status = new Uint8Array(values.length).fill(missing);
    const target: MeasureSeries = { measure: measure.id, level: node.id, areas, years, values, status };
    let offset = 0;
    for (const level of levels) {
      const source = measure.series.get(level.id);
      if (source !== undefined) copyRows(source, target, offset);
      offset += level.source.areas.length;
    }
    return [measure.id, target];
  });
  return serialiseTable({ table, level: node.id, areas, years, series: new Map(series) });
}

/** Copies the years that both have; the areas of `source` begin at `offset` in `target`. */
function copyRows(source: MeasureSeries, target: MeasureSeries, offset: number): void {
  target.years.forEach((year, row) => {
    const from = source.years.indexOf(year);
    if (from < 0) return;
    const [start, end] = [from * source.areas.length, (from + 1) * source.areas.length];
    target.values.set(source.values.subarray(start, end), row * target.areas.length + offset);
    target.status.set(source.status.subarray(start, end), row * target.areas.length + offset);
  });
}

/** Years in which at least one area is more than missing. */
function filledYears(measure: PublicationMeasure, node: LevelNode): number[] {
  const series = measure.series.get(node.id);
  if (series === undefined) return [];
  const { areas, status } = series;
  return series.years.filter((_, row) => status.subarray(row * areas.length, (row + 1) * areas.length).some((code) => code !== missing));
}
