// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cityValue, rates } from "../../../src/core/indicators/rates.ts";
import { gap, known } from "../../../src/core/model/cell.ts";

const percent = { scale: 100 };

describe("counts that cannot be counts", () => {
  test("negative counts are refused", () => {
    expect(() => rates([known(-1)], [known(200)], percent)).toThrow(expect.objectContaining({ code: "NEGATIVE_COUNT" }));
    expect(() => rates([known(1)], [known(-200)], percent)).toThrow(expect.objectContaining({ code: "NEGATIVE_COUNT" }));
  });

  test("columns of different length are refused", () => {
    expect(() => rates([known(1)], [], percent)).toThrow(expect.objectContaining({ code: "LENGTH" }));
  });
});

test("the city value comes from sums, not from the mean of the areas", () => {
  const result = rates([known(50), known(10)], [known(100), known(900)], percent);
  expect(result.city).toEqual(known(6));
  expect(result.cells.map((cell) => cell.value)).toEqual([50, 100 / 90]);
});

test("only areas where both counts are known enter the city value", () => {
  const value = cityValue([known(10), gap("missing"), known(70)], [known(100), known(500), gap("missing")], {
    scale: 100,
    minDenominator: 0,
  });
  expect(value).toEqual(known(10));
});

test("a city value without the people of a suppressed area is unreliable, unless it was delivered", () => {
  const [numerators, denominators] = [
    [known(50), gap("suppressed")],
    [known(500), known(40)],
  ];
  expect(rates(numerators, denominators, percent).city).toEqual({ value: 10, status: "unreliable" });
  expect(rates(numerators, denominators, { ...percent, deliveredCity: known(9.98) })).toMatchObject({ city: known(9.98), warnings: [] });
});

test("a city whose areas are all suppressed has no value", () => {
  expect(rates([gap("suppressed")], [known(500)], percent).city).toEqual(gap("suppressed"));
  expect(rates([], [], percent).city).toEqual(gap("undefined"));
});

test("the delivered city value wins, and a difference above half a percent is reported", () => {
  const result = rates([known(50)], [known(500)], { ...percent, deliveredCity: known(10.06) });
  expect(result).toMatchObject({ city: known(10.06), warnings: ["CITY_MISMATCH"] });
  expect(rates([known(50)], [known(500)], { ...percent, deliveredCity: known(10.05) }).warnings).toEqual([]);
  expect(rates([known(50)], [known(500)], { ...percent, deliveredCity: gap("missing") }).city).toEqual(known(10));
});

test("a share above 100 and fractions of persons are reported; a ratio may exceed its base", () => {
  expect(rates([known(600)], [known(500)], { ...percent, kind: "share" }).warnings).toEqual(["SHARE_GT_100"]);
  expect(rates([known(600)], [known(500)], { ...percent, kind: "ratio" }).warnings).toEqual([]);
  expect(rates([known(0.5)], [known(500)], percent).warnings).toEqual(["NON_INTEGER"]);
});

test("the city value lies between the smallest and the largest area", () => {
  const area = fc.record({ cases: fc.integer({ min: 0, max: 900 }), people: fc.integer({ min: 100, max: 5000 }) });
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 20 }), (areas) => {
      const result = rates(
        areas.map(({ cases }) => known(cases)),
        areas.map(({ people }) => known(people)),
        percent,
      );
      const values = result.cells.map((cell) => cell.value ?? NaN);
      expect(result.city.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      expect(result.city.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
    }),
  );
});
