// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";

/** For each area the positions (0-based) of its neighbours. An island has an empty list. */
export type Neighbours = readonly (readonly number[])[];

/** `binary`: every neighbour weighs 1 · `rowStandardised`: the neighbours of an area weigh 1 together. */
export type WeightStyle = "binary" | "rowStandardised";

/** Values of areas and who is next to whom; what every statistic of this folder is computed from. */
export interface ValuesOnMap {
  readonly values: readonly (number | null)[];
  readonly neighbours: Neighbours;
}

/** The areas that have a value, and neighbourhood among them only. */
export interface KnownMap {
  readonly values: readonly number[];
  readonly neighbours: Neighbours;
  /** Position of each of these areas in the lists that were handed in. */
  readonly places: readonly number[];
  /** `ISLANDS`: some of these areas have no neighbour with a value. */
  readonly warnings: readonly "ISLANDS"[];
}

/**
 * Leaves out areas without a value, also as neighbours of others.
 * Throws MethodError: LENGTH, NOT_FINITE, UNKNOWN_ID (a neighbour that is no area), PARAMETER (an area beside itself).
 */
export function knownMap({ values, neighbours }: ValuesOnMap): KnownMap {
  checkNeighbours(neighbours, values.length);
  const wrong = values.find((value) => value !== null && !Number.isFinite(value));
  if (wrong !== undefined) throw new MethodError("NOT_FINITE", `spatial: finite numbers or null expected, ${wrong} found`);
  const places = values.flatMap((value, place) => (value === null ? [] : [place]));
  const newPlace = new Map(places.map((place, index) => [place, index]));
  const among = places.map((place) => at(neighbours, place).flatMap((other) => newPlace.get(other) ?? []));
  return {
    values: values.filter((value) => value !== null),
    neighbours: among,
    places,
    warnings: among.some((list) => list.length === 0) ? ["ISLANDS"] : [],
  };
}

/** Throws MethodError unless there is one list per area, of other areas, without repetition. */
export function checkNeighbours(neighbours: Neighbours, size: number): void {
  if (neighbours.length !== size) throw new MethodError("LENGTH", `neighbours: ${size} lists expected, ${neighbours.length} found`);
  neighbours.forEach((list, area) => {
    const unknown = list.find((other) => !Number.isInteger(other) || other < 0 || other >= size);
    if (unknown !== undefined)
      throw new MethodError("UNKNOWN_ID", `neighbours of area ${area}: 0 to ${size - 1} expected, ${unknown} found`);
    if (list.includes(area)) throw new MethodError("PARAMETER", `neighbours of area ${area}: other areas expected, itself found`);
    if (new Set(list).size < list.length)
      throw new MethodError("PARAMETER", `neighbours of area ${area}: each once expected, ${list.join(" ")} found`);
  });
}

/** Weight of each neighbour of an area. */
export function weightOf(list: readonly number[], style: WeightStyle): number {
  return style === "binary" ? 1 : 1 / list.length;
}

/** Puts results for the areas with a value back in their places; the others get `null`. */
export function inPlace<T>(known: KnownMap, size: number, results: readonly T[]): (T | null)[] {
  const all: (T | null)[] = Array.from({ length: size }, () => null);
  known.places.forEach((place, index) => (all[place] = at(results, index)));
  return all;
}
