// SPDX-License-Identifier: EUPL-1.2
import { type Status, statusCodes } from "../model/cell.ts";
import type { MeasureSeries } from "../model/count-table.ts";
import type { AreaId } from "../model/ids.ts";
import { measureId } from "../model/ids.ts";
import type { LevelAreas, LoadedTable } from "../view/atlas-data.ts";
import type { AreasFile, MeasureColumn, PublishedLevel, TableFile } from "./edition-format.ts";

/**
 * Table file → memory: one series per measure, values as doubles, statuses as codes of `statusCodes`.
 * A `null` in no status list is `missing`; cells without a number hold 0. The file must have been parsed.
 */
export function tableFileToLoaded(file: TableFile): LoadedTable {
  const { areas, years, level } = file;
  const series = Object.entries(file.measures).map(([measure, column]): [string, MeasureSeries] => [
    measure,
    { measure: measureId(measure), level, areas, years, ...decodeColumn(column) },
  ]);
  return { table: file.table, level, areas, years, series: new Map(series) };
}

/**
 * Memory → table file. Numbers are written only where the status allows one, whatever the array holds behind a gap.
 * `tableFileToLoaded(serialiseTable(x))` equals `x`.
 */
export function serialiseTable(table: LoadedTable): TableFile {
  return {
    table: table.table,
    level: table.level,
    areas: table.areas,
    years: table.years,
    measures: Object.fromEntries([...table.series].map(([measure, series]) => [measure, encodeColumn(series)])),
  };
}

/** Areas file → memory. `parentIds`: ids of the parent level in the order of its file; empty for the city. */
export function areasFileToLevel(file: AreasFile, level: PublishedLevel, parentIds: readonly AreaId[]): LevelAreas {
  const parents = file.parents.map((index) => parentIds[index] ?? null);
  return { level, ids: file.ids, names: file.names, parents, labels: file.labels };
}

function decodeColumn(column: MeasureColumn): { readonly values: Float64Array; readonly status: Uint8Array } {
  const values = new Float64Array(column.values.length);
  const status = new Uint8Array(column.values.length).fill(codeOf("missing"));
  const ok = codeOf("ok");
  column.values.forEach((value, cell) => {
    if (value === null) return;
    values[cell] = value;
    status[cell] = ok;
  });
  statusCodes.forEach((name, code) => {
    for (const cell of column.status[name] ?? []) status[cell] = code;
  });
  return { values, status };
}

function encodeColumn(series: MeasureSeries): MeasureColumn {
  const lists: Record<string, number[]> = {};
  const values = Array.from(series.values, (value, cell) => {
    const name = statusCodes[series.status[cell] ?? 1] ?? "missing";
    if (name !== "ok" && name !== "missing") (lists[name] ??= []).push(cell);
    return name === "ok" || name === "unreliable" ? value : null;
  });
  return { values, status: lists };
}

function codeOf(status: Status): number {
  return statusCodes.indexOf(status);
}
