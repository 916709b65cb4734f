// SPDX-License-Identifier: EUPL-1.2
import type { AtlasLevel } from "../../core/model/atlas.ts";
import type { CountTable } from "../../core/model/count-table.ts";
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import { readTable } from "../read-table.ts";
import type { TextTable } from "../reading.ts";
import { quote, report } from "../report-issue.ts";
import type { Settings, TableSettings } from "./definition.ts";
import type { JoinReport } from "./join-report.ts";
import type { PackageSource } from "./package-source.ts";
import { readCountTable } from "./read-count-table.ts";

export interface TablesReading {
  readonly tables: readonly CountTable[];
  readonly joins: readonly JoinReport[];
  readonly issues: readonly Issue[];
}

/** Reads all tables of the package. A table with an error, or whose level could not be read, is left out. */
export async function readTables(settings: Settings, levels: readonly AtlasLevel[], source: PackageSource): Promise<TablesReading> {
  const tables: CountTable[] = [];
  const joins: JoinReport[] = [];
  const issues: Issue[] = [];
  for (const table of settings.tabellen) {
    const received = await readFiles(table, source);
    issues.push(...received.issues);
    const level = levels.find((one) => one.level.id === table.ebene);
    if (level === undefined || hasErrors(received.issues)) continue;
    const read = readCountTable(received.files, table, { id: level.level.id, areas: level.areas });
    issues.push(...read.issues);
    if (read.join !== null) joins.push(read.join);
    if (read.table !== null) tables.push(read.table);
  }
  return { tables, joins, issues };
}

async function readFiles(
  table: TableSettings,
  source: PackageSource,
): Promise<{ readonly files: readonly TextTable[]; readonly issues: readonly Issue[] }> {
  const paths = table.datei === undefined ? await source.matching(table.dateien ?? "") : [table.datei];
  if (paths.length === 0) return { files: [], issues: [noFileFits(table)] };
  const files: TextTable[] = [];
  const issues: Issue[] = [];
  for (const path of paths) {
    const file = await source.read(path, `Tabelle „${table.id}“`);
    if (file.bytes === null) {
      issues.push(file.issue);
      continue;
    }
    const reading = await readTable(file.bytes, path, tableOptions(table));
    issues.push(...reading.issues);
    if (reading.table !== null) files.push(reading.table);
  }
  return { files, issues };
}

function tableOptions(table: TableSettings): Parameters<typeof readTable>[2] {
  return {
    ...(table.blatt === undefined ? {} : { sheet: table.blatt }),
    ...(table.gebiet.spalte === undefined ? {} : { keyColumn: table.gebiet.spalte }),
    ...(table.json === undefined ? {} : { jsonPath: table.json }),
    numberFormat: table.zahlen === "englisch" ? "english" : "german",
  };
}

function noFileFits(table: TableSettings): Issue {
  const pattern = table.dateien ?? "";
  return report(
    "error",
    "file-missing",
    `Dateien nach dem Muster ${quote(pattern)} erwartet, keine gefunden. Muster oder Ordner berichtigen.`,
    {
      place: { file: "atlas.yaml", member: `Tabelle „${table.id}“` },
      value: pattern,
    },
  );
}
