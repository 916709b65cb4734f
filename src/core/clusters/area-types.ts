// SPDX-License-Identifier: EUPL-1.2
import { at } from "../stats/at.ts";
import { MethodError } from "../stats/method-error.ts";
import { mean } from "../stats/moments.ts";
import { seededRandom } from "../stats/random.ts";
import { adjustedRand } from "./adjusted-rand.ts";
import { kMeans } from "./k-means.ts";
import { centreOf, compareRows, nearest } from "./row-distance.ts";
import type { Row } from "./row-distance.ts";
import { silhouettes } from "./silhouette.ts";
import { standardise } from "./standardise.ts";
import type { IndicatorColumns, StandardisedAreas } from "./standardise.ts";
import { ward } from "./ward.ts";

export interface AreaTypeOptions {
  readonly method: "kMeans" | "ward";
  /** Number of types, from 2. */
  readonly k: number;
  readonly seed: number;
  /** kMeans: runs from other first centres; default 50. */
  readonly starts?: number;
  /** Random samples of areas that the types are made of again, to see whether they stay; default 100. */
  readonly samples?: number;
}

/** One type of areas, told by what sets it apart. */
export interface AreaType {
  /** Positions of its areas in the input. */
  readonly areas: readonly number[];
  /** Mean of each indicator in the type, in standard deviations from the mean of all areas. */
  readonly profile: readonly number[];
  /** The same indicators, most deviating first. */
  readonly marks: readonly { readonly indicator: number; readonly deviation: number }[];
  /** How well its areas belong together, −1 to 1. */
  readonly silhouette: number;
}

export interface AreaTypes {
  /** Largest type first. */
  readonly types: readonly AreaType[];
  /** Position in `types` per area; `null` for areas that lack a value ("nicht eingeordnet"). */
  readonly typeOf: readonly (number | null)[];
  readonly silhouette: number;
  /** Mean adjusted Rand index between these types and those of the samples; `null` without samples. */
  readonly stability: number | null;
  readonly warnings: readonly "CONSTANT_INDICATOR"[];
}

/**
 * Types of areas that are alike in several indicators. The order of the areas changes nothing, and the same seed gives the same types.
 * Throws MethodError CLASS_COUNT unless 2 ≤ k ≤ number of different complete areas, PARAMETER, else as `standardise`.
 * Source: see `kMeans` and `ward`; stability after Hennig 2007 with the index of Hubert & Arabie
 */
export function areaTypes(columns: IndicatorColumns, options: AreaTypeOptions): AreaTypes {
  const steps = areaTypeSteps(columns, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same in slices, for callers that must not block: yields the share that is done, returns the result. */
export function* areaTypeSteps(columns: IndicatorColumns, options: AreaTypeOptions): Generator<number, AreaTypes> {
  const { k, seed, samples = 100 } = options;
  if (!Number.isInteger(samples) || samples < 0) {
    throw new MethodError("PARAMETER", `areaTypes: a whole number of samples from 0 expected, ${samples} found`);
  }
  const areas = inFixedOrder(standardise(columns));
  checkTypeCount(areas.rows, k);
  const random = seededRandom(seed);
  const labels = group(areas.rows, { ...options, random });
  const agreements: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    yield sample / samples;
    const again = typesOfSample(areas.rows, { ...options, random });
    if (again !== null) agreements.push(adjustedRand(labels, again));
  }
  return { ...describe(areas, labels, columns[0]?.length ?? 0), stability: mean(agreements), warnings: areas.warnings };
}

type Task = AreaTypeOptions & { readonly random: () => number };

function group(rows: readonly Row[], { method, k, starts = 50, random }: Task): number[] {
  return method === "ward" ? ward(rows, k) : kMeans(rows, { k, starts, random });
}

/** Types of areas drawn with replacement, carried over to all areas by the nearest centre; `null` if too few different ones were drawn. */
function typesOfSample(rows: readonly Row[], task: Task): number[] | null {
  const drawn = rows.map(() => at(rows, Math.floor(task.random() * rows.length))).sort(compareRows);
  if (countDifferent(drawn) < task.k) return null;
  const labels = group(drawn, { ...task, starts: Math.min(task.starts ?? 50, 10) });
  const centres = clustersOf(labels).map((members) => centreOf(members.map((index) => at(drawn, index))));
  return rows.map((row) => nearest(row, centres).index);
}

function describe({ rows, places }: StandardisedAreas, labels: readonly number[], size: number): Omit<AreaTypes, "stability" | "warnings"> {
  const fits = silhouettes(rows, labels);
  const clusters = clustersOf(labels).map((members) => ({ members, profile: centreOf(members.map((index) => at(rows, index))) }));
  clusters.sort((a, b) => b.members.length - a.members.length || compareRows(a.profile, b.profile));
  const typeOf: (number | null)[] = Array.from({ length: size }, () => null);
  const types = clusters.map(({ members, profile }, type): AreaType => {
    for (const index of members) typeOf[at(places, index)] = type;
    return {
      areas: members.map((index) => at(places, index)).sort((a, b) => a - b),
      profile,
      marks: profile
        .map((deviation, indicator) => ({ indicator, deviation }))
        .sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation) || a.indicator - b.indicator),
      silhouette: mean(members.map((index) => at(fits, index))) ?? 0,
    };
  });
  return { types, typeOf, silhouette: mean(fits) ?? 0 };
}

/** Positions per label. */
function clustersOf(labels: readonly number[]): number[][] {
  const clusters = new Map<number, number[]>();
  labels.forEach((label, index) => clusters.set(label, [...(clusters.get(label) ?? []), index]));
  return [...clusters.values()];
}

/** Areas sorted by their values, so that sums and random draws do not depend on the order they came in. */
function inFixedOrder(areas: StandardisedAreas): StandardisedAreas {
  const order = areas.rows.map((row, index) => ({ row, place: at(areas.places, index) })).sort((a, b) => compareRows(a.row, b.row));
  return { ...areas, rows: order.map(({ row }) => row), places: order.map(({ place }) => place) };
}

function checkTypeCount(rows: readonly Row[], k: number): void {
  const most = countDifferent([...rows].sort(compareRows));
  if (Number.isInteger(k) && k >= 2 && k <= most) return;
  throw new MethodError("CLASS_COUNT", `areaTypes: 2 to ${most} types expected, as ${most} complete areas differ, ${k} found`);
}

function countDifferent(sorted: readonly Row[]): number {
  return sorted.filter((row, index) => index === 0 || compareRows(row, at(sorted, index - 1)) !== 0).length;
}
