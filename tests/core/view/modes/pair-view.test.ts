// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { indicatorId, measureId, tableId } from "../../../../src/core/model/ids.ts";
import { canPair, type PairView, selectPairScene, selectPairView } from "../../../../src/core/view/modes/pair-view.ts";
import { defaultState } from "../../../../src/core/view/normalise-state.ts";
import { isLoading } from "../../../../src/core/view/read-cell.ts";
import type { Entry } from "../small-edition.ts";
import { atlasData, indicator, loadedTable, manifest, partIds, table } from "../small-edition.ts";

const second = indicator("alter", { table: tableId("u"), numerator: measureId("old") });

describe("two indicators", () => {
  test("are each divided into thirds; the class counts columns of the first and rows of the second", () => {
    const view = pairOf([10, 20, 30, 40, 50, 60], [60, 50, 40, 30, 20, 10]);
    expect(view.areas.map(({ classIndex }) => classIndex)).toEqual([6, 6, 4, 4, 2, 2]);
    expect(view.classes.map(({ areaCount }) => areaCount)).toEqual([0, 0, 2, 0, 2, 0, 2, 0, 0]);
    expect(view.classes[5]).toMatchObject({ first: 2, second: 1 });
  });

  test("have no class where one of them has no number, and say the worse reason", () => {
    const view = pairOf(["suppressed", 20, 30, 40, 50, 60], ["missing", "pending", 40, 30, 20, 10]);
    expect(view.areas.slice(0, 2).map(({ classIndex, status }) => [classIndex, status])).toEqual([
      [null, "suppressed"],
      [null, "pending"],
    ]);
    expect(view.gaps).toEqual([
      { status: "suppressed", count: 1 },
      { status: "pending", count: 1 },
    ]);
    const scene = sceneOf(view);
    expect(scene.areas.map(({ fill }) => fill).slice(0, 3)).toEqual(["suppressed", "pending", view.areas[2]?.classIndex]);
    expect([scene.palette, scene.classCount]).toEqual(["pair", 9]);
  });

  test("leave areas outside the chosen classes pale", () => {
    const view = pairOf([10, 20, 30, 40, 50, 60], [60, 50, 40, 30, 20, 10], { only: [2] });
    expect([...(view.pale ?? [])]).toEqual(["01", "02", "03", "04"]);
  });

  test("the year of the second is the nearest it has", () => {
    const view = pairOf([10, 20, 30, 40, 50, 60], [60, 50, 40, 30, 20, 10], {}, 2023);
    expect([view.first.year, view.second.year]).toEqual([2025, 2023]);
  });

  test("are never counts, nor the same twice", () => {
    const first = indicator("armut");
    expect([canPair(first, second), canPair(first, first), canPair(first, indicator("zahl", { kind: "count" }))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("wait for the table of the second", () => {
    const data = edition([table1([10, 20, 30, 40, 50, 60])]);
    const state = { ...defaultState(data.manifest), pair: second.id };
    expect(selectPairView(data, state)).toEqual({ loading: [{ kind: "table", table: "u", level: "teil" }] });
  });
});

function pairOf(
  first: readonly Entry[],
  other: readonly Entry[],
  change: Partial<ReturnType<typeof defaultState>> = {},
  year = 2025,
): PairView {
  const data = edition([table1(first), table2(other, year)], year);
  const view = selectPairView(data, { ...defaultState(data.manifest), pair: indicatorId("alter"), ...change });
  if (isLoading(view)) throw new Error("a loaded view expected");
  return view;
}

function sceneOf(view: PairView) {
  const data = edition([]);
  const geometry = {
    level: view.first.level.id,
    areas: view.areas.map(({ id }) => ({ id, polygons: [] })),
    borders: [],
    parentBorders: [],
    outline: [],
    bounds: [0, 0, 1, 1] as const,
  };
  const state = defaultState(data.manifest);
  return selectPairScene(
    view,
    { data, geometry, furniture: null, state },
    { title: () => "", description: () => "", plate: () => [], unknownPlate: () => [] },
  );
}

function edition(tables: Parameters<typeof atlasData>[0], year = 2025) {
  const changes = {
    indicators: [indicator("armut"), second],
    tables: [...manifest().tables, table("u", ["old", "base"], { teil: [year] })],
  };
  return atlasData(tables, changes);
}

function table1(cases: readonly Entry[]) {
  return loadedTable(
    { id: "t", level: "teil", areas: ["00", ...partIds], years: [2025] },
    { cases: [[210, ...cases]], base: [[600, ...partIds.map(() => 100)]] },
  );
}

function table2(old: readonly Entry[], year: number) {
  return loadedTable(
    { id: "u", level: "teil", areas: ["00", ...partIds], years: [year] },
    { old: [[210, ...old]], base: [[600, ...partIds.map(() => 100)]] },
  );
}
