// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { giniOfCounts, locationQuotients, lorenzCurve, topShare } from "../../../src/core/segregation/concentration.ts";
import { multigroupSegregation } from "../../../src/core/segregation/multigroup.ts";
import { dissimilarity, segregation } from "../../../src/core/segregation/segregation-indices.ts";

const area = fc
  .integer({ min: 0, max: 900 })
  .chain((total) => fc.record({ total: fc.constant(total), group: fc.integer({ min: 0, max: total }) }));
const city = fc.array(area, { minLength: 2, maxLength: 15 });
const columns = (areas: readonly { readonly group: number; readonly total: number }[]) => ({
  group: areas.map(({ group }) => group),
  total: areas.map(({ total }) => total),
});

test("counts that cannot be are refused", () => {
  expect(() => segregation({ group: [1], total: [1, 2] })).toThrow(expect.objectContaining({ code: "LENGTH" }));
  expect(() => segregation({ group: [-1], total: [2] })).toThrow(expect.objectContaining({ code: "NEGATIVE_COUNT" }));
  expect(() => segregation({ group: [3], total: [2] })).toThrow(expect.objectContaining({ code: "SHARE_SUM" }));
  expect(() => segregation({ group: [1], total: [2] }, [1, 2])).toThrow(expect.objectContaining({ code: "LENGTH" }));
  expect(() => giniOfCounts([1, -2])).toThrow(expect.objectContaining({ code: "NEGATIVE_COUNT" }));
  expect(() => topShare({ group: [1], total: [2] }, 0)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  expect(() => multigroupSegregation([[1], [1, 2]])).toThrow(expect.objectContaining({ code: "LENGTH" }));
});

test("a group of nobody or of everybody is not segregated, which is no zero", () => {
  expect(segregation({ group: [0, 0], total: [5, 6] }).indices).toBeNull();
  expect(segregation({ group: [5, 6], total: [5, 6] }).indices).toBeNull();
  expect(dissimilarity([0, 0], [1, 2])).toBeNull();
  expect(locationQuotients({ group: [0, 0], total: [5, 6] })).toEqual([null, null]);
  expect(lorenzCurve({ group: [0, 0], total: [5, 6] })).toBeNull();
  expect(
    multigroupSegregation([
      [1, 2],
      [0, 0],
    ]),
  ).toMatchObject({ theilH: null, dissimilarity: null, diversity: [0, 0] });
});

test("an unknown count gives no number for its area and leaves it out of the others, with a warning", () => {
  const input = { group: [10, null, 30, 5], total: [100, 50, 60, null] };
  expect(segregation(input)).toEqual({ ...segregation({ group: [10, 30], total: [100, 60] }), warnings: ["AREAS_SKIPPED"] });
  expect(locationQuotients(input)).toEqual([0.1 / 0.25, null, 0.5 / 0.25, null]);
  expect(
    multigroupSegregation([
      [10, null],
      [30, 20],
    ]).diversity[1],
  ).toBeNull();
});

test("an area without people changes nothing", () => {
  expect(segregation({ group: [10, 0, 30], total: [100, 0, 60] }, [1, 5, 2])).toEqual(
    segregation({ group: [10, 30], total: [100, 60] }, [1, 2]),
  );
});

test("complete separation is 1, even shares are 0", () => {
  const apart = segregation({ group: [50, 0], total: [50, 70] }).indices;
  for (const key of ["dissimilarity", "isolation", "eta2", "theilH", "gini"] as const) expect(apart?.[key]).toBeCloseTo(1, 12);
  const even = segregation({ group: [10, 20], total: [50, 100] }).indices;
  for (const key of ["dissimilarity", "eta2", "theilH", "gini"] as const) expect(even?.[key]).toBeCloseTo(0, 12);
});

test("D, Gini and H lie between 0 and 1, Gini is the plain double sum, and the order of areas changes nothing", () => {
  fc.assert(
    fc.property(city, (areas) => {
      const { indices } = segregation(columns(areas));
      if (indices === null) return;
      for (const value of [indices.dissimilarity, indices.gini, indices.theilH]) {
        expect(value).toBeGreaterThanOrEqual(-1e-12);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }
      const lived = areas.filter(({ total }) => total > 0);
      const total = lived.reduce((all, { total: own }) => all + own, 0);
      const double = lived.flatMap((a) => lived.map((b) => a.total * b.total * Math.abs(a.group / a.total - b.group / b.total)));
      expect(indices.gini).toBeCloseTo(double.reduce((a, b) => a + b, 0) / (2 * total ** 2 * indices.share * (1 - indices.share)), 10);
      const turned = segregation(columns([...areas].reverse())).indices;
      for (const key of ["dissimilarity", "isolation", "interaction", "theilH", "gini"] as const) {
        expect(turned?.[key]).toBeCloseTo(indices[key], 12);
      }
      expect(indices.isolation + indices.interaction).toBeCloseTo(1, 12);
    }),
  );
});

test("the mean of the location quotients, weighted by people, is 1", () => {
  fc.assert(
    fc.property(city, (areas) => {
      const { group, total } = columns(areas);
      const quotients = locationQuotients({ group, total });
      if (group.every((count) => count === 0)) return;
      const people = total.reduce((a, b) => a + b, 0);
      expect(quotients.reduce<number>((mean, quotient, index) => mean + ((quotient ?? 0) * (total[index] ?? 0)) / people, 0)).toBeCloseTo(
        1,
        10,
      );
    }),
  );
});

test("the Lorenz curve rises from 0 to 1 below the diagonal, and both Ginis agree", () => {
  fc.assert(
    fc.property(city, (areas) => {
      const curve = lorenzCurve(columns(areas));
      if (curve === null) return;
      curve.population.forEach((x, index) => expect(curve.group[index]).toBeLessThanOrEqual(x + 1e-12));
      expect([curve.population[0], curve.group[0], curve.population.at(-1), curve.group.at(-1)]).toEqual([0, 0, 1, 1]);
      expect(curve.hoover).toBeLessThanOrEqual(curve.gini + 1e-12);
      const { indices } = segregation(columns(areas));
      if (indices !== null) expect(curve.gini).toBeCloseTo(indices.gini * (1 - indices.share), 10);
    }),
  );
});

test("a tenth of thirty areas are three, however the product rounds", () => {
  const areas = Array.from({ length: 100 }, (_, index) => ({ group: index, total: 100 }));
  expect(topShare(columns(areas), 0.07)?.count).toBe(7);
  expect(topShare(columns(areas), 0.071)?.count).toBe(8);
});

test("one area with everything has the corrected Gini 1, a single area has none", () => {
  expect(giniOfCounts([0, 0, 0, 9, null])).toEqual({ gini: 0.75, corrected: 1 });
  expect(giniOfCounts([9])).toEqual({ gini: 0, corrected: null });
  expect(giniOfCounts([0, 0])).toBeNull();
});
