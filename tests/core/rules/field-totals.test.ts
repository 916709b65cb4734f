// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indicatorId } from "../../../src/core/model/ids.ts";
import { compareResults } from "../../../src/core/rules/compare-results.ts";
import { evaluateFields } from "../../../src/core/rules/evaluate-rules.ts";
import { fieldOverlaps, fieldTotals, unionTotals } from "../../../src/core/rules/field-totals.ts";
import type { Truth } from "../../../src/core/rules/three-valued.ts";
import { condition, type Entry, field, shareColumn, table } from "./small-table.ts";

describe("the totals of a field", () => {
  const data = {
    ...table({ poor: shareColumn([40, 30, 5, "suppressed"], [100, 100, 100, 100]) }, [1000, 2000, 3000, 4000]),
    parents: ["north", "south", "south", null],
  };
  const [totals] = fieldTotals(evaluateFields([field("f", condition("poor", ">=", 20), { affected: indicatorId("poor") })], data), data);

  test("count areas, surrounding areas and residents, and keep apart what cannot be judged", () => {
    expect(totals).toMatchObject({ met: [0, 1], unknown: [3], parents: ["north", "south"] });
    expect(totals?.people).toEqual({ value: 3000, status: "ok", isLowerBound: false, gaps: 0 });
    expect(totals?.peopleShare.value).toBeCloseTo(0.3, 12);
  });

  test("give no share of people concerned while one area is secret and no city value is published", () => {
    expect(totals?.affected?.value).toBe(70);
    expect(totals?.affectedShare).toEqual({ value: null, status: "suppressed", isLowerBound: false });
  });

  test("give the share of the published city value", () => {
    const column = { ...shareColumn([40, 30, 5, "suppressed"], [100, 100, 100, 100]), cityCount: { value: 80, status: "ok" as const } };
    const published = { ...data, columns: new Map([["poor", column]]) };
    const results = evaluateFields([field("f", condition("poor", ">=", 20), { affected: indicatorId("poor") })], published);
    expect(fieldTotals(results, published)[0]?.affectedShare?.value).toBe(70 / 80);
  });

  test("count nobody where the field counts nobody", () => {
    expect(fieldTotals(evaluateFields([field("f", condition("poor", ">=", 20))], data), data)[0]?.affected).toBeNull();
  });
});

describe("the overlaps of fields", () => {
  const shares = fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom<Entry>("suppressed", "missing")), {
    minLength: 1,
    maxLength: 15,
  });

  test("hold every area of the union once, and add up to the sum of the fields", () => {
    fc.assert(
      fc.property(shares, (counts) => {
        const data = table(
          {
            x: shareColumn(
              counts,
              counts.map(() => 100),
            ),
          },
          counts.map((_, index) => index + 1),
        );
        const limits = [20, 50, 80];
        const results = evaluateFields(
          limits.map((limit) => field(`f${limit}`, condition("x", ">=", limit))),
          data,
        );
        const overlaps = fieldOverlaps(results, data);
        const union = unionTotals(results, data);
        expect(overlaps.flatMap(({ areas }) => areas).sort((a, b) => a - b)).toEqual(union.met);
        const memberships = overlaps.reduce((total, { fields, areas }) => total + fields.length * areas.length, 0);
        expect(memberships).toBe(fieldTotals(results, data).reduce((total, { met }) => total + met.length, 0));
        expect(union.unknown).toEqual(counts.flatMap((count, area) => (typeof count === "number" ? [] : [area])));
      }),
    );
  });

  test("say which areas may share more fields than can be judged", () => {
    const data = table({ x: shareColumn([60], [100]), y: shareColumn(["missing"], [100]) }, [500]);
    const results = evaluateFields([field("a", condition("x", ">", 50)), field("b", condition("y", ">", 50))], data);
    expect(fieldOverlaps(results, data)).toMatchObject([{ fields: ["a"], areas: [0], open: [0], people: { value: 500 } }]);
  });

  test("come largest first, then in the order of the fields", () => {
    const data = table({ x: shareColumn([10, 90, 95, 60], [100, 100, 100, 100]) }, [1, 1, 1, 1]);
    const results = evaluateFields(
      [field("low", condition("x", "<", 20)), field("high", condition("x", ">", 50)), field("top", condition("x", ">", 80))],
      data,
    );
    expect(fieldOverlaps(results, data).map(({ fields }) => fields)).toEqual([["high", "top"], ["low"], ["high"]]);
  });
});

describe("another rule", () => {
  test("lets areas join and leave, but an area that cannot be judged any more has not left", () => {
    const before: readonly Truth[] = ["met", "met", "notMet", "unknown", "unknown", "notMet", "met"];
    const after: readonly Truth[] = ["notMet", "unknown", "met", "met", "notMet", "notMet", "met"];
    expect(compareResults(before, after)).toEqual({ joined: [2, 3], left: [0], lost: [1], cleared: [4] });
  });

  test("changes nothing if it is the same", () => {
    expect(compareResults(["met", "unknown"], ["met", "unknown"])).toEqual({ joined: [], left: [], lost: [], cleared: [] });
  });

  test("cannot be compared over other areas", () => {
    expect(() => compareResults(["met"], [])).toThrow("1 areas expected, 0 found");
  });
});
