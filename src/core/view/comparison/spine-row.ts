// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../../model/cell.ts";
import type { AreaId } from "../../model/ids.ts";
import { sd } from "../../stats/moments.ts";
import { quantile } from "../../stats/quantile.ts";
import { comparesToCity } from "../city-comparison.ts";
import type { IndicatorView } from "../indicator-view.ts";
import type { Reference } from "./reference.ts";

/** One indicator of the spine: distances from the reference in standard deviations of all areas (population form). */
export interface SpineRow {
  readonly view: IndicatorView;
  /** All areas with a number, in the order of the view. */
  readonly distances: ReadonlyMap<AreaId, number>;
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly highest: number;
}

/** `null` where nothing can be measured: no reference value, no spread, or a count (areas differ in size). */
export function spineRow(view: IndicatorView, reference: Reference): SpineRow | null {
  const centre = reference.values.get(view.indicator.id)?.cell;
  const known = view.areas.flatMap(({ id, cell }) => (hasNumber(cell) ? [{ id, value: cell.value }] : []));
  const values = known.map(({ value }) => value);
  const spread = sd(values, 0);
  if (centre === undefined || !hasNumber(centre) || spread === null || spread === 0 || !comparesToCity(view.indicator)) return null;
  const distances = known.map(({ id, value }): [AreaId, number] => [id, (value - centre.value) / spread]);
  const steps = distances.map(([, distance]) => distance);
  return {
    view,
    distances: new Map(distances),
    lowest: Math.min(...steps),
    lowerQuartile: quantile(steps, 0.25) ?? 0,
    upperQuartile: quantile(steps, 0.75) ?? 0,
    highest: Math.max(...steps),
  };
}
