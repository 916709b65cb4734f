// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { generalFertility } from "../../../src/core/indicators/fertility.ts";
import { internalMovesWarnings, meanPopulation, migration } from "../../../src/core/indicators/migration.ts";
import type { AreaMoves } from "../../../src/core/indicators/migration.ts";
import { gap, known } from "../../../src/core/model/cell.ts";

test("where nobody lives nothing is undefined but the rates", () => {
  const result = migration(moves({ populationStart: known(0), populationEnd: known(0) }));
  expect(Object.values(result)).toEqual(Array.from({ length: 5 }, () => gap("undefined")));
});

test("suppressed moves suppress the balances that need them", () => {
  const result = migration(moves({ movesOut: gap("suppressed") }));
  expect(result).toMatchObject({ externalBalance: known(10), internalBalance: gap("suppressed"), mobility: gap("suppressed") });
});

test("balances and turnover are per thousand of the mean population", () => {
  expect(migration(moves({}))).toEqual({
    externalBalance: known(10),
    internalBalance: known(-5),
    balance: known(5),
    turnover: known(85),
    mobility: known(42.5),
  });
  expect(migration(moves({}), "start").externalBalance.value).toBeCloseTo(10000 / 900, 9);
});

test("internal moves that do not cancel out over the city are reported, unless an area is unknown", () => {
  const back = moves({ movesIn: known(25), movesOut: known(20) });
  expect(internalMovesWarnings([moves({}), back])).toEqual([]);
  expect(internalMovesWarnings([moves({})])).toEqual(["INTERNAL_BALANCE"]);
  expect(internalMovesWarnings([moves({}), moves({ movesIn: gap("missing") })])).toEqual([]);
});

test("the mean population needs both ends of the year", () => {
  expect(meanPopulation(known(900), known(1100))).toEqual(known(1000));
  expect(meanPopulation(known(900), gap("missing"))).toEqual(gap("missing"));
});

test("births are counted per thousand women, and undefined without women", () => {
  expect(generalFertility(known(48), known(520)).value).toBeCloseTo(92.30769230769, 9);
  expect(generalFertility(known(0), known(0))).toEqual(gap("undefined"));
});

function moves(changed: Partial<AreaMoves>): AreaMoves {
  return {
    arrivals: known(25),
    departures: known(15),
    movesIn: known(20),
    movesOut: known(25),
    populationStart: known(900),
    populationEnd: known(1100),
    ...changed,
  };
}
