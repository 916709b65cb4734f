// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, AreaLevelId, MeasureId, TableId } from "./ids.ts";

/** A further breakdown of a table: age, sex, migration history. Values are texts as received ("0", "1", …, "100"). */
export interface Dimension {
  readonly id: string;
  readonly values: readonly string[];
}

/**
 * Counts of one source table on one level, before publication: a dense cube in the order
 * measure → year → combination of dimension values (last dimension fastest) → area.
 *
 * `values[i]` is meaningful only where `status[i]` is the code of `ok` or `unreliable` (index in `statusCodes`).
 * A cell that no row delivered is `missing`.
 */
export interface CountTable {
  readonly id: TableId;
  readonly level: AreaLevelId;
  readonly areas: readonly AreaId[];
  readonly years: readonly number[];
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly MeasureId[];
  readonly values: Float64Array;
  readonly status: Uint8Array;
}

/**
 * One published column: a count (or a numerator or denominator built from counts) for every year and area of one level.
 * `cells[year][area]` in the order of the series' `years` and `areas`.
 */
export interface MeasureSeries {
  readonly measure: MeasureId;
  readonly level: AreaLevelId;
  readonly areas: readonly AreaId[];
  readonly years: readonly number[];
  /** Year-major: index = year × areas.length + area. NaN never occurs; gaps are 0 with a status. */
  readonly values: Float64Array;
  /** Codes of `statusCodes`, same order. */
  readonly status: Uint8Array;
}
