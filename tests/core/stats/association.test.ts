// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { at } from "../../../src/core/stats/at.ts";
import { correlation } from "../../../src/core/stats/correlation.ts";
import { cronbachAlpha } from "../../../src/core/stats/cronbach-alpha.ts";
import { eigenvectors } from "../../../src/core/stats/eigenvectors.ts";
import { ascendingRanks, countUpTo, countUpToIn } from "../../../src/core/stats/ranks.ts";
import { sampleExcessKurtosis, sampleSkewness } from "../../../src/core/stats/sample-shape.ts";

test.each(["pearson", "spearman", "kendall"] as const)("%s has no value for equal or too few numbers", (method) => {
  expect(correlation([1, 1, 1], [1, 2, 3], method)).toBeNull();
  expect(correlation([1], [2], method)).toBeNull();
  expect(correlation([1, 2, 3], [2, 4, 6], method)).toBeCloseTo(1, 12);
  expect(() => correlation([1], [1, 2], method)).toThrow(expect.objectContaining({ code: "LENGTH" }));
});

test("ties share the lowest, the highest or the middle place", () => {
  expect([...ascendingRanks([5, 1, 5, 9], "min")]).toEqual([2, 1, 2, 4]);
  expect([...ascendingRanks([5, 1, 5, 9], "max")]).toEqual([3, 1, 3, 4]);
  expect([...ascendingRanks([5, 1, 5, 9], "average")]).toEqual([2.5, 1, 2.5, 4]);
});

test("the prepared search counts like the plain one", () => {
  const number = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 }));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 40 }), fc.array(number, { maxLength: 20 }), (values, questions) => {
      const sorted = Float64Array.from(values).sort();
      const find = countUpToIn(sorted);
      for (const question of [...values, ...questions]) expect(find(question)).toBe(countUpTo(sorted, question));
    }),
  );
});

test("matrix times eigenvector is eigenvalue times eigenvector, largest first", () => {
  const entry = fc.integer({ min: -9, max: 9 });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 10, maxLength: 10 }), (entries) => {
      const matrix = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => symmetric(entries, row, column)));
      const pairs = eigenvectors(matrix);
      pairs.forEach(({ value, vector }) => {
        matrix.forEach((row, place) => {
          const product = row.reduce((total, one, index) => total + one * at(vector, index), 0);
          expect(product).toBeCloseTo(value * at(vector, place), 8);
        });
      });
      expect(pairs.map(({ value }) => value)).toEqual(pairs.map(({ value }) => value).sort((a, b) => b - a));
    }),
  );
});

/** Entry of a symmetric 4 × 4 matrix from its ten entries on and above the diagonal. */
function symmetric(entries: readonly number[], row: number, column: number): number {
  const [low, high] = [Math.min(row, column), Math.max(row, column)];
  return at(entries, low * 4 - (low * (low - 1)) / 2 + high - low);
}

test("items that say the same have an alpha of 1, a single one has none", () => {
  expect(
    cronbachAlpha([
      [1, 2, 3],
      [1, 2, 3],
    ]),
  ).toBeCloseTo(1, 12);
  expect(cronbachAlpha([[1, 2, 3]])).toBeNull();
  expect(
    cronbachAlpha([
      [1, 1],
      [1, 1],
    ]),
  ).toBeNull();
});

test("corrected skewness and kurtosis agree with SAS and SPSS", () => {
  // R e1071::skewness(type = 2) and kurtosis(type = 2) of 1, 2, 3, 10: by hand m2 = 12.5, m3 = 45, m4 = 348.5.
  expect(sampleSkewness([1, 2, 3, 10])).toBeCloseTo(((45 / 12.5 ** 1.5) * Math.sqrt(12)) / 2, 12);
  expect(sampleExcessKurtosis([1, 2, 3, 10])).toBeCloseTo(((5 * (348.5 / 12.5 ** 2 - 3) + 6) * 3) / 2, 12);
  expect(sampleSkewness([1, 2])).toBeNull();
  expect(sampleExcessKurtosis([1, 2, 3])).toBeNull();
});
