// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { gap, known } from "../../../src/core/model/cell.ts";
import { flagShares } from "../../../src/core/robustness/flag-shares.ts";
import { finish, rankIntervals, type RankPlan } from "../../../src/core/robustness/rank-intervals.ts";
import { columnOf } from "../../../src/core/stats/cell-column.ts";
import { seededRandom } from "../../../src/core/stats/random.ts";

const numbers = (...values: number[]) => columnOf(values.map(known));

function plan(changes: Partial<RankPlan> = {}): RankPlan {
  const random = seededRandom(7);
  return {
    columns: Array.from({ length: 4 }, () => numbers(...Array.from({ length: 20 }, random))),
    weights: [1, 1, 1, 1],
    normalisations: [
      { kind: "zscore", ddof: 0 },
      { kind: "minmax", low: 1, high: 100 },
    ],
    aggregations: [{ kind: "arithmetic" }],
    weightVariation: { kind: "any" },
    draws: 100,
    focusSize: 5,
    seed: 42,
    ...changes,
  };
}

function hash(result: unknown): string {
  return createHash("sha256").update(JSON.stringify(result)).digest("hex");
}

describe("ranks under other choices", () => {
  test("the same seed gives the same bytes, another seed other ones, whatever the slices", () => {
    const first = hash(finish(rankIntervals(plan())));
    expect(hash(finish(rankIntervals(plan(), 1)))).toBe(first);
    expect(hash(finish(rankIntervals(plan({ seed: 43 }))))).not.toBe(first);
    expect(first).toBe("12813e89d619ae00e419330aecd10d55d590c0f300caa01fb23d36f13ecaf6ea");
  });

  test("progress comes in slices and stopping needs nothing but not asking again", () => {
    const steps = rankIntervals(plan(), 50);
    expect(steps.next().value).toEqual({ done: 50, total: 200 });
    expect(steps.next().value).toEqual({ done: 100, total: 200 });
    expect(steps.return({ runs: 0, areas: [], reference: [], shifts: new Float64Array(0) }).done).toBe(true);
  });

  test("an area that is worst in everything is robust, the best one never chosen, and intervals hold the reference", () => {
    const columns = plan().columns.map((column) => columnOf([known(9), known(-9), ...[...column.values].map(known)]));
    const { areas, reference, runs } = finish(rankIntervals(plan({ columns })));
    expect(runs).toBe(200);
    expect(areas[0]).toMatchObject({ median: 1, min: 1, max: 1, focusShare: 1, label: "robust" });
    expect(areas[1]).toMatchObject({ min: 22, focusShare: 0, label: "no" });
    areas.forEach((area, place) => {
      expect(area?.min).toBeLessThanOrEqual(area?.p05 ?? 0);
      expect(area?.p95).toBeLessThanOrEqual(area?.max ?? 0);
      expect(reference[place]).toBeGreaterThan(0);
    });
  });

  test("chosen weights and one method are the reference itself", () => {
    const fixed = plan({ weightVariation: { kind: "chosen" }, normalisations: [{ kind: "zscore", ddof: 0 }], draws: 3 });
    const { areas, reference, shifts } = finish(rankIntervals(fixed));
    expect(areas.map((area) => area?.max)).toEqual(reference);
    expect([...shifts]).toEqual([0, 0, 0]);
  });

  test("the order of the areas changes nothing", () => {
    const backwards = plan({ columns: plan().columns.map(({ values }) => columnOf([...values].reverse().map(known))) });
    const { areas } = finish(rankIntervals(plan()));
    expect(finish(rankIntervals(backwards)).areas).toEqual([...areas].reverse());
  });

  test("an area with a suppressed indicator takes no rank from anybody", () => {
    const columns = plan().columns.map((column, part) =>
      columnOf([part === 0 ? gap("suppressed") : known(99), ...[...column.values].map(known)]),
    );
    const { areas, reference } = finish(rankIntervals(plan({ columns })));
    expect(areas[0]).toBeNull();
    expect(reference[0]).toBeNull();
    expect(Math.max(...reference.map((rank) => rank ?? 0))).toBe(20);
  });

  test("chance moves the ranks of small areas and leaves those of large ones", () => {
    const base = numbers(10, 10, 1_000_000, 1_000_000);
    const cases = numbers(3, 4, 300_000, 400_000);
    const column = numbers(30, 40, 30.5, 40.5);
    const counts = [{ cases, base, factor: 100 }];
    const chance = plan({ columns: [column], weights: [1], counts, weightVariation: { kind: "chosen" }, focusSize: 1 });
    const { areas } = finish(rankIntervals(chance));
    expect(areas[0]?.min).toBe(1);
    expect(areas[0]?.max).toBe(4);
    expect(areas[3]?.min).toBeLessThan(areas[2]?.min ?? 0);
    expect(finish(rankIntervals({ ...chance, counts: [null] })).areas[0]).toMatchObject({ min: 4, max: 4 });
  });

  test.each([{ draws: 0 }, { normalisations: [] }, { aggregations: [{ kind: "copeland" as const }] }, { focusSize: 0 }])(
    "a plan that cannot be run is refused: %j",
    (changes) => {
      expect(() => finish(rankIntervals(plan(changes)))).toThrow(expect.objectContaining({ code: "PARAMETER" }));
    },
  );
});

describe("flags under other thresholds", () => {
  const conditions = [
    { column: columnOf([known(10), known(5), known(1), gap("suppressed"), gap("missing")]), threshold: 5 },
    { column: columnOf([known(10), known(1), known(1), known(10), known(1)]), threshold: 5 },
  ];
  const flags = (atLeast: number) => finish(flagShares({ conditions, atLeast, thresholdShare: 0.1, runs: 400, seed: 1 }));

  test("far beyond is robust, at the threshold open, far below not; what cannot be judged has no share", () => {
    const [far, near, below, secret, unknown] = flags(1);
    expect(far).toMatchObject({ share: 1, label: "robust" });
    expect(near?.share).toBeGreaterThan(0.35);
    expect(near?.share).toBeLessThan(0.65);
    expect(below).toMatchObject({ share: 0, label: "no" });
    // The other condition decides alone; without it nothing does.
    expect(secret).toMatchObject({ share: 1, conditions: [null, 1] });
    expect(unknown).toBeNull();
  });

  test("a gap that cannot change the answer does not hide it", () => {
    expect(flags(2)[4]).toMatchObject({ share: 0 });
    expect(flags(2)[3]).toBeNull();
  });
});
