// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { rankSpan } from "../../../src/core/uncertainty/rank-span.ts";

const share = (x: number, n: number) => ({ x, n });

test("a share far above all others on large bases has the first place, whatever chance does", () => {
  const shares = [share(9000, 10_000), share(1000, 10_000), share(2000, 10_000)];
  expect(rankSpan(shares, 0, { seed: 1 })).toEqual({ from: 1, to: 1, of: 3 });
  expect(rankSpan(shares, 1, { seed: 1 })).toEqual({ from: 3, to: 3, of: 3 });
});

test("equal shares on small bases may have nearly every place", () => {
  const shares = Array.from({ length: 20 }, () => share(5, 30));
  const span = rankSpan(shares, 3, { seed: 1 });
  expect(span.from).toBeLessThanOrEqual(2);
  expect(span.to).toBeGreaterThanOrEqual(19);
});

test("the same seed gives the same span; it is no matter of the machine", () => {
  const shares = Array.from({ length: 12 }, (_, index) => share(20 + index, 200));
  expect(rankSpan(shares, 5, { seed: 42 })).toEqual(rankSpan(shares, 5, { seed: 42 }));
});

test("shares of 0 and 100 % take part", () => {
  expect(rankSpan([share(0, 50), share(50, 50), share(25, 50)], 1, { seed: 3 })).toEqual({ from: 1, to: 1, of: 3 });
});

test("a span lies within the places there are, and a larger base never widens it much", () => {
  const counted = fc.integer({ min: 20, max: 400 }).chain((n) => fc.nat(n).map((x) => share(x, n)));
  fc.assert(
    fc.property(fc.array(counted, { minLength: 2, maxLength: 12 }), fc.nat(100), (shares, seed) => {
      const { from, to, of } = rankSpan(shares, 0, { seed, draws: 100 });
      expect(from).toBeGreaterThanOrEqual(1);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(of);
      const sure = shares.map(({ x, n }) => share(x * 10_000, n * 10_000));
      const sharper = rankSpan(sure, 0, { seed, draws: 100 });
      const ties = shares.filter(({ x, n }) => x * (shares[0]?.n ?? 1) === (shares[0]?.x ?? 0) * n).length;
      expect(sharper.to - sharper.from).toBeLessThanOrEqual(Math.max(to - from, ties));
    }),
    { numRuns: 40 },
  );
});

test.each([
  ["a base of 0", [share(0, 0), share(1, 2)], 0],
  ["more cases than base", [share(3, 2), share(1, 2)], 0],
  ["an area that is not there", [share(1, 2)], 4],
])("%s is a mistake in code", (_, shares, area) => {
  expect(() => rankSpan(shares, area, { seed: 1 })).toThrow(/rankSpan: /);
});
