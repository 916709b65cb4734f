// SPDX-License-Identifier: EUPL-1.2
import { areaId, areaLevelId, indicatorId, measureId, tableId, themeId } from "../../../../src/core/model/ids.ts";
import type { PublishedAgeTable } from "../../../../src/core/package/edition-format.ts";
import type { AtlasData } from "../../../../src/core/view/atlas-data.ts";
import { atlasData, indicator, loadedTable, partIds, table } from "../small-edition.ts";

const [years, bases] = [
  [2023, 2024, 2025],
  [6000, 1000, 1000, 1000, 1000, 1000, 1000],
] as const;

/** "armut" (burden) and "jung" (neutral) on the parts, "wohnungslos" for the city only, ages on the districts. */
export function profileData(): AtlasData {
  const armut = [900, 300, 150, 150, 100, 100, 100];
  const jung = [1200, 100, 200, 200, 200, 250, 250];
  const parts = loadedTable(
    { id: "t", level: "teil", areas: ["00", ...partIds], years },
    { cases: years.map(() => armut), base: years.map(() => bases), young: years.map(() => jung) },
  );
  const city = loadedTable({ id: "w", level: "stadt", areas: ["00"], years }, { homeless: years.map(() => [40]) });
  const ages = loadedTable(
    { id: "alter", level: "bezirk", areas: ["00", "1", "2"], years },
    Object.fromEntries(ageMeasures().map((id, index) => [id, years.map(() => [60 + index, 30 + index, 30])])),
  );
  return atlasData([parts, city, ages], {
    themes: [
      { id: themeId("alter"), name: { de: "Alter" } },
      { id: themeId("armut"), name: { de: "Armut" } },
    ],
    indicators: [
      indicator("armut"),
      indicator("jung", { theme: themeId("alter"), numerator: measureId("young"), direction: 0 }),
      indicator("wohnungslos", {
        kind: "count",
        scale: 1,
        numerator: measureId("homeless"),
        denominator: null,
        table: tableId("w"),
        finestLevel: areaLevelId("stadt"),
      }),
    ],
    tables: [
      table("t", ["cases", "base", "young"], { teil: years }),
      table("w", ["homeless"], { stadt: years }),
      table("alter", ageMeasures(), { bezirk: years, stadt: years }),
    ],
    keyFacts: [indicatorId("armut")],
    ageTable,
  });
}

const limits = [
  [0, 20],
  [20, 65],
  [65, null],
] as const;

export const ageTable: PublishedAgeTable = {
  table: tableId("alter"),
  groups: limits.map(([from, below]) => ({
    from,
    below,
    total: measureId(`${from}`),
    male: measureId(`${from}m`),
    female: measureId(`${from}w`),
  })),
  crossed: [{ from: 65, below: null, name: { de: "mit Einwanderungsgeschichte" }, count: measureId("65w"), base: measureId("65") }],
};

function ageMeasures(): readonly string[] {
  return limits.flatMap(([from]) => [`${from}`, `${from}m`, `${from}w`]);
}

export const part = areaId("01");
export const partLevel = areaLevelId("teil");
