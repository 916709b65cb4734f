// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap, known } from "../../../../src/core/model/cell.ts";
import { circlesOf, hasCounts, largestRadius, radiusOf } from "../../../../src/core/view/modes/circles.ts";
import { classPeople } from "../../../../src/core/view/modes/class-people.ts";
import { veilOf } from "../../../../src/core/view/modes/mask-veil.ts";
import { indicator } from "../small-edition.ts";
import { area } from "../../../markup/small-view.ts";

const share = indicator("armut");

describe("circles", () => {
  test("have an area that is proportional to the count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
        const circles = { counts: new Map(), largest: Math.max(a, b), keys: [] };
        const ratio = radiusOf(a, circles, 1000) ** 2 / radiusOf(b, circles, 1000) ** 2;
        if (Math.min(a, b) > 10_000) expect(ratio / (a / b)).toBeCloseTo(1, 2);
      }),
    );
  });

  test("exist where a count is known and above 0; a gap has none", () => {
    const areas = [area("A", 10, { numerator: known(40) }), area("B", gap("suppressed")), area("C", 0, { numerator: known(0) })];
    const circles = circlesOf(share, areas, []);
    expect([...(circles?.counts ?? [])]).toEqual([["a", 40]]);
    // 1, 2, 5 times a power of ten, not above 40, a third of 20 and a tenth of 20.
    expect(circles?.keys).toEqual([20, 5, 2]);
  });

  test("share the scale of the largest year", () => {
    const areas = [area("A", 10, { numerator: known(40) })];
    const year = { year: 2024, city: cells(900), areas: new Map([[areas[0]?.id ?? area("A", 1).id, cells(900)]]) };
    expect(circlesOf(share, areas, [year])?.largest).toBe(900);
  });

  test("do not exist for balances, means and given values", () => {
    expect(circlesOf(share, [area("A", -1, { numerator: known(-5) }), area("B", 1, { numerator: known(9) })], [])).toBeNull();
    expect([hasCounts({ kind: "mean" }), hasCounts({ kind: "given" }), hasCounts({ kind: "count" })]).toEqual([false, false, true]);
  });

  test("are smaller where more areas share the map", () => {
    expect([6, 34, 500].map((count) => Math.round(largestRadius(count)))).toEqual([60, 38, 10]);
  });
});

describe("people of a class", () => {
  test("are the sum of its areas; a class with an unknown one has no number", () => {
    const areas = [0, 0, 1, 1].map((classIndex, index) => area(`A${index}`, index, { classIndex }));
    const view = { areas, classes: [0, 1, 2].map(() => ({ lower: null, upper: null, areaCount: 0, distance: null })) };
    const people = classPeople(view, (id) => (id === "a3" ? gap("suppressed") : known(100)));
    expect(people).toEqual([known(200), gap("suppressed"), known(0)]);
  });
});

describe("veil", () => {
  const square = (from: number, to: number) =>
    [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ] as const;

  test("is the city without its inhabited land, which may have holes itself", () => {
    const veil = veilOf([square(0, 10)], [[square(1, 4), square(2, 3)], [square(20, 22)]]);
    expect(veil).toEqual([[square(0, 10), square(1, 4)], [square(2, 3)]]);
  });

  test("leaves lines that close nothing alone", () => {
    expect(
      veilOf(
        [
          [
            [0, 0],
            [1, 1],
          ],
        ],
        [],
      ),
    ).toEqual([]);
  });
});

function cells(count: number) {
  return { cell: known(1), numerator: known(count), denominator: known(1000) };
}
