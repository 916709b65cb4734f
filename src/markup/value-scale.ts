// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../core/model/cell.ts";
import { comparesToCity } from "../core/view/city-comparison.ts";
import type { IndicatorView } from "../core/view/indicator-view.ts";

/** Where a value lies on a drawing, as a fraction from 0 (left) to 1 (right). */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
  readonly at: (value: number) => number;
}

/**
 * Scale of the ruler. Class limits are put where their values are; if that would squeeze a class below `narrowest` (a
 * fraction of the whole), every class gets the same width and values are spread inside their class.
 * Ends are rounded outwards to a decent step and never cross zero without need. `null` without any value.
 */
export function rulerScale(view: IndicatorView, narrowest: number): ValueScale | null {
  const values = knownValues(view);
  const limits = view.classes.flatMap((item) => (item.upper === null ? [] : [item.upper]));
  const ends = niceEnds(
    [...values, ...outerEnds(limits)],
    values.every((value) => value >= 0),
  );
  if (ends === null || values.length === 0) return null;
  const [from, to] = ends;
  const stops = [from, ...limits.filter((limit) => limit > from && limit < to), to];
  const linear = { from, to, at: (value: number) => (clamp(value, from, to) - from) / (to - from) };
  const isSqueezed = stops.some((stop, index) => index > 0 && linear.at(stop) - linear.at(stops[index - 1] ?? from) < narrowest);
  return isSqueezed ? { from, to, at: (value) => piecewise(value, stops) } : linear;
}

/** Every known value on the ruler: areas, and the city where it can be compared with them. */
function knownValues(view: IndicatorView): readonly number[] {
  const shown = comparesToCity(view.indicator) ? [view.city, ...view.areas] : view.areas;
  return shown.flatMap(({ cell }) => (hasNumber(cell) ? [cell.value] : []));
}

/** Open classes are drawn at least as wide as the others on average. */
function outerEnds(limits: readonly number[]): readonly number[] {
  const [first, last] = [limits[0], limits.at(-1)];
  if (first === undefined || last === undefined) return [];
  const width = limits.length > 1 ? (last - first) / (limits.length - 1) : Math.abs(first) / 2;
  return [first - width, last + width];
}

function niceEnds(values: readonly number[], isPositive: boolean): readonly [number, number] | null {
  if (values.length === 0) return null;
  const min = isPositive ? Math.max(0, Math.min(...values)) : Math.min(...values);
  const max = Math.max(...values);
  const step = niceStep(max - min || Math.abs(max) || 1);
  const [from, to] = [Math.floor(min / step) * step, Math.ceil(max / step) * step];
  return to > from ? [from, to] : [from, from + step];
}

/** 1, 2 or 5 times a power of ten, about an eighth of the range. */
export function niceStep(range: number): number {
  const rough = range / 8;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
}

function piecewise(value: number, stops: readonly number[]): number {
  const last = stops.length - 1;
  const index = Math.min(
    last - 1,
    Math.max(
      0,
      stops.findLastIndex((stop) => stop <= value),
    ),
  );
  const [lower, upper] = [stops[index] ?? 0, stops[index + 1] ?? 1];
  return (index + (clamp(value, lower, upper) - lower) / (upper - lower || 1)) / last;
}

function clamp(value: number, lower: number, upper: number): number {
  return Math.min(upper, Math.max(lower, value));
}
