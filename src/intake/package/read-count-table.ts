// SPDX-License-Identifier: EUPL-1.2
import { dimensionNumber } from "../../core/formula/dimension-values.ts";
import type { Area } from "../../core/model/area.ts";
import type { CountTable, Dimension } from "../../core/model/count-table.ts";
import { measureId, tableId, type AreaLevelId } from "../../core/model/ids.ts";
import type { Issue } from "../../core/model/issue.ts";
import type { TextTable } from "../reading.ts";
import { areaMatcher } from "./area-matcher.ts";
import { fillCube } from "./fill-cube.ts";
import { joinIssues, suggestArea, type JoinReport, type UnmatchedText } from "./join-report.ts";
import { selectRows, type Selection } from "./select-rows.ts";
import { planTable, type PlannedFile } from "./table-plan.ts";
import type { TableSettings } from "./definition.ts";

export interface CountTableReading {
  readonly table: CountTable | null;
  readonly join: JoinReport | null;
  readonly issues: readonly Issue[];
}

/**
 * Turns the received files of one table into a cube of counts on one level.
 *
 * Cells that no row delivers are `missing`. A cell delivered twice is an error if the values differ and a notice if they
 * are equal. Rows of unknown areas are left out and named in the join report. `table` is `null` if there is any error.
 */
export function readCountTable(
  files: readonly TextTable[],
  settings: TableSettings,
  level: { readonly id: AreaLevelId; readonly areas: readonly Area[] },
): CountTableReading {
  const plans = files.map((table) => ({ table, ...planTable(table, settings) }));
  const planned = plans.flatMap(({ table, plan }) => (plan === null ? [] : [{ table, plan }]));
  const planIssues = plans.flatMap(({ issues }) => issues);
  if (planned.length < plans.length || planned.length === 0) return { table: null, join: null, issues: planIssues };

  const by = settings.gebiet.ueber === "name" ? "name" : "key";
  const match = areaMatcher(level.areas, { by, excluded: settings.ohne_gebiete ?? [], padTo: settings.schluessel_auffuellen ?? 0 });
  const selection = selectRows(planned, match);
  const join = reportJoin(selection, settings, { ...level, by });
  const issues = [...planIssues, ...selection.issues, ...joinIssues(join, level.areas)];
  if (issues.some((issue) => issue.severity === "error") || selection.rows.length === 0) {
    return { table: null, join, issues: selection.rows.length > 0 ? issues : [...issues, nothingLeft(planned, settings, issues)].flat() };
  }

  const years = [...new Set(yearsOf(planned, selection))].sort((a, b) => a - b);
  const dimensions = dimensionsOf(planned, selection, settings);
  const axes = { measures: Object.keys(settings.groessen).length, years, dimensions, areas: level.areas.length };
  const filled = fillCube(planned, selection, { axes, settings, areas: level.areas });
  const table: CountTable = {
    id: tableId(settings.id),
    level: level.id,
    areas: level.areas.map((area) => area.id),
    years,
    dimensions,
    measures: Object.keys(settings.groessen).map(measureId),
    values: filled.values,
    status: filled.status,
  };
  const all = [...issues, ...filled.issues];
  return { table: all.some((issue) => issue.severity === "error") ? null : table, join, issues: all };
}

function nothingLeft(planned: readonly PlannedFile[], settings: TableSettings, issues: readonly Issue[]): readonly Issue[] {
  if (issues.some((issue) => issue.severity === "error")) return [];
  const file = planned[0]?.table.file ?? settings.id;
  const total = planned.reduce((sum, { table }) => sum + table.rows.length, 0);
  const message = `${file}: Zeilen für die Tabelle „${settings.id}“ erwartet, von ${total} Zeilen bleibt keine übrig. „nur“, „wenn“ und „ohne_gebiete“ in atlas.yaml prüfen.`;
  return [{ code: "table-empty", severity: "error", message, place: { file, entry: settings.id } }];
}

function yearsOf(planned: readonly PlannedFile[], selection: Selection): readonly number[] {
  const fromHeaders = planned.flatMap(({ plan }) => plan.valueColumns.flatMap((column) => column.year ?? []));
  return fromHeaders.length > 0 ? fromHeaders : selection.rows.flatMap((row) => row.year ?? []);
}

/** Values of each dimension: numbers ascending, otherwise in the order of their first occurrence. */
function dimensionsOf(planned: readonly PlannedFile[], selection: Selection, settings: TableSettings): readonly Dimension[] {
  return Object.keys(settings.merkmale ?? {}).map((id, index) => {
    const fromHeaders = planned.flatMap(({ plan }) => plan.valueColumns.flatMap((column) => column.values[index] ?? []));
    const values = [...new Set([...fromHeaders, ...(selection.dimensionValues[index] ?? [])])];
    const numeric = values.every((value) => dimensionNumber(value) !== null);
    return { id, values: numeric ? values.sort((a, b) => (dimensionNumber(a) ?? 0) - (dimensionNumber(b) ?? 0)) : values };
  });
}

function reportJoin(
  selection: Selection,
  settings: TableSettings,
  level: { readonly id: AreaLevelId; readonly areas: readonly Area[]; readonly by: "key" | "name" },
): JoinReport {
  const matched = new Set(selection.rows.map((row) => row.area));
  const onlyInTable = [...selection.unmatched].map(([text, { file, rows }]): UnmatchedText => ({
    text,
    file,
    rows,
    suggestion: suggestArea(text, level.areas, level.by),
  }));
  return {
    table: tableId(settings.id),
    level: level.id,
    by: level.by,
    matched: matched.size,
    onlyInTable,
    onlyInLevel: level.areas.filter((_, index) => !matched.has(index)).map(({ id, name }) => ({ id, name })),
    excluded: [...selection.excluded],
  };
}
