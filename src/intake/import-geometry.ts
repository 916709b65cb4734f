// SPDX-License-Identifier: EUPL-1.2
import type { Issue } from "../core/model/issue.ts";
import { concludeImport, type ImportedArea, type ImportResult } from "./import-outcome.ts";
import type { ImportFile, ImportOptions } from "./import-files.ts";
import { joinKeys, type JoinReport } from "./join-keys.ts";
import { cleanKey } from "./keys.ts";
import { readGeometry } from "./read-geometry.ts";
import { readTable } from "./read-table.ts";
import type { GeometryReading } from "./reading.ts";
import { quotedList, report } from "./report-issue.ts";

/** Reads the areas of a geometry file; with a table to join, keys that lost their leading zeros get them back. */
export async function importGeometry(file: ImportFile, options: ImportOptions): Promise<ImportResult> {
  const known = options.join === undefined ? null : await keysOfTable(options.join, options.keyHeader);
  const wanted = known === null ? {} : { knownKeys: known };
  const first = await readGeometry(file.bytes, file.name, wanted);
  const keyColumn = findColumn(first, [options.keyHeader, "key", "id", "schluessel", "schlüssel", "nr", "nummer", "code"]);
  const nameColumn = findColumn(first, [options.nameHeader, "name", "bezeichnung", "title", "titel"]);
  if (keyColumn === undefined) return concludeImport([...first.issues, ...withoutKeyColumn(first, file.name)], [], []);
  const reading = await readGeometry(file.bytes, file.name, { ...wanted, keyColumn, ...(nameColumn === undefined ? {} : { nameColumn }) });
  const features = reading.features ?? [];
  const keys = features.map(({ properties }) => cleanKey(properties[keyColumn] ?? ""));
  const join = known === null ? null : joinKeys(known, keys);
  const padded = new Map(
    (join?.matched ?? []).filter(({ isPadded }) => isPadded).map(({ areaKey, tableKey }) => [areaKey, longer(areaKey, tableKey)]),
  );
  const areas = features.map(({ properties, polygons }, index): ImportedArea => {
    const key = keys[index] ?? "";
    return { key: padded.get(key) ?? key, name: nameColumn === undefined ? "" : (properties[nameColumn] ?? "").trim(), polygons };
  });
  return concludeImport([...reading.issues, ...describeJoin(join, padded, { file: file.name, keyColumn })], [], areas);
}

/** Keys of the table or geometry that belongs to this file. */
async function keysOfTable(file: ImportFile, keyHeader: string | undefined): Promise<readonly string[]> {
  const { table } = await readTable(file.bytes, file.name, keyHeader === undefined ? {} : { keyColumn: keyHeader });
  if (table === null) return [];
  const column = Math.max(0, table.columns.indexOf(keyHeader ?? ""));
  return table.rows.map(({ cells }) => cells[column] ?? "");
}

/** The first wanted name that a column bears, whatever its case. */
export function findColumn({ columns }: Pick<GeometryReading, "columns">, wanted: readonly (string | undefined)[]): string | undefined {
  for (const name of wanted) {
    const found =
      name === undefined
        ? undefined
        : (columns.find((column) => column === name) ?? columns.find((column) => column.toLowerCase() === name.toLowerCase()));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of two spellings of one key the one with its leading zeros. */
export function longer(first: string, second: string): string {
  return first.length >= second.length ? first : second;
}

function withoutKeyColumn(reading: GeometryReading, file: string): readonly Issue[] {
  if (reading.features === null) return [];
  const sentence = `Keine Spalte mit Schlüsseln gefunden. Vorhanden sind ${quotedList(reading.columns)}; bitte die Schlüsselspalte angeben.`;
  return [report("error", "key-column-unknown", sentence, { place: { file }, facts: { columns: reading.columns } })];
}

function describeJoin(
  join: JoinReport | null,
  padded: ReadonlyMap<string, string>,
  { file, keyColumn }: { readonly file: string; readonly keyColumn: string },
): readonly Issue[] {
  if (join === null) return [];
  const issues: Issue[] = [];
  if (padded.size > 0) issues.push(describePadding([...padded], file, keyColumn));
  const mapOnly = join.onlyInMap.map(({ key }) => key);
  const tableOnly = join.onlyInTable.map(({ key }) => key);
  if (mapOnly.length + tableOnly.length > 0) {
    const sentence = `Nicht alle Schlüssel passen zur Tabelle: nur auf der Karte ${mapOnly.length === 0 ? "keine" : quotedList(mapOnly)}, nur in der Tabelle ${tableOnly.length === 0 ? "keine" : quotedList(tableOnly)}.`;
    issues.push(
      report("notice", "join-unmatched", sentence, {
        place: { file, column: keyColumn },
        facts: { dataWithoutArea: tableOnly, areaWithoutData: mapOnly },
      }),
    );
  }
  return issues;
}

/** Says once that leading zeros were put back. `pairs`: key as found, key as used. */
export function describePadding(pairs: readonly (readonly [string, string])[], file: string, column: string): Issue {
  const shown = pairs
    .map(([found, used]) => `"${found}" → "${used}"`)
    .slice(0, 10)
    .join(", ");
  const sentence = `${pairs.length} Schlüssel hatten ihre führenden Nullen verloren und wurden zugeordnet: ${shown}. Bitte die Spalte künftig als Text ausgeben.`;
  return report("notice", "key-padded", sentence, {
    place: { file, column },
    value: pairs.map(([found]) => found),
    facts: { matchedTo: pairs.map(([, used]) => used) },
  });
}
