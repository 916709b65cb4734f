// SPDX-License-Identifier: EUPL-1.2
import { type Cell, gap, hasNumber, known } from "../../model/cell.ts";
import type { Polygon } from "../../model/shape.ts";
import { at } from "../../stats/at.ts";
import { mean } from "../../stats/moments.ts";
import { type PartialSum, partialSum } from "../../stats/partial-sum.ts";
import type { AtlasData } from "../atlas-data.ts";
import { gapFill } from "../build-scene.ts";
import type { LevelGeometry } from "../geometry.ts";
import type { AreaValue, IndicatorView } from "../indicator-view.ts";
import { selectPopulation } from "../population.ts";
import { isLoading, joinNeeds, type Loading } from "../read-cell.ts";
import type { AreaFill } from "../scene.ts";
import { type IndicatorQuery, selectIndicatorView } from "../select-indicator-view.ts";
import type { NeighboursJob, NeighboursResult } from "./neighbours-run.ts";
import { groupOf, type PatternGroup } from "./pattern-group.ts";

/** What is found of an area, in the order of the classes on the map: low among low, low among high, nothing, high among low, high among high. */
export const findings = ["lowLow", "lowHigh", "notSignificant", "highLow", "highHigh"] as const;
export type Finding = (typeof findings)[number];

/** Why nothing is said of an area. `same`: all areas have the same value. */
export const unjudgedReasons = ["noValue", "noShape", "alone", "same"] as const;
export type UnjudgedReason = (typeof unjudgedReasons)[number];

/** One area and what was found of it; not yet anything while the test runs. */
export interface NeighboursArea extends AreaValue {
  readonly population: Cell;
  readonly finding: Finding | null;
  /** `null` for a finding, and while the test runs. */
  readonly reason: UnjudgedReason | null;
  /** Positions of the neighbours that have a value. */
  readonly neighbours: readonly number[];
  /** Mean of the neighbours' values, each counted once; a gap without any. */
  readonly around: Cell;
  readonly fill: AreaFill;
}

export interface NeighboursView {
  readonly view: IndicatorView;
  readonly areas: readonly NeighboursArea[];
  /** In the order of {@link findings}. */
  readonly groups: readonly (PatternGroup & { readonly finding: Finding })[];
  readonly unjudged: readonly (PatternGroup & { readonly reason: UnjudgedReason })[];
  /** Residents of all areas. */
  readonly people: PartialSum;
  /** Fewer than 20 areas have a value: hardly anything can be found. */
  readonly isSmall: boolean;
  readonly isTested: boolean;
}

/** An indicator with the residents of its areas, before anything is tested. */
export interface MeasuredAreas {
  readonly view: IndicatorView;
  /** Residents per area, in the order of the view. */
  readonly population: readonly Cell[];
}

/** Values and residents of one level in one year, or what is missing in memory. */
export function selectMeasuredAreas(data: AtlasData, query: IndicatorQuery): MeasuredAreas | Loading {
  const view = selectIndicatorView(data, query);
  const population = selectPopulation(data, query);
  const needs = joinNeeds(view, population);
  if (needs !== null || isLoading(view) || isLoading(population)) return needs ?? { loading: [] };
  return { view, population: view.areas.map(({ id }) => population(id)) };
}

/** What is to be tested: values with the shapes of their areas, in the order of the view; `null`: the level has no shapes. */
export function neighboursJob({ view }: MeasuredAreas, geometry: LevelGeometry | null): NeighboursJob {
  const shapes = new Map<string, readonly Polygon[]>((geometry?.areas ?? []).map(({ id, polygons }) => [id, polygons]));
  return {
    kind: "neighbours",
    shapes: view.areas.map(({ id }) => shapes.get(id) ?? []),
    values: view.areas.map(({ id, cell }) => (hasNumber(cell) && shapes.has(id) ? cell.value : null)),
  };
}

/**
 * Areas with what the test found of them; `result` is `null` while it runs. An area without a value, without a shape or without a
 * neighbour that has a value is never "not significant": it says why nothing is said.
 */
export function neighboursView({ view, population }: MeasuredAreas, job: NeighboursJob, result: NeighboursResult | null): NeighboursView {
  const areas = view.areas.map((area, position): NeighboursArea => {
    const neighbours = (result?.neighbours[position] ?? []).filter((other) => at(job.values, other) !== null);
    const finding = result?.clusters[position] ?? null;
    const reason = result === null || finding !== null ? null : reasonOf(area, { position, job, neighbours });
    return {
      ...area,
      population: at(population, position),
      finding,
      reason,
      neighbours,
      around: meanOf(neighbours.flatMap((other) => job.values[other] ?? [])),
      fill: fillOf(area, finding, result !== null),
    };
  });
  return {
    view,
    areas,
    groups: findings.map((finding) => ({ finding, ...groupOf(areas, (position) => areas[position]?.finding === finding) })),
    unjudged: unjudgedReasons
      .map((reason) => ({ reason, ...groupOf(areas, (position) => areas[position]?.reason === reason) }))
      .filter((group) => group.areas.length > 0),
    people: partialSum(population),
    isSmall: job.values.filter((value) => value !== null).length < 20,
    isTested: result !== null,
  };
}

interface Place {
  readonly position: number;
  readonly job: NeighboursJob;
  readonly neighbours: readonly number[];
}

function reasonOf({ cell }: AreaValue, { position, job, neighbours }: Place): UnjudgedReason {
  if (!hasNumber(cell)) return "noValue";
  if (at(job.shapes, position).length === 0) return "noShape";
  return neighbours.length === 0 ? "alone" : "same";
}

function meanOf(values: readonly number[]): Cell {
  const value = mean(values);
  return value === null ? gap("notApplicable") : known(value);
}

function fillOf({ cell }: AreaValue, finding: Finding | null, isTested: boolean): AreaFill {
  if (finding !== null) return findings.indexOf(finding);
  if (!hasNumber(cell)) return gapFill([cell]);
  return isTested ? "notApplicable" : "pending";
}

/** What stands on an area: whether it is high or low, then its neighbours; nothing where chance cannot be told apart. */
export const findingSigns: Readonly<Record<Finding, string | null>> = {
  lowLow: "−−",
  lowHigh: "−+",
  notSignificant: null,
  highLow: "+−",
  highHigh: "++",
};
