// SPDX-License-Identifier: EUPL-1.2
import { type Cell, gap } from "../../core/model/cell.ts";
import type { AreaId } from "../../core/model/ids.ts";
import type { IndicatorSheet } from "../../core/model/indicator.ts";
import type { Manifest, PublishedIndicator } from "../../core/package/edition-format.ts";
import { readValue, type ValueCells } from "../../core/view/area-value.ts";
import type { LevelAreas, LoadedTable } from "../../core/view/atlas-data.ts";
import type { LevelGeometry } from "../../core/view/geometry.ts";
import { availableLevels } from "../../core/view/levels-and-years.ts";
import { areaPositions, columnsOf, yearsWithValues } from "../../core/view/read-cell.ts";

/** One edition as anybody can load it: nothing in the open data comes from anywhere else, so nothing hidden can get in. */
export interface PublishedData {
  readonly manifest: Manifest;
  /** Coarse to fine, as in the manifest. */
  readonly levels: readonly LevelAreas[];
  readonly tables: readonly LoadedTable[];
  readonly geometries: readonly LevelGeometry[];
  readonly sheets: readonly IndicatorSheet[];
}

/** One published value with its counts. */
export interface PublishedValue extends ValueCells {
  readonly indicator: PublishedIndicator;
  readonly level: LevelAreas;
  readonly area: AreaId;
  readonly year: number;
}

/** Calls `visit` for every value of an indicator: levels coarse to fine, years increasing, areas in their order. */
export function eachValue(data: PublishedData, indicator: PublishedIndicator, visit: (value: PublishedValue) => void): void {
  const shown = new Set(availableLevels(data.manifest, indicator.id).map(({ id }) => id));
  for (const level of data.levels) {
    const table = data.tables.find((one) => one.table === indicator.table && one.level === level.level.id);
    if (table === undefined || !shown.has(level.level.id)) continue;
    const columns = columnsOf(indicator, table);
    const positions = areaPositions(table);
    for (const year of yearsWithValues(columns.numerator)) {
      const row = table.years.indexOf(year);
      for (const area of level.ids) {
        visit({ indicator, level, area, year, ...readValue(indicator, columns, { year: row, area: positions.get(area) ?? -1 }) });
      }
    }
  }
}

/** The denominator's cell; a gap for counts, which have none. */
export function denominatorOf(value: PublishedValue): Cell {
  return value.denominator ?? gap("notApplicable");
}
