// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { aggregate, aggregateMeans } from "../../../src/core/indicators/aggregate.ts";
import { gap, known } from "../../../src/core/model/cell.ts";

const percent = { scale: 100, minDenominator: 0 };

test("a rate that came without its counts cannot be aggregated", () => {
  const given = { ...percent, kind: "given", numerators: [known(3)], denominators: null } as const;
  expect(() => aggregate(given)).toThrow(expect.objectContaining({ code: "CANNOT_AGGREGATE" }));
  expect(() => aggregate({ ...given, kind: "share" })).toThrow(expect.objectContaining({ code: "CANNOT_AGGREGATE" }));
});

test("means need the weights they are means of", () => {
  expect(() => aggregateMeans([known(40)], null)).toThrow(expect.objectContaining({ code: "CANNOT_AGGREGATE" }));
  expect(() => aggregateMeans([known(40)], [])).toThrow(expect.objectContaining({ code: "CANNOT_AGGREGATE" }));
});

test("one part without a number leaves the whole without", () => {
  const parts = { ...percent, kind: "share", numerators: [known(3), gap("suppressed")], denominators: [known(30), known(20)] } as const;
  expect(aggregate(parts)).toEqual(gap("suppressed"));
  expect(aggregateMeans([known(40), gap("missing")], [known(10), known(10)])).toEqual(gap("missing"));
});

test("sums come first, then the rate", () => {
  const numerators = [known(50), known(10)];
  expect(aggregate({ ...percent, kind: "share", numerators, denominators: [known(100), known(900)] })).toEqual(known(6));
  expect(aggregate({ ...percent, scale: 1, kind: "count", numerators, denominators: null })).toEqual(known(60));
});

test("a mean is weighted with its base, and without any base undefined", () => {
  expect(aggregateMeans([known(30), known(50)], [known(300), known(100)])).toEqual(known(35));
  expect(aggregateMeans([known(30)], [known(0)])).toEqual(gap("undefined"));
});
