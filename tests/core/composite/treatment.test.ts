// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { fillByGroupMean } from "../../../src/core/composite/group-mean.ts";
import { logarithm } from "../../../src/core/composite/logarithm.ts";
import { winsorise } from "../../../src/core/composite/winsorise.ts";
import { principalComponents } from "../../../src/core/composite/principal-components.ts";
import { qualityReport } from "../../../src/core/composite/quality-report.ts";
import { gap, known } from "../../../src/core/model/cell.ts";
import { cellsOf, columnOf } from "../../../src/core/stats/cell-column.ts";

const numbers = (...values: number[]) => columnOf(values.map(known));

test("an outlier gets the next value, on whichever side it lies; a secret stays secret", () => {
  const usual = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const high = winsorise(columnOf([...usual, 1000].map(known)));
  expect(cellsOf(high).map((one) => one.value)).toEqual([...usual, 9]);
  const low = winsorise(columnOf([...usual.map(known), known(-1000), gap("suppressed")]));
  expect(cellsOf(low).at(-2)).toEqual(known(1));
  expect(cellsOf(low).at(-1)).toEqual(gap("suppressed"));
});

test("a distribution without outliers stays as it is, and no more values move than the rule allows", () => {
  const column = numbers(1, 2, 3, 4, 5);
  expect(winsorise(column)).toEqual(column);
  const distorted = numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 1000);
  expect(winsorise(distorted, { skewness: 2, kurtosis: 3.5, most: 0 })).toEqual(distorted);
});

test("only missing values are filled, with the mean of their group, and the places are named", () => {
  const column = columnOf([known(2), known(4), gap("missing"), gap("suppressed"), gap("missing")]);
  const filled = fillByGroupMean(column, ["nord", "nord", "nord", "nord", "süd"]);
  expect(cellsOf(filled.column)).toEqual([known(2), known(4), known(3), gap("suppressed"), gap("missing")]);
  expect(filled.replaced).toEqual([2]);
});

test("a logarithm that does not exist is undefined", () => {
  expect(cellsOf(logarithm(numbers(0, Math.E - 1, -1), 1))).toEqual([known(0), known(1), gap("undefined")]);
});

test("an indicator that contradicts its direction makes the principal component weak", () => {
  const result = principalComponents([numbers(1, 2, 3, 4, 6), numbers(1, 2, 4, 3, 6), numbers(6, 5, 3, 2, 1)]);
  expect(result.warnings).toEqual(["PCA_WEAK"]);
  expect(result.weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 12);
  expect(() => principalComponents([numbers(1, 1, 1), numbers(1, 2, 3)])).toThrow(expect.objectContaining({ code: "NO_DATA" }));
});

test("an area that lacks an indicator has no score of the principal component", () => {
  const { scores } = principalComponents([columnOf([...[1, 2, 3, 5].map(known), gap("suppressed")]), numbers(1, 3, 2, 6, 9)]);
  expect(cellsOf(scores)[4]).toEqual(gap("suppressed"));
});

test("the report names pairs that count the same twice", () => {
  const report = qualityReport([numbers(1, 2, 3, 4), numbers(2, 4, 6, 8.1), numbers(4, 1, 3, 2)]);
  expect(report.doubleCounting.map(({ first, second }) => [first, second])).toEqual([[0, 1]]);
  expect(report.completeAreas).toBe(4);
  expect(report.spearman[0]?.[1]).toBeCloseTo(1, 12);
});

test("correlations use the areas that know both, whatever a third indicator lacks", () => {
  const complete = qualityReport([numbers(1, 2, 4), numbers(1, 3, 2)]);
  const withGap = qualityReport([numbers(1, 2, 4), numbers(1, 3, 2), columnOf([gap("missing"), known(1), known(2)])]);
  expect(withGap.pearson[0]?.[1]).toBeCloseTo(complete.pearson[0]?.[1] ?? NaN, 12);
});
