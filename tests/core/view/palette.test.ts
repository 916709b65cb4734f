// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { fillClass, paletteStep } from "../../../src/core/view/palette.ts";

describe("paletteStep", () => {
  it("refuses a class that does not exist", () => {
    expect(() => paletteStep(5, 5)).toThrow("paletteStep: class 0 to 4 of 1 to 9 expected, 5 of 5 found");
    expect(() => paletteStep(0, 10)).toThrow("paletteStep");
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])("gives each of %i classes its own step, in order", (count) => {
    const steps = Array.from({ length: count }, (_, index) => paletteStep(index, count));
    expect(new Set(steps).size).toBe(count);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  });

  it("is symmetric, so that the middle class of a diverging palette is its middle colour", () => {
    for (let count = 1; count <= 9; count += 1) {
      for (let index = 0; index < count; index += 1) expect(paletteStep(index, count) + paletteStep(count - 1 - index, count)).toBe(6);
    }
  });
});

describe("fillClass", () => {
  it("names palette and step", () => {
    expect([fillClass(4, "need", 5), fillClass(0, "fact", 5), fillClass(2, "diverging", 5), fillClass(1, "need", 9)]).toEqual([
      "k5",
      "f1",
      "d3",
      "k15",
    ]);
  });

  it("keeps every kind of gap apart", () => {
    const gaps = ["suppressed", "missing", "pending", "notApplicable", "undefined", "outside"] as const;
    expect(new Set(gaps.map((gap) => fillClass(gap, "need", 5))).size).toBe(gaps.length);
  });
});
