// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ageGroup,
  ageShare,
  billeterMeasure,
  dependencyMismatch,
  dependencyRatio,
  meanAge,
  medianAge,
  oldAgeRatio,
  youthRatio,
} from "../../../src/core/indicators/age-structure.ts";
import { gap, known } from "../../../src/core/model/cell.ts";
import type { Cell } from "../../../src/core/model/cell.ts";

const limits = { workingFrom: 20, oldFrom: 65 };

test("nobody of working age leaves the ratios undefined", () => {
  const children = pyramid({ 5: 30 });
  expect(youthRatio(children, limits)).toEqual(gap("undefined"));
  expect(dependencyRatio(children, limits)).toEqual(gap("undefined"));
});

test("an empty place has no mean or median age", () => {
  expect(meanAge(pyramid({}))).toEqual(gap("undefined"));
  expect(medianAge(pyramid({}))).toEqual(gap("undefined"));
});

test("one suppressed age suppresses what needs it, and nothing else", () => {
  const population = pyramid({ 10: 20, 30: 100, 70: 40 }).map((cell, age) => (age === 66 ? gap("suppressed") : cell));
  expect(oldAgeRatio(population, limits)).toEqual(gap("suppressed"));
  expect(medianAge(population)).toEqual(gap("suppressed"));
  expect(youthRatio(population, limits)).toEqual(known(20));
});

test("an age group takes in its first year and leaves out its last", () => {
  const population = pyramid({ 19: 1, 20: 2, 64: 4, 65: 8, 100: 16 });
  expect(ageGroup(population, 20, 65)).toEqual(known(6));
  expect(ageGroup(population, 65, Infinity)).toEqual(known(24));
});

test("everybody aged 40 is 40.5 years old on average and in the middle", () => {
  expect(meanAge(pyramid({ 40: 7 }))).toEqual(known(40.5));
  expect(medianAge(pyramid({ 40: 7 }))).toEqual(known(40.5));
});

test("the measure of Billeter is negative in an old place", () => {
  expect(billeterMeasure(pyramid({ 5: 10, 30: 40, 80: 30 }))).toEqual(known(-0.5));
});

test("published ratios that follow the identity are told from those that do not", () => {
  expect(dependencyMismatch(27.9, 30.2, 58.1)).toBeCloseTo(0, 9);
  expect(dependencyMismatch(27.9, 30.2, 60.1)).toBeCloseTo(2, 9);
});

test("twice as many people of every age change nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 101, maxLength: 101 }), (counts) => {
      const [once, twice] = [counts.map(known), counts.map((count) => known(2 * count))];
      expect(medianAge(twice).value).toBeCloseTo(medianAge(once).value ?? NaN, 9);
      expect(meanAge(twice).value).toBeCloseTo(meanAge(once).value ?? NaN, 9);
      expect(dependencyRatio(twice, limits).value).toBeCloseTo(dependencyRatio(once, limits).value ?? NaN, 9);
      expect((ageShare(once, 0, 40).value ?? NaN) + (ageShare(once, 40, Infinity).value ?? NaN)).toBeCloseTo(100, 9);
    }),
  );
});

function pyramid(counts: Readonly<Record<number, number>>): Cell[] {
  return Array.from({ length: 101 }, (_, age) => known(counts[age] ?? 0));
}
