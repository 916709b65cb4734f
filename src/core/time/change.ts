// SPDX-License-Identifier: EUPL-1.2
import { gap, hasNumber } from "../model/cell.ts";
import type { Cell } from "../model/cell.ts";
import { at } from "../stats/at.ts";
import { combineCells } from "../stats/combine-cells.ts";

/** Change from one time to another in three wordings that are never mixed. */
export interface Change {
  /** new − old: percentage points for shares, persons for counts. */
  readonly points: Cell;
  /** 100·(new − old)/old; `undefined` if old is 0. */
  readonly percent: Cell;
  /** 100·new/old; `undefined` if old is 0. */
  readonly index: Cell;
}

/** Change of one value; a suppressed or missing input makes every measure suppressed or missing. */
export function changeBetween(old: Cell, recent: Cell): Change {
  return {
    points: combineCells(old, recent, (before, after) => after - before),
    percent: combineCells(old, recent, (before, after) => (before === 0 ? null : (100 * (after - before)) / before)),
    index: combineCells(old, recent, (before, after) => (before === 0 ? null : (100 * after) / before)),
  };
}

/** Every value as 100·value/base; all `undefined` if the base is 0, all with its status if the base has no number. */
export function indexSeries(series: readonly Cell[], baseIndex = 0): Cell[] {
  const base = at(series, baseIndex);
  return series.map((cell) => changeBetween(base, cell).index);
}

/**
 * Mean annual growth in percent, 100·((last/first)^(1/years) − 1), between the first and the last value with a number.
 * `times` are years and default to 0, 1, 2, … `undefined` if the first value is not positive, the last negative or no time passes.
 */
export function annualGrowth(series: readonly Cell[], times: readonly number[] = series.map((_, index) => index)): Cell {
  const known = series.map((cell, index) => ({ cell, time: at(times, index) })).filter(({ cell }) => hasNumber(cell));
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return gap("missing");
  const years = last.time - first.time;
  return combineCells(first.cell, last.cell, (start, end) =>
    start <= 0 || end < 0 || years <= 0 ? null : 100 * ((end / start) ** (1 / years) - 1),
  );
}

/** Distance of an area to the city at two times, and how much of it is new. */
export interface CityGap {
  readonly start: Cell;
  readonly end: Cell;
  /** (area end − area start) − (city end − city start). */
  readonly change: Cell;
}

/** Area minus city, in the unit of the indicator (percentage points for shares). */
export function gapToCity(area: { readonly start: Cell; readonly end: Cell }, city: { readonly start: Cell; readonly end: Cell }): CityGap {
  const difference = (minuend: number, subtrahend: number) => minuend - subtrahend;
  const start = combineCells(area.start, city.start, difference);
  const end = combineCells(area.end, city.end, difference);
  return { start, end, change: combineCells(end, start, difference) };
}
