// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.ts";
import { MethodError } from "../stats/method-error.ts";
import { balancedDraws } from "./balanced-draws.ts";
import { localScores, quadrantOf } from "./local-moran.ts";
import type { LocalScores, Quadrant } from "./local-moran.ts";
import { inPlace, knownMap } from "./neighbours.ts";
import type { KnownMap, ValuesOnMap, WeightStyle } from "./neighbours.ts";
import { permutationTolerance, pseudoPOfCounts } from "./pseudo-p.ts";
import type { PseudoP } from "./pseudo-p.ts";

export interface LocalMoranOptions {
  readonly style?: WeightStyle;
  /** Shuffles per area; default 999. */
  readonly permutations?: number;
  readonly seed: number;
  /** Largest adjusted p of a finding; default 0.05. */
  readonly level?: number;
}

/** Spatial neighbourhood of one area, tested. */
export interface LocalCluster {
  readonly i: number;
  readonly quadrant: Quadrant;
  readonly p: PseudoP;
  /** Two-sided p, adjusted for the number of areas (Benjamini-Hochberg). */
  readonly adjustedP: number;
  /** The quadrant where the adjusted p is at most the level, else `notSignificant`. */
  readonly cluster: Quadrant | "notSignificant";
}

export interface LocalClusters {
  /** Per area in the order of the input; `null` without a value, for islands, and everywhere if all values are equal. */
  readonly areas: readonly (LocalCluster | null)[];
  /** `LISA_SMALL_N`: fewer than 20 areas, hardly anything can be found · `ISLANDS`: areas without neighbours are not judged. */
  readonly warnings: readonly ("ISLANDS" | "LISA_SMALL_N")[];
}

/** Areas tested between two reports of progress. */
const areasPerStep = 50;

/**
 * Clusters of high or low values and outliers among their neighbours: local Moran's I, tested by leaving the area in place and
 * drawing its neighbours from all other areas. Every area is tested against the same draws of ranks, so that its result depends
 * on the values, the seed and nothing else: neither on the order of the areas nor on how the work is divided.
 *
 * Throws MethodError PARAMETER for permutations that are no positive whole number, else as `knownMap`.
 * Source: Anselin 1995; two-sided p and adjustment as in methods.md 4
 */
export function localMoranPermutation(map: ValuesOnMap, options: LocalMoranOptions): LocalClusters {
  const steps = localMoranSteps(map, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same in slices, for callers that must not block: yields the share that is done, returns the result. */
export function* localMoranSteps(map: ValuesOnMap, options: LocalMoranOptions): Generator<number, LocalClusters> {
  const { style = "rowStandardised", permutations = 999, level = 0.05 } = options;
  if (!Number.isInteger(permutations) || permutations < 1) {
    throw new MethodError("PARAMETER", `localMoran: a positive whole number of permutations expected, ${permutations} found`);
  }
  const known = knownMap(map);
  const warnings = known.values.length < 20 ? [...known.warnings, "LISA_SMALL_N" as const] : known.warnings;
  const scores = localScores(known, style);
  if (scores === null) return { areas: map.values.map(() => null), warnings };
  const test = permutationTest(known, scores, { permutations, seed: options.seed });
  const pValues: (PseudoP | null)[] = [];
  for (let area = 0; area < known.values.length; area += 1) {
    if (area % areasPerStep === 0) yield area / known.values.length;
    pValues.push(test(area));
  }
  return { areas: inPlace(known, map.values.length, judge(scores, pValues, level)), warnings };
}

/** Test of one area, `null` for an island. */
function permutationTest(
  { neighbours }: KnownMap,
  { z }: LocalScores,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
): (area: number) => PseudoP | null {
  const order = z.map((_, area) => area).sort((a, b) => at(z, a) - at(z, b));
  const sorted = Float64Array.from(order, (area) => at(z, area));
  const rankOf = new Map(order.map((area, rank) => [area, rank]));
  const largest = Math.max(Math.abs(at(sorted, 0)), Math.abs(at(sorted, sorted.length - 1)));
  const drawsOf = new Map<number, Int32Array>();
  const others = new Float64Array(z.length - 1);
  return (area) => {
    const list = at(neighbours, area);
    const size = list.length;
    if (size === 0) return null;
    const draws = drawsOf.get(size) ?? balancedDraws({ items: z.length - 1, size, count: permutations, seed });
    drawsOf.set(size, draws);
    const slack = permutationTolerance * largest * size;
    const observed = list.reduce((total, other) => total + at(z, other), 0);
    const own = rankOf.get(area) ?? 0;
    others.set(sorted.subarray(0, own));
    others.set(sorted.subarray(own + 1), own);
    const sums = countSums(draws, { others, size, observed, slack });
    return pOfSums(sums, at(z, area), permutations);
  };
}

interface SumTask {
  /** Values of all other areas in increasing order: what may be drawn. */
  readonly others: Float64Array;
  readonly size: number;
  readonly observed: number;
  readonly slack: number;
}

/** How many sums of drawn values are at least, and at most, the observed one. */
function countSums(draws: Int32Array, { others, size, observed, slack }: SumTask): { readonly atLeast: number; readonly atMost: number } {
  let atLeast = 0;
  let atMost = 0;
  const [least, most] = [observed - slack, observed + slack];
  let place = 0;
  while (place < draws.length) {
    let total = 0;
    for (let drawn = 0; drawn < size; drawn += 1) {
      total += others[draws[place] ?? 0] ?? 0;
      place += 1;
    }
    if (total >= least) atLeast += 1;
    if (total <= most) atMost += 1;
  }
  return { atLeast, atMost };
}

/** I is the area's z times the sum: a large I of an area below the mean is a small sum, and at the mean every I is 0. */
function pOfSums({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }, z: number, draws: number): PseudoP {
  if (z === 0) return pseudoPOfCounts(draws, draws, draws);
  return z > 0 ? pseudoPOfCounts(atLeast, atMost, draws) : pseudoPOfCounts(atMost, atLeast, draws);
}

function judge(scores: LocalScores, pValues: readonly (PseudoP | null)[], level: number): (LocalCluster | null)[] {
  const adjusted = benjaminiHochberg(pValues.map((p) => p?.twoSided ?? null));
  return pValues.map((p, area) => {
    const adjustedP = at(adjusted, area);
    if (p === null || adjustedP === null) return null;
    const quadrant = quadrantOf(at(scores.z, area), at(scores.lag, area));
    return { i: at(scores.i, area), quadrant, p, adjustedP, cluster: adjustedP <= level ? quadrant : "notSignificant" };
  });
}
