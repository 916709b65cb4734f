// SPDX-License-Identifier: EUPL-1.2
import { classOf } from "../../classify/class-of.ts";
import { type Cell, gap, hasNumber } from "../../model/cell.ts";
import { at } from "../../stats/at.ts";
import { empiricalBayes } from "../../uncertainty/smoothing.ts";
import type { AreaValue, IndicatorView } from "../indicator-view.ts";
import { gapFill } from "../build-scene.ts";
import type { AreaFill } from "../scene.ts";
import type { MeasuredAreas } from "./neighbours-view.ts";

export interface SmoothedArea extends AreaValue {
  readonly population: Cell;
  /** The value pulled towards that of all areas; a gap wherever the value itself is one. */
  readonly smoothed: Cell;
  /** Smoothed minus raw. */
  readonly difference: Cell;
  /** Class of the smoothed value on the limits of the edition. */
  readonly fill: AreaFill;
}

export interface SmoothingView {
  readonly view: IndicatorView;
  readonly areas: readonly SmoothedArea[];
  /** `kind`: no share or rate with counts · `few`: fewer than two areas have counts. `null`: smoothed. */
  readonly refused: "kind" | "few" | null;
  /** The value that all are pulled towards; a gap if nothing is smoothed. */
  readonly towards: Cell;
  /** `true`: the areas differ no more than by chance, so that all smoothed values are the same. */
  readonly isChance: boolean;
}

/**
 * Values of shares and rates pulled towards the value of all areas together, the more the smaller their base. Only areas with both
 * counts take part: a hidden or missing input never yields a number.
 *
 * Source: Marshall 1991, methods.md 3.6; features.md F137
 */
export function smoothingView({ view, population }: MeasuredAreas): SmoothingView {
  const { indicator } = view;
  const counts = view.areas.map(countsOf);
  const known = counts.flatMap((pair, position) => (pair === null ? [] : [{ ...pair, position }]));
  const isRate = (indicator.kind === "share" || indicator.kind === "rate") && indicator.denominator !== null;
  const refused = isRate ? (known.length < 2 ? "few" : null) : "kind";
  const found =
    refused === null
      ? empiricalBayes(
          known.map(({ x }) => x),
          known.map(({ n }) => n),
        )
      : null;
  const estimates = new Map(known.map(({ position }, index) => [position, found?.estimate[index] ?? null]));
  const limits = indicator.classes[view.level.id]?.limits ?? [];
  const areas = view.areas.map((area, position): SmoothedArea => {
    const estimate = estimates.get(position) ?? null;
    const smoothed: Cell = estimate === null ? gapOf(area.cell) : { value: estimate * indicator.scale, status: area.cell.status };
    const isBoth = hasNumber(smoothed) && hasNumber(area.cell);
    return {
      ...area,
      population: at(population, position),
      smoothed,
      difference: isBoth ? { value: smoothed.value - area.cell.value, status: smoothed.status } : gapOf(area.cell),
      fill: hasNumber(smoothed) ? classOf(smoothed.value, limits) : gapFill([smoothed]),
    };
  });
  const towards: Cell = found === null ? gap("notApplicable") : { value: found.b * indicator.scale, status: "ok" };
  return { view, areas, refused, towards, isChance: found?.a === 0 };
}

/** Both counts of an area, if the value they make is shown and they are counts of cases. */
function countsOf({ cell, numerator, denominator }: AreaValue): { readonly x: number; readonly n: number } | null {
  if (!hasNumber(cell) || !hasNumber(numerator) || denominator === null || !hasNumber(denominator)) return null;
  return numerator.value >= 0 && denominator.value > 0 ? { x: numerator.value, n: denominator.value } : null;
}

/** The gap of a value; a value without counts behind it has nothing to smooth. */
function gapOf(cell: Cell): Cell {
  return hasNumber(cell) ? gap("notApplicable") : cell;
}
