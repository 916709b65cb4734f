// SPDX-License-Identifier: EUPL-1.2
import { MethodError } from "../stats/method-error.ts";
import { sum } from "../stats/sum.ts";

/** Part of a source area that lies in a target area. */
export interface Intersection {
  readonly source: string;
  readonly target: string;
  readonly area: number;
  /** People or addresses in the part; 0 if unknown. */
  readonly population: number;
}

export interface InterpolationOptions {
  /** Divide by area, or by population (a source without any population is divided by area). */
  readonly by: "area" | "population";
  /** Full area per source, to notice parts that lie in no target. */
  readonly sourceAreas?: ReadonlyMap<string, number>;
}

export interface Interpolation {
  readonly values: ReadonlyMap<string, number>;
  /** `SLIVER`: more than 0.1 % of a source's area lies in no target; its count was divided among the parts that do. */
  readonly warnings: readonly "SLIVER"[];
}

/**
 * Spreads counts of source areas over target areas. The total is preserved; targets are in the order of the intersections.
 * Throws MethodError: UNKNOWN_ID for a source without an intersection or without a count, WEIGHTS for negative or no area.
 */
export function interpolateCounts(
  sources: ReadonlyMap<string, number>,
  intersections: readonly Intersection[],
  options: InterpolationOptions,
): Interpolation {
  checkParts(sources, intersections);
  const shares = sharesOfSources(intersections, options.by);
  const parts = new Map<string, number[]>();
  intersections.forEach((part, index) => {
    const value = (sources.get(part.source) ?? 0) * (shares[index] ?? 0);
    parts.set(part.target, [...(parts.get(part.target) ?? []), value]);
  });
  return {
    values: new Map([...parts].map(([target, values]) => [target, sum(values)])),
    warnings: losesArea(intersections, options.sourceAreas) ? ["SLIVER"] : [],
  };
}

/**
 * Means and rates on the target areas: mean of the source values, weighted with the population of the parts. A target whose parts
 * have no population or no known value is `null`.
 */
export function interpolateMeans(
  sources: ReadonlyMap<string, number>,
  intersections: readonly Intersection[],
): ReadonlyMap<string, number | null> {
  const parts = new Map<string, { readonly value: number; readonly weight: number }[]>();
  for (const part of intersections) {
    const value = sources.get(part.source);
    const others = parts.get(part.target) ?? [];
    parts.set(part.target, value === undefined ? others : [...others, { value, weight: part.population }]);
  }
  return new Map(
    [...parts].map(([target, values]) => {
      const weight = sum(values.map((part) => part.weight));
      return [target, weight > 0 ? sum(values.map((part) => part.value * part.weight)) / weight : null];
    }),
  );
}

function checkParts(sources: ReadonlyMap<string, number>, intersections: readonly Intersection[]): void {
  const cut = new Set(intersections.map((part) => part.source));
  const lost = [...sources.keys()].filter((id) => !cut.has(id));
  const unknown = [...cut].filter((id) => !sources.has(id));
  if (lost.length > 0) throw new MethodError("UNKNOWN_ID", `areal interpolation: no intersection for "${lost.join('", "')}"`);
  if (unknown.length > 0) throw new MethodError("UNKNOWN_ID", `areal interpolation: no count for "${unknown.join('", "')}"`);
  const wrong = intersections.find((part) => !(part.area >= 0) || !(part.population >= 0));
  if (wrong !== undefined) {
    throw new MethodError(
      "WEIGHTS",
      `areal interpolation: non-negative area and population expected for "${wrong.source}" → "${wrong.target}"`,
    );
  }
}

function sharesOfSources(intersections: readonly Intersection[], by: InterpolationOptions["by"]): number[] {
  const areas = totals(intersections, (part) => part.area);
  const populations = totals(intersections, (part) => part.population);
  return intersections.map((part) => {
    const population = populations.get(part.source) ?? 0;
    if (by === "population" && population > 0) return part.population / population;
    const area = areas.get(part.source) ?? 0;
    if (area === 0) throw new MethodError("WEIGHTS", `areal interpolation: a positive area expected for "${part.source}", 0 found`);
    return part.area / area;
  });
}

function totals(intersections: readonly Intersection[], weight: (part: Intersection) => number): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  for (const part of intersections) result.set(part.source, (result.get(part.source) ?? 0) + weight(part));
  return result;
}

function losesArea(intersections: readonly Intersection[], sourceAreas: ReadonlyMap<string, number> | undefined): boolean {
  if (sourceAreas === undefined) return false;
  const covered = totals(intersections, (part) => part.area);
  return [...sourceAreas].some(([id, area]) => area > 0 && 1 - (covered.get(id) ?? 0) / area > 0.001);
}
