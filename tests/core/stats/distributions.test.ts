// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  betaQuantile,
  chiSquareQuantile,
  normalQuantile,
  normalTwoSided,
  normalUpperTail,
  studentTwoSided,
  twoSidedZ,
  z95,
} from "../../../src/core/stats/distributions.ts";
import { incompleteBeta } from "../../../src/core/stats/incomplete-beta.ts";
import { incompleteGamma } from "../../../src/core/stats/incomplete-gamma.ts";

test.each([0, 1, -0.1, NaN])("there is no quantile at %d", (p) => {
  expect(() => normalQuantile(p)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  expect(() => chiSquareQuantile(p, 3)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  expect(() => betaQuantile(p, 3, 4)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
});

test("the normal distribution agrees with R pnorm and qnorm", () => {
  expect(normalUpperTail(3)).toBeCloseTo(0.001349898031630095, 16);
  expect(normalUpperTail(-1)).toBeCloseTo(0.8413447460685429, 14);
  expect(normalUpperTail(10) / 7.61985302416047e-24).toBeCloseTo(1, 10);
  expect(normalTwoSided(0)).toBe(1);
  expect(normalQuantile(0.975)).toBeCloseTo(z95, 13);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 12);
  expect(twoSidedZ(0.99)).toBeCloseTo(2.5758293035489, 12);
});

test("t, chi-square and beta agree with R pt, qchisq and qbeta", () => {
  expect(studentTwoSided(3, 8)).toBeCloseTo(0.017071681233782665, 14);
  expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 10);
  expect(chiSquareQuantile(0.025, 10)).toBeCloseTo(3.246972780236841, 10);
  expect(betaQuantile(0.5, 2, 2)).toBeCloseTo(0.5, 13);
  expect(studentTwoSided(Infinity, 5)).toBe(0);
});

test("both tails add up to one, and beta mirrors", () => {
  const positive = fc.double({ min: 0.1, max: 200, noNaN: true });
  fc.assert(
    fc.property(positive, positive, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
      const { lower, upper } = incompleteGamma(a, b);
      expect(lower + upper).toBeCloseTo(1, 12);
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 9);
    }),
  );
});
