// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import { seriesShape } from "../../../src/core/view/series-shape.ts";

describe("seriesShape", () => {
  it("gives six compared areas six different shapes", () => {
    expect(new Set([0, 1, 2, 3, 4, 5].map((index) => seriesShape(index, 6))).size).toBe(6);
  });

  it("draws a square with level sides and a diamond on its corner", () => {
    expect(seriesShape(1, 10)).toBe("M9 -9L9 9L-9 9L-9 -9Z");
    expect(seriesShape(3, 8)).toBe("M0 -10L10 0L0 10L-10 0Z");
  });
});
