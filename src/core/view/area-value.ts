// SPDX-License-Identifier: EUPL-1.2
import { classOf } from "../classify/class-of.ts";
import { indicatorValue } from "../indicators/indicator-value.ts";
import { type Cell, hasNumber } from "../model/cell.ts";
import type { PublishedIndicator } from "../package/edition-format.ts";
import { compareToRest } from "../uncertainty/difference.ts";
import { wilson } from "../uncertainty/intervals.ts";
import type { AreaValue } from "./indicator-view.ts";
import { type IndicatorColumns, type NamedArea, readCell } from "./read-cell.ts";

/** Counts and value of one area and year, before anything is said about them. */
export interface ValueCells {
  readonly cell: Cell;
  readonly numerator: Cell;
  readonly denominator: Cell | null;
}

/** Positions in a table: `year` and `area` are indices, −1 for what is not in it. */
export interface CellPlace {
  readonly year: number;
  readonly area: number;
}

/** Reads both counts of an indicator and computes its value from them. */
export function readValue(indicator: PublishedIndicator, columns: IndicatorColumns, place: CellPlace): ValueCells {
  const numerator = readCell(columns.numerator, place.year, place.area);
  const denominator = indicator.denominator === null ? null : readCell(columns.denominator, place.year, place.area);
  return { cell: indicatorValue(indicator, numerator, denominator), numerator, denominator };
}

/** What an area's value is held against: the class limits of its level and the counts of the city (`null`: it is the city). */
export interface ValueFrame {
  readonly indicator: PublishedIndicator;
  readonly limits: readonly number[];
  readonly city: ValueCells | null;
}

/**
 * Everything that is said about the value of one area. Class, relation and interval exist only with a number; relation and
 * interval only for shares, since other kinds are no part of a whole.
 */
export function areaValue(area: NamedArea, cells: ValueCells, frame: ValueFrame): AreaValue {
  return {
    id: area.id,
    name: area.name,
    parentName: area.parentName,
    cell: cells.cell,
    numerator: cells.numerator,
    denominator: cells.denominator,
    classIndex: hasNumber(cells.cell) ? classOf(cells.cell.value, frame.limits) : null,
    relation: relationOf(cells, frame),
    interval: intervalOf(cells, frame.indicator),
  };
}

function relationOf({ cell, numerator, denominator }: ValueCells, { indicator, city }: ValueFrame): AreaValue["relation"] {
  if (indicator.kind !== "share" || !hasNumber(cell) || denominator === null || city === null || city.denominator === null) return null;
  return compareToRest(numerator, denominator, city.numerator, city.denominator);
}

function intervalOf({ cell, numerator, denominator }: ValueCells, indicator: PublishedIndicator): AreaValue["interval"] {
  if (indicator.kind !== "share" || !hasNumber(cell) || !hasNumber(numerator) || denominator === null || !hasNumber(denominator))
    return null;
  if (numerator.value < 0 || numerator.value > denominator.value) return null;
  const interval = wilson(numerator.value, denominator.value);
  return interval && { lower: interval.lower * indicator.scale, upper: interval.upper * indicator.scale };
}
