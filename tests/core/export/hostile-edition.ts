// SPDX-License-Identifier: EUPL-1.2
import { indicatorId } from "../../../src/core/model/ids.ts";
import { isLoading, type Loading } from "../../../src/core/view/read-cell.ts";
import type { AtlasData } from "../../../src/core/view/atlas-data.ts";
import type { TakenTable } from "../../../src/core/export/taken-table.ts";
import { csvRows } from "../../../src/core/export/taken-table.ts";
import { printCsv } from "../../../src/core/export/csv.ts";
import { takeAway } from "../../../src/i18n/de-views/take-away.ts";
import { speak } from "../../../src/i18n/speak.ts";
import { tableSpeech } from "../../../src/app/take-away-speech.ts";
import { condition, field } from "../rules/small-table.ts";
import { atlasData, indicator, loadedTable, partIds } from "../view/small-edition.ts";

export const speech = speak("de");
export const said = tableSpeech(takeAway, speech);

/** What a spreadsheet would run; each is the name of one part of the city. */
export const hostileNames = ["=1+1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "Teil 06"];

/**
 * Six parts with names that are formulas. Part 02 is secret and 03 missing in 2025, 02 has 77 cases of 100 in the years before; the
 * city has 60 of 600.
 */
export function hostileEdition(): AtlasData {
  const cases = [
    [60, 30, 77, 10, 5, 5, 5],
    [60, 25, 77, 10, 5, 5, 5],
    [60, 20, "suppressed", "missing", 6, 4, 3],
  ] as const;
  const bases = cases.map(() => [600, 100, 100, 100, 100, 100, 100]);
  const areas = ["00", ...partIds];
  const counts = { cases, base: bases };
  const published = { id: "t", level: "teil", areas, years: [2023, 2024, 2025] };
  const data = atlasData([loadedTable(published, counts)], {
    indicators: [
      indicator("armut", { breaks: [{ year: 2024, kind: "definition", text: { de: "neue Zählung" } }] }),
      indicator("zweite", { breaks: [] }),
    ],
    conditions: [{ id: "armut", indicator: indicatorId("armut"), rule: "cityFactor", value: 1 }],
  });
  const levels = new Map([...data.levels].map(([id, level]) => [id, id === "teil" ? { ...level, names: hostileNames } : level]));
  const fields = [field("arm", { kind: "all", rules: [condition("armut", ">", 18), condition("armut", "<", 90)] })];
  return { ...data, levels, rules: { title: { de: "Regeln" }, author: "Amt", date: "2026-01-01", level: null, fields } };
}

export function ready<T extends object>(view: T | Loading): T {
  if (isLoading(view)) throw new Error("ready: a view expected, needs found");
  return view;
}

/** Cells of the row with a key (and a year, a role …) by the ids of the columns, as they are written into a CSV. */
export function rowsOf(table: TakenTable): readonly Readonly<Record<string, string>>[] {
  const [, ...rows] = csvRows(table);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [table.columns[at]?.id ?? "", printCsv([[cell]]).slice(1, -2)])));
}

export function rowOf(table: TakenTable, wanted: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const found = rowsOf(table).find((row) => Object.entries(wanted).every(([id, text]) => row[id] === text));
  if (found === undefined) throw new Error(`rowOf: a row with ${JSON.stringify(wanted)} expected, none found`);
  return found;
}
