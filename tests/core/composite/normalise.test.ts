// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap, known, type Cell } from "../../../src/core/model/cell.ts";
import type { Normalisation } from "../../../src/core/composite/normalisation.ts";
import { normalise } from "../../../src/core/composite/normalise.ts";
import { orient } from "../../../src/core/composite/orient.ts";
import { cellsOf, columnOf } from "../../../src/core/stats/cell-column.ts";
import { cell } from "./arbitrary-index.ts";

const methods: readonly Normalisation[] = [
  { kind: "zscore", ddof: 0 },
  { kind: "zscore", ddof: 1 },
  { kind: "minmax", low: 0, high: 100 },
  { kind: "rank", ties: "average" },
  { kind: "percentRank", ties: "min" },
  { kind: "imdExponential", ties: "average" },
];

const numbers = (...values: number[]) => columnOf(values.map(known));
const shown = (cells: readonly Cell[], method: Normalisation) => cellsOf(normalise(columnOf(cells), method).column);
const cells = fc.array(cell, { minLength: 3, maxLength: 12 });

describe.each(methods.map((method) => [`${method.kind} ${"ddof" in method ? method.ddof : ""}`, method] as const))("%s", (_, method) => {
  test("gaps keep their status and numbers stay numbers or are undefined", () => {
    fc.assert(
      fc.property(cells, (list) => {
        shown(list, method).forEach(({ value, status }, area) => {
          const before = list[area] ?? gap("missing");
          if (before.value === null) expect({ value, status }).toEqual(before);
          else expect(value === null ? status : "ok").toBe(value === null ? "undefined" : "ok");
        });
      }),
    );
  });

  test("another unit and an added constant change nothing", () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 64 }), fc.integer({ min: -100, max: 100 }), (list, factor, added) => {
        const moved = list.map((one) => (one.value === null ? one : known(one.value * factor + added)));
        shown(moved, method).forEach(({ value, status }, area) => {
          const expected = shown(list, method)[area] ?? gap("missing");
          expect(status).toBe(expected.status);
          if (value !== null) expect(value).toBeCloseTo(expected.value ?? NaN, 8);
        });
      }),
    );
  });

  test("the order of the areas changes nothing", () => {
    fc.assert(
      fc.property(cells, (list) => {
        expect(shown([...list].reverse(), method)).toEqual(shown(list, method).reverse());
      }),
    );
  });
});

test("equal values are 0 as z-scores and have no place between lowest and highest; both say CONSTANT", () => {
  expect(normalise(numbers(4, 4, 4), { kind: "zscore", ddof: 0 })).toMatchObject({ warnings: ["CONSTANT"] });
  expect(shown([known(0.1), known(0.1), known(0.1)], { kind: "zscore", ddof: 0 }).map((one) => one.value)).toEqual([0, 0, 0]);
  const constant = normalise(numbers(4, 4), { kind: "minmax", low: 0, high: 1 });
  expect(constant.warnings).toEqual(["CONSTANT"]);
  expect(cellsOf(constant.column)).toEqual([gap("undefined"), gap("undefined")]);
});

test("a single area has no percentile rank", () => {
  expect(shown([known(3)], { kind: "percentRank", ties: "min" })).toEqual([gap("undefined")]);
});

test("goalposts stay where they are and clip", () => {
  const values = cellsOf(normalise(numbers(5, 10, 15, 30), { kind: "goalposts", from: 10, to: 20 }).column).map((one) => one.value);
  expect(values).toEqual([0, 0, 0.5, 1]);
});

test("the mean and sd of a base year measure another year", () => {
  const base = normalise(numbers(1, 2, 3), { kind: "zscore", ddof: 0 });
  const later = normalise(
    numbers(2, 4, 8),
    { kind: "zscore", ddof: 0 },
    { ...(base.parameters === null ? {} : { frozen: base.parameters }) },
  );
  // Mean 2 and sd √(2/3) of the base year: its mean is 0 in the later one.
  expect(cellsOf(later.column)[0]?.value).toBe(0);
  expect(cellsOf(later.column)[2]?.value).toBeCloseTo(6 / Math.sqrt(2 / 3), 12);
});

test("an area without influence gets a score and moves nobody else's", () => {
  const alone = cellsOf(normalise(numbers(1, 2, 3), { kind: "zscore", ddof: 0 }).column);
  const withOutlier = normalise(numbers(1, 2, 3, 1000), { kind: "zscore", ddof: 0 }, { withoutInfluence: Uint8Array.of(0, 0, 0, 1) });
  expect(cellsOf(withOutlier.column).slice(0, 3)).toEqual(alone);
  expect(cellsOf(withOutlier.column)[3]?.value).toBeGreaterThan(1000);
});

test.each([
  [{ kind: "rank", ties: "min" }, { weights: [1, 1] }],
  [{ kind: "zscore", ddof: 1 }, { weights: [1, 1] }],
  [{ kind: "percentRank", ties: "min" }, { withoutInfluence: Uint8Array.of(1, 0) }],
  [{ kind: "minmax", low: 0, high: 1 }, { frozen: { kind: "zscore", mean: 0, sd: 1 } }],
  [{ kind: "goalposts", from: 2, to: 2 }, {}],
] as const)("what a method cannot honour is refused: %j with %j", (method, options) => {
  expect(() => normalise(numbers(1, 2), method, options)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
});

test("a neutral indicator cannot be turned into a burden", () => {
  expect(() => orient(numbers(1, 2), 0, "jugendanteil")).toThrow(expect.objectContaining({ code: "NEUTRAL_INDICATOR" }));
  expect(cellsOf(orient(columnOf([known(1), known(0), gap("suppressed")]), -1))).toEqual([known(-1), known(0), gap("suppressed")]);
});
