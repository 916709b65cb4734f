// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { interpolateCounts, interpolateMeans } from "../../../src/core/time/areal-interpolation.ts";

const parts = [
  { source: "S", target: "T", area: 1, population: 30 },
  { source: "S", target: "U", area: 3, population: 10 },
];

test("a count without a place, a place without a count and negative areas are refused", () => {
  expect(() =>
    interpolateCounts(
      new Map([
        ["S", 1],
        ["R", 2],
      ]),
      parts,
      { by: "area" },
    ),
  ).toThrow(expect.objectContaining({ code: "UNKNOWN_ID" }));
  expect(() => interpolateCounts(new Map(), parts, { by: "area" })).toThrow(expect.objectContaining({ code: "UNKNOWN_ID" }));
  const [first] = parts;
  expect(() => interpolateCounts(new Map([["S", 1]]), [{ ...first, area: -1 } as never], { by: "area" })).toThrow(
    expect.objectContaining({ code: "WEIGHTS" }),
  );
  expect(() => interpolateCounts(new Map([["S", 1]]), [{ ...first, area: 0 } as never], { by: "area" })).toThrow(
    expect.objectContaining({ code: "WEIGHTS" }),
  );
});

test("people follow people, or area where nobody is known to live", () => {
  expect(interpolateCounts(new Map([["S", 400]]), parts, { by: "area" }).values).toEqual(
    new Map([
      ["T", 100],
      ["U", 300],
    ]),
  );
  expect(interpolateCounts(new Map([["S", 400]]), parts, { by: "population" }).values).toEqual(
    new Map([
      ["T", 300],
      ["U", 100],
    ]),
  );
  const empty = parts.map((part) => ({ ...part, population: 0 }));
  expect(interpolateCounts(new Map([["S", 400]]), empty, { by: "population" }).values).toEqual(
    new Map([
      ["T", 100],
      ["U", 300],
    ]),
  );
});

test("more than a thousandth of lost area is reported, and the total kept", () => {
  const lossy = interpolateCounts(new Map([["S", 400]]), parts, { by: "area", sourceAreas: new Map([["S", 4.01]]) });
  expect(lossy.warnings).toEqual(["SLIVER"]);
  expect([...lossy.values.values()].reduce((a, b) => a + b)).toBe(400);
  expect(interpolateCounts(new Map([["S", 400]]), parts, { by: "area", sourceAreas: new Map([["S", 4.003]]) }).warnings).toEqual([]);
});

test("means are weighted with people, and absent where nobody is", () => {
  const shared = [...parts, { source: "R", target: "T", area: 9, population: 10 }, { source: "R", target: "V", area: 1, population: 0 }];
  expect(
    interpolateMeans(
      new Map([
        ["S", 40],
        ["R", 80],
      ]),
      shared,
    ),
  ).toEqual(
    new Map([
      ["T", 50],
      ["U", 40],
      ["V", null],
    ]),
  );
});
