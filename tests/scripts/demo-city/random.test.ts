// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { itemAt, randomStream } from "../../../scripts/demo-city/random.ts";

const draw = (seed: number, name: string, count = 5): number[] => {
  const random = randomStream(seed, name);
  return Array.from({ length: count }, () => random.next());
};

describe("random streams of the demo city", () => {
  it("give the same numbers for the same seed and name", () => {
    expect(draw(7, "births")).toEqual(draw(7, "births"));
  });

  it("differ by seed and by name", () => {
    expect(draw(7, "births")).not.toEqual(draw(8, "births"));
    expect(draw(7, "births")).not.toEqual(draw(7, "deaths"));
  });

  it("fill the span from 0 to 1 evenly", () => {
    const numbers = draw(7, "even", 20_000);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
  });

  it("round an expectation up or down, right on average", () => {
    const random = randomStream(7, "rounding");
    const rounded = Array.from({ length: 20_000 }, () => random.round(2.3));
    expect(new Set(rounded)).toEqual(new Set([2, 3]));
    expect(rounded.reduce((sum, number) => sum + number, 0) / rounded.length).toBeCloseTo(2.3, 1);
  });
});

describe("itemAt", () => {
  it("throws beyond the end of a list", () => {
    expect(() => itemAt([1, 2], 2)).toThrow("index below 2 expected, 2 found");
  });
});
