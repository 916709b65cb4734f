// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOut } from "../../../scripts/demo-city/share-out.ts";

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

describe("shareOut", () => {
  it("throws on a total that is no whole number", () => {
    expect(() => shareOut(1.5, [1, 1])).toThrow("whole number from 0 expected, 1.5 found");
    expect(() => shareOut(-1, [1, 1])).toThrow("-1 found");
  });

  it("gives in proportion and the rest to the largest remainders", () => {
    expect(shareOut(10, [5, 3, 2])).toEqual([5, 3, 2]);
    expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
  });

  it("gives what one may not have to the others", () => {
    expect(shareOut(10, [8, 1, 1], [4, 10, 10])).toEqual([4, 3, 3]);
  });

  it("leaves out what fits nowhere", () => {
    expect(shareOut(10, [1, 1], [2, 3])).toEqual([2, 3]);
  });

  it("always gives out everything that fits, never above a cap", () => {
    const part = fc.record({ weight: fc.integer({ min: 1, max: 100 }), cap: fc.integer({ min: 0, max: 50 }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 400 }), (list, total) => {
        const caps = list.map(({ cap }) => cap);
        const parts = shareOut(total, list.map(({ weight }) => weight), caps); // prettier-ignore
        expect(sum(parts)).toBe(Math.min(total, sum(caps)));
        parts.forEach((given, index) => expect(given).toBeLessThanOrEqual(caps[index] ?? -1));
      }),
    );
  });
});
