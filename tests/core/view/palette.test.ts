// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { fillClass, paletteStep } from "../../../src/core/view/palette.ts";

const palettes = [
  ["need", 7],
  ["fact", 7],
  ["diverging", 9],
] as const;

describe("paletteStep", () => {
  it("refuses a class that does not exist", () => {
    expect(() => paletteStep("need", 5, 5)).toThrow("paletteStep: class 0 to 4 of 1 to 7 expected, 5 of 5 found");
    expect(() => paletteStep("need", 0, 8)).toThrow("paletteStep");
    expect(() => paletteStep("diverging", 0, 10)).toThrow("paletteStep");
  });

  it.each(palettes)("gives every class of %s its own step, in order, up to %i classes", (palette, most) => {
    for (let count = 1; count <= most; count += 1) {
      const steps = Array.from({ length: count }, (_, index) => paletteStep(palette, index, count));
      expect(new Set(steps).size).toBe(count);
      expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    }
  });

  it("is symmetric for a diverging palette, so that its middle class has the middle colour", () => {
    for (let count = 1; count <= 9; count += 1) {
      for (let index = 0; index < count; index += 1) {
        expect(paletteStep("diverging", index, count) + paletteStep("diverging", count - 1 - index, count)).toBe(6);
      }
    }
  });
});

describe("fillClass", () => {
  it("names palette and step", () => {
    expect([fillClass(4, "need", 5), fillClass(0, "fact", 5), fillClass(2, "diverging", 5), fillClass(3, "need", 7)]).toEqual([
      "k5",
      "f1",
      "d3",
      "k35",
    ]);
  });

  it("keeps every kind of gap apart", () => {
    const gaps = ["suppressed", "missing", "pending", "notApplicable", "undefined", "outside"] as const;
    expect(new Set(gaps.map((gap) => fillClass(gap, "need", 5))).size).toBe(gaps.length);
  });
});
