// SPDX-License-Identifier: EUPL-1.2
import { hasNumber } from "../model/cell.ts";
import type { Cell } from "../model/cell.ts";
import { combineCells, sumCells } from "../stats/combine-cells.ts";
import { sum } from "../stats/sum.ts";

/** Moves of one area in one year, and its residents at both ends of the year. */
export interface AreaMoves {
  /** Across the city's border. */
  readonly arrivals: Cell;
  readonly departures: Cell;
  /** Within the city, from and to other areas. */
  readonly movesIn: Cell;
  readonly movesOut: Cell;
  readonly populationStart: Cell;
  readonly populationEnd: Cell;
}

/** Per 1,000 residents of the base. */
export interface AreaMigration {
  readonly externalBalance: Cell;
  readonly internalBalance: Cell;
  readonly balance: Cell;
  /** Fluktuation: all moves in and out. */
  readonly turnover: Cell;
  /** Mobilitätsziffer: half of the turnover. */
  readonly mobility: Cell;
}

/** Residents the moves refer to: mean of both ends (mittlere Bevölkerung), or one of them. */
export type PopulationBase = "mid" | "start" | "end";

/** Migration of one area; `undefined` where nobody lives. Source: methods.md 1.2 */
export function migration(moves: AreaMoves, base: PopulationBase = "mid"): AreaMigration {
  const { arrivals, departures, movesIn, movesOut } = moves;
  const residents = baseOf(moves, base);
  const perThousand = (cell: Cell) => combineCells(cell, residents, (count, people) => (people > 0 ? (1000 * count) / people : null));
  const external = combineCells(arrivals, departures, (into, out) => into - out);
  const internal = combineCells(movesIn, movesOut, (into, out) => into - out);
  const turnover = perThousand(sumCells([arrivals, departures, movesIn, movesOut]));
  return {
    externalBalance: perThousand(external),
    internalBalance: perThousand(internal),
    balance: perThousand(sumCells([external, internal])),
    turnover,
    mobility: hasNumber(turnover) ? { ...turnover, value: turnover.value / 2 } : turnover,
  };
}

/** Mean of the residents at the start and the end of a year: the base of all rates of events. */
export function meanPopulation(start: Cell, end: Cell): Cell {
  return combineCells(start, end, (before, after) => (before + after) / 2);
}

function baseOf({ populationStart, populationEnd }: AreaMoves, base: PopulationBase): Cell {
  if (base === "start") return populationStart;
  return base === "end" ? populationEnd : meanPopulation(populationStart, populationEnd);
}

/**
 * Moves within the city cancel out over all areas. `INTERNAL_BALANCE` if they do not, although every area is known: moves from or
 * to an unknown area, or different sources.
 */
export function internalMovesWarnings(areas: readonly AreaMoves[]): readonly "INTERNAL_BALANCE"[] {
  const balances = areas.map(({ movesIn, movesOut }) => combineCells(movesIn, movesOut, (into, out) => into - out));
  const known = balances.filter(hasNumber);
  if (known.length < balances.length) return [];
  return Math.abs(sum(known.map((cell) => cell.value))) > 1e-6 ? ["INTERNAL_BALANCE"] : [];
}
