// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap, known } from "../../../src/core/model/cell.ts";
import { compareToRest, shareDifference } from "../../../src/core/uncertainty/difference.ts";

describe("no comparison is possible", () => {
  test("if a count is not known", () => {
    expect(compareToRest(gap("suppressed"), known(500), known(900), known(9000))).toBeNull();
    expect(compareToRest(known(50), known(500), gap("missing"), known(9000))).toBeNull();
  });

  test("if the area is the whole city, or the counts are no share", () => {
    expect(compareToRest(known(900), known(9000), known(900), known(9000))).toBeNull();
    expect(compareToRest(known(0), known(0), known(900), known(9000))).toBeNull();
    expect(compareToRest(known(600), known(500), known(900), known(9000))).toBeNull();
    expect(compareToRest(known(-5), known(500), known(900), known(9000))).toBeNull();
    expect(compareToRest(known(50), known(500), known(40), known(9000))).toBeNull();
  });
});

test("only a difference that chance does not explain is one", () => {
  expect(compareToRest(known(150), known(500), known(900), known(9000))).toBe("higher");
  expect(compareToRest(known(15), known(500), known(900), known(9000))).toBe("lower");
  expect(compareToRest(known(55), known(500), known(900), known(9000))).toBe("similar");
  expect(compareToRest(known(2), known(10), known(900), known(9000))).toBe("similar");
});

test("nobody has no difference", () => {
  expect(shareDifference({ x: 0, n: 0 }, { x: 1, n: 5 })).toBeNull();
});

test("the difference lies within its interval and turns with its sides", () => {
  const share = fc.integer({ min: 1, max: 900 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [there, back] = [shareDifference(a, b), shareDifference(b, a)];
      expect(there?.lower).toBeLessThanOrEqual((there?.difference ?? NaN) + 1e-12);
      expect(there?.upper).toBeGreaterThanOrEqual((there?.difference ?? NaN) - 1e-12);
      expect((there?.lower ?? NaN) + (back?.upper ?? NaN)).toBeCloseTo(0, 9);
    }),
  );
});
