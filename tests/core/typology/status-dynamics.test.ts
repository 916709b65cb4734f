// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { gap, known } from "../../../src/core/model/cell.ts";
import { columnOf } from "../../../src/core/stats/cell-column.ts";
import { classAt } from "../../../src/core/typology/class-at.ts";
import { berlinCuts, statusDynamics } from "../../../src/core/typology/status-dynamics.ts";
import { columns, threeColumns } from "../composite/arbitrary-index.ts";

test.each([
  [-1.0001, 0],
  [-1, 1],
  [1, 1],
  [1.0001, 2],
  [1.5, 2],
  [1.5001, 3],
])("a score of %d lies in class %d of the Berlin cuts: the extreme classes are strict", (score, expected) => {
  expect(classAt(known(score), berlinCuts.status)).toBe(expected);
});

test("an excluded area has no class and moves nobody; a missing indicator is never the middle", () => {
  const axis = (...values: number[]) => ({ columns: [columnOf(values.map(known))], cuts: berlinCuts.dynamic });
  const alone = statusDynamics({ status: axis(1, 2, 9), dynamic: axis(0, 1, 2), ddof: 0 });
  const more = statusDynamics({ status: axis(1, 2, 9, 500), dynamic: axis(0, 1, 2, 90), ddof: 0, excluded: Uint8Array.of(0, 0, 0, 1) });
  expect(more.status.classes).toEqual([...alone.status.classes, null]);
  expect(more.rating).toEqual(["ok", "ok", "ok", "notApplicable"]);
  const lacking = { columns: [columnOf([known(1), known(3), gap("missing")])], cuts: berlinCuts.dynamic };
  expect(statusDynamics({ status: lacking, dynamic: axis(0, 1, 2), ddof: 0 }).status.classes[2]).toBeNull();
});

test("people read how many areas lie in each pair of classes", () => {
  const axis = { columns: [columnOf([0, 0, 0, 10].map(known))], cuts: berlinCuts.dynamic };
  const { counts } = statusDynamics({ status: axis, dynamic: axis, ddof: 0 });
  expect(counts).toEqual([
    [0, 0, 0],
    [0, 3, 0],
    [0, 0, 1],
  ]);
});

test("units and added constants change no class, and a suppressed indicator never gets one", () => {
  fc.assert(
    fc.property(threeColumns, fc.integer({ min: -50, max: 50 }), (lists, added) => {
      const rate = (parts: typeof lists) => {
        const axis = { columns: columns(parts), cuts: berlinCuts.status };
        return statusDynamics({ status: axis, dynamic: axis, ddof: 0 });
      };
      const moved = lists.map((list) => list.map((one) => (one.value === null ? one : known(one.value * 4 + added))));
      const result = rate(lists);
      const tied = result.status.score.values.some((score) => berlinCuts.status.some((cut) => Math.abs(score - cut) < 1e-9));
      if (!tied) expect(rate(moved).status.classes).toEqual(result.status.classes);
      result.status.classes.forEach((found, area) => {
        if (lists.some((list) => list[area]?.value === null)) expect(found).toBeNull();
      });
    }),
  );
});

test("cuts that do not increase are refused", () => {
  const axis = { columns: [columnOf([known(1)])], cuts: [1, 1] };
  expect(() => statusDynamics({ status: axis, dynamic: axis, ddof: 0 })).toThrow(expect.objectContaining({ code: "BREAKS_ORDER" }));
});
