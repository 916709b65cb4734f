// SPDX-License-Identifier: EUPL-1.2
import { parseFormula } from "../../src/core/formula/parse-formula.ts";
import type { Area } from "../../src/core/model/area.ts";
import type { Atlas, AtlasIndicator, AtlasLevel } from "../../src/core/model/atlas.ts";
import { type Status, statusCodes } from "../../src/core/model/cell.ts";
import type { CountTable, Dimension } from "../../src/core/model/count-table.ts";
import { areaId, areaLevelId, editionId, indicatorId, measureId, tableId, themeId } from "../../src/core/model/ids.ts";
import type { LinearForm } from "../../src/core/model/linear-form.ts";

/** Areas of one level as "id" or "id<parent". The first level is the city. */
export type LevelPlan = readonly [id: string, areas: readonly string[]];

export const threeLevels: readonly LevelPlan[] = [
  ["stadt", ["00"]],
  ["bezirk", ["1<00", "2<00"]],
  ["quartier", ["11<1", "12<1", "13<1", "21<2", "22<2"]],
];

export function levels(plans: readonly LevelPlan[]): AtlasLevel[] {
  return plans.map(([id, areas], index) => ({
    level: {
      id: areaLevelId(id),
      singular: { de: id },
      plural: { de: `${id}e` },
      pluralDative: { de: `${id}en` },
      parent: index === 0 ? null : areaLevelId(plans[index - 1]?.[0] ?? ""),
      boundaryVersion: "",
      hasGeometry: false,
    },
    areas: areas.map((text): Area => {
      const [key = "", parent] = text.split("<");
      return { id: areaId(key), name: `Gebiet ${key}`, level: areaLevelId(id), parent: parent === undefined ? null : areaId(parent) };
    }),
    shapes: null,
  }));
}

/** Numbers by area, one per year; a status name stands for a gap. */
export type Rows = Readonly<Record<string, readonly (number | Status)[]>>;

export interface TablePlan {
  readonly level: string;
  readonly years: readonly number[];
  readonly measures: Readonly<Record<string, Rows>>;
}

/** A table without dimensions. */
export function table({ level, years, measures }: TablePlan): CountTable {
  const areas = [...new Set(Object.values(measures).flatMap((rows) => Object.keys(rows)))];
  const cells = Object.values(measures).flatMap((rows) => years.flatMap((_, year) => areas.map((area) => rows[area]?.[year] ?? "missing")));
  return {
    id: tableId(`${level}-${Object.keys(measures).join("-")}`),
    level: areaLevelId(level),
    areas: areas.map(areaId),
    years,
    dimensions: [],
    measures: Object.keys(measures).map(measureId),
    values: Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : 0)),
    status: Uint8Array.from(cells, (cell) => (typeof cell === "number" ? 0 : statusCodes.indexOf(cell))),
  };
}

/** A cube of one measure: `value` gives each count. */
export function cube(
  measure: string,
  frame: {
    readonly level: string;
    readonly areas: readonly string[];
    readonly years: readonly number[];
    readonly dimensions: readonly Dimension[];
  },
  value: (year: number, combination: number, area: number) => number,
): CountTable {
  const size = frame.dimensions.reduce((product, dimension) => product * dimension.values.length, 1);
  const values = new Float64Array(frame.years.length * size * frame.areas.length);
  for (let index = 0; index < values.length; index++) {
    const area = index % frame.areas.length;
    const combination = Math.floor(index / frame.areas.length) % size;
    const year = frame.years[Math.floor(index / (size * frame.areas.length))] ?? 0;
    values[index] = value(year, combination, area);
  }
  return {
    id: tableId(measure),
    level: areaLevelId(frame.level),
    areas: frame.areas.map(areaId),
    years: frame.years,
    dimensions: frame.dimensions,
    measures: [measureId(measure)],
    values,
    status: new Uint8Array(values.length),
  };
}

export function formula(text: string): LinearForm {
  const { form, issue } = parseFormula(text);
  if (form === null) throw new Error(issue.message);
  return form;
}

export function indicator(
  id: string,
  numerator: string,
  denominator: string | null,
  changes: Partial<AtlasIndicator> = {},
): AtlasIndicator {
  return {
    id: indicatorId(id),
    theme: themeId("armut"),
    name: { de: id },
    shortName: { de: id },
    kind: denominator === null ? "count" : "share",
    numerator: formula(numerator),
    denominator: denominator === null ? null : formula(denominator),
    scale: denominator === null ? 1 : 100,
    unit: { de: denominator === null ? "Personen" : "%" },
    decimals: 1,
    direction: 1,
    numeratorLabel: { de: "" },
    denominatorLabel: { de: "" },
    sentence: { de: "" },
    areaSentence: { de: "" },
    referenceDate: "31.12.",
    finestLevel: areaLevelId("quartier"),
    minDenominator: 0,
    breaks: [],
    classes: { kind: "method", method: "quantile" },
    ...changes,
  };
}

export function atlas(changes: Partial<Atlas> = {}): Atlas {
  const indicators = changes.indicators ?? [indicator("kinderarmut", "kinder_grundsicherung", "kinder")];
  return {
    place: { id: "probe", name: "Probe", genitive: { de: "der Probe" }, invented: true },
    edition: {
      id: editionId("2026"),
      date: "2026-05-22",
      title: { de: "Sozialatlas 2026" },
      publisher: "Stadt Probe",
      licence: "dl-de/by-2-0",
      source: { de: "Statistik der Probe (erfunden)" },
      contact: "statistik@probe.example",
    },
    languages: ["de"],
    defaults: { indicator: indicators[0]?.id ?? indicatorId("kinderarmut"), level: areaLevelId("quartier"), year: null },
    levels: levels(threeLevels),
    themes: [{ id: themeId("armut"), name: { de: "Armut" } }],
    indicators,
    sheets: [],
    tables: [],
    furniture: [],
    conditions: [],
    suppression: { minCount: 3, minDenominator: 0, unreliableBelow: 0 },
    keyFacts: [],
    registers: [],
    offers: null,
    background: { glossary: [], gaps: [] },
    streets: [],
    ...changes,
  };
}

/** JSON of the only file whose path starts like this. */
export function readJson(files: ReadonlyMap<string, Uint8Array>, start: string): unknown {
  const found = [...files].filter(([path]) => path.startsWith(start));
  const [only, ...others] = found;
  if (only === undefined || others.length > 0)
    throw new Error(`one file "${start}…" expected, ${found.length} found among ${[...files.keys()].join(", ")}`);
  return JSON.parse(new TextDecoder().decode(only[1])) as unknown;
}
