// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestNeighbours, neighboursWithin } from "../../../src/core/spatial/near-neighbours.ts";

const line = [
  [0, 0],
  [1, 0],
  [2, 0],
  [5, 0],
] as const;

test("too many neighbours, a distance below 0 and broken points are refused", () => {
  expect(() => nearestNeighbours(line, 4)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  expect(() => neighboursWithin(line, -1)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  expect(() => nearestNeighbours([[NaN, 0], ...line], 1)).toThrow(expect.objectContaining({ code: "NOT_FINITE" }));
});

test("of two points equally near the earlier one is taken", () => {
  expect(nearestNeighbours(line, 1)).toEqual([[1], [0], [1], [2]]);
  expect(nearestNeighbours(line, 2)).toEqual([
    [1, 2],
    [0, 2],
    [0, 1],
    [1, 2],
  ]);
});

test("the distance itself still counts, and points far away are islands", () => {
  expect(neighboursWithin(line, 1)).toEqual([[1], [0, 2], [1], []]);
});

test("each point has k neighbours, none of them itself; within a distance they are mutual", () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 4, maxLength: 20 });
  fc.assert(
    fc.property(points, (list) => {
      nearestNeighbours(list, 3).forEach((near, index) => {
        expect(new Set(near).size).toBe(3);
        expect(near).not.toContain(index);
      });
      const within = neighboursWithin(list, 4);
      within.forEach((near, index) => near.forEach((other) => expect(within[other]).toContain(index)));
    }),
  );
});
