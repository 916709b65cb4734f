// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialTable, type ChanceTable, drawFrom, poissonTable } from "../../../src/core/stats/chance-table.ts";
import { randomAt, randomStream } from "../../../src/core/stats/random-at.ts";

describe("a random number", () => {
  // mulberry32 with seed 0 as widely published begins 0.26642920868471265, 0.0003297457005828619, 0.2232720274478197.
  test("is that of mulberry32 at its place", () => {
    expect([0, 1, 2].map((place) => randomAt(0, place))).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
  });

  test("lies in 0 to below 1 and depends on seed and name only", () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.nat(), (seed, name, place) => {
        const number = randomAt(randomStream(seed, name), place);
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThan(1);
        expect(randomAt(randomStream(seed, name), place)).toBe(number);
      }),
    );
  });

  test("spreads evenly over neighbouring names and places", () => {
    const means = Array.from({ length: 50 }, (_, area) => {
      const stream = randomStream(1, `0${area}/armut`);
      return Array.from({ length: 400 }, (__, place) => randomAt(stream, place)).reduce((a, b) => a + b, 0) / 400;
    });
    // Standard deviation of a mean of 400 uniform numbers: 0.2887 / 20.
    expect(Math.max(...means.map((mean) => Math.abs(mean - 0.5)))).toBeLessThan(4 * 0.0144);
    expect(new Set(means).size).toBe(50);
  });
});

describe("the table of a count", () => {
  // R: dbinom(0:4, 4, 0.5) and dpois(0:3, 2).
  test.each<[string, ChanceTable, number[]]>([
    ["binomial", binomialTable(2, 4), [0.0625, 0.25, 0.375, 0.25, 0.0625]],
    ["Poisson", poissonTable(2), [0.1353352832, 0.2706705665, 0.2706705665, 0.1804470443]],
  ])("holds the %s probabilities", (_, table, expected) => {
    expect(table.first).toBe(0);
    const total = table.cumulative.at(-1) ?? 0;
    expected.forEach((probability, count) => {
      const before = count === 0 ? 0 : (table.cumulative[count - 1] ?? 0);
      expect(((table.cumulative[count] ?? 0) - before) / total).toBeCloseTo(probability, 9);
    });
  });

  test("of a large count has its mean and variance", () => {
    const [cases, people] = [900, 6000];
    const table = binomialTable(cases, people);
    const stream = randomStream(3, "large");
    const draws = Array.from({ length: 20_000 }, (_, place) => drawFrom(table, randomAt(stream, place)));
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const variance = draws.reduce((total, draw) => total + (draw - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - cases)).toBeLessThan(0.8);
    expect(variance / (cases * (1 - cases / people))).toBeCloseTo(1, 1);
  });

  test("only draws counts that are possible", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (x, more, random) => {
        const drawn = drawFrom(binomialTable(x, x + more), random);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn <= x + more).toBe(true);
        expect(drawFrom(poissonTable(x), random)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("of nobody and of everybody is certain", () => {
    expect([drawFrom(binomialTable(0, 9), 0.99), drawFrom(binomialTable(9, 9), 0.01), drawFrom(poissonTable(0), 0.5)]).toEqual([0, 9, 0]);
  });

  test("refuses what is no count", () => {
    expect(() => binomialTable(5, 4)).toThrow("5 of 4 found");
    expect(() => poissonTable(-1)).toThrow("-1 found");
  });
});
