// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byar, clopperPearson, poissonExact, rateInterval, shareVariation, wilson } from "../../../src/core/uncertainty/intervals.ts";

const share = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));

describe("what has no interval", () => {
  test("nobody has no share, and nothing no variation", () => {
    expect([wilson(0, 0), clopperPearson(0, 0), shareVariation(0, 50)]).toEqual([null, null, null]);
    expect(rateInterval(0, 0, { scale: 1000 })).toBeNull();
  });

  test.each([
    [-1, 5],
    [6, 5],
    [NaN, 5],
  ])("%d of %d is no share", (x, n) => {
    for (const interval of [wilson, clopperPearson, shareVariation]) {
      expect(() => interval(x, n)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
    }
  });

  test("there is no negative number of events", () => {
    for (const interval of [byar, poissonExact]) expect(() => interval(-1)).toThrow(expect.objectContaining({ code: "NEGATIVE_COUNT" }));
  });
});

test("nobody of many and all of many keep their bound exactly", () => {
  expect([wilson(0, 18)?.lower, wilson(18, 18)?.upper, clopperPearson(0, 18)?.lower, clopperPearson(18, 18)?.upper]).toEqual([0, 1, 0, 1]);
  expect([byar(0).lower, poissonExact(0).lower]).toEqual([0, 0]);
});

test("a share lies within its intervals, and those of its complement mirror them", () => {
  fc.assert(
    fc.property(share, ({ x, n }) => {
      const [own, other] = [wilson(x, n), wilson(n - x, n)];
      expect(own?.lower).toBeLessThanOrEqual(x / n);
      expect(own?.upper).toBeGreaterThanOrEqual(x / n);
      expect((own?.lower ?? NaN) + (other?.upper ?? NaN)).toBeCloseTo(1, 9);
    }),
  );
});

test("more confidence makes a wider interval", () => {
  const [narrow, wide] = [wilson(12, 130, 0.9), wilson(12, 130, 0.99)];
  expect(wide?.lower).toBeLessThan(narrow?.lower ?? NaN);
  expect(wide?.upper).toBeGreaterThan(narrow?.upper ?? NaN);
});

test("rates are exact below ten events and approximate from ten on", () => {
  const rate = { scale: 1000 };
  expect(rateInterval(9, 1000, rate)).toEqual({ rate: 9, ...rounded(poissonExact(9)) });
  expect(rateInterval(10, 1000, rate)).toEqual({ rate: 10, ...rounded(byar(10)) });
});

function rounded({ lower, upper }: { readonly lower: number; readonly upper: number }) {
  return { lower: expect.closeTo(lower, 9) as number, upper: expect.closeTo(upper, 9) as number };
}
