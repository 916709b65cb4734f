// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { areaId, areaLevelId, indicatorId } from "../../../../src/core/model/ids.ts";
import type { LevelGeometry } from "../../../../src/core/view/geometry.ts";
import { neighboursJob, neighboursView, selectMeasuredAreas } from "../../../../src/core/view/patterns/neighbours-view.ts";
import type { NeighboursResult } from "../../../../src/core/view/patterns/neighbours-run.ts";
import { type PatternAnswer, type PatternJob, runPatternJob } from "../../../../src/core/view/patterns/pattern-job.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import { atlasData, type Entry, partIds, partTable } from "../small-edition.ts";

const query = { indicator: indicatorId("armut"), level: areaLevelId("teil"), year: 2025 };
const row = partIds.map((id, index) => ({ id, x: index }));

describe("the neighbourhoods of an indicator", () => {
  test("wait for the table that is not there yet", () => {
    const data = { ...edition([1, 2, 3, 4, 5, 6]), tables: new Map() };
    expect(selectMeasuredAreas(data, query)).toEqual({ loading: [{ kind: "table", table: "t", level: "teil" }] });
  });

  test("are not judged while the test runs", () => {
    const view = tested([1, 2, 3, 4, 5, 6], null);
    expect(view.isTested).toBe(false);
    expect(view.areas.map(({ finding, reason, fill }) => [finding, reason, fill])).toEqual(row.map(() => [null, null, "pending"]));
  });

  test("say what was found, with the neighbours that have a value and their mean", () => {
    const view = tested([10, 20, 30, 40, 50, 60], result(["lowLow", "notSignificant", null, "notSignificant", "highHigh", "highHigh"]));
    expect(view.areas[1]).toMatchObject({ finding: "notSignificant", neighbours: [0, 2], around: { value: 20 }, fill: 2 });
    expect(view.areas[5]).toMatchObject({ finding: "highHigh", neighbours: [4], around: { value: 50 }, fill: 4 });
    expect(view.groups.map(({ finding, areas }) => [finding, areas])).toEqual([
      ["lowLow", [0]],
      ["lowHigh", []],
      ["notSignificant", [1, 3]],
      ["highLow", []],
      ["highHigh", [4, 5]],
    ]);
    expect(view.isSmall).toBe(true);
  });

  test("leave out a hidden value, also as a neighbour, and never call it not significant", () => {
    const view = tested([10, "suppressed", 30, "missing", 50, 60], result(["lowLow", null, null, null, "highHigh", "highHigh"]));
    expect(view.areas[1]).toMatchObject({ finding: null, reason: "noValue", fill: "suppressed" });
    expect(view.areas[3]).toMatchObject({ finding: null, reason: "noValue", fill: "missing" });
    expect(view.areas[2]).toMatchObject({ finding: null, reason: "alone", neighbours: [], around: { status: "notApplicable" } });
    expect(view.areas[0]?.neighbours).toEqual([]);
    expect(view.unjudged.map(({ reason, areas }) => [reason, areas])).toEqual([
      ["noValue", [1, 3]],
      ["alone", [2]],
    ]);
  });

  test("of an area without a shape are not known", () => {
    const view = tested([10, 20, 30, 40, 50, 60], result(["lowLow", null, null, null, null, null]), geometry(row.slice(0, 5)));
    expect(view.areas[5]).toMatchObject({ finding: null, reason: "noShape" });
  });

  test("where all values are equal there is nothing to find", () => {
    const measured = measuredOf([10, 10, 10, 10, 10, 10]);
    const job = neighboursJob(measured, geometry(row));
    const view = neighboursView(measured, job, answerOf(job));
    expect(view.areas.map(({ reason }) => reason)).toEqual(row.map(() => "same"));
  });
});

describe("the test in the worker", () => {
  test("finds areas that touch, and gives the same result for the same job", () => {
    const job = neighboursJob(measuredOf([10, 20, "suppressed", 40, 50, 60]), geometry(row));
    const found = answerOf(job);
    expect(found.neighbours).toEqual([[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]]);
    expect(found.clusters[2]).toBeNull();
    expect(answerOf(job)).toEqual(found);
  });

  test("finds two halves of a large city and nothing in a mixed one", () => {
    const halves = lattice((x) => (x < 6 ? 10 + (x % 2) : 50 + (x % 2)));
    expect(halves.filter((cluster) => cluster === "highHigh").length).toBeGreaterThan(20);
    expect(halves.filter((cluster) => cluster === "lowLow").length).toBeGreaterThan(20);
    const mixed = lattice((x, y) => (x * 7 + y * 11) % 13);
    expect(mixed.filter((cluster) => cluster === "highHigh")).toEqual([]);
  });
});

/** Clusters of 12 × 12 squares with values by place. */
function lattice(valueAt: (x: number, y: number) => number): NeighboursResult["clusters"] {
  const places = Array.from({ length: 144 }, (_, index) => ({ x: index % 12, y: Math.floor(index / 12) }));
  const job: PatternJob = {
    kind: "neighbours",
    shapes: places.map(({ x, y }) => [[square(x, y)]]),
    values: places.map(({ x, y }) => valueAt(x, y)),
  };
  return answerOf(job).clusters;
}

function answerOf(job: PatternJob): NeighboursResult {
  const last = [...runPatternJob(job)].at(-1) as PatternAnswer;
  if (last.kind !== "neighbours") throw new Error(`a result expected, ${last.kind} found`);
  return last;
}

function tested(cases: readonly Entry[], found: NeighboursResult | null, shapes = geometry(row)) {
  const measured = measuredOf(cases);
  return neighboursView(measured, neighboursJob(measured, shapes), found);
}

function result(clusters: NeighboursResult["clusters"]): NeighboursResult {
  return { kind: "neighbours", clusters, neighbours: [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]] };
}

function measuredOf(cases: readonly Entry[]) {
  const measured = selectMeasuredAreas(edition(cases), query);
  if (isLoading(measured)) throw new Error("values expected");
  return measured;
}

function edition(cases: readonly Entry[]) {
  return atlasData([
    partTable(
      cases,
      cases.map(() => 100),
      [100, 1000],
    ),
  ]);
}

/** Squares side by side. */
function geometry(places: readonly { readonly id: string; readonly x: number }[]): LevelGeometry {
  return {
    level: areaLevelId("teil"),
    areas: places.map(({ id, x }) => ({ id: areaId(id), polygons: [[square(x, 0)]] })),
    borders: [],
    parentBorders: [],
    outline: [],
    bounds: [0, 0, 6, 1],
  };
}

function square(x: number, y: number): readonly (readonly [number, number])[] {
  return [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ];
}
