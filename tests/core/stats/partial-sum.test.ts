// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap, known } from "../../../src/core/model/cell.ts";
import { partialShare, partialSum, sureSum } from "../../../src/core/stats/partial-sum.ts";

const cells = fc.array(fc.oneof(fc.nat(1000).map(known), fc.constantFrom(gap("suppressed"), gap("missing"))));

describe("a sum over gaps", () => {
  test("is a lower bound that names the worst reason", () => {
    expect(partialSum([known(3), gap("missing"), gap("suppressed"), known(4)])).toEqual({
      value: 7,
      status: "suppressed",
      isLowerBound: true,
      gaps: 2,
    });
  });

  test("of gaps alone is no number, and of nothing a sure zero", () => {
    expect(partialSum([gap("suppressed")]).value).toBeNull();
    expect(partialSum([])).toEqual({ value: 0, status: "ok", isLowerBound: false, gaps: 0 });
  });

  test("never exceeds what the gaps could add to", () => {
    fc.assert(
      fc.property(cells, fc.nat(50), (counts, hidden) => {
        const full = counts.map((cell) => cell.value ?? hidden).reduce((a, b) => a + b, 0);
        expect(partialSum(counts).value ?? 0).toBeLessThanOrEqual(full);
      }),
    );
  });

  test("is a cell with a number only if it is sure", () => {
    expect(sureSum(partialSum([known(1), known(2)]))).toEqual(known(3));
    expect(sureSum(partialSum([known(1), gap("missing")]))).toEqual(gap("missing"));
  });
});

describe("a share of a total", () => {
  test("is a lower bound where its part is one", () => {
    expect(partialShare(partialSum([known(1), gap("suppressed")]), known(4))).toEqual({
      value: 0.25,
      status: "suppressed",
      isLowerBound: true,
    });
  });

  test("is none without a sure total or of nobody", () => {
    expect(partialShare(partialSum([known(1)]), gap("missing"))).toEqual({ value: null, status: "missing", isLowerBound: false });
    expect(partialShare(partialSum([known(0)]), known(0)).status).toBe("undefined");
  });
});
