// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { balancedDraws } from "../../../src/core/spatial/balanced-draws.ts";
import { localMoranPermutation, localMoranSteps } from "../../../src/core/spatial/local-moran-permutation.ts";
import { localMoran } from "../../../src/core/spatial/local-moran.ts";
import { lattice, reordered } from "./lattice.ts";

const grid = lattice(6, 6);
const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 36, maxLength: 36 }).filter((list) => new Set(list).size > 2);

test("no permutations, or half of one, are refused", () => {
  const run = (permutations: number) => () => localMoranPermutation({ values: [1, 2], neighbours: [[1], [0]] }, { permutations, seed: 1 });
  expect(run(0)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  expect(run(1.5)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
});

test("few areas are said to be few, islands and gaps get nothing", () => {
  const map = { values: [1, 2, null, 9, 4], neighbours: [[1], [0, 3], [3], [1, 2], []] };
  const result = localMoranPermutation(map, { seed: 1, permutations: 99 });
  expect(result.warnings).toEqual(["ISLANDS", "LISA_SMALL_N"]);
  expect(result.areas.map((area) => area === null)).toEqual([false, false, true, false, true]);
  expect(localMoran(map, "binary").map((area) => area === null)).toEqual([false, false, true, false, true]);
});

test("equal values have no clusters", () => {
  const map = { values: grid.map(() => 7), neighbours: grid };
  expect(localMoranPermutation(map, { seed: 1 }).areas.every((area) => area === null)).toBe(true);
  expect(localMoran(map, "binary").every((area) => area === null)).toBe(true);
});

test("a block of high values is found, and only what passes the adjusted level is called a cluster", () => {
  const list = grid.map((_, area) => (area % 6 < 3 && area < 18 ? 30 + area : (area * 7) % 10));
  const { areas } = localMoranPermutation({ values: list, neighbours: grid }, { seed: 3 });
  expect([1, 6, 7].map((area) => areas[area]?.cluster)).toEqual(["highHigh", "highHigh", "highHigh"]);
  expect(areas.every((area) => area !== null && (area.cluster === "notSignificant") === area.adjustedP > 0.05)).toBe(true);
});

test("the same seed gives the same bytes, another seed nearly the same", () => {
  fc.assert(
    fc.property(values, (list) => {
      const run = (seed: number) => localMoranPermutation({ values: list, neighbours: grid }, { seed, permutations: 199 });
      expect(JSON.stringify(run(5))).toBe(JSON.stringify(run(5)));
      run(5).areas.forEach((area, index) => {
        expect(Math.abs((area?.p.greater ?? NaN) - (run(6).areas[index]?.p.greater ?? NaN))).toBeLessThan(0.2);
      });
    }),
    { numRuns: 10 },
  );
});

test("the order of areas permutes the results, random draws included", () => {
  const order = fc.shuffledSubarray(
    grid.map((_, area) => area),
    { minLength: 36 },
  );
  fc.assert(
    fc.property(values, order, (list, places) => {
      const plain = localMoranPermutation({ values: list, neighbours: grid }, { seed: 1, permutations: 99 });
      const moved = localMoranPermutation(reordered(list, grid, places), { seed: 1, permutations: 99 });
      expect(moved.areas.map((area) => area?.p)).toEqual(places.map((place) => plain.areas[place]?.p));
      expect(moved.areas.map((area) => area?.adjustedP)).toEqual(places.map((place) => plain.areas[place]?.adjustedP));
    }),
    { numRuns: 30 },
  );
});

test("units and added constants change no p and no quadrant", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -50, max: 50 }), (list, scale, shift) => {
      const run = (numbers: readonly number[]) =>
        localMoranPermutation({ values: numbers, neighbours: grid }, { seed: 1, permutations: 99 }).areas.map((area) => area?.p);
      expect(run(list.map((value) => value * scale + shift))).toEqual(run(list));
    }),
    { numRuns: 30 },
  );
});

test("the work can be cut in slices and reports how far it is", () => {
  const steps = localMoranSteps({ values: lattice(12, 12).map((_, area) => (area * 31) % 17), neighbours: lattice(12, 12) }, { seed: 1 });
  expect([steps.next(), steps.next(), steps.next()].map((step) => step.value)).toEqual([0, 50 / 144, 100 / 144]);
  const last = steps.next();
  expect(last.done).toBe(true);
  expect(last.value).toEqual(
    localMoranPermutation({ values: lattice(12, 12).map((_, area) => (area * 31) % 17), neighbours: lattice(12, 12) }, { seed: 1 }),
  );
});

test("draws hold each number at most once, and all numbers equally often", () => {
  const draws = balancedDraws({ items: 12, size: 4, count: 300, seed: 9 });
  for (let start = 0; start < draws.length; start += 4) expect(new Set(draws.slice(start, start + 4)).size).toBe(4);
  for (let item = 0; item < 12; item += 1) expect(draws.filter((drawn) => drawn === item)).toHaveLength(100);
});
