// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { squaredDistance } from "./row-distance.ts";
import { standardise } from "./standardise.ts";
import type { IndicatorColumns } from "./standardise.ts";

/** An area that is like another one, and in what it is not. */
export interface SimilarArea {
  /** Position of the area in the input. */
  readonly place: number;
  /** Root mean square of the differences, in standard deviations: 0 the same, about 1.4 for two areas picked at random. */
  readonly distance: number;
  /** That area minus the one that was asked for, in standard deviations; largest difference first. */
  readonly differences: readonly { readonly indicator: number; readonly difference: number }[];
}

export interface SimilarAreas {
  /** Most similar first; of equally similar ones in the order of the input. */
  readonly areas: readonly SimilarArea[];
  /** Positions of areas that lack a value and were not compared. */
  readonly notCompared: readonly number[];
}

/**
 * Areas by their likeness to one of them in the chosen indicators. `null` if that area itself lacks a value.
 * Throws MethodError UNKNOWN_ID for a place that is no area, else as `standardise`.
 */
export function similarAreas(columns: IndicatorColumns, place: number): SimilarAreas | null {
  const { rows, places, incomplete } = standardise(columns);
  const size = rows.length + incomplete.length;
  if (!Number.isInteger(place) || place < 0 || place >= size) {
    throw new MethodError("UNKNOWN_ID", `similarAreas: an area from 0 to ${size - 1} expected, ${place} found`);
  }
  const index = places.indexOf(place);
  if (index < 0) return null;
  const own = at(rows, index);
  const areas = rows.flatMap((row, other): SimilarArea[] => {
    if (other === index) return [];
    const differences = row.map((value, indicator) => ({ indicator, difference: value - at(own, indicator) }));
    differences.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.indicator - b.indicator);
    return [{ place: at(places, other), distance: Math.sqrt(squaredDistance(row, own) / own.length), differences }];
  });
  areas.sort((a, b) => a.distance - b.distance || a.place - b.place);
  return { areas, notCompared: incomplete };
}
