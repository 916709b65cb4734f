// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { convergence } from "../../../src/core/time/convergence.ts";

test("columns of different length, no years and negative weights are refused", () => {
  const input = { start: [1, 2], end: [1, 2], years: 5 };
  expect(() => convergence({ ...input, end: [1] })).toThrow(expect.objectContaining({ code: "LENGTH" }));
  expect(() => convergence({ ...input, years: 0 })).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  expect(() => convergence({ ...input, weights: [1, -1] })).toThrow(expect.objectContaining({ code: "WEIGHTS" }));
});

test("too few areas or equal starts have no slope", () => {
  expect(convergence({ start: [1, 2], end: [2, 3], years: 5 })).toMatchObject({ beta: null, betaP: null, r2: null, n: 2 });
  expect(convergence({ start: [2, 2, 2], end: [2, 3, 4], years: 5 }).beta).toBeNull();
  expect(convergence({ start: [], end: [], years: 5 })).toMatchObject({ n: 0, sigmaCv: { start: null, end: null } });
});

test("a zero is left out and reported, a missing value just left out", () => {
  const result = convergence({ start: [0, 2, 4, 8, null], end: [3, 4, 6, 9, 4], years: 2 });
  expect(result).toMatchObject({ n: 3, warnings: ["ZERO_EXCLUDED"] });
  expect(convergence({ start: [2, 4, 8, null], end: [4, 6, 9, 4], years: 2 })).toEqual({ ...result, warnings: [] });
});

test("areas that grow at the same rate neither converge nor diverge", () => {
  const result = convergence({ start: [2, 4, 8, 16], end: [4, 8, 16, 32], years: 1, weights: [1, 1, 1, 1] });
  expect(result.beta).toBeCloseTo(0, 12);
  expect(result.sigmaCv.start).toBeCloseTo(result.sigmaCv.end ?? NaN, 12);
  expect(result.weightedCv.start).toBeCloseTo(result.sigmaCv.start ?? NaN, 12);
});

test("areas that catch up converge", () => {
  const result = convergence({ start: [2, 4, 8, 16], end: [8, 10, 13, 17], years: 4 });
  expect(result.beta).toBeLessThan(0);
  expect(result.sigmaLog.end).toBeLessThan(result.sigmaLog.start ?? NaN);
});
