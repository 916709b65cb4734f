// SPDX-License-Identifier: EUPL-1.2
import type { AtlasLevel, Street } from "../../core/model/atlas.ts";
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import { readTable } from "../read-table.ts";
import { quote, report } from "../report-issue.ts";
import { type AreaDirectory, areaDirectory } from "./area-directory.ts";
import { columnMissing, type RegisterRow, registerTable } from "./register-columns.ts";

export interface StreetsReading {
  readonly streets: readonly Street[];
  readonly issues: readonly Issue[];
}

const streetColumns = {
  name: ["strasse", "straße", "name", "street"],
  houseNumbers: ["hausnummern", "hausnummer", "house_numbers"],
  level: ["ebene", "level"],
} as const;

type StreetColumn = keyof typeof streetColumns;

/**
 * The register of streets for the search: one row per street and area, its key under "gebiet" or under the name of a level, with
 * the house numbers in that area. A street without a name or with an unknown key is left out with a warning; rows that repeat each other are one.
 */
export async function readStreets(bytes: Uint8Array, file: string, levels: readonly AtlasLevel[]): Promise<StreetsReading> {
  const { table, issues } = await readTable(bytes, file, { keyColumn: "strasse" });
  if (table === null) return { streets: [], issues };
  const register = registerTable<StreetColumn>(table, streetColumns, levels);
  const missing = [
    ...(register.hasColumn("name") ? [] : [columnMissing(table, "strasse")]),
    ...(register.hasArea ? [] : [columnMissing(table, "gebiet")]),
  ];
  const all = [...issues, ...register.issues, ...missing];
  if (hasErrors(all)) return { streets: [], issues: all };
  const directory = areaDirectory(levels);
  const streets = new Map<string, Street>();
  for (const row of register.rows) {
    const street = streetOf(row, directory);
    if (typeof street === "string") all.push(unusable(row, street, file));
    else streets.set(`${street.level}/${street.area}/${street.name}/${street.houseNumbers ?? ""}`, street);
  }
  return { streets: [...streets.values()], issues: all };
}

/** The street, or which of its cells is wrong. */
function streetOf(row: RegisterRow<StreetColumn>, directory: AreaDirectory): Street | "name" | "area" {
  const name = row.text("name");
  if (name === "") return "name";
  const wished = row.text("level");
  const place = directory.byKey(row.area.key, row.area.level).find(({ level }) => wished === "" || level === wished);
  const houseNumbers = row.text("houseNumbers");
  return place === undefined ? "area" : { name, ...(houseNumbers === "" ? {} : { houseNumbers }), ...place };
}

function unusable(row: RegisterRow<StreetColumn>, cell: "name" | "area", file: string): Issue {
  const column = cell === "name" ? row.header("name") : row.area.header;
  const value = cell === "name" ? "" : row.area.key;
  const expected = cell === "name" ? "einen Namen" : "den Schlüssel eines Gebiets";
  const sentence = `${expected} erwartet, ${quote(value)} gefunden. Die Straße ${quote(row.text("name"))} wird ausgelassen; die Zelle berichtigen.`;
  return report("warning", "street-unusable", sentence, { place: { file, row: row.row, column }, value });
}
