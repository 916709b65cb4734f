// SPDX-License-Identifier: EUPL-1.2
import { gap } from "../model/cell.ts";
import type { Cell } from "../model/cell.ts";
import { combineCells, sumCells } from "../stats/combine-cells.ts";

/** Residents by completed age: index = age, the last entry holds everybody of that age and older. */
export type AgePyramid = readonly Cell[];

/** Who is young and who is old; the limits differ between sources and are always printed beside the number. */
export interface AgeLimits {
  /** First age that counts as working age: 18 or 20. */
  readonly workingFrom: number;
  /** First age that counts as old: 65 or 67. */
  readonly oldFrom: number;
}

/**
 * Residents aged `from` up to, not including, `below` (Infinity: and older). Worst status of the ages in it.
 * Ages beyond the open end are empty: a limit inside the open end cannot be computed and must not be asked for.
 */
export function ageGroup(population: AgePyramid, from: number, below: number): Cell {
  return sumCells(population.slice(from, below === Infinity ? undefined : below));
}

/** Jugendquotient: residents below working age per 100 of working age. */
export function youthRatio(population: AgePyramid, limits: AgeLimits): Cell {
  return per(100, ageGroup(population, 0, limits.workingFrom), workingAge(population, limits));
}

/** Altenquotient: old residents per 100 of working age. */
export function oldAgeRatio(population: AgePyramid, limits: AgeLimits): Cell {
  return per(100, ageGroup(population, limits.oldFrom, Infinity), workingAge(population, limits));
}

/** Gesamtquotient: Jugendquotient + Altenquotient. */
export function dependencyRatio(population: AgePyramid, limits: AgeLimits): Cell {
  return combineCells(youthRatio(population, limits), oldAgeRatio(population, limits), (young, old) => young + old);
}

/** Aging-Index: old residents per 100 below working age. */
export function agingIndex(population: AgePyramid, limits: AgeLimits): Cell {
  return per(100, ageGroup(population, limits.oldFrom, Infinity), ageGroup(population, 0, limits.workingFrom));
}

/** Greying-Index: residents of 80 and over per 100 aged 60 to 79. */
export function greyingIndex(population: AgePyramid): Cell {
  return per(100, ageGroup(population, 80, Infinity), ageGroup(population, 60, 80));
}

/** Billeter-Maß: (children below 15 − residents of 50 and over) / residents aged 15 to 49; no factor, negative in old places. */
export function billeterMeasure(population: AgePyramid): Cell {
  const balance = combineCells(ageGroup(population, 0, 15), ageGroup(population, 50, Infinity), (young, old) => young - old);
  return per(1, balance, ageGroup(population, 15, 50));
}

/** Intergenerationeller Unterstützungsquotient (parent support ratio): residents of 80 and over per 100 aged 50 to 64. */
export function parentSupportRatio(population: AgePyramid): Cell {
  return per(100, ageGroup(population, 80, Infinity), ageGroup(population, 50, 65));
}

/** Residents of working age per old resident (potential support ratio). */
export function potentialSupportRatio(population: AgePyramid, limits: AgeLimits): Cell {
  return per(1, workingAge(population, limits), ageGroup(population, limits.oldFrom, Infinity));
}

/** Share of an age group in all residents, per cent. */
export function ageShare(population: AgePyramid, from: number, below: number): Cell {
  return per(100, ageGroup(population, from, below), ageGroup(population, 0, Infinity));
}

/** Durchschnittsalter: mean of age + 0.5; the open end counts as its first age + 0.5. `undefined` without residents. */
export function meanAge(population: AgePyramid): Cell {
  const years = population.map((cell, age) => (cell.value === null ? cell : { ...cell, value: (age + 0.5) * cell.value }));
  return per(1, sumCells(years), sumCells(population));
}

/** Medianalter: interpolated within the first age that takes the running sum to half of all residents; `undefined` without any. */
export function medianAge(population: AgePyramid): Cell {
  const { value: total, status } = sumCells(population);
  if (total === null) return { value: null, status };
  const counts = population.map((cell) => cell.value ?? 0);
  const half = counts.reduce((a, b) => a + b, 0) / 2;
  let before = 0;
  for (const [age, count] of counts.entries()) {
    if (count > 0 && before + count >= half) return { value: age + (half - before) / count, status };
    before += count;
  }
  return gap("undefined");
}

/**
 * How far published ratios are from the identity Jugendquotient + Altenquotient = Gesamtquotient. Values rounded to one digit
 * agree within 0.1; more means that their age limits differ.
 */
export function dependencyMismatch(young: number, old: number, total: number): number {
  return Math.abs(young + old - total);
}

function workingAge(population: AgePyramid, limits: AgeLimits): Cell {
  return ageGroup(population, limits.workingFrom, limits.oldFrom);
}

function per(scale: number, above: Cell, below: Cell): Cell {
  return combineCells(above, below, (numerator, denominator) => (denominator === 0 ? null : (scale * numerator) / denominator));
}
