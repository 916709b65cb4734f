// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../core/model/cell.ts";
import type { Theme } from "../../core/model/indicator.ts";
import { eachValue, type PublishedData } from "./published-data.ts";

/**
 * The values of a theme as JSON-stat 2.0: a cube of area × year × indicator with `null` for every gap and its reason under
 * `status`. A cell that the edition does not have at all is `missing`.
 */
export function jsonStat(data: PublishedData, theme: Theme): unknown {
  const indicators = data.manifest.indicators.filter((one) => one.theme === theme.id);
  const areas = data.levels.flatMap(({ ids, names }) => ids.map((id, index) => [id, names[index] ?? id] as const));
  const areaIndex = new Map(areas.map(([id], index) => [id, index]));
  const years = yearsOf(data, theme);
  const size = [areas.length, years.length, indicators.length] as const;
  const value = Array<number | null>(size[0] * size[1] * size[2]).fill(null);
  const status: Record<string, string> = {};
  indicators.forEach((indicator, column) => {
    eachValue(data, indicator, ({ area, year, cell }) => {
      const position = ((areaIndex.get(area) ?? 0) * size[1] + years.indexOf(year)) * size[2] + column;
      if (hasNumber(cell)) value[position] = cell.value;
      if (cell.status !== "ok") status[position] = cell.status;
    });
  });
  return {
    version: "2.0",
    class: "dataset",
    label: `${theme.name.de}: ${data.manifest.place.name}`,
    source: data.manifest.edition.source.de,
    updated: data.manifest.edition.date,
    id: ["gebiet", "jahr", "kennzahl"],
    size,
    role: { geo: ["gebiet"], time: ["jahr"], metric: ["kennzahl"] },
    dimension: {
      gebiet: { label: "Gebiet", category: { index: areas.map(([id]) => id), label: Object.fromEntries(areas) } },
      jahr: { label: "Jahr", category: { index: years.map(String) } },
      kennzahl: {
        label: "Kennzahl",
        category: {
          index: indicators.map(({ id }) => id),
          label: Object.fromEntries(indicators.map(({ id, name }) => [id, name.de])),
          unit: Object.fromEntries(indicators.map(({ id, unit, decimals }) => [id, { label: unit.de, decimals }])),
        },
      },
    },
    value,
    status,
  };
}

function yearsOf(data: PublishedData, theme: Theme): readonly number[] {
  const years = new Set<number>();
  for (const indicator of data.manifest.indicators.filter((one) => one.theme === theme.id)) {
    eachValue(data, indicator, ({ year }) => years.add(year));
  }
  return [...years].sort((a, b) => a - b);
}
