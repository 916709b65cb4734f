// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { gap, known } from "../../../src/core/model/cell.ts";
import { combineCells, sumCells } from "../../../src/core/stats/combine-cells.ts";

const add = (a: number, b: number) => a + b;

test("a suppressed input makes the result suppressed, even beside a missing one", () => {
  expect(combineCells(gap("missing"), gap("suppressed"), add)).toEqual(gap("suppressed"));
  expect(sumCells([known(3), gap("missing"), gap("suppressed")])).toEqual(gap("suppressed"));
});

test("a computation without result is undefined, never NaN or infinite", () => {
  expect(combineCells(known(1), known(0), (a, b) => a / b)).toEqual(gap("undefined"));
  expect(combineCells(known(0), known(0), (a, b) => a / b)).toEqual(gap("undefined"));
  expect(combineCells(known(1), known(2), () => null)).toEqual(gap("undefined"));
});

test("an unreliable number stays a number and stays unreliable", () => {
  expect(combineCells({ value: 2, status: "unreliable" }, known(3), add)).toEqual({ value: 5, status: "unreliable" });
  expect(sumCells([{ value: 2, status: "unreliable" }, known(3)])).toEqual({ value: 5, status: "unreliable" });
});

test("the sum of no cells is 0", () => {
  expect(sumCells([])).toEqual(known(0));
});
