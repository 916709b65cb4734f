// SPDX-License-Identifier: EUPL-1.2
import { gap, known, type Cell, type Status } from "../../src/core/model/cell.ts";
import { areaId } from "../../src/core/model/ids.ts";
import type { AreaValue, IndicatorView, Relation, SeriesView } from "../../src/core/view/indicator-view.ts";
import type { PublishedIndicator } from "../../src/core/package/edition-format.ts";
import { indicator, level } from "../core/view/small-edition.ts";

/** "Stadtteil" with German grammar, below "bezirk". */
export const partLevel = {
  ...level("stadtteil", "bezirk"),
  singular: { de: "Stadtteil", en: "neighbourhood" },
  plural: { de: "Stadtteile", en: "neighbourhoods" },
  pluralDative: { de: "Stadtteilen", en: "neighbourhoods" },
};

export const cityLevel = { ...level("stadt", null), singular: { de: "Stadt", en: "city" } };

export const childPoverty = indicator("kinderarmut", {
  name: { de: "Kinder unter 15 Jahren in Grundsicherung", en: "Children under 15 on benefits" },
  shortName: { de: "Kinder unter 15 Jahren", en: "Children under 15" },
  sentence: { de: "Ende {jahr} leben {wert} der Kinder in Familien mit {kennzahl:Grundsicherung}." },
  areaSentence: { de: "{zaehler} von {nenner} Kindern unter 15 Jahren leben hier in Familien mit Grundsicherung." },
  numeratorLabel: { de: "Kinder in Grundsicherung" },
  denominatorLabel: { de: "Kindern unter 15 Jahren" },
  classes: { stadtteil: { method: "manual", limits: [8, 15, 22, 30] } },
});

export function rough(value: number): Cell {
  return { value, status: "unreliable" };
}

export function area(name: string, cell: Cell | number, changes: Partial<AreaValue> = {}): AreaValue {
  const value = typeof cell === "number" ? known(cell) : cell;
  return {
    id: areaId(name.toLowerCase()),
    name,
    parentName: "Nord",
    cell: value,
    numerator: value.value === null ? value : known(Math.round(value.value * 10)),
    denominator: known(1000),
    classIndex: null,
    relation: null,
    interval: null,
    ...changes,
  };
}

/** A view of share values with limits 8, 15, 22, 30 and the classes counted. */
export function viewOf(areas: readonly AreaValue[], changes: Partial<IndicatorView> = {}): IndicatorView {
  const limits = [8, 15, 22, 30];
  const classOf = (value: number): number => limits.filter((limit) => value >= limit).length;
  const placed = areas.map((item) => ({ ...item, classIndex: item.cell.value === null ? null : classOf(item.cell.value) }));
  const sorted = placed.filter((item) => item.cell.value !== null).sort((a, b) => (a.cell.value ?? 0) - (b.cell.value ?? 0));
  const [min, max] = [sorted[0], sorted.at(-1)];
  const statuses = [...new Set(areas.map((item) => item.cell.status))].filter((status) => status !== "ok");
  return {
    indicator: childPoverty,
    level: partLevel,
    year: 2025,
    years: [2023, 2024, 2025],
    city: area("Beispielstadt", 19.1, { parentName: null }),
    areas: placed,
    classes: [0, 1, 2, 3, 4].map((index) => ({
      lower: limits[index - 1] ?? null,
      upper: limits[index] ?? null,
      areaCount: placed.filter((item) => item.classIndex === index).length,
      distance: ([-2, -1, 0, 1, 2] as const)[index] ?? null,
    })),
    gaps: statuses.map((status) => ({ status, count: areas.filter((item) => item.cell.status === status).length })),
    extent: min === undefined || max === undefined ? null : { min, max },
    palette: "need",
    ...changes,
  };
}

export function seriesOf(
  values: Readonly<Record<number, number | Exclude<Status, "ok" | "unreliable">>>,
  changes: Partial<SeriesView> = {},
): SeriesView {
  const points = Object.entries(values).map(([year, value]) => ({
    year: Number(year),
    cell: typeof value === "number" ? known(value) : gap(value),
  }));
  const numbers = points.filter((point) => point.cell.value !== null);
  const [from, to] = [numbers[0], numbers.at(-1)];
  return {
    area: areaId("ziegelei"),
    name: "Ziegelei",
    points,
    segments: [numbers],
    breaks: [],
    change:
      from === undefined || to === undefined || from === to
        ? null
        : { from, to, difference: (to.cell.value ?? 0) - (from.cell.value ?? 0) },
    ...changes,
  };
}

export const relations: readonly Relation[] = ["higher", "similar", "lower"];
export const share = (changes: Partial<PublishedIndicator>): PublishedIndicator => ({ ...childPoverty, ...changes });
