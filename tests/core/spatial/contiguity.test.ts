// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Polygon } from "../../../src/core/model/shape.ts";
import { contiguity } from "../../../src/core/spatial/contiguity.ts";
import { lattice, rectangle } from "./lattice.ts";

test("coordinates that are no numbers and a negative tolerance are refused", () => {
  expect(() => contiguity([[rectangle(0, 0, NaN, 1)]])).toThrow(expect.objectContaining({ code: "NOT_FINITE" }));
  expect(() => contiguity([[rectangle(0, 0, 1, 1)]], { snapTolerance: -1 })).toThrow(expect.objectContaining({ code: "PARAMETER" }));
});

test("no areas, and an area without a shape, have no neighbours", () => {
  expect(contiguity([])).toEqual({ queen: [], rook: [] });
  expect(contiguity([[], [rectangle(0, 0, 1, 1)]])).toEqual({ queen: [[], []], rook: [[], []] });
});

test("a border that one side divides further is common all the same", () => {
  const { rook } = contiguity([[rectangle(0, 0, 2, 1)], [rectangle(0, 1, 0.7, 2)], [rectangle(0.7, 1, 2, 2)]]);
  expect(rook).toEqual([
    [1, 2],
    [0, 2],
    [0, 1],
  ]);
});

test("borders that run along each other in part are common, a single point is not", () => {
  expect(contiguity([[rectangle(0, 0, 1, 1)], [rectangle(1, 0.9, 2, 3)]]).rook).toEqual([[1], [0]]);
  expect(contiguity([[rectangle(0, 0, 1, 1)], [rectangle(1, 1, 2, 3)]])).toEqual({ queen: [[1], [0]], rook: [[], []] });
});

test("shapes that cover each other in part are neighbours of both kinds", () => {
  const both = { queen: [[1], [0]], rook: [[1], [0]] };
  expect(contiguity([[rectangle(0, 0, 1, 1)], [rectangle(0.9, 0.5, 2, 1.5)]])).toEqual(both);
  const lens: Polygon = [
    [
      [1, 0],
      [0.8, 0.5],
      [1, 1],
      [2, 0.5],
      [1, 0],
    ],
  ];
  expect(contiguity([[rectangle(0, 0, 1, 1)], [lens]])).toEqual(both);
  expect(contiguity([[rectangle(0, 0, 9, 9)], [rectangle(3, 3, 4, 4)]])).toEqual(both);
});

test("an enclave and the hole it lies in are neighbours, what lies apart in the hole is not", () => {
  const around: Polygon = [...rectangle(0, 0, 9, 9), ...rectangle(3, 3, 6, 6)];
  expect(contiguity([[around], [rectangle(3, 3, 6, 6)]]).rook).toEqual([[1], [0]]);
  expect(contiguity([[around], [rectangle(4, 4, 5, 5)]]).queen).toEqual([[], []]);
});

test("every part of an area counts", () => {
  const parts = [rectangle(0, 0, 1, 1), rectangle(5, 5, 6, 6)];
  expect(contiguity([parts, [rectangle(1, 0, 2, 1)], [rectangle(6, 5, 7, 6)]]).rook).toEqual([[1, 2], [0], [0]]);
});

test("a gap or an overlap counts as none up to the tolerance only", () => {
  const gap = [[rectangle(0, 0, 1, 1)], [rectangle(1.01, 0, 2, 1)]];
  expect(contiguity(gap).queen).toEqual([[], []]);
  expect(contiguity(gap, { snapTolerance: 0.02 }).rook).toEqual([[1], [0]]);
  const corner = [[rectangle(0, 0, 1, 1)], [rectangle(0.999, 0.999, 2, 2)]];
  expect(contiguity(corner, { snapTolerance: 0.01 })).toEqual({ queen: [[1], [0]], rook: [[], []] });
});

test("neighbourhood is mutual, and a grid of rectangles of any size has that of a grid", () => {
  const widths = fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(widths, widths, fc.double({ min: -100, max: 100, noNaN: true }), (columns, rows, shift) => {
      const edges = (sizes: readonly number[]) => sizes.reduce((list, size) => [...list, (list[list.length - 1] ?? 0) + size], [shift]);
      const [xs, ys] = [edges(columns), edges(rows)];
      const shapes = Array.from({ length: 9 }, (_, area) => {
        const [x, y] = [area % 3, Math.floor(area / 3)];
        return [rectangle(xs[x] ?? 0, ys[y] ?? 0, xs[x + 1] ?? 0, ys[y + 1] ?? 0)];
      });
      const { queen, rook } = contiguity(shapes);
      expect(queen).toEqual(lattice(3, 3));
      expect(rook).toEqual(lattice(3, 3).map((list, area) => list.filter((other) => [1, 3].includes(Math.abs(other - area)))));
      rook.forEach((list, area) => list.forEach((other) => expect(rook[other]).toContain(area)));
    }),
  );
});
