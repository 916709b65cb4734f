// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap, known } from "../../../src/core/model/cell.ts";
import { applyChangeover, checkChangeover } from "../../../src/core/time/changeover.ts";

describe("a table that would lose or invent people", () => {
  test("is refused with the sum of each wrong source", () => {
    const rows = [
      { from: "A", to: "X", share: 0.5 },
      { from: "A", to: "Y", share: 0.4 },
      { from: "B", to: "Y", share: 1 },
    ];
    expect(() => checkChangeover(rows)).toThrow(expect.objectContaining({ code: "SHARE_SUM", details: { A: 0.9 } }));
  });

  test("is refused if a share is negative or no number", () => {
    const wrong = (share: number) => [
      { from: "A", to: "X", share },
      { from: "A", to: "Y", share: 1 - share },
    ];
    expect(() => checkChangeover(wrong(-0.2))).toThrow(expect.objectContaining({ code: "NEGATIVE_SHARE" }));
    expect(() => checkChangeover(wrong(NaN))).toThrow(expect.objectContaining({ code: "NEGATIVE_SHARE" }));
  });

  test("is refused if it does not know an area that has a count", () => {
    const rows = [{ from: "A", to: "X", share: 1 }];
    expect(() => applyChangeover(rows, new Map([["B", known(3)]]))).toThrow(expect.objectContaining({ code: "UNKNOWN_ID" }));
  });
});

test("a suppressed source suppresses its targets, an absent one leaves them missing", () => {
  const rows = [
    { from: "A", to: "X", share: 1 },
    { from: "B", to: "X", share: 0.5 },
    { from: "B", to: "Y", share: 0.5 },
    { from: "C", to: "Z", share: 1 },
  ];
  const moved = applyChangeover(
    rows,
    new Map([
      ["A", known(10)],
      ["B", gap("suppressed")],
    ]),
  );
  expect([...moved].map(([id, { cell }]) => [id, cell.status])).toEqual([
    ["X", "suppressed"],
    ["Y", "suppressed"],
    ["Z", "missing"],
  ]);
});

test("a target that only gets whole areas is exact, one that gets a part is estimated", () => {
  const rows = [
    { from: "A", to: "X", share: 1 },
    { from: "B", to: "X", share: 0 },
    { from: "B", to: "Y", share: 1 },
    { from: "C", to: "Y", share: 0.3 },
    { from: "C", to: "Z", share: 0.7 },
  ];
  const moved = applyChangeover(
    rows,
    new Map([
      ["A", known(10)],
      ["B", known(20)],
      ["C", known(30)],
    ]),
  );
  expect([...moved.values()]).toEqual([
    { cell: known(10), quality: "exact" },
    { cell: known(29), quality: "estimated" },
    { cell: known(21), quality: "estimated" },
  ]);
});

test("the total is preserved, whatever the table", () => {
  const source = fc.record({
    count: fc.integer({ min: 0, max: 1e6 }),
    parts: fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(source, { minLength: 1, maxLength: 12 }), (sources) => {
      const rows = sources.flatMap(({ parts }, from) =>
        parts.map((part, to) => ({ from: `s${from}`, to: `t${(from + to) % 5}`, share: part / parts.reduce((a, b) => a + b) })),
      );
      const moved = applyChangeover(rows, new Map(sources.map(({ count }, index) => [`s${index}`, known(count)])));
      const after = [...moved.values()].reduce((total, { cell }) => total + (cell.value ?? NaN), 0);
      expect(after).toBeCloseTo(
        sources.reduce((total, { count }) => total + count, 0),
        6,
      );
    }),
  );
});
