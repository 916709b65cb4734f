// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { gearyC } from "../../../src/core/spatial/geary.ts";
import { getisOrd, globalG } from "../../../src/core/spatial/getis-ord.ts";
import { leeL } from "../../../src/core/spatial/lee.ts";
import { moranPermutation } from "../../../src/core/spatial/moran-permutation.ts";
import { moranOfRates, rateWarnings } from "../../../src/core/spatial/moran-rates.ts";
import { moranI } from "../../../src/core/spatial/moran.ts";
import { spatialLag } from "../../../src/core/spatial/spatial-lag.ts";
import { seededRandom } from "../../../src/core/stats/random.ts";
import { lattice, reordered } from "./lattice.ts";

const grid = lattice(5, 4);
const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 20, maxLength: 20 }).filter((list) => new Set(list).size > 2);

test("neighbours that do not fit the values are refused with a code", () => {
  const refused = (neighbours: number[][]) => () => moranI({ values: [1, 2], neighbours }, "binary");
  expect(refused([[1]])).toThrow(expect.objectContaining({ code: "LENGTH" }));
  expect(refused([[2], [0]])).toThrow(expect.objectContaining({ code: "UNKNOWN_ID" }));
  expect(refused([[0], [0]])).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  expect(refused([[1, 1], [0]])).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  expect(() => moranI({ values: [NaN, 2], neighbours: [[1], [0]] }, "binary")).toThrow(expect.objectContaining({ code: "NOT_FINITE" }));
});

test("equal values have no Moran's I, without an error", () => {
  const map = { values: grid.map(() => 0.1), neighbours: grid };
  expect(moranI(map, "rowStandardised")).toMatchObject({ status: "undefined", i: null, expected: null, randomisation: null });
  expect(gearyC(map, "binary")).toBeNull();
  expect(getisOrd(map)[0]).toEqual({ g: null, gStar: null });
  expect(leeL({ x: map.values, y: grid.map((_, area) => area) }, grid, "binary")).toBeNull();
  expect(moranI({ values: [], neighbours: [] }, "binary").status).toBe("undefined");
});

test("a map of islands has no Moran's I and says so", () => {
  expect(moranI({ values: [1, 2, 3], neighbours: [[], [], []] }, "binary")).toMatchObject({ status: "undefined", warnings: ["ISLANDS"] });
});

test("an area without a value is no area and nobody's neighbour", () => {
  const ring = [
    [1, 5],
    [0, 2],
    [1, 3],
    [2, 4],
    [3, 5],
    [4, 0],
  ];
  const withGap = moranI({ values: [3, 5, 4, 9, 8, null], neighbours: ring }, "rowStandardised");
  const without = moranI({ values: [3, 5, 4, 9, 8], neighbours: [[1], [0, 2], [1, 3], [2, 4], [3]] }, "rowStandardised");
  expect(withGap).toEqual(without);
  expect(spatialLag({ values: [3, 5, 4, 9, 8, null], neighbours: ring }, "binary")).toEqual([5, 7, 14, 12, 9, null]);
});

test("a chessboard is as unlike as can be, two halves are alike", () => {
  const board = Array.from({ length: 16 }, (_, area) => (area + Math.floor(area / 4)) % 2);
  const rook = lattice(4, 4).map((list, area) => list.filter((other) => [1, 4].includes(Math.abs(other - area))));
  expect(moranI({ values: board, neighbours: rook }, "rowStandardised").i).toBeCloseTo(-1, 12);
  const halves = Array.from({ length: 16 }, (_, area) => (area < 8 ? 0 : 1));
  expect(moranI({ values: halves, neighbours: rook }, "rowStandardised").i).toBeGreaterThan(0.5);
});

test("the order of areas, units and added constants change nothing", () => {
  const order = fc.shuffledSubarray(
    grid.map((_, area) => area),
    { minLength: 20 },
  );
  fc.assert(
    fc.property(values, order, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -99, max: 99 }), (list, places, scale, shift) => {
      const plain = moranI({ values: list, neighbours: grid }, "rowStandardised");
      const moved = reordered(
        list.map((value) => value * scale + shift),
        grid,
        places,
      );
      const other = moranI(moved, "rowStandardised");
      expect(other.i).toBeCloseTo(plain.i ?? NaN, 10);
      expect(other.randomisation?.variance).toBeCloseTo(plain.randomisation?.variance ?? NaN, 10);
      expect(gearyC(moved, "binary")).toBeCloseTo(gearyC({ values: list, neighbours: grid }, "binary") ?? NaN, 10);
      const hot = getisOrd({ values: list, neighbours: grid });
      getisOrd(moved).forEach((spot, place) => expect(spot?.gStar).toBeCloseTo(hot[places[place] ?? -1]?.gStar ?? NaN, 8));
    }),
  );
});

test("shuffled maps have −1/(n−1) on average", () => {
  const random = seededRandom(7);
  const list = grid.map(() => random() ** 3);
  const orders = Array.from({ length: 2000 }, () =>
    grid
      .map((_, area) => [random(), area] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, area]) => area),
  );
  const result = moranPermutation({ values: list, neighbours: grid }, "rowStandardised", orders);
  const mean = (result?.permuted ?? []).reduce((total, i) => total + i, 0) / orders.length;
  expect(Math.abs(mean + 1 / 19)).toBeLessThan(0.01);
});

test("a list that is no permutation is refused", () => {
  const run = () => moranPermutation({ values: [1, 2, 4], neighbours: [[1], [0, 2], [1]] }, "binary", [[0, 1, 1]]);
  expect(run).toThrow(expect.objectContaining({ code: "PARAMETER" }));
});

test("rates need positive bases; bases of one size need no warning", () => {
  const counts = { events: [1, 2, 3], population: [10, 0, 30] };
  expect(() => moranOfRates(counts, [[1], [0, 2], [1]], "binary")).toThrow(expect.objectContaining({ code: "NO_DENOMINATOR" }));
  expect(moranOfRates({ events: [0, 0, 0], population: [10, 20, 30] }, [[1], [0, 2], [1]], "binary")).toBeNull();
  expect(rateWarnings([100, 150, null])).toEqual([]);
  expect(rateWarnings([100, 250])).toEqual(["RATE_INSTABILITY"]);
});

test("global G is for values from 0", () => {
  expect(() => globalG({ values: [1, -2, 3, 4], neighbours: [[1], [0], [3], [2]] })).toThrow(
    expect.objectContaining({ code: "PARAMETER" }),
  );
  expect(globalG({ values: [1, 2], neighbours: [[1], [0]] })).toBeNull();
});
