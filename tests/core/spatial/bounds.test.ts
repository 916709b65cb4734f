// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf, isInBounds } from "../../../src/core/spatial/bounds.ts";

const point = fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }));

test("bounds of lines are the smallest and largest coordinates of all their points", () => {
  const lines = [
    [
      [9, 54],
      [10, 53],
    ],
    [[8.5, 55]],
  ] as const;
  expect(boundsOf(lines)).toEqual([8.5, 53, 10, 55]);
});

test("bounds hold every point they were made of", () => {
  fc.assert(
    fc.property(fc.array(fc.array(point)), (lines) => {
      const bounds = boundsOf(lines);
      expect(lines.flat().every((at) => isInBounds(bounds, at))).toBe(true);
    }),
  );
});

test("a point on the edge is inside, one beside it is not", () => {
  expect([[0, 1] as const, [2, 0] as const, [2.1, 1] as const, [1, -0.1] as const].map((at) => isInBounds([0, 0, 2, 1], at))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("bounds of nothing hold no point", () => {
  fc.assert(fc.property(point, (at) => !isInBounds(boundsOf([[]]), at)));
});
