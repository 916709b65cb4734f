// SPDX-License-Identifier: EUPL-1.2
import { type Cell, statusCodes } from "../../../src/core/model/cell.ts";
import type { MeasureSeries } from "../../../src/core/model/count-table.ts";
import { areaId, areaLevelId, editionId, indicatorId, measureId, tableId, themeId } from "../../../src/core/model/ids.ts";
import type { Localised } from "../../../src/core/model/ids.ts";
import type {
  FileReference,
  Manifest,
  PublishedIndicator,
  PublishedLevel,
  PublishedTable,
} from "../../../src/core/package/edition-format.ts";
import { type AtlasData, type LevelAreas, type LoadedTable, tableKey } from "../../../src/core/view/atlas-data.ts";

/** Hand-made edition: one city, districts "1" (Nord) and "2" (Süd), parts "01" … "06", three in each district. */
export const cityLevel = level("stadt", null);
export const districtLevel = level("bezirk", "stadt");
export const partLevel = level("teil", "bezirk");

export function level(id: string, parent: string | null): PublishedLevel {
  return {
    id: areaLevelId(id),
    singular: both(id),
    plural: both(`${id}e`),
    pluralDative: both(`${id}en`),
    parent: parent === null ? null : areaLevelId(parent),
    boundaryVersion: "",
    hasGeometry: true,
    areaCount: 1,
    geometry: file(`geometry-${id}.json`),
  };
}

/** A share in per cent of measures "cases" and "base" of table "t", limits 10 and 20 on the parts. */
export function indicator(id: string, changes: Partial<PublishedIndicator> = {}): PublishedIndicator {
  return {
    id: indicatorId(id),
    theme: themeId("armut"),
    name: both(id),
    shortName: both(id),
    kind: "share",
    numerator: measureId("cases"),
    denominator: measureId("base"),
    scale: 100,
    unit: { de: "%" },
    decimals: 1,
    direction: 1,
    numeratorLabel: both("Kinder in Grundsicherung"),
    denominatorLabel: both("Kindern"),
    sentence: { de: "" },
    areaSentence: { de: "" },
    referenceDate: "31.12.",
    finestLevel: areaLevelId("teil"),
    minDenominator: 0,
    breaks: [],
    table: tableId("t"),
    classes: { teil: { method: "manual", limits: [10, 20] } },
    ...changes,
  };
}

export function table(id: string, measures: readonly string[], years: Readonly<Record<string, readonly number[]>>): PublishedTable {
  const levels = Object.entries(years).map(([name, list]) => [name, { years: list, file: file(`${id}-${name}.json`) }]);
  return { id: tableId(id), measures: measures.map(measureId), levels: Object.fromEntries(levels) };
}

export function manifest(changes: Partial<Manifest> = {}): Manifest {
  return {
    format: "sozialatlas-edition",
    version: 1,
    place: { id: "probe", name: "Probestadt", genitive: both("der Probestadt"), invented: true },
    edition: {
      id: editionId("2026"),
      date: "2026-05-22",
      title: both("Atlas"),
      publisher: "Probestadt",
      licence: "CC0-1.0",
      source: both("erfunden"),
      contact: "probe@probe.example",
    },
    languages: ["de", "en"],
    levels: [cityLevel, districtLevel, partLevel],
    themes: [{ id: themeId("armut"), name: both("Armut") }],
    indicators: [indicator("armut")],
    tables: [table("t", ["cases", "base"], { stadt: [2023, 2024, 2025], bezirk: [2023, 2024, 2025], teil: [2023, 2024, 2025] })],
    conditions: [],
    defaults: { indicator: indicatorId("armut"), level: areaLevelId("teil"), year: 2025 },
    search: file("search.json"),
    sheets: file("sheets.json"),
    places: file("places.json"),
    suppression: { minCount: 3, minDenominator: 0 },
    registers: {},
    ...changes,
  };
}

/** A number, or a status in its place; "5!" is an unreliable 5. */
export type Entry = number | Exclude<Cell["status"], "ok" | "unreliable"> | `${number}!`;

/** One loaded table: `counts[measure][year][area]`, the city first. */
export function loadedTable(
  published: { readonly id: string; readonly level: string; readonly areas: readonly string[]; readonly years: readonly number[] },
  counts: Readonly<Record<string, readonly (readonly Entry[])[]>>,
): LoadedTable {
  const { id, years } = published;
  const areas = published.areas.map(areaId);
  const series = Object.entries(counts).map(([measure, rows]): [string, MeasureSeries] => {
    const cells = rows.flat().map(entryCell);
    return [
      measure,
      {
        measure: measureId(measure),
        level: areaLevelId(published.level),
        areas,
        years,
        values: Float64Array.from(cells, (cell) => cell.value ?? 0),
        status: Uint8Array.from(cells, (cell) => statusCodes.indexOf(cell.status)),
      },
    ];
  });
  return { table: tableId(id), level: areaLevelId(published.level), areas, years, series: new Map(series) };
}

export const partIds = ["01", "02", "03", "04", "05", "06"];

/** Names: parts "Teil 01" …, districts "Nord" and "Süd". */
export function levels(): ReadonlyMap<string, LevelAreas> {
  const of = (
    published: PublishedLevel,
    rows: readonly (readonly [id: string, name: string, parent: string | null])[],
  ): [string, LevelAreas] => [
    published.id,
    {
      level: published,
      ids: rows.map(([id]) => areaId(id)),
      names: rows.map(([, name]) => name),
      parents: rows.map(([, , parent]) => (parent === null ? null : areaId(parent))),
      labels: rows.map((_, index) => [index, index]),
    },
  ];
  return new Map([
    of(cityLevel, [["00", "Probestadt", null]]),
    of(districtLevel, [
      ["1", "Nord", "00"],
      ["2", "Süd", "00"],
    ]),
    of(
      partLevel,
      partIds.map((id, index) => [id, `Teil ${id}`, index < 3 ? "1" : "2"]),
    ),
  ]);
}

export function atlasData(tables: readonly LoadedTable[], changes: Partial<Manifest> = {}): AtlasData {
  const entries = tables.map((entry): [string, LoadedTable] => [tableKey(entry.table, entry.level), entry]);
  return { manifest: manifest(changes), levels: levels(), tables: new Map(entries) };
}

/** The parts in one year: counts of cases over bases; the city is given apart. */
export function partTable(cases: readonly Entry[], bases: readonly Entry[], city: readonly [cases: Entry, base: Entry]): LoadedTable {
  return loadedTable(
    { id: "t", level: "teil", areas: ["00", ...partIds], years: [2025] },
    { cases: [[city[0], ...cases]], base: [[city[1], ...bases]] },
  );
}

function entryCell(entry: Entry): Cell {
  if (typeof entry === "number") return { value: entry, status: "ok" };
  if (entry.endsWith("!")) return { value: Number(entry.slice(0, -1)), status: "unreliable" };
  return { value: null, status: statusCodes.find((status) => status === entry) ?? "missing" };
}

function file(path: string): FileReference {
  return { path, bytes: 1, sha256: "0".repeat(64) };
}

function both(text: string): Localised {
  return { de: text, en: `${text} (en)` };
}
