// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correlate } from "../../../src/core/similarity/correlation.ts";

describe("correlation", () => {
  test("agrees with R", () => {
    // First two columns of the golden case corr-pearson and corr-spearman (composite.json), computed with R cor().
    const quota = [10.6, 10.5, 18.5, 5.7, 11, 10.6, 9.5, 21.1, 15.9, 9.3, 5.9, 11.4];
    const children = [21.9, 24.2, 34.7, 18.7, 18.7, 26, 15.8, 37.8, 28.5, 19.6, 10.9, 24.1];
    const found = correlate(quota, children);
    expect(found?.pearson).toBeCloseTo(0.9245309420395, 12);
    expect(found?.spearman).toBeCloseTo(0.8070175438596, 12);
    expect(found?.n).toBe(12);
  });

  test("leaves out pairs with an unknown value", () => {
    expect(correlate([1, 2, 3, null, 5], [1, 2, 3, 4, null])).toEqual({ pearson: 1, spearman: 1, n: 3 });
  });

  test.each([
    ["too few pairs", [1, 2, null], [1, 2, 3]],
    ["one list that does not vary", [1, 2, 3], [4, 4, 4]],
  ])("is unknown for %s", (_, x, y) => {
    expect(correlate(x, y)).toBeNull();
  });

  test("refuses lists of different length", () => {
    expect(() => correlate([1, 2, 3], [1, 2])).toThrow("3 values expected, 2 found");
  });

  test("of ranks does not change when one scale is bent", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = [rows.map(([first]) => first), rows.map(([, second]) => second)];
        const [plain, bent] = [
          correlate(x, y),
          correlate(
            x.map((value) => value ** 3),
            y,
          ),
        ];
        expect(bent === null).toBe(plain === null);
        if (plain !== null && bent !== null) expect(bent.spearman).toBeCloseTo(plain.spearman, 9);
      }),
    );
  });
});
