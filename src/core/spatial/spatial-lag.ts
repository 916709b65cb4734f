// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { sum } from "../stats/sum.ts";
import { inPlace, knownMap, weightOf } from "./neighbours.ts";
import type { Neighbours, ValuesOnMap, WeightStyle } from "./neighbours.ts";

/**
 * Mean (row-standardised) or sum (binary) of the values of each area's neighbours. `null` for islands and for areas without a value.
 * Throws as `knownMap`. Source: spdep::lag.listw
 */
export function spatialLag(map: ValuesOnMap, style: WeightStyle): (number | null)[] {
  const known = knownMap(map);
  const lags = lagOf(known.values, known.neighbours, style).map((lag, index) => (at(known.neighbours, index).length === 0 ? null : lag));
  return inPlace(known, map.values.length, lags);
}

/** The same for numbers that are all known; 0 for islands. */
export function lagOf(values: readonly number[], neighbours: Neighbours, style: WeightStyle): number[] {
  return neighbours.map((list) => (list.length === 0 ? 0 : weightOf(list, style) * sum(list.map((other) => at(values, other)))));
}
