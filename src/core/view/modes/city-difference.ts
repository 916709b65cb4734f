// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber, known } from "../../model/cell.ts";
import { combineCells } from "../../stats/combine-cells.ts";
import { comparesToCity } from "../city-comparison.ts";
import type { IndicatorView } from "../indicator-view.ts";
import type { Differences } from "./differences.ts";
import type { YearValues } from "./year-values.ts";

/**
 * How far every area lies from the city value of its year, in the unit of the indicator (percentage points for shares). The
 * relation stays that of the test against the rest of the city. `null` where nothing can be held against the city: counts, the level of
 * the city, a year without a city value.
 */
export function cityDifferences(view: IndicatorView, years: readonly YearValues[]): Differences | null {
  const { city, areas } = view;
  if (!comparesToCity(view.indicator) || view.level.parent === null || !hasNumber(city.cell)) return null;
  const all = years.flatMap((year) => [...year.areas.values()].map(({ cell }) => minus(cell, year.city.cell)));
  return {
    city: { ...city, cell: known(0), interval: null, beside: [city.cell] },
    areas: areas.map((area) => ({ ...area, cell: minus(area.cell, city.cell), interval: null, beside: [area.cell] })),
    all,
    years: [view.year],
    isPercent: false,
  };
}

function minus(cell: Cell, city: Cell): Cell {
  return combineCells(cell, city, (value, of) => value - of);
}
