// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { differences } from "./compare.ts";

describe("a wrong result is found", () => {
  test.each([
    [{ a: 1 }, { a: 1.1 }, { abs: 1e-9 }],
    [{ a: null }, { a: 0 }, { abs: 1 }],
    [{ a: NaN }, { a: 0 }, { abs: 1 }],
    [{}, { a: null }, {}],
    [[1, 2], [1, 2, 3], {}],
    [[1, 2], [2, 1], {}],
    [[1, 1], [1, 2], { kind: "set" }],
    [["a"], { 0: "a" }, {}],
    [1.0000001, 1, {}],
    [100012.4714287, 100012.4714286, { abs: 1e-9 }],
    ["#102030", "#132030", { color: "each channel +-1" }],
    ["#102030", "#112030", {}],
    [0.2, 0.5, { kind: "monte-carlo" }],
    [{ warnings: ["A"] }, { warning: "B" }, {}],
    [{ warnings: ["A"] }, { warning: ["A", "B"] }, {}],
    [{ bounds: [1] }, { acceptableBounds: [[2], [3]] }, { abs: 0.1 }],
    [{ bounds: [1] }, { acceptableBounds: [] }, {}],
  ] as const)("%j is not %j with %j", (actual, expected, tolerance) => {
    expect(differences(actual, expected, tolerance)).not.toEqual([]);
  });
});

describe("a right result is accepted", () => {
  test.each([
    [{ a: 1 + 1e-10, more: 5 }, { a: 1 }, { abs: 1e-9 }],
    [1e9 + 0.5, 1e9, { abs: 1e-9, rel: 1e-9 }],
    [100012.47142857143, 100012.4714286, { abs: 1e-9 }],
    [[3, [2, 1]], [[1, 2], 3], { kind: "set" }],
    ["#102030", "#112131", { color: "each channel +-1" }],
    [0.49, 0.5, { kind: "monte-carlo" }],
    [{ warnings: ["A", "B"] }, { warning: "B", note: "for people" }, {}],
    [{ bounds: [2] }, { acceptableBounds: [[1], [2]] }, {}],
    [null, null, {}],
  ] as const)("%j is %j with %j", (actual, expected, tolerance) => {
    expect(differences(actual, expected, tolerance)).toEqual([]);
  });
});
