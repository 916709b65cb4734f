// SPDX-License-Identifier: EUPL-1.2
import { areaId } from "../../core/model/ids.ts";
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import { cleanKey } from "../keys.ts";
import { readTable } from "../read-table.ts";
import type { TextTable } from "../reading.ts";
import { quote, report } from "../report-issue.ts";
import type { RawArea } from "./area-parents.ts";
import type { LevelSettings } from "./definition.ts";
import { findColumn } from "./find-column.ts";
import type { PackageSource } from "./package-source.ts";
import type { RawLevel } from "./read-levels.ts";

/**
 * Areas of a level without a map, from the rows of a table. A finer table may name them many times: rows that say the same
 * are one area, rows that contradict each other are an error.
 */
export async function readAreaTable(settings: LevelSettings, source: PackageSource): Promise<RawLevel> {
  const { gebiete } = settings;
  if (gebiete === undefined) return { areas: null, shapes: null, issues: [] };
  const file = await source.read(gebiete.datei, `Ebene „${settings.id}“`);
  if (file.bytes === null) return { areas: null, shapes: null, issues: [file.issue] };
  const options = { keyColumn: gebiete.schluesselspalte, ...(gebiete.blatt === undefined ? {} : { sheet: gebiete.blatt }) };
  const { table, issues } = await readTable(file.bytes, gebiete.datei, options);
  if (table === null) return { areas: null, shapes: null, issues };
  const read = areasOf(table, settings, gebiete);
  const all = [...issues, ...read.issues];
  return { areas: hasErrors(all) ? null : read.areas, shapes: null, issues: all };
}

function areasOf(
  table: TextTable,
  settings: LevelSettings,
  columns: NonNullable<LevelSettings["gebiete"]>,
): { readonly areas: readonly RawArea[]; readonly issues: readonly Issue[] } {
  const key = findColumn(table, columns.schluesselspalte, "Schlüssel");
  const name = findColumn(table, columns.namensspalte, "Name");
  const parentColumn = settings.gehoert_zu?.spalte;
  const parent = parentColumn === undefined ? null : findColumn(table, parentColumn, "übergeordnetes Gebiet");
  const issues = [key.issue, name.issue, parent?.issue ?? null].flatMap((issue) => issue ?? []);
  if (issues.length > 0) return { areas: [], issues };
  const areas = new Map<string, RawArea & { readonly row: number }>();
  for (const { row, cells } of table.rows) {
    const id = cleanKey(cells[key.index] ?? "");
    const place = { file: table.file, row };
    if (id === "") continue;
    const area = {
      id: areaId(id),
      name: (cells[name.index] ?? "").trim() || id,
      parentText: parent === null ? null : cleanKey(cells[parent.index] ?? ""),
      place,
      row,
    };
    const first = areas.get(id);
    if (first === undefined) areas.set(id, area);
    else if (first.name !== area.name || first.parentText !== area.parentText) issues.push(contradiction(first, area));
  }
  return { areas: [...areas.values()], issues };
}

function contradiction(first: RawArea & { readonly row: number }, second: RawArea & { readonly row: number }): Issue {
  return report(
    "error",
    "area-conflicting",
    `dieselben Angaben für das Gebiet wie in Zeile ${first.row} (${quote(first.name)}) erwartet, ${quote(second.name)} gefunden. Eine der Zeilen berichtigen.`,
    { place: { ...second.place, key: second.id }, value: [first.name, second.name] },
  );
}
