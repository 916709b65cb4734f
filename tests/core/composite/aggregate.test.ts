// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap, known, type Cell } from "../../../src/core/model/cell.ts";
import { aggregate } from "../../../src/core/composite/aggregate.ts";
import type { Aggregation } from "../../../src/core/composite/aggregation.ts";
import { burdenPercentRanks, burdenRanks } from "../../../src/core/composite/burden-ranks.ts";
import { aggregateGroups, type IndexGroup } from "../../../src/core/composite/hierarchy.ts";
import { cellsOf, columnOf, type CellColumn } from "../../../src/core/stats/cell-column.ts";
import { columns, threeColumns, turned, weights } from "./arbitrary-index.ts";

const numbers = (...values: number[]) => columnOf(values.map(known));
const values = (column: CellColumn) => cellsOf(column).map((one) => one.value);
const unreliable: Cell = { value: 4, status: "unreliable" };

describe("gaps", () => {
  const first = columnOf([known(1), gap("missing"), gap("missing"), gap("suppressed"), gap("notApplicable"), unreliable]);
  const second = columnOf([known(3), known(3), gap("missing"), known(3), gap("notApplicable"), known(3)]);

  test("an area below the least coverage is missing, never 0; a suppressed part makes a suppressed score", () => {
    const { scores, coverage } = aggregate([first, second], [1, 3], { kind: "arithmetic" });
    expect(cellsOf(scores)).toEqual([
      known(2.5),
      known(3),
      gap("missing"),
      gap("suppressed"),
      gap("notApplicable"),
      { value: 3.25, status: "unreliable" },
    ]);
    expect([...coverage]).toEqual([1, 0.75, 0, 0.75, 0, 1]);
    expect(cellsOf(aggregate([first, second], [3, 1], { kind: "arithmetic" }).scores)[1]).toEqual(gap("missing"));
  });

  test("a rule may leave suppressed parts out; too little known then stays suppressed", () => {
    const leftOut = { suppressed: "leftOut" } as const;
    expect(cellsOf(aggregate([first, second], [1, 3], { kind: "arithmetic" }, leftOut).scores)[3]).toEqual(known(3));
    expect(cellsOf(aggregate([first, second], [3, 1], { kind: "arithmetic" }, leftOut).scores)[3]).toEqual(gap("suppressed"));
  });

  test.each<Aggregation>([{ kind: "arithmetic" }, { kind: "sum" }, { kind: "copeland" }])(
    "a suppressed part never yields a number, a missing area never a score: $kind",
    (aggregation) => {
      fc.assert(
        fc.property(threeColumns, weights, (lists, chosen) => {
          const { scores, coverage } = aggregate(columns(lists), chosen, aggregation);
          cellsOf(scores).forEach((score, area) => {
            const parts = lists.map((list) => list[area]?.status);
            if (parts.includes("suppressed")) expect(score).toEqual(gap("suppressed"));
            if ((coverage[area] ?? 0) < 2 / 3 - 1e-9) expect(score.value).toBeNull();
          });
        }),
      );
    },
  );

  test("a sum over fewer parts is scaled up to all of them", () => {
    expect(values(aggregate([columnOf([gap("missing")]), numbers(3), numbers(6)], [1, 1, 1], { kind: "sum" }).scores)).toEqual([13.5]);
  });
});

test("the order of the areas changes no score and no rank", () => {
  fc.assert(
    fc.property(threeColumns, weights, fc.integer({ min: 0, max: 11 }), (lists, chosen, by) => {
      fc.pre((lists[0]?.length ?? 0) % 5 !== 0);
      const score = (parts: readonly (readonly Cell[])[]) => aggregate(columns(parts), chosen, { kind: "arithmetic" }).scores;
      const other = lists.map((list) => turned(list, by));
      expect(cellsOf(burdenRanks(score(other)))).toEqual(turned(cellsOf(burdenRanks(score(lists))), by));
    }),
  );
});

test("weights count by their shares only", () => {
  fc.assert(
    fc.property(threeColumns, weights, (lists, chosen) => {
      const doubled = aggregate(
        columns(lists),
        chosen.map((one) => one * 2),
        { kind: "arithmetic" },
      );
      expect(cellsOf(doubled.scores)).toEqual(cellsOf(aggregate(columns(lists), chosen, { kind: "arithmetic" }).scores));
    }),
  );
});

test("rank 1 is the highest burden, ties share a rank, gaps have none", () => {
  const scores = columnOf([known(2), known(5), gap("missing"), known(5 + 1e-13), known(1)]);
  expect(cellsOf(burdenRanks(scores))).toEqual([known(3), known(1), gap("missing"), known(1), known(4)]);
  expect(values(burdenPercentRanks(scores))).toEqual([1 / 3, 2 / 3, null, 2 / 3, 0]);
});

test.each([
  [[1, -1], "WEIGHTS"],
  [[0, 0], "WEIGHTS"],
  [[1], "WEIGHTS"],
] as const)("weights %j are refused", (chosen, code) => {
  expect(() => aggregate([numbers(1), numbers(2)], chosen, { kind: "arithmetic" })).toThrow(expect.objectContaining({ code }));
});

test("geometric and harmonic means refuse values that are not above 0", () => {
  for (const kind of ["geometric", "harmonic"] as const) {
    expect(() => aggregate([numbers(0), numbers(2)], [1, 1], { kind })).toThrow(expect.objectContaining({ code: "NONPOSITIVE" }));
  }
});

describe("several levels", () => {
  const group = (id: string, parts: Readonly<Record<string, number>>, more: Partial<IndexGroup> = {}): IndexGroup => ({
    id,
    parts: Object.entries(parts).map(([part, weight]) => ({ id: part, weight })),
    weighting: "given",
    aggregation: { kind: "arithmetic" },
    rescale: { kind: "none" },
    gaps: {},
    ...more,
  });
  const indicators = new Map([
    ["a", numbers(1, 3)],
    ["b", numbers(5, 1)],
    ["c", numbers(10, 20)],
  ]);

  test("each level has its own weights, in whatever order groups are written", () => {
    const groups = aggregateGroups(indicators, [group("index", { domain: 3, c: 1 }), group("domain", { a: 1, b: 1 })]);
    expect(values(groups.get("domain")?.scores ?? numbers())).toEqual([3, 2]);
    expect(values(groups.get("index")?.scores ?? numbers())).toEqual([4.75, 6.5]);
  });

  test("a sum is standardised again before anything above uses it", () => {
    const domain = group("domain", { a: 1, b: 1 }, { aggregation: { kind: "sum" }, rescale: { kind: "zscore", ddof: 0 } });
    const found = aggregateGroups(indicators, [domain]).get("domain");
    expect(values(found?.before ?? numbers())).toEqual([6, 4]);
    expect(values(found?.scores ?? numbers())).toEqual([1, -1]);
  });

  test("circles and unknown parts are refused", () => {
    const circle = [group("x", { y: 1 }), group("y", { x: 1 })];
    expect(() => aggregateGroups(indicators, circle)).toThrow(expect.objectContaining({ code: "PARAMETER" }));
    expect(() => aggregateGroups(indicators, [group("x", { z: 1 })])).toThrow(expect.objectContaining({ code: "UNKNOWN_ID" }));
  });
});
