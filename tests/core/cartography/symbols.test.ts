// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { bivariateClasses } from "../../../src/core/cartography/bivariate-class.ts";
import { dorlingCartogram } from "../../../src/core/cartography/dorling.ts";
import { dotCounts } from "../../../src/core/cartography/dot-counts.ts";
import { symbolRadius } from "../../../src/core/cartography/symbol-radius.ts";
import { rankCorrelation } from "./rank-correlation.ts";

test("a quarter of the value is a quarter of the area; a loss is as large as a gain", () => {
  const options = { maxValue: 400, maxRadius: 20 };
  expect(symbolRadius(100, options)).toBe(10);
  expect(symbolRadius(-100, options)).toBe(10);
  expect(() => symbolRadius(1, { maxValue: 0, maxRadius: 20 })).toThrow(expect.objectContaining({ code: "PARAMETER" }));
});

test("two classes make a field; half of it makes none", () => {
  expect(bivariateClasses([0, 3, null], [3, 0, 1])).toEqual([{ column: 0, row: 3, code: "A4" }, { column: 3, row: 0, code: "D1" }, null]);
  expect(() => bivariateClasses([4], [0])).toThrow(expect.objectContaining({ code: "CLASS_COUNT" }));
  expect(() => bivariateClasses([1], [])).toThrow(expect.objectContaining({ code: "LENGTH" }));
});

test("dots add up to the rounded total, each area within one dot of its count; a secret count has none", () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 0, max: 9000 })), { maxLength: 20 }),
      fc.integer({ min: 1, max: 200 }),
      (counts, perDot) => {
        const dots = dotCounts(counts, perDot);
        const total = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
        expect(dots.reduce<number>((all, count) => all + (count ?? 0), 0)).toBe(Math.round(total / perDot));
        dots.forEach((count, index) => {
          const exact = counts[index];
          if (exact === null || exact === undefined || count === null) expect(count).toBe(exact ?? null);
          else expect(Math.abs(count - exact / perDot)).toBeLessThan(1 + 1e-9);
        });
      },
    ),
  );
});

test("counts below nothing and dots for nobody are refused", () => {
  expect(() => dotCounts([-1], 5)).toThrow(expect.objectContaining({ code: "NEGATIVE_COUNT" }));
  expect(() => dotCounts([1], 0)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
  expect(() => dorlingCartogram([{ x: 0, y: 0, value: -1 }], 5)).toThrow(expect.objectContaining({ code: "NEGATIVE_COUNT" }));
});

test("no circle lies on another, areas are in proportion, and places keep their order roughly", () => {
  const areas = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }), value: fc.integer({ min: 0, max: 900 }) }),
    {
      minLength: 2,
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(areas, (list) => {
      const circles = dorlingCartogram(list, 20);
      expect(JSON.stringify(dorlingCartogram(list, 20))).toBe(JSON.stringify(circles));
      const largest = Math.max(...list.map(({ value }) => value));
      circles.forEach((circle, index) => {
        if (largest > 0) expect(circle.radius ** 2 / 400).toBeCloseTo((list[index]?.value ?? NaN) / largest, 9);
        for (const other of circles.slice(0, index)) {
          const overlap = circle.radius + other.radius - Math.hypot(circle.x - other.x, circle.y - other.y);
          expect(overlap).toBeLessThanOrEqual(0.01);
        }
      });
    }),
    { numRuns: 30 },
  );
});

test("a city of 60 districts keeps its order from west to east and from north to south", () => {
  const list = Array.from({ length: 60 }, (_, area) => ({
    x: (area % 10) * 40 + ((area * 7) % 11),
    y: Math.floor(area / 10) * 40 + ((area * 5) % 13),
    value: 50 + ((area * 131) % 900),
  }));
  const circles = dorlingCartogram(list, 30);
  for (const axis of ["x", "y"] as const) {
    const correlation = rankCorrelation(
      list.map((area) => area[axis]),
      circles.map((circle) => circle[axis]),
    );
    expect(correlation).toBeGreaterThanOrEqual(0.8);
  }
});
