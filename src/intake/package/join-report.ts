// SPDX-License-Identifier: EUPL-1.2
import { nearestName } from "../../core/formula/nearest-name.ts";
import type { Area } from "../../core/model/area.ts";
import type { AreaId, AreaLevelId, TableId } from "../../core/model/ids.ts";
import type { Issue } from "../../core/model/issue.ts";
import { foldName, padKey } from "./area-matcher.ts";
import { quoted } from "./find-column.ts";

/** A text of the area column that no area of the level answers to. */
export interface UnmatchedText {
  readonly text: string;
  readonly file: string;
  /** Rows where it stands, physical and 1-based. */
  readonly rows: readonly number[];
  /** Area that is probably meant, with its key. */
  readonly suggestion: AreaId | null;
}

/** How the rows of one table found their areas: what is left over on both sides. */
export interface JoinReport {
  readonly table: TableId;
  readonly level: AreaLevelId;
  readonly by: "key" | "name";
  readonly matched: number;
  readonly onlyInTable: readonly UnmatchedText[];
  readonly onlyInLevel: readonly { readonly id: AreaId; readonly name: string }[];
  /** Texts that the recipe declares to be no areas, as far as they occur. */
  readonly excluded: readonly string[];
}

/** The join report as issues: one for each side that has something left over, an error if nothing matched at all. */
export function joinIssues(report: JoinReport, areas: readonly Area[]): readonly Issue[] {
  const issues: Issue[] = [];
  if (report.onlyInTable.length > 0) issues.push(tableSide(report, areas));
  if (report.onlyInLevel.length > 0 && report.matched > 0) issues.push(levelSide(report));
  return issues;
}

function tableSide(report: JoinReport, areas: readonly Area[]): Issue {
  const texts = report.onlyInTable.map((one) => one.text);
  const rows = report.onlyInTable.flatMap((one) => one.rows);
  const file = report.onlyInTable[0]?.file ?? "";
  const nothing = report.matched === 0;
  const kind = report.by === "key" ? "Schlüssel" : "Namen";
  const found =
    texts.length === 1 ? `${quoted(texts)} gehört zu keinem Gebiet` : `${texts.length} ${kind} ohne Gebiet gefunden: ${quoted(texts)}`;
  return {
    code: nothing ? "join-empty" : "join-only-in-table",
    severity: nothing ? "error" : "warning",
    message: `${file}, Zeile ${quotedRows(rows)}: ${kind} von Gebieten der Ebene „${report.level}“ erwartet, ${found}. ${advice(report, areas)}`,
    place: { file, row: rows, key: texts, entry: report.table },
    value: texts,
    facts: { level: report.level, matched: report.matched, suggestions: report.onlyInTable.map((one) => one.suggestion) },
  };
}

function levelSide(report: JoinReport): Issue {
  const names = report.onlyInLevel.map((area) => `${area.name} (${area.id})`);
  return {
    code: "join-only-in-level",
    severity: "warning",
    message: `Tabelle „${report.table}“: Zeilen für alle Gebiete der Ebene „${report.level}“ erwartet, für ${names.length} keine gefunden: ${quoted(names)}. Diese Gebiete gelten als unbekannt.`,
    place: { entry: report.table, key: report.onlyInLevel.map((area) => area.id) },
    value: report.onlyInLevel.map((area) => area.id),
    facts: { level: report.level, matched: report.matched },
  };
}

function advice(report: JoinReport, areas: readonly Area[]): string {
  const first = report.onlyInTable[0];
  const length = areas[0]?.id.length ?? 0;
  if (
    first !== undefined &&
    report.by === "key" &&
    areas.some((area) => area.id === padKey(first.text, length) && area.id !== first.text)
  ) {
    return `Führende Nullen fehlen: in atlas.yaml „schluessel_auffuellen: ${length}“ eintragen.`;
  }
  if (first !== undefined && report.by === "key" && areas.some((area) => foldName(area.name) === foldName(first.text))) {
    return `Die Spalte enthält Namen: in atlas.yaml „ueber: name“ eintragen.`;
  }
  const near = report.onlyInTable.flatMap((one) => (one.suggestion === null ? [] : [`"${one.text}" → "${one.suggestion}"`]));
  const hint = near.length === 0 ? "" : `Ähnlich: ${near.slice(0, 5).join(", ")}. `;
  return `${hint}Schreibweise angleichen oder, wenn es keine Gebiete sind, unter „ohne_gebiete“ eintragen.`;
}

/** Area whose key or name is most like the text. */
export function suggestArea(text: string, areas: readonly Area[], by: "key" | "name"): AreaId | null {
  const words = areas.map((area) => (by === "key" ? area.id : foldName(area.name)));
  const near = nearestName(by === "key" ? text : foldName(text), words);
  return near === null ? null : (areas[words.indexOf(near)]?.id ?? null);
}

/** Rows in words: "17", "17, 18 und 40 weitere". */
export function quotedRows(rows: readonly number[], limit = 5): string {
  const more = rows.length - limit;
  return rows.slice(0, limit).join(", ") + (more > 0 ? ` und ${more} weitere` : "");
}
