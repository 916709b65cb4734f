// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import type { ImportedArea, ImportedRecord } from "./import-outcome.ts";
import type { ImportFile, ImportOptions } from "./import-files.ts";
import { describePadding, findColumn, importGeometry, longer } from "./import-geometry.ts";
import { joinKeys, type JoinReport, type Unmatched } from "./join-keys.ts";
import { cleanKey, comparableName } from "./keys.ts";
import type { AreaRow } from "./import-table.ts";
import { placeOf } from "./table-place.ts";
import { readTable } from "./read-table.ts";
import type { TextTable } from "./reading.ts";
import { quote, report } from "./report-issue.ts";

interface TableToJoin {
  readonly records: readonly (ImportedRecord & { readonly row: number })[];
  readonly rows: readonly AreaRow[];
  readonly table: TextTable;
  readonly keyColumn: string;
}

export interface JoinedTable {
  readonly records: readonly ImportedRecord[];
  readonly areas: readonly ImportedArea[];
  readonly issues: readonly Issue[];
}

/** Fits the records to the areas of another file, by key or by name; without one everything stays. What fits nowhere is named on both sides. */
export async function joinTable(input: TableToJoin, options: ImportOptions): Promise<JoinedTable> {
  const names = namesOf(input.rows);
  if (options.join === undefined) return { records: input.records.map(withoutRow), areas: areasOf(names), issues: [] };
  const areas = await areasOfFile(options.join, options.keyHeader);
  const known = new Map(areas.map(({ key, name }) => [key, name]));
  const byName = options.joinBy === "name";
  const own = byName
    ? new Map([...names].map(([key, name]) => [key, keyOfName(name === "" ? key : name, areas) ?? key]))
    : new Map([...names.keys()].map((key) => [key, key]));
  const join = joinKeys([...own.values()], [...known.keys()], {
    table: new Map([...names].map(([key, name]) => [own.get(key) ?? key, name])),
    areas: known,
  });
  const finalKeys = new Map(join.matched.map(({ tableKey, areaKey }) => [tableKey, longer(tableKey, areaKey)]));
  const keyOf = (key: string): string | undefined => finalKeys.get(own.get(key) ?? key);
  const records = input.records.flatMap((record) => {
    const key = keyOf(record.key);
    return key === undefined ? [] : [{ ...withoutRow(record), key }];
  });
  const joinedNames = new Map(
    [...names].flatMap(([key, name]): [string, string][] => [[keyOf(key) ?? "", name]]).filter(([key]) => key !== ""),
  );
  return { records, areas: areasOf(joinedNames), issues: describe(join, input, own) };
}

function withoutRow({ key, period, measure, value, status }: ImportedRecord): ImportedRecord {
  return { key, period, measure, value, ...(status === undefined ? {} : { status }) };
}

function namesOf(rows: readonly AreaRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ key, name }) => [key, name]));
}

function areasOf(names: ReadonlyMap<string, string>): readonly ImportedArea[] {
  return [...names].map(([key, name]) => ({ key, name, polygons: [] }));
}

function keyOfName(name: string, areas: readonly { readonly key: string; readonly name: string }[]): string | undefined {
  const wanted = comparableName(name);
  const found = areas.filter((area) => comparableName(area.name) === wanted);
  return found.length === 1 ? found[0]?.key : undefined;
}

async function areasOfFile(
  file: ImportFile,
  keyHeader: string | undefined,
): Promise<readonly { readonly key: string; readonly name: string }[]> {
  const geometry = await importGeometry(file, {});
  if (geometry.areas.length > 0) return geometry.areas;
  const { table } = await readTable(file.bytes, file.name, keyHeader === undefined ? {} : { keyColumn: keyHeader });
  if (table === null) return [];
  const key = table.columns.indexOf(findColumn(table, [keyHeader, table.columns[0]]) ?? "");
  const name = table.columns.indexOf(findColumn(table, ["name", "bezeichnung"]) ?? "");
  return table.rows.map(({ cells }) => ({ key: cleanKey(cells[key] ?? ""), name: cells[name] ?? "" }));
}

function describe(join: JoinReport, { rows, table, keyColumn }: TableToJoin, own: ReadonlyMap<string, string>): readonly Issue[] {
  const issues: Issue[] = [];
  const padded = join.matched
    .filter(({ isPadded }) => isPadded)
    .map(({ tableKey, areaKey }): [string, string] => [tableKey, longer(tableKey, areaKey)]);
  if (padded.length > 0) issues.push(describePadding(padded, table.file, keyColumn));
  const tableOnly = new Set(join.onlyInTable.map(({ key }) => key));
  if (tableOnly.size > 0) {
    const lines = rows.filter(({ key }) => tableOnly.has(own.get(key) ?? key)).map(({ row }) => row);
    const sentence = `Nur in der Tabelle, nicht auf der Karte: ${join.onlyInTable.map(showUnmatched).join(", ")}. Diese Werte werden nicht gezeigt; bitte Schlüssel oder Geometrie prüfen.`;
    issues.push(
      report("notice", "join-table-only", sentence, {
        place: { ...placeOf(table), row: lines, column: keyColumn },
        value: [...tableOnly],
        facts: { dataWithoutArea: [...tableOnly] },
      }),
    );
  }
  if (join.onlyInMap.length > 0) {
    const keys = join.onlyInMap.map(({ key }) => key);
    const sentence = `Nur auf der Karte, nicht in der Tabelle: ${join.onlyInMap.map(showUnmatched).join(", ")}. Diese Gebiete erscheinen mit „keine Angabe“.`;
    issues.push(report("notice", "join-map-only", sentence, { place: placeOf(table), value: keys, facts: { areaWithoutData: keys } }));
  }
  return issues;
}

function showUnmatched({ key, name, suggestions }: Unmatched): string {
  const named = name === "" ? quote(key) : `${quote(key)} ${name}`;
  return suggestions.length === 0 ? named : `${named} (ähnlich: ${suggestions.map(quote).join(", ")})`;
}
