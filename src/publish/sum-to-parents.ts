// SPDX-License-Identifier: EUPL-1.2
import { isNumberCode, worseCode } from "../core/formula/sum-counts.ts";
import { statusCodes } from "../core/model/cell.ts";
import type { MeasureSeries } from "../core/model/count-table.ts";
import type { LevelNode } from "./level-tree.ts";

const missing = statusCodes.indexOf("missing");
const notApplicable = statusCodes.indexOf("notApplicable");

/**
 * Sums a series of one level over the areas of each parent, for every year (compensated, so that the order of areas cannot change it).
 *
 * A parent with a part that has no number has no number either (worst status of its parts), never a partial sum.
 * Parts where the count makes no sense add nothing; a parent of only such parts is not applicable itself. A parent without parts is missing.
 */
export function sumToParents(series: MeasureSeries, node: LevelNode, parent: LevelNode): MeasureSeries {
  const width = parent.source.areas.length;
  const values = new Float64Array(series.years.length * width);
  const lost = new Float64Array(values.length);
  const parts = new Uint32Array(values.length);
  const counted = new Uint32Array(values.length);
  const status = new Uint8Array(values.length);
  series.status.forEach((code, index) => {
    const parentIndex = node.parents[index % series.areas.length] ?? -1;
    if (parentIndex < 0) return;
    const to = Math.floor(index / series.areas.length) * width + parentIndex;
    parts[to] = (parts[to] ?? 0) + 1;
    if (code === notApplicable) return;
    counted[to] = (counted[to] ?? 0) + 1;
    status[to] = worseCode(status[to] ?? 0, code);
    if (isNumberCode(code)) addCompensated(values, lost, to, series.values[index] ?? 0);
  });
  for (let to = 0; to < values.length; to++) {
    if (parts[to] === 0) status[to] = missing;
    else if (counted[to] === 0) status[to] = notApplicable;
    values[to] = isNumberCode(status[to] ?? missing) ? (values[to] ?? 0) + (lost[to] ?? 0) : 0;
  }
  const areas = parent.source.areas.map((area) => area.id);
  return { measure: series.measure, level: parent.id, areas, years: series.years, values, status };
}

/** Neumaier's sum, one running sum per cell. */
function addCompensated(sums: Float64Array, lost: Float64Array, at: number, value: number): void {
  const sum = sums[at] ?? 0;
  const next = sum + value;
  lost[at] = (lost[at] ?? 0) + (Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum);
  sums[at] = next;
}
