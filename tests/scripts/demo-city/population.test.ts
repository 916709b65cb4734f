// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { quartiere, stadtteile } from "../../../scripts/demo-city/areas.ts";
import { years } from "../../../scripts/demo-city/calendar.ts";
import { countPersons, type Cohorts } from "../../../scripts/demo-city/cohorts.ts";
import { simulateRegister, type RegisterYear } from "../../../scripts/demo-city/population.ts";
import { movementTable, populationTable } from "../../../scripts/demo-city/register-tables.ts";

const register = simulateRegister(2026);
const newest = register.at(-1) as RegisterYear;
const everybody = (stock: Cohorts): number => stock.reduce((sum, persons) => sum + persons, 0);
const total = (flow: Int32Array): number => flow.reduce((sum, persons) => sum + persons, 0);
const at = (flow: Int32Array, quartier: number): number => flow[quartier] ?? NaN;

describe("population register of the demo city", () => {
  it("covers 2010 to 2025 and counts about 370,000 people in the end", () => {
    expect(register.map(({ year }) => year)).toEqual(years);
    expect(everybody(newest.stock)).toBeGreaterThan(360_000);
    expect(everybody(newest.stock)).toBeLessThan(380_000);
  });

  it("balances for every Quartier and year: births, deaths and moves explain the whole change", () => {
    for (const [index, { stock, flows }] of register.slice(1).entries()) {
      const before = register[index] as RegisterYear;
      for (const { index: quartier, key } of quartiere) {
        const natural = at(flows.births, quartier) - at(flows.deaths, quartier);
        const outside = at(flows.toCity, quartier) - at(flows.fromCity, quartier);
        const inside = at(flows.movedIn, quartier) - at(flows.movedOut, quartier);
        const expected = countPersons(before.stock, quartier) + natural + outside + inside;
        expect(countPersons(stock, quartier), `${key} ${before.year + 1}`).toBe(expected);
      }
    }
  });

  it("balances the moves of children below 6 too: nobody of that age appears without a birth, a birthday or a move", () => {
    for (const [index, { stock, flows, year }] of register.slice(1).entries()) {
      const before = register[index] as RegisterYear;
      const city = (cohorts: Cohorts, from: number, below: number) =>
        quartiere.reduce((sum, { index: quartier }) => sum + countPersons(cohorts, quartier, { from, below }), 0);
      const grown = city(before.stock, 5, 6);
      const moved = total(flows.toCityUnder6) - total(flows.fromCityUnder6);
      const gone = city(before.stock, 0, 6) - grown + total(flows.births) + moved - city(stock, 0, 6);
      expect(gone, `deaths below 6 in ${year}`).toBeGreaterThanOrEqual(0);
      expect(gone).toBeLessThan(60);
    }
  });

  it("lets moves within the city cancel out, also those of children", () => {
    for (const { flows } of register) {
      expect(total(flows.movedIn)).toBe(total(flows.movedOut));
      expect(total(flows.movedInUnder6)).toBe(total(flows.movedOutUnder6));
      expect(total(flows.movedIn)).toBeGreaterThan(10_000);
    }
  });

  it("never holds a negative number of people", () => {
    for (const { stock } of register) expect(stock.some((persons) => persons < 0)).toBe(false);
  });

  it("grows older as a cohort: the men born in 1965 stay a similar number", () => {
    const born1965 = ({ stock, year }: RegisterYear) =>
      quartiere.reduce((sum, { index }) => sum + countPersons(stock, index, { from: year - 1965, below: year - 1964, groups: [0, 1] }), 0);
    const [first, last] = [born1965(register[0] as RegisterYear), born1965(newest)];
    expect(last / first).toBeGreaterThan(0.8);
    expect(last / first).toBeLessThan(1.15);
  });

  it("comes close to the plan of each Stadtteil", () => {
    for (const { plan, quartiere: parts, name } of stadtteile) {
      const persons = parts.reduce((sum, quartier) => sum + countPersons(newest.stock, quartier), 0);
      expect(Math.abs(persons / plan.population - 1), name).toBeLessThan(0.04);
    }
  });
});

describe("tables of the register", () => {
  it("write every person of every year once", () => {
    const [header = "", ...lines] = populationTable(register).text.trim().split("\n");
    expect(header.split(";")).toHaveLength(105);
    expect(lines).toHaveLength(years.length * quartiere.length * 4);
    const written = lines.flatMap((line) => line.split(";").slice(4)).reduce((sum, cell) => sum + Number(cell), 0);
    expect(written).toBe(register.reduce((sum, { stock }) => sum + everybody(stock), 0));
  });

  it("write births, deaths and moves of every Quartier and year", () => {
    const lines = movementTable(register).text.trim().split("\n");
    expect(lines).toHaveLength(1 + years.length * quartiere.length);
    expect(lines[0]).toContain("geburten;sterbefaelle;zuzuege;fortzuege;umzuege_hinein;umzuege_hinaus");
  });
});
