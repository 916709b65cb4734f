// SPDX-License-Identifier: EUPL-1.2
import { type Cell, hasNumber } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import type { PublishedIndicator } from "../../package/edition-format.ts";
import { readValue, type ValueCells } from "../area-value.ts";
import type { LoadedTable } from "../atlas-data.ts";
import { areaPositions, columnsOf, yearsWithValues } from "../read-cell.ts";

/** All values of one indicator on one level in one year. */
export interface YearValues {
  readonly year: number;
  readonly city: ValueCells;
  readonly areas: ReadonlyMap<AreaId, ValueCells>;
}

/** Values of every year in which the table has any of this indicator, increasing: what classes are made of. */
export function yearValues(indicator: PublishedIndicator, table: LoadedTable): readonly YearValues[] {
  const columns = columnsOf(indicator, table);
  const positions = [...areaPositions(table)];
  return yearsWithValues(columns.numerator).map((year) => {
    const row = table.years.indexOf(year);
    const read = (area: number): ValueCells => readValue(indicator, columns, { year: row, area });
    return { year, city: read(0), areas: new Map(positions.map(([id, position]) => [id, read(position)])) };
  });
}

/** Numbers on a sufficient base; all numbers if there is none such. Unreliable values shape no class limit. */
export function reliableFirst(cells: readonly Cell[]): readonly number[] {
  const reliable = cells.filter((cell) => cell.status === "ok");
  return (reliable.length > 0 ? reliable : cells).filter(hasNumber).map((cell) => cell.value);
}
